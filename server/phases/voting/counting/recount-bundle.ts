import type { BundleRecord } from '@xuanwu/evidence/records.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { getConstituency } from '../../constituencies/constituency.queries.ts';
import { areaOfRound, enterRoundState, lockRound, roundStateRuling } from '../round.queries.ts';
import { getBundle, sealBundle } from './bundle.queries.ts';
import { BundleReopenedSchema, RecountBundleSchema } from './count.schema.ts';

/**
 * 重新计一捆: after the sheet was signed a mistake is put right by counting the bundle anew, in a session that names the one before and why. What was
 * entered then stays.
 */
export const recountBundle = defineAct({
  name: 'recount-bundle',
  input: RecountBundleSchema,
  output: BundleReopenedSchema,
  isSealed: true,
  about: ['round', 'bundle'],
  areaOf: areaOfRound,
  async summary(acting, { round, bundle }) {
    const { constituency } = await lockRound(acting, round);
    return `重新计${(await getConstituency(acting, constituency)).name}第 ${bundle} 捆`;
  },
  async perform(acting, { round: id, bundle: number, reason }) {
    const { tx, county, entry } = acting;
    const round = await lockRound(acting, id);
    const state = roundStateRuling('recount-bundle', round);
    if (!state.permitted) return refused(state);
    const before = await getBundle(acting, id, number);
    if (before.sheet === null)
      throw new ActError('bad-request', `第 ${number} 捆还没有计完，直接录入或者核对就可以。`);
    const follows = { session: before.session, reason };
    const record: BundleRecord = {
      ...before,
      session: before.session + 1,
      follows,
      sheet: null,
      photo: null,
    };
    await tx
      .updateTable('ballotBundle')
      .set({
        session: record.session,
        follows: JSON.stringify(follows),
        sheet: null,
        photo: null,
        photoType: null,
        entry,
      })
      .where('county', '=', county)
      .where('round', '=', id)
      .where('number', '=', number)
      .execute();
    await enterRoundState(acting, id, { state: 'closed' });
    return done(
      { round: id, bundle: number, session: record.session },
      {
        subject: { constituency: round.constituency, round: id, bundle: String(number) },
        records: [sealBundle(record)],
      },
    );
  },
});
