import type { ConstituencyStage, CycleStage } from '@xuanwu/rules/act-lines/act-line.ts';
import { type ActName, mayActNow } from '@xuanwu/rules/acts.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ActError } from '../../acts/error-codes.ts';
import { fixed } from '../../database/fixed-statement.ts';
import { sendWithNext } from '../../database/send-with-next.ts';
import { getElection } from '../preparation/cycle.queries.ts';

export interface Constituency {
  readonly id: string;
  readonly cycle: string;
  readonly election: string;
  readonly level: 'county' | 'township';
  readonly area: string;
  readonly number: number;
  readonly name: string;
  readonly population: number;
  readonly stage: ConstituencyStage;
  /** 选举日: its own, or the cycle's. */
  readonly electionDay: string;
}

/** What a question about constituencies needs, also of somebody who is not signed in. */
type Asking = Pick<Acting, 'tx' | 'county'>;

function selectConstituency({ tx, county }: Asking) {
  return tx
    .selectFrom('constituency as c')
    .innerJoin('cycle', (on) => on.onRef('cycle.county', '=', 'c.county').onRef('cycle.id', '=', 'c.cycle'))
    .where('c.county', '=', county)
    .select([
      'c.id',
      'c.cycle',
      'c.election',
      'c.level',
      'c.area',
      'c.number',
      'c.name',
      'c.population',
      'c.stage',
    ])
    .select(({ fn }) => fn.coalesce('c.electionDay', 'cycle.electionDay').as('electionDay'));
}

/** The constituency, locked: two acts on one constituency come one after the other. */
export async function lockConstituency(acting: Acting, id: string): Promise<Constituency> {
  const row = await selectConstituency(acting).where('c.id', '=', id).forUpdate('c').executeTakeFirst();
  return found(row as Constituency | undefined, '这个选区');
}

/** With the stage of its cycle. */
export type HeldConstituency = Constituency & { readonly cycleStage: CycleStage };

/**
 * It and its cycle, held against change: many may register into one constituency at once, while its roll is not being published. Asked for
 * together with what the act asks next.
 */
export async function shareConstituency(
  acting: Asking,
  id: string,
): Promise<() => Promise<HeldConstituency>> {
  const sharing = fixed<HeldConstituency>`
    select c.id, c.cycle, c.election, c.level, c.area, c.number, c.name, c.population, c.stage,
      coalesce(c.election_day, cycle.election_day) as election_day, cycle.stage as cycle_stage
    from constituency c join cycle on cycle.county = c.county and cycle.id = c.cycle
    where c.county = ${acting.county} and c.id = ${id} for share`;
  const shared = await sendWithNext(acting.tx, sharing);
  return async () => found((await shared())[0], '所选的选区');
}

export async function getConstituency(acting: Asking, id: string): Promise<Constituency> {
  const row = await selectConstituency(acting).where('c.id', '=', id).executeTakeFirst();
  return found(row as Constituency | undefined, '这个选区');
}

/** Several of one election; an error where one of them is not there. */
export async function getConstituencies(
  acting: Acting,
  election: string,
  ids: readonly string[],
): Promise<Constituency[]> {
  const rows = await selectConstituency(acting)
    .where('c.election', '=', election)
    .where('c.id', 'in', ids)
    .execute();
  if (rows.length < new Set(ids).size)
    throw new ActError('not-found', '所选选区里有的不属于这一级人大的选举。');
  return rows as Constituency[];
}

export async function areaOfConstituency(
  acting: Acting,
  { constituency }: { constituency: string },
): Promise<string> {
  return (await getConstituency(acting, constituency)).area;
}

/** Who draws constituencies may correct them: the office of the congress, wherever the constituency lies. */
export async function areaOfItsElection(
  acting: Acting,
  { constituency }: { constituency: string },
): Promise<string> {
  const { election } = await getConstituency(acting, constituency);
  return (await getElection(acting, election)).area;
}

export function constituencyStageRuling(act: ActName, { stage, electionDay }: Constituency): Ruling {
  return mayActNow(act, { constituency: stage, electionDay });
}

export async function enterStage(
  { tx, county }: Acting,
  constituency: string,
  stage: ConstituencyStage,
): Promise<void> {
  await tx
    .updateTable('constituency')
    .set({ stage })
    .where('county', '=', county)
    .where('id', '=', constituency)
    .execute();
}
