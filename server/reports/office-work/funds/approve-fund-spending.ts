import { spendingMayBeApproved, yuan } from '@xuanwu/rules/election-funds.ts';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { getCycleOf } from '../cycle-areas.ts';
import { areaOfSpending, lockSpending, readAreaSums, type Spending } from './fund-entries.queries.ts';
import { ApproveFundSpendingSchema, FundEntrySchema } from './funds.schema.ts';

/** 审批支出 (选举法（2020）第八条、预算法（2018）第十三条): by two people, with its voucher, within the budget of its item and what was paid out. */
export const approveFundSpending = defineAct({
  name: 'approve-fund-spending',
  input: ApproveFundSpendingSchema,
  output: FundEntrySchema,
  about: ['spending'],
  areaOf: (acting, { spending }) => areaOfSpending(acting, spending),
  summary: async (acting, { spending }) => {
    const row = await lockSpending(acting, spending);
    const { areaName } = await getCycleOf(acting, row);
    return `${areaName}，凭证 ${row.voucherNumber}，${row.purpose}，${yuan(row.fen)} 元`;
  },
  async perform(acting, { spending: id }) {
    const { tx, county, today, entry } = acting;
    const spending = await getWaiting(acting, id);
    const ruling = await rulingOn(acting, spending);
    if (!ruling.permitted) return refused(ruling);
    await tx
      .updateTable('fundSpending')
      .set({ approvedOn: today, approvalEntry: entry })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    const { cycle, fen, voucherNumber } = spending;
    return done(
      { id },
      { subject: { cycle, spending: id }, ruling, figures: { fen }, note: `凭证 ${voucherNumber}` },
    );
  },
});

async function getWaiting(acting: Acting, id: string): Promise<Spending> {
  const spending = await lockSpending(acting, id);
  if (spending.reversedOn !== null) throw new ActError('lost-race', '这笔支出已经冲销。');
  if (spending.approvedOn !== null)
    throw new ActError('already-decided', `这笔支出已于 ${spending.approvedOn} 审批。`);
  if (spending.file === null) throw new ActError('bad-request', '还没有上传凭证，不能审批。请先上传凭证。');
  return spending;
}

async function rulingOn(acting: Acting, spending: Spending) {
  const { electionDay, areaName } = await getCycleOf(acting, spending);
  const { cycle, area, item, fen } = spending;
  return spendingMayBeApproved({
    electionDay,
    area: areaName,
    item,
    fen,
    ...(await readAreaSums(acting, { cycle, area, item })),
  });
}
