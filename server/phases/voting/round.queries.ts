import type { RoundState } from '@xuanwu/rules/act-lines/act-line.ts';
import { type ActName, mayActNow } from '@xuanwu/rules/acts.ts';
import { roundTitle } from '@xuanwu/rules/round-title.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';

export interface VotingRound {
  readonly id: string;
  readonly constituency: string;
  readonly area: string;
  readonly level: 'county' | 'township';
  readonly kind: 'first' | 'tie' | 'another';
  readonly number: number;
  readonly otherNumber: number;
  readonly electionDay: string;
  readonly seats: number;
  readonly state: RoundState;
  readonly voters: number | null;
  readonly issued: number | null;
  /** 没有记名的发票, and those handed out after a loss, as the close fixed them. */
  readonly unnamed: number | null;
  readonly attested: number | null;
}

const COLUMNS = [
  'id',
  'constituency',
  'area',
  'level',
  'kind',
  'number',
  'otherNumber',
  'electionDay',
  'seats',
  'state',
  'voters',
  'issued',
  'unnamed',
  'attested',
] as const;

/** The round, locked: opening, closing and counting come one after the other. */
export async function lockRound({ tx, county }: Acting, id: string): Promise<VotingRound> {
  const row = await tx
    .selectFrom('votingRound')
    .select(COLUMNS)
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found(row as VotingRound | undefined, '这一轮投票');
}

export async function areaOfRound({ tx, county }: Acting, { round }: { round: string }): Promise<string> {
  const row = await tx
    .selectFrom('votingRound')
    .select('area')
    .where('county', '=', county)
    .where('id', '=', round)
    .executeTakeFirst();
  return found(row, '这一轮投票').area;
}

export function roundStateRuling(act: ActName, { state, electionDay }: VotingRound): Ruling {
  return mayActNow(act, { round: state, electionDay });
}

export async function enterRoundState(
  { tx, county }: Acting,
  round: string,
  change: {
    state: RoundState;
    voters?: number;
    issued?: number;
    unnamed?: number;
    attested?: number;
    closedEntry?: string;
  },
): Promise<void> {
  await tx
    .updateTable('votingRound')
    .set(change)
    .where('county', '=', county)
    .where('id', '=', round)
    .execute();
}

export interface RoundCandidate {
  readonly id: string;
  readonly name: string;
}

/** 选票上的候选人, in the order of the ballot. */
export async function readRoundCandidates(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  round: string,
): Promise<RoundCandidate[]> {
  return tx
    .selectFrom('roundCandidate')
    .select(['candidate as id', 'name'])
    .where('county', '=', county)
    .where('round', '=', round)
    .orderBy('listOrder')
    .execute();
}

export interface RoundPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: 'station' | 'meeting' | 'mobile-box';
  readonly scrutineers: number;
  readonly tellers: number;
}

/** 本选区的投票场所 with the staff the law asks for: a name that is written twice is one person. */
export async function readRoundPlaces(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  constituency: string,
): Promise<RoundPlace[]> {
  const rows = await tx
    .selectFrom('pollingPlaceConstituency as served')
    .innerJoin('pollingPlace as p', (on) =>
      on.onRef('p.county', '=', 'served.county').onRef('p.id', '=', 'served.place'),
    )
    .leftJoin('pollingStaff as s', (on) =>
      on.onRef('s.county', '=', 'p.county').onRef('s.place', '=', 'p.id'),
    )
    .where('served.county', '=', county)
    .where('served.constituency', '=', constituency)
    .groupBy(['p.id', 'p.name', 'p.kind'])
    .select(['p.id', 'p.name', 'p.kind'])
    .select(({ fn }) => [
      fn
        .count<number>('s.name')
        .distinct()
        .filterWhere('s.duty', 'in', ['scrutineer', 'chief-scrutineer'])
        .as('scrutineers'),
      fn.count<number>('s.name').distinct().filterWhere('s.duty', '=', 'teller').as('tellers'),
    ])
    .orderBy('p.name')
    .execute();
  return rows as RoundPlace[];
}

/** 重新投票: does the round of this table name take the place of a void one before it? (A tie may follow a tie, as another one.) */
export function isRepeat(round: string): RawBuilder<boolean> {
  const r = sql.table(round);
  return sql<boolean>`(${r}.kind <> 'tie' and exists (
    select from voting_round before where before.county = ${r}.county and before.constituency = ${r}.constituency
      and before.number = ${r}.number - 1 and before.kind = ${r}.kind and before.other_number = ${r}.other_number))`;
}

/** 轮次名称. */
export async function readRoundTitle(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  { id, kind, otherNumber }: VotingRound,
): Promise<string> {
  const { repeats } = await tx
    .selectFrom('votingRound')
    .select(isRepeat('voting_round').as('repeats'))
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return roundTitle({ kind, otherNumber, isRepeat: repeats });
}
