import type { BoxRecord } from '@xuanwu/evidence/records.ts';
import { sql } from 'kysely';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { seal } from '../../../ledger/append.ts';
import { openingRuling } from '../ballots/box-custody.queries.ts';
import { BoxCountedSchema, CountBoxSchema } from './count.schema.ts';
import { areaOfRound, lockRound, readRoundPlaces, roundStateRuling } from '../round.queries.ts';

/** 清点票箱: a box is opened together and only the number of its ballots is checked against those handed out. */
export const countBox = defineAct({
  name: 'count-box',
  input: CountBoxSchema,
  output: BoxCountedSchema,
  areaOf: areaOfRound,
  async perform(acting, { round: id, place, found }) {
    const { tx, county, entry } = acting;
    const round = await lockRound(acting, id);
    const state = roundStateRuling('count-box', round);
    if (!state.permitted) return refused(state);
    const places = await readRoundPlaces(acting, round.constituency);
    const box = places.find((known) => known.id === place);
    if (!box) throw new ActError('not-found', '这个投票场所不属于本选区。');
    const opening = await openingRuling(acting, box, round.electionDay);
    if (!opening.permitted) return refused(opening);
    const { rows } = await sql<{ issued: number }>`
      select ballots_handed_out(${county}, ${id}, ${place}) as issued`.execute(tx);
    const record: BoxRecord = { round: id, place, issued: rows[0]?.issued ?? 0, found };
    const inserted = await tx
      .insertInto('boxCount')
      .values({ county, area: round.area, ...record, entry })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) {
      throw new ActError('lost-race', '这个票箱已经清点并登记过了。请刷新。');
    }
    return done(
      { issued: record.issued, found },
      {
        subject: { constituency: round.constituency, round: id, place },
        records: [seal('box', `${id}/${place}`, record)],
        figures: { issued: record.issued, found },
      },
    );
  },
});
