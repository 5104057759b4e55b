import { defineAct, done } from '../../../acts/act.ts';
import { civilTime } from '../../../acts/clock.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lockPlace } from '../place.queries.ts';
import { PlaceItemRecordedSchema, RecordPlaceItemSchema } from './place-items.schema.ts';

/** 登记场所布置和程序: one thing seen to at a place, ticked or taken back; of the count of heads its number. */
export const recordPlaceItem = defineAct({
  name: 'record-place-item',
  input: RecordPlaceItemSchema,
  output: PlaceItemRecordedSchema,
  areaOf: async (acting, { place }) => (await lockPlace(acting, place)).area,
  async perform(acting, { place, electionDay, item, isDone, heads }) {
    const { tx, county, actor, now, entry } = acting;
    await lockPlace(acting, place);
    if (isDone && (item === 'heads-counted') !== (heads !== null)) {
      throw new ActError('bad-request', '清点到会选民要填写人数，其他各项不填。', [
        { path: 'heads', message: '清点到会选民要填写人数' },
      ]);
    }
    const own = { county, place, electionDay, item };
    const written = { heads, happenedAt: civilTime(now), recordedBy: actor.account, entry };
    if (isDone) {
      await tx
        .insertInto('placeItem')
        .values({ ...own, ...written })
        .onConflict((conflict) =>
          conflict.columns(['county', 'place', 'electionDay', 'item']).doUpdateSet(written),
        )
        .execute();
    } else {
      await tx
        .deleteFrom('placeItem')
        .where('county', '=', county)
        .where('place', '=', place)
        .where('electionDay', '=', electionDay)
        .where('item', '=', item)
        .execute();
    }
    const { items } = await tx
      .selectFrom('placeItem')
      .select(({ fn }) => fn.countAll<number>().as('items'))
      .where('county', '=', county)
      .where('place', '=', place)
      .where('electionDay', '=', electionDay)
      .executeTakeFirstOrThrow();
    return done(
      { place, items },
      {
        subject: { place },
        figures: { items, ...(heads !== null && { heads }) },
        note: isDone ? item : `撤回 ${item}`,
      },
    );
  },
});
