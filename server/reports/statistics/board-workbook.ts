/** 统计看板的电子表格: the figures with numerator and denominator, and beside them every definition that they are computed by. */
import { formulaOf, STATISTIC_LEVELS, type StatisticDefinition } from '@xuanwu/rules/statistics/statistic.ts';
import { VOTING_STATISTICS } from '@xuanwu/rules/statistics/voting-statistics.ts';
import { writeXlsx } from 'hucre/xlsx';
import type { Board, BoardNode, Figure } from './board.schema.ts';

const WIDE = 18;

export async function boardWorkbook({ node, children }: Board): Promise<Buffer> {
  const names = [
    ...new Set([node, ...children].flatMap(({ figures }) => figures.map((each) => each.statistic))),
  ];
  const header = [
    '名称',
    '级别',
    '应选代表名额',
    '选区',
    '登记的选民',
    '选出代表',
    ...names.flatMap(titlesOf),
  ];
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '统计',
        columns: header.map(() => ({ width: WIDE })),
        rows: [header, ...[node, ...children].map((each) => cellsOf(each, names))],
        freezePane: { rows: 1 },
      },
      {
        name: '指标',
        columns: ['指标', '分子', '分母', '公式', '出处'].map(() => ({ width: WIDE * 2 })),
        rows: [['指标', '分子', '分母', '公式', '出处'], ...names.map(definitionCells)],
        freezePane: { rows: 1 },
      },
    ],
  });
  return Buffer.from(bytes);
}

type Name = Figure['statistic'];

function titlesOf(statistic: Name): string[] {
  const { title, unit } = VOTING_STATISTICS[statistic];
  return [`${title}：分子`, `${title}：分母`, `${title}（${unit}）`];
}

function cellsOf(row: BoardNode, names: readonly Name[]): (string | number | null)[] {
  const { name, kind, seats, constituencies, registered, elected, figures } = row;
  return [
    name,
    STATISTIC_LEVELS[kind],
    seats,
    constituencies,
    registered,
    elected,
    ...names.flatMap((statistic) => {
      const figure = figures.find((each) => each.statistic === statistic);
      if (!figure) return [null, null, null];
      return [figure.numerator, figure.denominator, figure.value === null ? null : Number(figure.value)];
    }),
  ];
}

function definitionCells(statistic: Name): string[] {
  const definition: StatisticDefinition = VOTING_STATISTICS[statistic];
  const { title, numerator, denominator, source } = definition;
  return [title, numerator, denominator, formulaOf(definition), source];
}
