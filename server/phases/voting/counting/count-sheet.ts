/** 汇总的计票单: the bundles added up, once each of them is agreed and nothing is left to decide. */
import { groupingFaults, sumOfBundles, writtenNames } from '@xuanwu/evidence/bundle-sum.ts';
import type { BundleRecord, CountRecord, WriteInGroup } from '@xuanwu/evidence/records.ts';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { type SealedRecord, seal } from '../../../ledger/append.ts';
import { enterRoundState, type VotingRound } from '../round.queries.ts';
import { foundInBoxes, readBundles, sealBundle } from './bundle.queries.ts';
import type { BundleSheet, CountSheet } from './count.schema.ts';

/** 一捆一致: its sheet stands; the last one makes the count, unless names or a difference are to be decided first. */
export async function agreeBundle(
  acting: Acting,
  round: VotingRound,
  bundle: BundleRecord,
  sheet: BundleSheet,
): Promise<{ readonly records: SealedRecord[]; readonly isCounted: boolean }> {
  const { tx, county, entry } = acting;
  await tx
    .updateTable('ballotBundle')
    .set({ sheet: JSON.stringify(sheet), entry })
    .where('county', '=', county)
    .where('round', '=', round.id)
    .where('number', '=', bundle.bundle)
    .execute();
  const agreed = sealBundle({ ...bundle, sheet });
  const sheets = await readAgreedSheets(acting, round.id);
  if (sheets === undefined || writtenNames(sheets).size > 0) return { records: [agreed], isCounted: false };
  const sum = sumOfBundles(sheets, []);
  if (sum.cast !== (await foundInBoxes(acting, round.id))) return { records: [agreed], isCounted: false };
  return {
    records: [agreed, await agreeCount(acting, round, { round: round.id, sheet: sum })],
    isCounted: true,
  };
}

/** Of all bundles, or nothing while one is open. */
async function readAgreedSheets(
  { tx, county }: Acting,
  round: string,
): Promise<readonly BundleSheet[] | undefined> {
  const bundles = await readBundles(tx, county, round);
  const sheets = bundles.flatMap(({ sheet }) => (sheet === null ? [] : [sheet as BundleSheet]));
  return bundles.length > 0 && sheets.length === bundles.length ? sheets : undefined;
}

/** The count as two people settle it: whose names were written, and why bundles and boxes differ. */
export async function settledCount(
  acting: Acting,
  round: VotingRound,
  groups: readonly WriteInGroup[],
  reason: string | null,
): Promise<CountRecord> {
  const sheets = await readAgreedSheets(acting, round.id);
  if (sheets === undefined) throw new ActError('bad-request', '还有的捆没有计完，不能汇总。');
  const names = writtenNames(sheets);
  const [fault] = groupingFaults(names, groups);
  if (fault !== undefined)
    throw new ActError('bad-request', `另选他人：${fault}。`, [{ path: 'groups', message: fault }]);
  const sheet = sumOfBundles(sheets, groups);
  const found = await foundInBoxes(acting, round.id);
  if (found !== sheet.cast && reason === null) {
    const message = `各捆共 ${sheet.cast} 张，各票箱共 ${found} 张，请写明怎样认定`;
    throw new ActError('bad-request', `${message}。`, [{ path: 'reason', message }]);
  }
  return {
    round: round.id,
    sheet,
    ...(groups.length > 0 && { writeInGroups: groups }),
    ...(found !== sheet.cast && reason !== null && { difference: { found, reason } }),
  };
}

/** 一致认定: the count that the result is decided on. */
export async function agreeCount(
  acting: Acting,
  round: VotingRound,
  record: CountRecord,
): Promise<SealedRecord> {
  const { tx, county, entry } = acting;
  const { sheet, writeInGroups, difference } = record;
  const row = {
    castBallots: sheet.cast,
    invalid: sheet.invalid,
    blank: sheet.blank,
    votes: JSON.stringify(sheet.votes),
    writeIns: JSON.stringify(sheet.writeIns),
    writeInGroups: writeInGroups === undefined ? null : JSON.stringify(writeInGroups),
    difference: difference === undefined ? null : JSON.stringify(difference),
    entry,
  };
  await tx
    .insertInto('roundCount')
    .values({ county, round: round.id, area: round.area, ...row })
    .onConflict((conflict) => conflict.columns(['county', 'round']).doUpdateSet(row))
    .execute();
  await enterRoundState(acting, round.id, { state: 'counted' });
  return seal('count', round.id, record);
}

/** The agreed count from the tables as they are. */
export async function readCountRecord(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  round: string,
): Promise<CountRecord | undefined> {
  const row = await tx
    .selectFrom('roundCount')
    .select(['castBallots', 'invalid', 'blank', 'votes', 'writeIns', 'writeInGroups', 'difference'])
    .where('county', '=', county)
    .where('round', '=', round)
    .executeTakeFirst();
  if (!row) return undefined;
  const { castBallots, invalid, blank } = row;
  const votes = row.votes as unknown as CountSheet['votes'];
  const writeIns = row.writeIns as unknown as CountSheet['writeIns'];
  return {
    round,
    sheet: { cast: castBallots, invalid, blank, votes, writeIns },
    ...(row.writeInGroups !== null && { writeInGroups: row.writeInGroups as unknown as WriteInGroup[] }),
    ...(row.difference !== null && {
      difference: row.difference as unknown as NonNullable<CountRecord['difference']>,
    }),
  };
}
