/**
 * 公布数字的核对 · every share, multiple, average and difference that published reports of real elections print: computed again by our definitions from the numbers printed
 * beside it, or said why that cannot be done. The numbers themselves stand in `real-figures.json` as they were published.
 */
import { type Statistic, STATISTICS } from './all-statistics.ts';
import {
  checkPrinted,
  checkSum,
  countsThatPrint,
  explainPrinted,
  impliedLastTerm,
  type PrintedNumber,
  totalsThatPrint,
} from './printed.ts';
import type { PublishedLine } from './published-line.ts';
import { PUBLISHED_LINES } from './published-lines.ts';
import real from './real-figures.json' with { type: 'json' };
import type { StatisticDefinition } from './statistic.ts';

/** 核对的结论 */
export const PUBLISHED_VERDICTS = {
  same: '算得相符',
  'within-rounding': '约数，只能算到范围',
  'share-only': '只公布比例，推得人数范围',
  'total-unknown': '没有公布分母，推得范围',
  'last-term-unknown': '没有公布上届，推得上届',
  'no-numbers': '没有公布可算的数',
  'not-defined': '没有说明口径',
  differs: '不相符',
} as const;

export type PublishedVerdict = keyof typeof PUBLISHED_VERDICTS;

/** 一个公布的数字，和我们算的 */
export interface PublishedFigure {
  /** Where it stands in `real-figures.json`. */
  readonly path: string;
  /** 谁公布的 */
  readonly of: string;
  readonly title: string;
  readonly statistic: Statistic | null;
  /** 公布的 */
  readonly printed: string;
  /** 我们算的; null where it cannot be computed. */
  readonly computed: string | null;
  readonly verdict: PublishedVerdict;
  readonly explanation: string;
}

/** 全部公布的数字的核对 */
export function publishedFigures(): PublishedFigure[] {
  return PUBLISHED_LINES.map(checked);
}

/** A number of the file, by its path. */
export function publishedNumber(path: string): number {
  const [id = '', ...keys] = path.split('.');
  let at: unknown = real.elections.find((election) => election.id === id);
  for (const key of keys) at = (at as Readonly<Record<string, unknown>> | undefined)?.[key];
  if (typeof at !== 'number') throw new Error(`no number at ${path}`);
  return at;
}

type Outcome = Pick<PublishedFigure, 'computed' | 'verdict' | 'explanation'>;

function checked(line: PublishedLine): PublishedFigure {
  const { path, of, printed, check } = line;
  const statistic = line.statistic ?? null;
  return {
    path,
    of,
    title: line.title ?? (statistic === null ? '' : STATISTICS[statistic].title),
    statistic,
    printed,
    ...outcomeOf(line, check),
  };
}

function outcomeOf(line: PublishedLine, check: PublishedLine['check']): Outcome {
  switch (check.kind) {
    case 'ratio':
      return ofRatio(line, check);
    case 'share-only':
      return ofShare(line, check.total);
    case 'total-unknown':
      return ofTotal(line, check.count);
    case 'change':
      return ofChange(line.printed, check.now);
    case 'sum':
      return ofSum(line.printed, check.parts);
    case 'none':
      return { computed: null, verdict: check.verdict, explanation: check.why };
  }
}

function ofRatio(line: PublishedLine, check: Extract<PublishedLine['check'], { kind: 'ratio' }>): Outcome {
  const result = checkPrinted(
    numberAt(check.numerator, check.steps?.[0]),
    numberAt(check.denominator, check.steps?.[1]),
    line.printed,
    definitionOf(line),
  );
  return {
    computed: result.computed ?? null,
    verdict: result.verdict,
    explanation: explainPrinted(result, line.printed) + (check.remark ?? ''),
  };
}

function ofShare(line: PublishedLine, total: string | readonly string[]): Outcome {
  const people = numberAt(total).value;
  const counts = countsThatPrint(people, line.printed, definitionOf(line));
  if (!counts)
    return {
      computed: null,
      verdict: 'differs',
      explanation: `总数 ${people}，没有哪个数算得出 ${line.printed}。`,
    };
  return {
    computed: `${counts[0]}—${counts[1]}`,
    verdict: 'share-only',
    explanation: `没有公布分子。分母是 ${people}，能印成 ${line.printed} 的分子是 ${counts[0]} 至 ${counts[1]}。`,
  };
}

function ofTotal(line: PublishedLine, count: string): Outcome {
  const { value } = numberAt(count);
  const totals = totalsThatPrint(value, line.printed, definitionOf(line));
  return {
    computed: totals ? `${totals[0]}—${totals[1]}` : null,
    verdict: totals ? 'total-unknown' : 'differs',
    explanation: totals
      ? `没有公布分母。分子约是 ${value}，能印成 ${line.printed} 的分母约在 ${totals[0]} 至 ${totals[1]} 之间。`
      : `分子是 ${value}，没有哪个分母算得出 ${line.printed}。`,
  };
}

function ofChange(points: string, now: string): Outcome {
  const [least, most] = impliedLastTerm(now, points);
  const isExact = least === most;
  return {
    computed: isExact ? least : `${least}—${most}`,
    verdict: 'last-term-unknown',
    explanation: isExact
      ? `没有公布上届的比例。本届 ${now}%，相差 ${points} 个百分点，推得上届是 ${least}%。`
      : `没有公布上届的比例；相差的百分点印得比本届的比例（${now}%）细，原数没有公布，推得上届在 ${least}% 至 ${most}% 之间。`,
  };
}

function ofSum(printed: string, parts: Extract<PublishedLine['check'], { kind: 'sum' }>['parts']): Outcome {
  const numbers = parts.map(({ path, sign, step }) => ({ ...numberAt(path, step), sign }));
  const result = checkSum(numbers, { value: Number(printed), step: 1 });
  const arithmetic = numbers
    .map(({ value, sign }, index) => `${index === 0 ? '' : sign === 1 ? ' + ' : ' − '}${value}`)
    .join('');
  const range = `约数还原后在 ${result.range[0]} 至 ${result.range[1]} 之间`;
  return {
    computed: String(result.sum),
    verdict: result.verdict,
    explanation:
      result.verdict === 'same'
        ? `${arithmetic} = ${result.sum}，与公布的相符。`
        : `${arithmetic} = ${result.sum}，公布的是 ${printed}：${range}，${result.verdict === 'differs' ? '还是不相符，公布的数里另有没有列出的增减' : '公布的数在这个范围里'}。`,
  };
}

function definitionOf({ statistic, path }: PublishedLine): StatisticDefinition {
  if (statistic === undefined) throw new Error(`${path} has no statistic`);
  return STATISTICS[statistic];
}

/** Of several paths, their sum. */
function numberAt(path: string | readonly string[], step = 1): PrintedNumber {
  const paths = typeof path === 'string' ? [path] : path;
  return { value: paths.reduce((sum, each) => sum + publishedNumber(each), 0), step };
}
