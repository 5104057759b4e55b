import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { settleMovesOf } from '../place-move.queries.ts';
import { holdOpenRounds } from './check-in.ts';
import { areaOfPack, lockPack, requireOut } from './place-pack.queries.ts';
import { PlacePackTakenSchema, ReturnPlacePackSchema } from './place-pack.schema.ts';

/** 交回离线登记: the whole journal has come in, and the device deletes its voters; from then on the place hands out ballots with network, or takes a pack anew. */
export const returnPlacePack = defineAct({
  name: 'return-place-pack',
  input: ReturnPlacePackSchema,
  output: PlacePackTakenSchema,
  areaOf: areaOfPack,
  async perform(acting, { pack: id, lines }) {
    const { tx, county, now } = acting;
    await holdOpenRounds(acting);
    const pack = await lockPack(acting, id);
    requireOut(acting, pack);
    if (pack.head !== lines)
      throw new ActError(
        'bad-request',
        `设备上写了 ${lines} 行，只收到 ${pack.head} 行。请先把流水送完再交回。`,
      );
    await tx
      .updateTable('placePack')
      .set({ ended: 'returned', endedAt: now })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    const moved = await settleMovesOf(acting, pack.place);
    return done({ pack: id }, { subject: { place: pack.place, placePack: id }, figures: { lines, moved } });
  },
});
