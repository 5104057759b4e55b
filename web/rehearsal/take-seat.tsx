import type { Role } from '@xuanwu/rules/acts.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { type ProblemError, writeJson } from '../api/client.ts';
import { useSession } from '../shell/session.tsx';
import { useRehearsal } from './use-rehearsal.ts';

/** One click to the seat of whoever must do it next. Only a rehearsal has that: elsewhere nothing is shown. */
export function TakeSeat(props: { role: Role; path?: string; onTaken?: () => void; children: ReactNode }) {
  const { role, path, onTaken, children } = props;
  const session = useSession();
  const person = useRehearsal()?.people.find((each) => each.role === role);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const take = useMutation<unknown, ProblemError, string>({
    mutationFn: (signInName) => writeJson('POST', '/api/rehearsal/role', { signInName }),
    onSuccess: async () => {
      onTaken?.();
      await queries.invalidateQueries();
      if (path !== undefined) await navigate(path);
    },
    onError: (error) => void message.error(error.message),
  });
  if (!person || session.current?.role === role) return null;
  return (
    <Button size="small" loading={take.isPending} onClick={() => take.mutate(person.signInName)}>
      {children}
    </Button>
  );
}
