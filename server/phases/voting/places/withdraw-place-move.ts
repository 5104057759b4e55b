import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lockPlace } from '../place.queries.ts';
import { PlaceMoveWithdrawnSchema, WithdrawPlaceMoveSchema } from '../place-move.schema.ts';

/** 撤回改派: while it waits, he goes on voting where he was. */
export const withdrawPlaceMove = defineAct({
  name: 'withdraw-place-move',
  input: WithdrawPlaceMoveSchema,
  output: PlaceMoveWithdrawnSchema,
  areaOf: async (acting, { place }) => (await lockPlace(acting, place)).area,
  async perform({ tx, county }, { place, move }) {
    const withdrawn = await tx
      .updateTable('placeMove')
      .set({ state: 'withdrawn' })
      .where('county', '=', county)
      .where('id', '=', move)
      .where('toPlace', '=', place)
      .where('state', '=', 'waiting')
      .returning('id')
      .executeTakeFirst();
    if (!withdrawn) throw new ActError('lost-race', '这次改派已经生效或者已经撤回。请刷新。');
    return done({ move }, { subject: { place, move } });
  },
});
