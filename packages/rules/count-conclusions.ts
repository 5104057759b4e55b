import { explainReason } from './explanations/explanations.ts';
import type { NextBallot } from './next-ballot.ts';
import type { Reason } from './ruling.ts';

/** 一轮投票的结果 · what a count has come to, with the reasons that say why. */
export interface CountOutcome {
  readonly valid: boolean;
  readonly elected: readonly string[];
  readonly next: NextBallot;
  /** 暂缺名额; where the kind of election knows none, none. */
  readonly vacant?: number;
  readonly reasons: readonly Reason[];
}

/** 结论 · one sentence each: whether the vote is valid, who is elected, what follows · 选举法（2020）第四十四条至第四十六条 */
export function countConclusions({ valid, elected, next, vacant = 0, reasons }: CountOutcome): string[] {
  return [
    valid ? '本次投票有效。' : whyVoid(reasons),
    ...(elected.length > 0 ? [`${elected.join('、')}当选。`] : []),
    ...(valid && elected.length === 0 ? ['没有人获得当选所需的票数。'] : []),
    ...(next === null ? [] : [nextSentence(next)]),
    ...(vacant > 0 ? [`不足的名额${vacant}名暂缺。`] : []),
  ];
}

/** 无效的原因 · what the vote is void for; more issued than voters is shown by a count, and voids nothing. */
export function whyVoid(reasons: readonly Reason[]): string {
  return reasons
    .filter(({ rule, holds }) => !holds && VOIDING.has(rule))
    .map(explainReason)
    .join('');
}

const VOIDING: ReadonlySet<string> = new Set<Reason['rule']>([
  'res-boxcheck',
  'res-turnout',
  'res-other-turnout',
  'ind-quorum',
  'ind-ballots',
  'vil-boxcheck',
  'vil-turnout',
  'pg-quorum',
  'pg-boxcheck',
]);

/** 下一步投票 */
function nextSentence(next: NonNullable<NextBallot>): string {
  switch (next.kind) {
    case 'repeat-vote':
      return `依法重新投票，应选${next.seats}名。`;
    case 'tie-ballot':
      return `${next.candidates.join('、')}得票相等，不能确定当选人，就上述${next.candidates.length}人再次投票，应选${next.seats}名，以得票多的当选。`;
    case 'another-election':
      return `不足的名额${next.seats}名另行选举${anotherCandidates(next)}。`;
  }
}

function anotherCandidates({
  candidates,
  tiedForPlace = [],
}: Extract<NextBallot, { kind: 'another-election' }>): string {
  const named = candidates.length > 0 ? `，候选人为${candidates.join('、')}` : '';
  const tied =
    tiedForPlace.length > 0 ? `；${tiedForPlace.join('、')}得票相等，由选举委员会决定谁列为候选人` : '';
  return named + tied;
}
