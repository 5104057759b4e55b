import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { PublicityRecordedSchema, WithdrawPublicitySchema } from './publicity.schema.ts';
import { lockPublicity } from './publicity-records.queries.ts';

/** 撤销宣传登记, with the reason: the line stays and counts no more. */
export const withdrawPublicity = defineAct({
  name: 'withdraw-publicity',
  input: WithdrawPublicitySchema,
  output: PublicityRecordedSchema,
  areaOf: async (acting, { record }) => (await lockPublicity(acting, record)).area,
  async perform(acting, { record: id, reason: withdrawnBecause }) {
    const { tx, county, today: withdrawnOn } = acting;
    const { cycle, withdrawnOn: before } = await lockPublicity(acting, id);
    if (before !== null) throw new ActError('already-decided', `这条登记已于 ${before} 撤销。`);
    await tx
      .updateTable('publicityRecord')
      .set({ withdrawnOn, withdrawnBecause })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    return done({ id }, { subject: { cycle, publicity: id } });
  },
});
