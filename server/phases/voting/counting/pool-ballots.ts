import { bundleSizes, tableOfBundle } from '@xuanwu/rules/bundles.ts';
import type { BundleRecord } from '@xuanwu/evidence/records.ts';
import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { areaOfRound, lockRound, roundStateRuling, type VotingRound } from '../round.queries.ts';
import { foundInBoxes, sealBundle } from './bundle.queries.ts';
import { BallotsPooledSchema, PoolBallotsSchema } from './count.schema.ts';

/**
 * 混合选票并分捆 (统一开封计票): the ballots of all boxes of a constituency and level are put together before anybody looks at a vote, and made into
 * bundles for the counting tables. No figure of votes is kept for a box.
 */
export const poolBallots = defineAct({
  name: 'pool-ballots',
  input: PoolBallotsSchema,
  output: BallotsPooledSchema,
  areaOf: areaOfRound,
  async perform(acting, { round: id, size, tables }) {
    const round = await lockRound(acting, id);
    const state = roundStateRuling('pool-ballots', round);
    if (!state.permitted) return refused(state);
    await requireBoxesCounted(acting, round);
    const found = await foundInBoxes(acting, id);
    const records = bundleSizes(found, size).map((ballots, index): BundleRecord => ({
      round: id,
      bundle: index + 1,
      table: tableOfBundle(index + 1, tables),
      ballots,
      session: 1,
      follows: null,
      sheet: null,
      photo: null,
    }));
    await insertBundles(acting, round, records);
    return done(
      { round: id, bundles: records.length, found },
      {
        subject: { constituency: round.constituency, round: id },
        records: records.map(sealBundle),
        figures: { found, size, tables, bundles: records.length },
      },
    );
  },
});

async function requireBoxesCounted({ tx, county }: Acting, round: VotingRound): Promise<void> {
  const { rows } = await sql<{ open: number }>`
    select count(*) as open from polling_place_constituency s
    where s.county = ${county} and s.constituency = ${round.constituency}
      and not exists (select from box_count b
        where b.county = s.county and b.round = ${round.id} and b.place = s.place)`.execute(tx);
  const open = rows[0]?.open ?? 0;
  if (open > 0)
    throw new ActError('bad-request', `还有 ${open} 个票箱没有清点。请先登记每个票箱的票数，再混合分捆。`);
}

async function insertBundles(
  { tx, county, entry }: Acting,
  { area }: VotingRound,
  records: readonly BundleRecord[],
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('ballotBundle')
    .values(
      records.map(({ round, bundle: number, table: countingTable, ballots }) => ({
        county,
        round,
        area,
        number,
        countingTable,
        ballots,
        entry,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== BigInt(records.length))
    throw new ActError('lost-race', '这一轮的选票已经混合分捆。请刷新。');
}
