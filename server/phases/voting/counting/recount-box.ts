import type { BoxRecord } from '@xuanwu/evidence/records.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { found as present } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { keepReason } from '../../../acts/reason-of-entry.ts';
import { seal } from '../../../ledger/append.ts';
import { BoxCountedSchema, RecountBoxSchema } from './count.schema.ts';
import { areaOfRound, lockRound, roundStateRuling } from '../round.queries.ts';

/**
 * 重新清点票箱: a number that was miscounted or mistyped is put right by two people, before the ballots of all boxes are put together. The number before
 * stays in the ledger.
 */
export const recountBox = defineAct({
  name: 'recount-box',
  input: RecountBoxSchema,
  output: BoxCountedSchema,
  isSealed: true,
  about: ['round', 'place'],
  areaOf: areaOfRound,
  async summary({ tx, county }, { round, place, found }) {
    const box = await tx
      .selectFrom('boxCount as b')
      .innerJoin('pollingPlace as p', (on) =>
        on.onRef('p.county', '=', 'b.county').onRef('p.id', '=', 'b.place'),
      )
      .where('b.county', '=', county)
      .where('b.round', '=', round)
      .where('b.place', '=', place)
      .select(['p.name', 'b.found'])
      .executeTakeFirst();
    const { name, found: before } = present(box, '这个票箱的清点');
    return `重新清点“${name}”：箱内选票由 ${before} 张改为 ${found} 张`;
  },
  async perform(acting, { round: id, place, found, reason }) {
    const { tx, county, entry } = acting;
    const round = await lockRound(acting, id);
    const state = roundStateRuling('recount-box', round);
    if (!state.permitted) return refused(state);
    const bundle = await tx
      .selectFrom('ballotBundle')
      .select('number')
      .where('county', '=', county)
      .where('round', '=', id)
      .executeTakeFirst();
    if (bundle) {
      throw new ActError(
        'lost-race',
        '选票已经混合分捆，票箱的数不能再改；与各捆之和不符的，汇总时由两个人认定。',
      );
    }
    const before = await tx
      .selectFrom('boxCount')
      .select(['issued', 'found'])
      .where('county', '=', county)
      .where('round', '=', id)
      .where('place', '=', place)
      .executeTakeFirst();
    const { issued, found: counted } = present(before, '这个票箱的清点');
    await tx
      .updateTable('boxCount')
      .set({ found, entry })
      .where('county', '=', county)
      .where('round', '=', id)
      .where('place', '=', place)
      .execute();
    await keepReason(acting, reason);
    const record: BoxRecord = { round: id, place, issued, found };
    return done(
      { issued, found },
      {
        subject: { constituency: round.constituency, round: id, place },
        records: [seal('box', `${id}/${place}`, record)],
        figures: { issued, before: counted, found },
      },
    );
  },
});
