/** Which steps of the rehearsal are done, and which can be played now. */
import { type ActName, ACTS } from '@xuanwu/rules/acts.ts';
import { openPointsOfActs } from '@xuanwu/rules/silent-points.ts';
import { sql } from 'kysely';
import type { Acting } from '../acts/act.ts';
import { type CycleCounts, readCounts } from '../cycle/counts.ts';
import { lawFor } from '../local-law/law-for.ts';
import { readCrowded } from './steps/crowded.queries.ts';
import { readShort } from './steps/short.queries.ts';
import { readEventfulDone } from './eventful-states.ts';
import { readScenario } from './scenario.queries.ts';
import { stepsOf } from './steps/steps.ts';

export interface StepState {
  readonly done: boolean;
  readonly ready: boolean;
}

/** What the steps ask besides the counts of the cycle. */
interface StepCounts extends CycleCounts {
  readonly isPublished: boolean;
  readonly pointsOpen: number;
  readonly tasksOpen: number;
  readonly tasksUnassigned: number;
  readonly formalFixed: number;
  readonly unlisted: number;
  /** Constituencies with too few nominees for the margin. */
  readonly short: number;
  /** With more than may stand, and nothing that narrows them down. */
  readonly crowded: number;
  readonly firstPublished: number;
}

/** Steps that others do not wait for. */
const OPTIONAL = new Set(['bodies', 'silent-points', 'tasks']);

export async function readStepStates(acting: Acting): Promise<Map<string, StepState>> {
  const { tx, county } = acting;
  const cycle = await tx
    .selectFrom('cycle')
    .select(['id', 'stage'])
    .where('county', '=', county)
    .executeTakeFirst();
  const counts = cycle && {
    ...(await readCounts(acting, cycle.id)),
    ...(await readStepCounts(acting)),
    short: (await readShort(tx, county)).size,
    crowded: (await readCrowded(tx, county)).length,
    isPublished: cycle.stage !== 'preparing',
    pointsOpen: openPointsOfActs(Object.keys(ACTS) as ActName[], await lawFor(acting)).length,
  };
  const scenario = await readScenario(tx);
  const eventful = cycle && scenario === 'eventful' ? await readEventfulDone(acting, cycle.id) : undefined;
  const states = new Map<string, StepState>();
  let before = true;
  for (const { id } of stepsOf(scenario)) {
    const done = counts !== undefined && (eventful?.get(id) ?? isDone(id, counts));
    states.set(id, { done, ready: before && !done });
    if (!OPTIONAL.has(id)) before = done;
  }
  return states;
}

function isDone(step: string, counts: StepCounts): boolean {
  const all = counts.constituencies;
  const every = (number: number) => all > 0 && number === all;
  switch (step) {
    case 'open-cycle':
      return true;
    case 'bodies':
      return counts.bodies === counts.elections;
    case 'silent-points':
      return counts.pointsOpen === 0;
    case 'tasks':
      return counts.tasksUnassigned === 0;
    case 'seats':
      return counts.seatsFixed === counts.elections;
    case 'constituencies':
      return counts.isPublished;
    case 'registration':
      return every(counts.registered);
    case 'roll-publish':
      return every(counts.rolls) && every(counts.posted);
    case 'nomination':
      return every(counts.nominated) && counts.short === 0;
    case 'nom-publish':
      return every(counts.initial) && counts.unlisted === 0;
    case 'consultation':
      return every(counts.initial) && counts.unlisted === 0 && counts.crowded === 0;
    case 'formal-fix':
      return every(counts.formalFixed);
    case 'formal-publish':
      return every(counts.formal);
    case 'places':
      return every(counts.withPlaces) && every(counts.firstRounds);
    case 'voting':
      return counts.rounds > 0 && counts.closed === counts.rounds;
    case 'count':
      return counts.rounds > 0 && counts.counted === counts.rounds;
    case 'result':
      return every(counts.firstPublished);
    case 'follow-up':
      return every(counts.firstPublished) && counts.followUpsOpen === 0 && counts.published === counts.rounds;
    case 'archive':
      return counts.tasksOpen === 0;
    default:
      return false;
  }
}

type Extra = Omit<StepCounts, keyof CycleCounts | 'isPublished' | 'pointsOpen' | 'short' | 'crowded'>;

async function readStepCounts({ tx, county }: Acting): Promise<Extra> {
  const { rows } = await sql<Extra>`
    select
      (select count(*) from task where county = ${county} and signed_off_at is null) as tasks_open,
      (select count(*) from task where county = ${county} and responsible is null) as tasks_unassigned,
      (select count(*) from formal_list where county = ${county}) as formal_fixed,
      (select count(*) from initial_candidate where county = ${county} and listed_in is null and excluded_by is null) as unlisted,
      (select count(*) from voting_round where county = ${county} and number = 1 and state = 'published') as first_published`.execute(
    tx,
  );
  const [counts] = rows;
  if (!counts) throw new Error('a query without a from clause answered no row');
  return counts;
}
