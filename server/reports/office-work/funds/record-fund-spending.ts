import { randomUUID } from 'node:crypto';
import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { getCycleOf } from '../cycle-areas.ts';
import { FundEntrySchema, RecordFundSpendingSchema } from './funds.schema.ts';

/** 登记支出: one voucher, once. It counts as spent when two people have approved it. */
export const recordFundSpending = defineAct({
  name: 'record-fund-spending',
  input: RecordFundSpendingSchema,
  output: FundEntrySchema,
  areaOf: (_, { area }) => Promise.resolve(area),
  async perform(acting, input) {
    const { tx, county, today, entry } = acting;
    const { cycle, spentOn, voucherNumber, fen } = input;
    await getCycleOf(acting, input);
    if (spentOn > today) throw mistake('spentOn', '支出以后才登记');
    const id = randomUUID();
    const inserted = await tx
      .insertInto('fundSpending')
      .values({ county, id, ...input, recordedOn: today, entry })
      .onConflict((conflict) =>
        conflict.columns(['county', 'cycle', 'voucherNumber']).where('reversedOn', 'is', null).doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    if (!inserted) throw mistake('voucherNumber', `凭证 ${voucherNumber} 已经登记过`);
    return done(
      { id },
      { subject: { cycle, spending: id }, figures: { fen }, note: `凭证 ${voucherNumber}` },
    );
  },
});

function mistake(path: string, message: string): ActError {
  return new ActError('bad-request', `${message}。`, [{ path, message }]);
}
