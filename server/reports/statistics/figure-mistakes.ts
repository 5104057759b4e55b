/** 录入的数字是否算得出 · a number of people and the figure that was published of them have to fit each other, and the whole. */
import { checkPrinted, countsThatPrint, explainPrinted } from '@xuanwu/rules/statistics/printed.ts';
import type { Rounding, StatisticUnit } from '@xuanwu/rules/statistics/statistic.ts';
import type { FieldMistake } from '../../acts/error-codes.ts';

interface Whole extends Rounding {
  /** 代表、组成人员 */
  readonly whole: string;
  readonly of: number;
  readonly unit: StatisticUnit;
}

export function figureMistakes(
  { count, printed }: { readonly count: number | null; readonly printed: string | null },
  { whole, of, unit, ...rounding }: Whole,
  index: number,
): FieldMistake[] {
  const mistake = (field: 'count' | 'printed', message: string) => [
    { path: `figures.${index}.${field}`, message },
  ];
  if (count === null && printed === null) return mistake('count', '数和公布的比例至少填一项');
  if (unit === '%' && count !== null && count > of) return mistake('count', `不能多于${whole} ${of} 人`);
  if (printed === null) return [];
  if (count === null) {
    const [least] = countsThatPrint(of, printed, rounding) ?? [];
    const isPossible = least !== undefined && (unit !== '%' || least <= of);
    return isPossible
      ? []
      : mistake(
          'printed',
          `${whole} ${of} 人，没有哪个人数算得出 ${printed}${unit === '%' ? unit : ` ${unit}`}`,
        );
  }
  const check = checkPrinted({ value: count, step: 1 }, { value: of, step: 1 }, printed, rounding);
  return check.verdict === 'same' ? [] : mistake('printed', explainPrinted(check, printed));
}
