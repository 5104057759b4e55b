import { defineAct, done } from '../../../../acts/act.ts';
import { lockConstituency } from '../../../constituencies/constituency.queries.ts';
import { GiveUpNominationCollectionSchema, NominationCollectionSchema } from './collection.schema.ts';
import { areaOfCollection, endCollection, getCollection, lockOpenCollection } from './collection.queries.ts';

/** 停止收集联名: no nomination comes of it, whoever confirmed is free again, and nothing of him is kept. */
export const giveUpNominationCollection = defineAct({
  name: 'give-up-nomination-collection',
  input: GiveUpNominationCollectionSchema,
  output: NominationCollectionSchema,
  areaOf: areaOfCollection,
  async perform(acting, { collection, reason }) {
    const { constituency } = await getCollection(acting, collection);
    await lockConstituency(acting, constituency);
    await lockOpenCollection(acting, collection);
    await endCollection(acting, collection, { state: 'given-up', reason, nominees: '[]' });
    return done({ collection }, { subject: { constituency, collection } });
  },
});
