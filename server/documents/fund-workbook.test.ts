/** 选举经费 as a spreadsheet, read back: money in 元, what was reversed still there. */
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { fundWorkbook } from './fund-workbook.ts';

const SUMS = {
  budget: 120_000,
  appropriated: 100_000,
  spent: 30_050,
  waiting: 0,
  balance: 69_950,
  voters: 2_000,
  perVoter: 15,
};
const REVERSED = { on: '2016-10-15', because: '收款单位写错了' };

test('by township, by item, and every entry', async () => {
  const bytes = await fundWorkbook({
    areas: [{ name: '龙镇', ...SUMS }],
    together: { ...SUMS, voters: 0, perVoter: null },
    items: [{ item: 'printing', budget: 120_000, spent: 30_050, waiting: 0 }],
    spendings: [
      {
        areaName: '龙镇',
        item: 'printing',
        purpose: '印制选民证',
        spentOn: '2016-10-14',
        voucherNumber: '记-001',
        fen: 30_050,
        approvedOn: '2016-10-14',
        reversed: REVERSED,
      },
    ],
    appropriations: [
      {
        areaName: '龙镇',
        source: '市财政局',
        document: '财行〔2016〕31号',
        receivedOn: '2016-10-14',
        fen: 100_000,
        reversed: null,
      },
    ],
  });
  const { sheets } = await readXlsx(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['按乡镇', '按项目', '支出', '拨款']);
  expect(sheets[0]?.rows[1]).toEqual(['龙镇', 1200, 1000, 300.5, 0, 699.5, 2000, 0.15]);
  expect(sheets[0]?.rows[2]?.slice(0, 7)).toEqual(['合计', 1200, 1000, 300.5, 0, 699.5, 0]);
  expect(sheets[1]?.rows[1]).toEqual(['印刷费', 1200, 300.5, 0, 899.5]);
  expect(sheets[2]?.rows[1]?.at(-1)).toBe('2016-10-15 冲销：收款单位写错了');
  expect(sheets[3]?.rows[1]?.slice(0, 5)).toEqual([
    '龙镇',
    '市财政局',
    '财行〔2016〕31号',
    '2016-10-14',
    1000,
  ]);
});
