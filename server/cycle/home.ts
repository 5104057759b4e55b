/** 首页: what is due, what is late, by which article. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { daysBetween } from '@xuanwu/rules/civil-date.ts';
import type { TimetableStepId } from '@xuanwu/rules/deadlines.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { planFindings } from '@xuanwu/rules/plan-findings.ts';
import { timetable } from '@xuanwu/rules/timetable.ts';
import { sql } from 'kysely';
import type { Acting } from '../acts/act.ts';
import { lawFor } from '../local-law/law-for.ts';
import { planForFindings } from '../phases/preparation/plan-questions.schema.ts';
import { readNominationDuties } from '../phases/nomination/nominations/nomination-duties.queries.ts';
import { readPrimaryDuties } from '../phases/nomination/consultation/primary-duties.queries.ts';
import { readReviewDuties } from '../phases/nomination/review/review-duties.queries.ts';
import { readRollDuties } from '../phases/registration/publication/roll-duties.queries.ts';
import type { WorkPlan } from '../phases/preparation/work-plan.schema.ts';
import { type CycleCounts, readCounts } from './counts.ts';
import type { Home } from './home.schema.ts';

export async function readHome(acting: Acting): Promise<Home> {
  const { tx, county, today } = acting;
  const cycle = await tx
    .selectFrom('cycle')
    .innerJoin('area', 'area.code', 'cycle.county')
    .where('cycle.county', '=', county)
    .orderBy('cycle.openedAt', 'desc')
    .select([
      'cycle.id',
      'cycle.name',
      'cycle.electionDay',
      'cycle.stage',
      'cycle.plan',
      'area.name as countyName',
    ])
    .executeTakeFirst();
  if (!cycle) return NO_CYCLE;
  const plan = cycle.plan as unknown as WorkPlan;
  const { id, name, countyName, electionDay, stage } = cycle;
  const counts = await readCounts(acting, id);
  const law = await lawFor(acting, electionDay);
  return {
    cycle: {
      id,
      name,
      countyName,
      electionDay,
      stage: stage as 'closed',
      closed: await readClosed(acting, id),
      daysLeft: daysBetween(today, electionDay),
    },
    findings: planFindings(planForFindings(plan), law).map((finding) => ({ ...finding })),
    timetable: timetableRows(law, electionDay, plan, counts),
    progress: progressRows(counts, stage !== 'preparing'),
    rollDuties: await readRollDuties(acting, id),
    nominationDuties: await readNominationDuties(acting, id),
    reviewDuties: await readReviewDuties(acting, id),
    primaryDuties: await readPrimaryDuties(acting, id),
    tasks: await readTaskCounts(acting, id),
    figures: {
      seats: counts.seats,
      elected: counts.elected,
      vacant: counts.vacant,
      constituencies: counts.constituencies,
      voters: counts.voters,
      waitingForSecond: counts.waiting,
    },
  };
}

async function readClosed(
  { tx, county }: Acting,
  cycle: string,
): Promise<{ on: string; document: string } | null> {
  const row = await tx
    .selectFrom('cycleClosing')
    .select(['closedOn as on', 'document'])
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .where('reopenedOn', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

const NO_CYCLE: Home = {
  cycle: null,
  findings: [],
  timetable: [],
  progress: [],
  rollDuties: { unposted: 0, objections: 0, decideBy: null, overdue: 0, toNotify: 0 },
  nominationDuties: { tooFew: [] },
  reviewDuties: { waiting: 0, dueToday: 0, missed: 0, untold: 0 },
  primaryDuties: [],
  tasks: { total: 0, done: 0, due: 0, late: 0 },
  figures: { seats: 0, elected: 0, vacant: 0, constituencies: 0, voters: 0, waitingForSecond: 0 },
};

async function readTaskCounts({ tx, county, today }: Acting, cycle: string): Promise<Home['tasks']> {
  const { rows } = await sql<Home['tasks']>`
    select count(*) as total,
      count(*) filter (where signed_off_at is not null) as done,
      count(*) filter (where signed_off_at is null and due >= ${today}) as due,
      count(*) filter (where signed_off_at is null and due < ${today}) as late
    from task where county = ${county} and cycle = ${cycle}`.execute(tx);
  return rows[0] ?? NO_CYCLE.tasks;
}

/** What of a dated step is planned and done. */
interface StepProgress {
  readonly planned: string;
  readonly done: number | null;
  readonly until: string | null;
}

function timetableRows(
  law: LocalLaw,
  electionDay: string,
  { dates }: WorkPlan,
  counts: CycleCounts,
): Home['timetable'] {
  const total = counts.constituencies;
  const steps: Partial<Record<TimetableStepId, StepProgress>> = {
    'roll-publish': { planned: dates.rollPublished, done: counts.rolls, until: counts.rollsUntil },
    'nom-publish': {
      planned: dates.initialCandidatesPublished,
      done: counts.initial,
      until: counts.initialUntil,
    },
    'formal-publish': {
      planned: dates.formalCandidatesPublished,
      done: counts.formal,
      until: counts.formalUntil,
    },
    'first-session': { planned: dates.countySessionLatest, done: null, until: null },
  };
  // A step counts as taken once every constituency has taken it.
  const actual = Object.fromEntries(
    Object.entries(steps).flatMap(([rule, { done, until }]) =>
      total > 0 && done === total && until !== null ? [[rule, until]] : [],
    ),
  );
  return timetable({ electionDay, kind: 'general', actual }, law).steps.map((step) => {
    const progress = steps[step.rule];
    return {
      rule: step.rule,
      name: step.name,
      article: articleOf(step.rule, electionDay),
      latest: step.latest,
      safe: step.safe,
      planned: progress?.planned ?? null,
      actual: step.actual,
      done: progress?.done ?? null,
      total: progress?.done === undefined || progress.done === null ? null : total,
      status: step.status,
    };
  });
}

function progressRows(counts: CycleCounts, arePublished: boolean): Home['progress'] {
  const { elections, constituencies } = counts;
  // Until rounds are arranged, every constituency is to have one.
  const rounds = Math.max(counts.rounds, constituencies);
  return [
    { step: 'bodies', title: '成立选举委员会', done: counts.bodies, total: elections },
    { step: 'seats', title: '确定代表名额', done: counts.seatsFixed, total: elections },
    { step: 'constituencies', title: '划分选区并公布', done: arePublished ? elections : 0, total: elections },
    { step: 'registration', title: '登记选民', done: counts.registered, total: constituencies },
    { step: 'roll', title: '公布选民名单', done: counts.rolls, total: constituencies },
    { step: 'posting', title: '张贴选民名单', done: counts.posted, total: constituencies },
    { step: 'nomination', title: '提名推荐', done: counts.nominated, total: constituencies },
    { step: 'initial', title: '公布初步候选人', done: counts.initial, total: constituencies },
    ...(counts.crowded === 0
      ? []
      : [{ step: 'consultation', title: '酝酿协商', done: counts.crowdedFixed, total: counts.crowded }]),
    { step: 'formal', title: '公布正式候选人', done: counts.formal, total: constituencies },
    { step: 'places', title: '布置投票场所', done: counts.withPlaces, total: constituencies },
    { step: 'rounds', title: '安排投票', done: counts.firstRounds, total: constituencies },
    { step: 'voting', title: '投票', done: counts.closed, total: rounds },
    { step: 'count', title: '计票', done: counts.counted, total: rounds },
    { step: 'results', title: '公告结果', done: counts.published, total: rounds },
    ...(counts.followUps === 0
      ? []
      : [
          {
            step: 'follow-up',
            title: '安排再投票',
            done: counts.followUps - counts.followUpsOpen,
            total: counts.followUps,
          },
        ]),
  ];
}
