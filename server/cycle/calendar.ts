/** 日程: the cycle's election day and those of its constituencies, what each has published, and how far every step is. */
import type { CalendarStepId } from '@xuanwu/rules/calendar-steps.ts';
import type { CycleStage } from '@xuanwu/rules/act-lines/act-line.ts';
import { sql } from 'kysely';
import type { Acting } from '../acts/act.ts';
import { civilDate } from '../acts/clock.ts';
import type { WorkPlan } from '../phases/preparation/work-plan.schema.ts';
import type { CalendarView, StepProgress } from './calendar.schema.ts';
import { type CycleCounts, readCounts } from './counts.ts';
import { readConstituencyDays, readElectionDayChanges } from './election-days.queries.ts';

export async function readCalendar(acting: Acting): Promise<CalendarView> {
  const { tx, county, today } = acting;
  const cycle = await tx
    .selectFrom('cycle')
    .where('county', '=', county)
    .orderBy('openedAt', 'desc')
    .select(['id', 'name', 'electionDay', 'stage', 'plan', 'openedAt'])
    .executeTakeFirst();
  if (!cycle) return { cycle: null, today, constituencies: [], progress: [], changes: [] };
  const { id, name, electionDay, openedAt, plan } = cycle;
  const stage = cycle.stage as CycleStage;
  const done = await readDone(acting, id, { isPublished: stage !== 'preparing' });
  return {
    cycle: { id, name, electionDay, stage },
    today,
    constituencies: await readConstituencyDays(acting, id),
    progress: progressOf(plan as unknown as WorkPlan, await readCounts(acting, id), {
      ...done,
      openedOn: civilDate(openedAt),
    }),
    changes: await readElectionDayChanges(acting, id),
  };
}

/** Days that one act, or the last of several, says for the whole cycle. */
interface Done {
  readonly openedOn: string;
  readonly seatsFixedOn: string | null;
  readonly bodiesAppointedOn: string | null;
  readonly constituenciesPublishedOn: string | null;
}

async function readDone(
  { tx, county }: Acting,
  cycle: string,
  { isPublished }: { isPublished: boolean },
): Promise<Omit<Done, 'openedOn'>> {
  const { rows } = await sql<{
    seatsFixedOn: string | null;
    bodiesAppointedOn: string | null;
    publishedAt: string | null;
  }>`
    select
      (select max(seats_decision ->> 'decidedOn') from election where county = ${county} and cycle = ${cycle}) as seats_fixed_on,
      (select max(appointed_on) from election_body
        where county = ${county} and cycle = ${cycle} and kind = 'committee') as bodies_appointed_on,
      (select max(body::jsonb ->> 'at') from ledger_entry
        where ledger = ${county} and act = 'publish-constituencies' and outcome = 'done'
          and body::jsonb -> 'subject' ->> 'cycle' = ${cycle}) as published_at`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('a query without a from clause answered no row');
  const { publishedAt, ...days } = row;
  return {
    ...days,
    constituenciesPublishedOn: isPublished && publishedAt !== null ? civilDate(new Date(publishedAt)) : null,
  };
}

function progressOf(plan: WorkPlan, counts: CycleCounts, done: Done): StepProgress[] {
  const { dates, phases } = plan;
  const phase = (words: string) => phases.find(({ name }) => name.includes(words));
  const step = (words: string) =>
    phases.flatMap(({ steps }) => steps).find(({ name }) => name.includes(words));
  const { elections } = counts;
  return [
    line('quota-authority', {}, [counts.seatsFixed, elections], done.seatsFixedOn),
    line('ec-who', {}, [counts.bodies, elections], done.bodiesAppointedOn),
    line('ec-power', {}, [1, 1], done.openedOn),
    line('alloc-seats', {}, done.constituenciesPublishedOn === null ? null : [elections, elections]),
    line('const-basis', { to: phase('准备')?.to }, null, done.constituenciesPublishedOn),
    line('voter-perm', phase('登记') ?? {}),
    line('roll-publish', { to: dates.rollPublished }),
    line('nom-unit', step('提名') ?? {}),
    line('nom-publish', { to: dates.initialCandidatesPublished }),
    line('formal-above', step('正式') ?? {}),
    line('formal-publish', { to: dates.formalCandidatesPublished }),
    line('first-session', { to: dates.countySessionLatest }),
  ];
}

function line(
  rule: CalendarStepId,
  planned: { readonly from?: string | null; readonly to?: string | null | undefined },
  progress: readonly [done: number, total: number] | null = null,
  doneOn: string | null = null,
): StepProgress {
  const [done, total] = progress ?? [null, null];
  const isDone = done === null || (total > 0 && done >= total);
  return {
    rule,
    plannedFrom: planned.from ?? null,
    planned: planned.to ?? null,
    actual: isDone ? doneOn : null,
    done,
    total,
  };
}
