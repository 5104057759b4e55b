import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import type { ProblemError } from '../api/client.ts';

/** What the server found wrong with single fields is shown beside them. */
export function useFieldErrors(form: FormInstance, error: ProblemError | null): void {
  useEffect(() => {
    const fields = (error?.problem.errors ?? []).map(({ path, message }) => ({
      name: path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
      errors: [message],
    }));
    form.setFields(fields);
  }, [form, error]);
}
