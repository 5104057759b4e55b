/** 统计看板的电子表格: the figures with numerator and denominator, and beside them every definition that they are computed by. */
import { STRUCTURE_STATISTICS } from '@xuanwu/rules/statistics/definitions.ts';
import { DIRECTION_TEXTS } from '@xuanwu/rules/statistics/directions.ts';
import { formulaOf, STATISTIC_LEVELS, type StatisticDefinition } from '@xuanwu/rules/statistics/statistic.ts';
import { VOTING_STATISTICS } from '@xuanwu/rules/statistics/voting-statistics.ts';
import { writeXlsx } from 'hucre/xlsx';
import type { Board, BoardNode, BoardStructure, CongressStructure, Figure } from './board.schema.ts';

const WIDE = 18;

export async function boardWorkbook({ node, children }: Board, structure: BoardStructure): Promise<Buffer> {
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
      ...(structure.node
        ? [
            {
              name: '代表结构',
              columns: STRUCTURE_HEADER.map(() => ({ width: WIDE })),
              rows: [
                [...STRUCTURE_HEADER],
                ...[structure.node, ...structure.children].flatMap(structureCells),
              ],
              freezePane: { rows: 1 },
            },
          ]
        : []),
    ],
  });
  return Buffer.from(bytes);
}

const STRUCTURE_HEADER = [
  '名称',
  '指标',
  '人数',
  '代表',
  '占比（%）',
  '上届（%）',
  '比上届（百分点）',
  '两升一降',
  '上级的指标',
  '工作方案的指标',
  '上届数字的出处',
];

function structureCells({ name, total, rows }: CongressStructure): (string | number | null)[][] {
  return rows.map(({ statistic, count, share, lastTerm, superiorTargets, target }) => [
    name,
    STRUCTURE_STATISTICS[statistic].title,
    count,
    total,
    share === null ? null : Number(share),
    lastTerm ? Number(lastTerm.share) : null,
    lastTerm?.points ?? null,
    lastTerm?.direction ? DIRECTION_TEXTS[lastTerm.direction.wanted] : null,
    superiorTargets.map(({ by, text }) => `${by}：${text}`).join('；'),
    target?.text ?? null,
    lastTerm?.source ?? null,
  ]);
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
