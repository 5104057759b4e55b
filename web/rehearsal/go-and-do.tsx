import { isSuperior } from '@xuanwu/rules/area-code.ts';
import { ROLES, type Role } from '@xuanwu/rules/act-lines/act-line.ts';
import type { Rehearsal } from '@xuanwu/server/rehearsal/rehearsal.schema.ts';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useSession } from '../api/session.tsx';
import { TakeSeat } from './take-seat.tsx';

type Step = Rehearsal['steps'][number];

/** 现在该办的一步: the first that is open; undefined at the end. */
export function dueStep({ steps }: Rehearsal): Step | undefined {
  return steps.find(({ done }) => !done);
}

/** To the page of a step, and into the seat of who does it, with one click. */
export function GoAndDo({ step, onGo }: { step: Step; onGo?: () => void }) {
  const navigate = useNavigate();
  const role = step.by as Role;
  const { current } = useSession();
  // The steps are the county's: who sits in an office above it goes down first.
  if (current?.role !== role || (current.county !== null && isSuperior(current.county))) {
    return (
      <TakeSeat role={role} path={step.path} {...(onGo && { onTaken: onGo })}>
        换到{ROLES[role]}去办理
      </TakeSeat>
    );
  }
  return (
    <Button
      size="small"
      onClick={() => {
        onGo?.();
        void navigate(step.path);
      }}
    >
      去办理
    </Button>
  );
}
