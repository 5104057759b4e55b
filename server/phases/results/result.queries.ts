import type { Elected, MeetingRecord, ResultRecord } from '@xuanwu/evidence/records.ts';
import type { Canonical } from '@xuanwu/ledger/canonical-json.ts';
import type { NextBallot } from '@xuanwu/rules/next-ballot.ts';
import type { Reason } from '@xuanwu/rules/ruling.ts';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';

export interface Result {
  readonly round: string;
  readonly valid: boolean;
  readonly elected: readonly Elected[];
  readonly next: NextBallot;
  readonly vacant: number;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly string[];
  readonly meeting: MeetingRecord | null;
  /** 无效或者没有选足的原因. */
  readonly cause: string | null;
  /** 选举委员会宣布无效. */
  readonly declaredVoid: boolean;
  readonly publishedOn: string | null;
  readonly decidedEntry: string;
}

/** The decided result of a round from the tables as they are. */
export async function findResult(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  round: string,
): Promise<Result | undefined> {
  const row = await tx
    .selectFrom('result')
    .selectAll()
    .where('county', '=', county)
    .where('round', '=', round)
    .executeTakeFirst();
  return row as unknown as Result | undefined;
}

export async function getResult(acting: Pick<Acting, 'tx' | 'county'>, round: string): Promise<Result> {
  return found(await findResult(acting, round), '这一轮的选举结果');
}

/** As it was sealed when it was decided. */
export function resultRecord({
  round,
  valid,
  elected,
  next,
  vacant,
  declaredVoid,
}: Pick<Result, 'round' | 'valid' | 'elected' | 'next' | 'vacant' | 'declaredVoid'>): ResultRecord {
  return { round, valid, elected, next: next as Canonical, vacant, ...(declaredVoid && { declaredVoid }) };
}
