import { FUND_ITEMS, type FundItem } from '@xuanwu/rules/election-funds.ts';
import { writeXlsx } from 'hucre/xlsx';

interface Sums {
  readonly budget: number;
  readonly appropriated: number;
  readonly spent: number;
  readonly waiting: number;
  readonly balance: number;
  readonly voters: number;
  readonly perVoter: number | null;
}

/** 选举经费 as its spreadsheet has it; money in 分. */
export interface FundSheets {
  readonly areas: readonly (Sums & { readonly name: string })[];
  readonly together: Sums;
  readonly items: readonly {
    readonly item: FundItem;
    readonly budget: number;
    readonly spent: number;
    readonly waiting: number;
  }[];
  readonly spendings: readonly {
    readonly areaName: string;
    readonly item: FundItem;
    readonly purpose: string;
    readonly spentOn: string;
    readonly voucherNumber: string;
    readonly fen: number;
    readonly approvedOn: string | null;
    readonly reversed: { readonly on: string; readonly because: string } | null;
  }[];
  readonly appropriations: readonly {
    readonly areaName: string;
    readonly source: string;
    readonly document: string;
    readonly receivedOn: string;
    readonly fen: number;
    readonly reversed: { readonly on: string; readonly because: string } | null;
  }[];
}

type Column = readonly [title: string, kind: 'text' | 'money' | 'count'];
type Cell = string | number | null;

const FORMATS = { text: '@', money: '#,##0.00', count: '#,##0' } as const;
const WIDE = 16;
const FEN_OF_YUAN = 100;

/** 选举经费的电子表格: by township, by item, and every entry, those that were reversed too. */
export async function fundWorkbook(funds: FundSheets): Promise<Buffer> {
  const bytes = await writeXlsx({
    sheets: [
      sheet('按乡镇', AREA_COLUMNS, [
        ...funds.areas.map((row) => [row.name, ...sumCells(row)]),
        ['合计', ...sumCells(funds.together)],
      ]),
      sheet(
        '按项目',
        ITEM_COLUMNS,
        funds.items.map(({ item, budget, spent, waiting }) => [
          FUND_ITEMS[item],
          money(budget),
          money(spent),
          money(waiting),
          money(budget - spent),
        ]),
      ),
      sheet(
        '支出',
        SPENDING_COLUMNS,
        funds.spendings.map((row) => [
          row.areaName,
          FUND_ITEMS[row.item],
          row.purpose,
          row.spentOn,
          row.voucherNumber,
          money(row.fen),
          row.reversed === null
            ? (row.approvedOn ?? '待审批')
            : `${row.reversed.on} 冲销：${row.reversed.because}`,
        ]),
      ),
      sheet(
        '拨款',
        APPROPRIATION_COLUMNS,
        funds.appropriations.map((row) => [
          row.areaName,
          row.source,
          row.document,
          row.receivedOn,
          money(row.fen),
          row.reversed === null ? '' : `${row.reversed.on} 冲销：${row.reversed.because}`,
        ]),
      ),
    ],
  });
  return Buffer.from(bytes);
}

const AREA_COLUMNS: readonly Column[] = [
  ['单位', 'text'],
  ['预算（元）', 'money'],
  ['拨款（元）', 'money'],
  ['支出（元）', 'money'],
  ['待审批（元）', 'money'],
  ['结余（元）', 'money'],
  ['登记选民', 'count'],
  ['每名选民支出（元）', 'money'],
];
const ITEM_COLUMNS: readonly Column[] = [
  ['项目', 'text'],
  ['预算（元）', 'money'],
  ['支出（元）', 'money'],
  ['待审批（元）', 'money'],
  ['预算余额（元）', 'money'],
];
const SPENDING_COLUMNS: readonly Column[] = [
  ['单位', 'text'],
  ['项目', 'text'],
  ['用途', 'text'],
  ['支出日期', 'text'],
  ['凭证号', 'text'],
  ['金额（元）', 'money'],
  ['审批', 'text'],
];
const APPROPRIATION_COLUMNS: readonly Column[] = [
  ['收款单位', 'text'],
  ['拨款单位', 'text'],
  ['文号', 'text'],
  ['到账日期', 'text'],
  ['金额（元）', 'money'],
  ['冲销', 'text'],
];

function sumCells({ budget, appropriated, spent, waiting, balance, voters, perVoter }: Sums): Cell[] {
  const sums = [budget, appropriated, spent, waiting, balance].map(money);
  return [...sums, voters, perVoter === null ? null : money(perVoter)];
}

/** A spreadsheet reckons in 元. */
function money(fen: number): number {
  return fen / FEN_OF_YUAN;
}

function sheet(name: string, columns: readonly Column[], rows: Cell[][]) {
  return {
    name,
    columns: columns.map(([, kind]) => ({ numFmt: FORMATS[kind], width: WIDE })),
    rows: [columns.map(([title]) => title), ...rows],
    freezePane: { rows: 1 },
  };
}
