/** 引注 · every figure of the report gets a number, behind which stands how it is computed and where in the ledger it comes from. */
import { type ActName } from '@xuanwu/rules/acts.ts';
import { formulaOf, type StatisticDefinition } from '@xuanwu/rules/statistics/statistic.ts';
import type { SummaryFigure, SummaryRun } from './summary.schema.ts';

export interface Cited {
  readonly title: string;
  /** 31,204 人, 97.07% */
  readonly value: string;
  readonly arithmetic?: string;
  readonly definition: string;
  readonly source: string;
  readonly acts: readonly ActName[];
}

export class Citations {
  readonly figures: SummaryFigure[] = [];

  cite(
    { title, value, arithmetic = '', definition, source, acts }: Cited,
    traces: ReadonlyMap<ActName, SummaryFigure['traces'][number]>,
  ): number {
    const number = this.figures.length + 1;
    const own = acts.flatMap((act) => traces.get(act) ?? []);
    this.figures.push({ number, title, value, arithmetic, definition, source, traces: own });
    return number;
  }
}

/** What a statistic says of itself. */
export function definedBy(definition: StatisticDefinition): Pick<Cited, 'title' | 'definition' | 'source'> {
  const { title, numerator, denominator, source } = definition;
  return { title, definition: `分子：${numerator}；分母：${denominator}。${formulaOf(definition)}`, source };
}

export function words(text: string): SummaryRun {
  return { text, figure: null };
}
