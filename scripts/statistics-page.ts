/** The page of the manual with every statistic and every published figure that it was held against, read off the code. */
import { STATISTIC_CHAPTERS } from '@xuanwu/rules/statistics/all-statistics.ts';
import { PUBLISHED_VERDICTS, publishedFigures } from '@xuanwu/rules/statistics/published-figures.ts';
import {
  formulaOf,
  PRIVACY_TEXTS,
  STATISTIC_LEVELS,
  type StatisticDefinition,
} from '@xuanwu/rules/statistics/statistic.ts';
import { format } from 'prettier';

/** 统计指标, and 公布数字的核对. */
export async function writeStatisticsPage(): Promise<string> {
  const text = `# 统计指标

系统里的每一个比例、倍数、平均数都按这里的一行算，屏幕、表格、总结报告里的是同一个数。分子、分母都是整数，只在最后取整一次。
本页由 \`npm run generate\` 从程序写出。

${STATISTIC_CHAPTERS.map(chapter).join('\n\n')}

## 公布数字的核对

各地公布过的数字，按上面的定义重新算一遍：算得出的要相符，算不出的说明为什么。

${table(
  ['公布的', '指标', '公布', '我们算的', '结论', '说明'],
  publishedFigures().map(({ of, title, printed, computed, verdict, explanation }) => [
    of,
    title,
    printed,
    computed ?? '—',
    PUBLISHED_VERDICTS[verdict],
    explanation,
  ]),
)}
`;
  return format(text, { parser: 'markdown', printWidth: 110, singleQuote: true });
}

function chapter({ title, statistics }: (typeof STATISTIC_CHAPTERS)[number]): string {
  return `## ${title}\n\n${table(
    ['指标', '分子', '分母', '公式', '单位', '统计到', '最小单元', '依据、出处'],
    Object.values(statistics).map(definitionCells),
  )}`;
}

function definitionCells(definition: StatisticDefinition): string[] {
  const { title, numerator, denominator, unit, levels, privacy, source } = definition;
  return [
    title,
    numerator,
    denominator,
    formulaOf(definition),
    unit,
    levels.map((level) => STATISTIC_LEVELS[level]).join('、'),
    PRIVACY_TEXTS[privacy],
    source,
  ];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
