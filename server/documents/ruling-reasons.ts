import type { Reason } from '@xuanwu/rules/ruling.ts';

/** 计票核算: a reason of a ruling (裁定) as a sheet prints it. */
export interface RulingReason extends Reason {
  /** What the rule is called in Chinese: `RULE_TITLES[rule]` */
  readonly title: string;
}

export function reasonRows(reasons: readonly RulingReason[]): string[][] {
  return reasons.map(({ title, test, article, holds }) => [
    title,
    writtenTest(test),
    article,
    holds ? '成立' : '不成立',
  ]);
}

/** The test as people write it, its few English words in Chinese. */
function writtenTest(test: string): string {
  return test
    .replace(/^(\d+) seats?: (\d+) candidates?$/, '应选$1名，候选人$2人')
    .replace(/: voter$/, '：本选区选民')
    .replaceAll(', ', '、')
    .replaceAll(': ', '：')
    .replaceAll('>=', '≥')
    .replaceAll('<=', '≤');
}
