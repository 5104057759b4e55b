import type { CycleStage } from '@xuanwu/rules/act-lines/act-line.ts';
import { mayActNow, type ActName } from '@xuanwu/rules/acts.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import type { CurrentCycle } from './cycle.schema.ts';
import type { WorkPlan } from './work-plan.schema.ts';

export interface Cycle {
  readonly id: string;
  readonly name: string;
  readonly electionDay: string;
  readonly stage: CycleStage;
  readonly plan: WorkPlan;
}

export interface Election {
  readonly id: string;
  readonly cycle: string;
  readonly level: 'county' | 'township';
  readonly area: string;
  readonly name: string;
  readonly population: number;
  readonly seats: number | null;
}

/** The cycle, held against change until the transaction ends. */
export async function getCycle({ tx, county }: Acting, id: string): Promise<Cycle> {
  const row = await tx
    .selectFrom('cycle')
    .select(['id', 'name', 'electionDay', 'stage', 'plan'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst();
  return found(row as Cycle | undefined, '这次换届');
}

/** Two changes of one cycle come one after the other, and no act that reads its day or its stage stands between. */
export async function lockCycle(acting: Acting, id: string): Promise<Cycle> {
  await acting.tx
    .selectFrom('cycle')
    .select('id')
    .where('county', '=', acting.county)
    .where('id', '=', id)
    .forUpdate()
    .execute();
  return getCycle(acting, id);
}

/** The cycle that was opened last, as home shows it. */
export async function readCurrentCycle({ tx, county }: Acting): Promise<CurrentCycle> {
  const row = await tx
    .selectFrom('cycle')
    .select(['id', 'name', 'electionDay', 'plan'])
    .where('county', '=', county)
    .orderBy('openedAt', 'desc')
    .executeTakeFirst();
  return { cycle: row ? { ...row, plan: row.plan as unknown as WorkPlan } : null };
}

export async function getElection(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  id: string,
): Promise<Election> {
  const row = await tx
    .selectFrom('election')
    .select(['id', 'cycle', 'level', 'area', 'name', 'population', 'seats'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  return found(row as Election | undefined, '这一级人大的选举');
}

/** May the act be done at the cycle's present stage? */
export async function cycleStageRuling(acting: Acting, act: ActName, cycle: string): Promise<Ruling> {
  const { stage, electionDay } = await getCycle(acting, cycle);
  return mayActNow(act, { cycle: stage, electionDay });
}
