import { randomUUID } from 'node:crypto';
import type { RoundRecord } from '@xuanwu/evidence/records.ts';
import type { Acting } from '../../acts/act.ts';
import type { Tx } from '../../database/connect.ts';
import type { Constituency } from '../constituencies/constituency.queries.ts';
import { readRoundCandidates, type RoundCandidate } from './round.queries.ts';

export interface NewRound {
  readonly kind: 'first' | 'tie' | 'another';
  /** 第几次另行选举; 0 where it is none. */
  readonly otherNumber: number;
  readonly electionDay: string;
  readonly seats: number;
  /** In the order of the ballot. */
  readonly candidates: readonly RoundCandidate[];
}

export async function insertRound(
  acting: Acting,
  { id: constituency, area, level }: Constituency,
  round: NewRound & { readonly number: number },
): Promise<RoundRecord> {
  const { tx, county, entry } = acting;
  const id = randomUUID();
  const { candidates, ...described } = round;
  await tx
    .insertInto('votingRound')
    .values({ county, id, constituency, area, level, ...described, scheduledEntry: entry })
    .execute();
  await insertRoundCandidates(acting, id, candidates);
  return { round: id, constituency, ...round };
}

export async function insertRoundCandidates(
  { tx, county }: Acting,
  round: string,
  candidates: readonly RoundCandidate[],
): Promise<void> {
  // After a vote in which nobody got one, nobody stands in the next; whom the voters want they write in.
  if (candidates.length === 0) return;
  await tx
    .insertInto('roundCandidate')
    .values(
      candidates.map(({ id: candidate, name }, index) => ({
        county,
        round,
        candidate,
        name,
        listOrder: index + 1,
      })),
    )
    .execute();
}

/** The arrangement of a round from the tables as they are. */
export async function readRoundRecord(tx: Tx, county: string, round: string): Promise<RoundRecord> {
  const row = await tx
    .selectFrom('votingRound')
    .select(['constituency', 'kind', 'number', 'otherNumber', 'electionDay', 'seats'])
    .where('county', '=', county)
    .where('id', '=', round)
    .executeTakeFirstOrThrow();
  const candidates = await readRoundCandidates({ tx, county }, round);
  return { ...row, kind: row.kind as RoundRecord['kind'], round, candidates };
}
