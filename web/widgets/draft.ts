import type { FormInstance } from 'antd';
import { useEffect } from 'react';

/** What was typed and not yet submitted outlives a reload: kept in this browser until it is submitted. @public */
export function useDraft(form: FormInstance, key: string): { keep: () => void; forget: () => void } {
  const name = `xuanwu-draft ${key}`;
  useEffect(() => {
    const kept = sessionStorage.getItem(name);
    if (kept !== null) form.setFieldsValue(JSON.parse(kept));
  }, [form, name]);
  return {
    keep: () => sessionStorage.setItem(name, JSON.stringify(form.getFieldsValue(true))),
    forget: () => sessionStorage.removeItem(name),
  };
}
