/** 计票单: what both entries and the supervisor's share. */
import type { CountRecord, SheetRecord } from '@xuanwu/evidence/records.ts';
import { groundOf } from '@xuanwu/rules/articles.ts';
import { reason, rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { sheetChecks } from '@xuanwu/rules/sheet-checks.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { type SealedRecord, seal } from '../../ledger/append.ts';
import { readName } from '../registration/voter-import/read-cells.ts';
import type { CountSheet } from './count.schema.ts';
import { enterRoundState, readRoundCandidates, type VotingRound } from './round.queries.ts';

/** One order for what is one sheet: candidates as on the ballot, write-ins by name. */
export async function normaliseSheet(
  acting: Acting,
  round: VotingRound,
  sheet: CountSheet,
): Promise<CountSheet> {
  const candidates = await readRoundCandidates(acting, round.id);
  const votes = candidates.map(({ id, name }) => {
    const figures = sheet.votes.filter((vote) => vote.candidate === id);
    if (figures.length !== 1)
      throw new ActError('bad-request', `请为候选人 ${name} 填写得票数，并且只填一次。`);
    return { candidate: id, for: figures[0]?.for ?? 0 };
  });
  if (sheet.votes.length !== candidates.length) {
    throw new ActError('bad-request', '计票单上有不在本轮选票上的候选人。请刷新后重新录入。');
  }
  const writeIns = sheet.writeIns
    .map((writeIn) => ({ ...writeIn, name: readName(writeIn.name).value }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const twice = writeIns.find((writeIn, index) => writeIns[index + 1]?.name === writeIn.name);
  if (twice) throw new ActError('bad-request', `另选他人“${twice.name}”填了两行。请合并成一行。`);
  const named = candidates.find(({ name }) => writeIns.some((writeIn) => writeIn.name === name));
  if (named) {
    throw new ActError(
      'bad-request',
      `“${named.name}”是本轮候选人，写在另选栏里的票请计入他的得票，不要另列。`,
    );
  }
  return { cast: sheet.cast, invalid: sheet.invalid, blank: sheet.blank, votes, writeIns };
}

/** The numbered checks, over the boxes that were opened. */
export async function sheetRuling(
  { tx, county }: Acting,
  round: VotingRound,
  sheet: CountSheet,
): Promise<Ruling> {
  const { rows } = await sql<{ open: number; found: number }>`
    select
      (select count(*) from polling_place_constituency s
        where s.county = ${county} and s.constituency = ${round.constituency}
          and not exists (select from box_count b
            where b.county = s.county and b.round = ${round.id} and b.place = s.place)) as open,
      coalesce((select sum(found) from box_count where county = ${county} and round = ${round.id}), 0) as found`.execute(
    tx,
  );
  const [boxes] = rows;
  if (!boxes || boxes.open > 0) {
    throw new ActError('bad-request', `还有 ${boxes?.open ?? 0} 个票箱没有清点。请先登记每个票箱的票数。`);
  }
  const { electionDay, seats } = round;
  const checks = sheetChecks({
    electionDay,
    seats,
    issued: round.issued ?? 0,
    collected: sheet.cast,
    invalid: sheet.invalid,
    votes: votesByName(sheet),
  });
  const ground = groundOf('res-record', electionDay);
  // The first check can fail although every figure is right: then the vote is void, which the result will say.
  const figures = checks.filter(({ number }) => number > 1);
  return rule([
    reason(ground, `收回 ${sheet.cast} = 各票箱共 ${boxes.found}`, sheet.cast === boxes.found),
    reason(
      ground,
      `白票 ${sheet.blank} <= 有效票 ${sheet.cast - sheet.invalid}`,
      sheet.blank <= sheet.cast - sheet.invalid,
    ),
    ...figures.map(({ holds, forSupervisor }) => reason(ground, forSupervisor, holds)),
  ]);
}

function votesByName({ votes, writeIns }: CountSheet): Record<string, number> {
  return Object.fromEntries([
    ...votes.map((vote) => [vote.candidate, vote.for]),
    ...writeIns.map((writeIn) => [writeIn.name, writeIn.for]),
  ]);
}

export async function insertCopy(
  { tx, county, actor, now, entry }: Acting,
  round: VotingRound,
  copy: 1 | 2 | 3,
  sheet: CountSheet,
): Promise<SealedRecord> {
  await tx
    .insertInto('countEntry')
    .values({
      county,
      round: round.id,
      area: round.area,
      copy,
      account: actor.account,
      sheet: JSON.stringify(sheet),
      enteredAt: now,
      entry,
    })
    .execute();
  const record: SheetRecord = { round: round.id, copy, sheet };
  return seal('sheet', `${round.id}/${copy}`, record);
}

/** 一致认定: the count that the result is decided on. */
export async function agreeCount(
  acting: Acting,
  round: VotingRound,
  sheet: CountSheet,
): Promise<SealedRecord> {
  const { tx, county, entry } = acting;
  await tx
    .insertInto('roundCount')
    .values({
      county,
      round: round.id,
      area: round.area,
      castBallots: sheet.cast,
      invalid: sheet.invalid,
      blank: sheet.blank,
      votes: JSON.stringify(sheet.votes),
      writeIns: JSON.stringify(sheet.writeIns),
      entry,
    })
    .execute();
  await enterRoundState(acting, round.id, { state: 'counted' });
  const record: CountRecord = { round: round.id, sheet };
  return seal('count', round.id, record);
}

/** The agreed count from the tables as they are. */
export async function readCountRecord(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  round: string,
): Promise<CountRecord | undefined> {
  const row = await tx
    .selectFrom('roundCount')
    .select(['castBallots', 'invalid', 'blank', 'votes', 'writeIns'])
    .where('county', '=', county)
    .where('round', '=', round)
    .executeTakeFirst();
  if (!row) return undefined;
  const { castBallots, invalid, blank } = row;
  const votes = row.votes as unknown as CountSheet['votes'];
  const writeIns = row.writeIns as unknown as CountSheet['writeIns'];
  return { round, sheet: { cast: castBallots, invalid, blank, votes, writeIns } };
}
