import type { Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useWrite } from '../api/use-write.ts';
import { useSession } from '../api/session.tsx';
import { useRehearsal } from './use-rehearsal.ts';

/** One click to the seat of whoever must do it next. Only a rehearsal has that: elsewhere nothing is shown. */
export function TakeSeat(props: {
  role: Role;
  path?: string;
  onTaken?: () => void;
  /** In the caller's own office, where it is another than the county that rehearses. */
  isColleague?: boolean;
  children: ReactNode;
}) {
  const { role, path, onTaken, isColleague = false, children } = props;
  const session = useSession();
  const holders = useRehearsal()?.people.filter((each) => each.role === role) ?? [];
  // The county's own people stand before those of the offices above it.
  const person = isColleague ? holders.find(({ place }) => place === session.current?.county) : holders[0];
  const navigate = useNavigate();
  const take = useWrite((signInName: string) => ['POST', '/api/rehearsal/role', { signInName }], onTaken);
  if (!person || person.displayName === session.displayName) return null;
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
