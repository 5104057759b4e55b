import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { keepFile } from '../../../files/keep-file.ts';
import { KeepScanSchema } from '../kept-file.schema.ts';
import { areaOfSpending, lockSpending } from './fund-entries.queries.ts';
import { FundEntrySchema } from './funds.schema.ts';

/** 上传支出凭证: the paper itself, before the spending is approved. The ledger has its hash. */
export const addFundVoucher = defineAct({
  name: 'add-fund-voucher',
  input: KeepScanSchema,
  output: FundEntrySchema,
  areaOf: (acting, { of }) => areaOfSpending(acting, of),
  async perform(acting, scan) {
    const { tx, county } = acting;
    const { cycle, file, voucherNumber, reversedOn } = await lockSpending(acting, scan.of);
    if (reversedOn !== null) throw new ActError('lost-race', '这笔支出已经冲销。');
    if (file !== null) throw new ActError('lost-race', '这笔支出已经有凭证。要换凭证的，冲销后重新登记。');
    await keepFile(acting, scan);
    await tx
      .updateTable('fundSpending')
      .set({ file: scan.file, fileType: scan.type })
      .where('county', '=', county)
      .where('id', '=', scan.of)
      .execute();
    return done(
      { id: scan.of },
      {
        subject: { cycle, spending: scan.of },
        records: [{ kind: 'fund-voucher', id: scan.of, sha256: scan.sha256 }],
        note: `凭证 ${voucherNumber}`,
      },
    );
  },
});
