import { daysBetween } from '@xuanwu/rules/civil-date.ts';
import type { CalendarView } from '@xuanwu/server/cycle/calendar.schema.ts';
import { Flex, Result, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../api/queries.ts';
import { Findings } from '../preparation/findings.tsx';
import { useLocalLawOn } from '../law/use-local-law.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { Loaded, Page } from '../widgets/page.tsx';
import { useFilter } from '../widgets/use-filter.ts';
import { batchesOf, linesOf } from './calendar-lines.ts';
import { CalendarOverview } from './calendar-overview.tsx';
import { type Batch, findingsOf } from './calendar-overview-rows.ts';
import { CalendarTable } from './calendar-table.tsx';
import { ChangeElectionDayModal } from './change-election-day-modal.tsx';
import { ElectionDayChanges } from './election-day-changes.tsx';

/** 日程: every step from preparation to the first session, planned back from election day, and how far it is. */
export function Calendar() {
  const read = useRead<CalendarView>('/api/calendar');
  return (
    <Loaded read={read}>
      {(view) =>
        view.cycle ? (
          <CycleCalendar view={view} cycle={view.cycle} />
        ) : (
          <Page title="日程">
            <Result status="info" title="还没有换届" extra={<Link to="/">去建立换届</Link>} />
          </Page>
        )
      }
    </Loaded>
  );
}

/** The choice beside the election days: all batches together. */
const ALL = 'all';

function CycleCalendar({ view, cycle }: { view: CalendarView; cycle: NonNullable<CalendarView['cycle']> }) {
  const [isChanging, setIsChanging] = useState(false);
  const [chosen, setChosen] = useFilter('day');
  const lawOn = useLocalLawOn();
  const days = batchesOf(view.constituencies);
  const batches = (days.length === 0 ? [[cycle.electionDay, []] as const] : days).map(
    ([electionDay, those]): Batch => ({
      electionDay,
      constituencies: those.length,
      ...linesOf(view, electionDay, those, lawOn(electionDay)),
    }),
  );
  const one = batches.length === 1 ? batches[0] : batches.find(({ electionDay }) => electionDay === chosen);
  const findings = one ? one.findings : findingsOf(batches);
  return (
    <Page
      title="日程"
      hint={`${cycle.name}，选举日 ${cycle.electionDay}，${daysLeft(view.today, cycle.electionDay)}`}
      actions={
        <ActButton
          act="change-election-day"
          state={{ cycle: cycle.stage, electionDay: cycle.electionDay }}
          onClick={() => setIsChanging(true)}
        />
      }
    >
      {batches.length > 1 && (
        <Segmented
          aria-label="选举日"
          value={one?.electionDay ?? ALL}
          options={[
            { value: ALL, label: `全部批次（${batches.length}）` },
            ...batches.map(({ electionDay, constituencies }) => ({
              value: electionDay,
              label: `${electionDay}（${constituencies} 个选区）`,
            })),
          ]}
          onChange={setChosen}
          style={{ maxWidth: '100%', overflowX: 'auto' }}
        />
      )}
      <Flex vertical gap={16}>
        {findings.length > 0 && (
          <Findings title="日程的疑点" findings={findings.map((finding) => ({ ...finding }))} />
        )}
        {one ? (
          <CalendarTable lines={one.lines} />
        ) : (
          <CalendarOverview batches={batches} onChoose={setChosen} />
        )}
        <ElectionDayChanges changes={view.changes} />
      </Flex>
      {isChanging && (
        <ChangeElectionDayModal view={view} cycle={cycle} onClose={() => setIsChanging(false)} />
      )}
    </Page>
  );
}

function daysLeft(today: string, electionDay: string): string {
  const days = daysBetween(today, electionDay);
  if (days === 0) return '就是今天';
  return days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`;
}
