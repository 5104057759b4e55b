/** 计票核算: the reasons of a ruling (裁定) as a sheet prints them. */
export interface RulingReason {
  readonly rule: string;
  /** 选举法（2020）第四十五条 */
  readonly article: string;
  /** The test with its numbers filled in: 2 × 1500 > 2000 */
  readonly test: string;
  readonly holds: boolean;
  /** What the test asks, in Chinese: 参加投票的选民超过全体选民的半数 */
  readonly title: string;
}

export function reasonRows(reasons: readonly RulingReason[]) {
  return reasons.map(({ title, test, article, holds }) => [
    title,
    writtenTest(test),
    article,
    holds ? '成立' : '不成立',
  ]);
}

function writtenTest(test: string): string {
  return test.replaceAll('>=', '≥').replaceAll('<=', '≤').replaceAll('!=', '≠');
}
