import { type ActLine, ROLES } from '@xuanwu/rules/act-lines/act-line.ts';
import { ACTS, type ActName } from '@xuanwu/rules/acts.ts';
import type { PendingActRow } from '@xuanwu/server/administration/administration.schema.ts';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { useInstallation } from '../api/use-installation.ts';
import { useRead } from '../api/queries.ts';
import { written } from './words.ts';

/** 须两人办理: says so before an act of two people is asked for; in a rehearsal also where the second one is. */
export function SecondPerson({ act }: { act: ActName }) {
  const hint = useRehearsalHint();
  const { second }: ActLine = ACTS[act];
  if (!second) return null;
  return (
    <span className="shell-subtitle">
      提交后须由{whoConfirms(act)}确认才生效。{hint}
    </span>
  );
}

function whoConfirms(act: ActName): string {
  const { second }: ActLine = ACTS[act];
  return (second ?? []).map((role) => ROLES[role]).join('、');
}

/** 待复核: what was asked for about this constituency or round and waits for a second person. */
export function WaitingForSecond(subject: Subject) {
  const waiting = useWaiting(subject);
  const hint = useRehearsalHint();
  return waiting.map(({ id, act, title, askedBy, askedAt }) => (
    <Alert
      key={id}
      type="info"
      showIcon
      title={`“${title}”等待另一人确认`}
      description={
        <>
          {askedBy}于 {written(askedAt)} 提出，由{whoConfirms(act as ActName)}确认。确认或退回请到
          <Link to="/pending">待复核</Link>。{hint}
        </>
      }
    />
  ));
}

interface Subject {
  readonly constituency?: string;
  readonly round?: string;
}

/** What waits for a second person about this constituency or round. */
export function useWaiting({ constituency, round }: Subject): PendingActRow[] {
  const read = useRead<PendingActRow[]>('/api/pending-acts');
  return (read.data ?? []).filter(
    ({ state, about }) =>
      state === 'waiting' &&
      (round === undefined || about.round === round) &&
      (constituency === undefined || about.constituency === constituency),
  );
}

function useRehearsalHint(): string {
  const installation = useInstallation();
  return installation.data?.kind === 'rehearsal' ? '演练中可在黄条上换岗位。' : '';
}
