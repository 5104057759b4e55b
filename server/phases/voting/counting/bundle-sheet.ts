/** 一捆的计票单: what both entries and the supervisor's share. */
import type { BundleRecord, SheetRecord } from '@xuanwu/evidence/records.ts';
import { groundOf } from '@xuanwu/rules/articles.ts';
import { reason, rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { MAY_BE_AS_IT_IS, sheetChecks } from '@xuanwu/rules/sheet-checks.ts';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { type SealedRecord, seal } from '../../../ledger/append.ts';
import { readName } from '../../registration/voter-files/read-cells.ts';
import { readRoundCandidates, type VotingRound } from '../round.queries.ts';
import type { BundleSheet } from './count.schema.ts';

/** One order for what is one sheet: candidates as on the ballot, write-ins by name. */
export async function normaliseSheet(
  acting: Acting,
  round: VotingRound,
  sheet: BundleSheet,
): Promise<BundleSheet> {
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

/** The numbered checks; those that may be as they are do not stop a sheet. */
export function sheetRuling(
  { electionDay, seats, issued }: VotingRound,
  { ballots: bundled }: BundleRecord,
  { cast: collected, invalid, blank, votes, writeIns }: BundleSheet,
): Ruling {
  const checks = sheetChecks({
    electionDay,
    seats,
    issued: issued ?? 0,
    collected,
    invalid,
    blank,
    bundled,
    votes: Object.fromEntries([
      ...votes.map((vote) => [vote.candidate, vote.for]),
      ...writeIns.map((writeIn) => [writeIn.name, writeIn.for]),
    ]) as Record<string, number>,
  });
  const ground = groundOf('res-record', electionDay);
  return rule(
    checks
      .filter(({ number }) => !MAY_BE_AS_IT_IS.includes(number))
      .map(({ holds, forSupervisor }) => reason(ground, forSupervisor, holds)),
  );
}

export async function insertCopy(
  { tx, county, actor, now, entry }: Acting,
  { area }: VotingRound,
  { round, bundle, session }: BundleRecord,
  copy: 1 | 2 | 3,
  sheet: BundleSheet,
): Promise<SealedRecord> {
  await tx
    .insertInto('bundleEntry')
    .values({
      county,
      round,
      area,
      bundle,
      session,
      copy,
      account: actor.account,
      device: actor.device ?? null,
      sheet: JSON.stringify(sheet),
      enteredAt: now,
      entry,
    })
    .execute();
  const record: SheetRecord = { round, bundle, session, copy, sheet };
  return seal('sheet', `${round}/${bundle}/${session}/${copy}`, record);
}
