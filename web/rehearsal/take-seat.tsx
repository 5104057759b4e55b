import type { Role } from '@xuanwu/rules/acts.ts';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useWrite } from '../api/use-write.ts';
import { useSession } from '../shell/session.tsx';
import { useRehearsal } from './use-rehearsal.ts';

/** One click to the seat of whoever must do it next. Only a rehearsal has that: elsewhere nothing is shown. */
export function TakeSeat(props: { role: Role; path?: string; onTaken?: () => void; children: ReactNode }) {
  const { role, path, onTaken, children } = props;
  const session = useSession();
  const person = useRehearsal()?.people.find((each) => each.role === role);
  const navigate = useNavigate();
  const take = useWrite((signInName: string) => ['POST', '/api/rehearsal/role', { signInName }], onTaken);
  if (!person || session.current?.role === role) return null;
  return (
    <Button
      size="small"
      loading={take.isPending}
      onClick={() =>
        void take.mutateAsync(person.signInName).then(
          () => path !== undefined && navigate(path),
          () => undefined,
        )
      }
    >
      {children}
    </Button>
  );
}
