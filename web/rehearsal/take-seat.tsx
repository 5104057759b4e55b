import type { InstallationSchema } from '@xuanwu/server/administration/administration.schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { type ProblemError, writeJson } from '../api/client.ts';
import { useRead } from '../api/queries.ts';

/** One click to the seat of whoever must do it next. Only a rehearsal has that: elsewhere nothing is shown. */
export function TakeSeat(props: { signInName: string; then?: string; children: ReactNode }) {
  const { signInName, then, children } = props;
  const installation = useRead<z.infer<typeof InstallationSchema>>('/api/installation');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const take = useMutation<unknown, ProblemError>({
    mutationFn: () => writeJson('POST', '/api/rehearsal/role', { signInName }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      if (then !== undefined) await navigate(then);
    },
    onError: (error) => void message.error(error.message),
  });
  if (installation.data?.kind !== 'rehearsal') return null;
  return (
    <Button size="small" loading={take.isPending} onClick={() => take.mutate()}>
      {children}
    </Button>
  );
}
