import { randomUUID } from 'node:crypto';
import { yuan } from '@xuanwu/rules/election-funds.ts';
import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { getCycleOf } from '../cycle-areas.ts';
import { FundEntrySchema, RecordFundAppropriationSchema } from './funds.schema.ts';

/** 登记拨款 (选举法第八条): what the treasury paid out, to whom, by which document. */
export const recordFundAppropriation = defineAct({
  name: 'record-fund-appropriation',
  input: RecordFundAppropriationSchema,
  output: FundEntrySchema,
  areaOf: (_, { area }) => Promise.resolve(area),
  summary: async (acting, input) =>
    `${(await getCycleOf(acting, input)).areaName}收到${input.source}拨款 ${yuan(input.fen)} 元，${input.document}`,
  async perform(acting, input) {
    const { tx, county, today, entry } = acting;
    const { receivedOn, cycle, fen, document } = input;
    await getCycleOf(acting, input);
    if (receivedOn > today) {
      const message = '到账以后才登记';
      throw new ActError('bad-request', `${message}。`, [{ path: 'receivedOn', message }]);
    }
    const id = randomUUID();
    await tx
      .insertInto('fundAppropriation')
      .values({ county, id, ...input, entry })
      .execute();
    return done({ id }, { subject: { cycle, appropriation: id }, figures: { fen }, note: document });
  },
});
