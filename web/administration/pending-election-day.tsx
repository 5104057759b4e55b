import type { PendingElectionDay } from '@xuanwu/server/administration/administration.schema.ts';
import { affectedBy, type CalendarView } from '@xuanwu/server/cycle/calendar.schema.ts';
import { Alert } from 'antd';
import { useRead } from '../api/queries.ts';
import { ElectionDayRecheck } from '../cycle/election-day-recheck.tsx';
import { objectionTo, recheckOf } from '../cycle/recheck-of.ts';
import { useLocalLaw } from '../law/use-local-law.ts';
import { Loaded } from '../widgets/page.tsx';

/** 变更选举日的复核, for the second person: what the first one saw, of today. */
export function PendingElectionDayRecheck({ change }: { change: PendingElectionDay }) {
  const read = useRead<CalendarView>('/api/calendar');
  return <Loaded read={read}>{(view) => <Rechecked view={view} change={change} />}</Loaded>;
}

function Rechecked({ view, change }: { view: CalendarView; change: PendingElectionDay }) {
  const law = useLocalLaw(change.newElectionDay);
  const isWhole = change.constituencies.length === 0;
  const affected = affectedBy(view.constituencies, change.constituencies);
  const present = isWhole ? view.cycle?.electionDay : affected[0]?.electionDay;
  const objection =
    present === undefined || present === change.electionDay
      ? objectionTo(affected, { ...change, isWhole })
      : `选举日现在是 ${present}，申请时是 ${change.electionDay}：已经另有变更。请退回。`;
  return objection === undefined ? (
    <ElectionDayRecheck recheck={recheckOf(view, affected, change, law)} />
  ) : (
    <Alert type="error" showIcon title={objection} />
  );
}
