/** 一张报表的电子表格: the total and every place with where its numbers are from, and beside them what each figure is counted from. */
import {
  figuresOf,
  SHEET_FIGURES,
  SHEET_STAGES,
  type SheetNumbers,
  sourceOfPart,
} from '@xuanwu/rules/sheets.ts';
import { writeXlsx } from 'hucre/xlsx';
import type { SheetRow } from './sheet.schema.ts';

const WIDE = 18;

export async function sheetWorkbook(sheet: SheetRow): Promise<Buffer> {
  const { by, stage, figures, parts } = sheet;
  const ids = figuresOf(stage);
  const titled = ids.map((id) => ({ id, ...SHEET_FIGURES[id] }));
  const header = ['地方', ...titled.map(({ title, unit }) => `${title}（${unit}）`), '出处'];
  const line = (name: string, numbers: SheetNumbers | null, from: string) => [
    name,
    ...ids.map((id) => numbers?.[id] ?? null),
    from,
  ];
  const explained = ['指标', '单位', '出处'];
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '报表',
        columns: header.map(() => ({ width: WIDE })),
        rows: [
          header,
          line('合计', figures, '以下相加'),
          ...parts.map((part) =>
            line(part.place.code === by.code ? '本级' : part.place.name, part.figures, sourceOfPart(part)),
          ),
        ],
        freezePane: { rows: 1 },
      },
      {
        name: '说明',
        columns: explained.map(() => ({ width: WIDE * 2 })),
        rows: [
          [
            '报表',
            titleOfSheet(sheet),
            sheet.sentOn === null ? '还没有报送' : `${sheet.sentOn} 报${sheet.sentTo.name}`,
          ],
          ['说明', sheet.remark, sheet.reason === null ? '' : `更正的理由：${sheet.reason}`],
          explained,
          ...titled.map(({ title, unit, source }) => [title, unit, source]),
        ],
      },
    ],
  });
  return Buffer.from(bytes);
}

export function titleOfSheet({ by, stage, periodTo, version }: SheetRow): string {
  return `${by.name}${SHEET_STAGES[stage]}报表（截至 ${periodTo}${version > 1 ? `，第${version}次` : ''}）`;
}
