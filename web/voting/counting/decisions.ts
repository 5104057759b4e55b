/** 一步一步的判断: a result's reasons put together by rule, each rule in a sentence that a layman can follow. */
import { explainTogether } from '@xuanwu/rules/explanations/together.ts';
import type { Reason } from '@xuanwu/rules/ruling.ts';
import type { RoundDetail } from '@xuanwu/server/phases/results/result-view.schema.ts';

type ResultReason = NonNullable<RoundDetail['result']>['reasons'][number];

export interface Decision {
  readonly rule: string;
  readonly title: string;
  readonly article: string;
  /** What was found, in words. */
  readonly finding: string;
  readonly tone: 'good' | 'bad' | 'neutral';
  readonly reasons: readonly ResultReason[];
}

/** 参加投票的选民. */
export function tookPart({ round, sheet, result }: RoundDetail): number {
  return result?.participants === 'issued' ? round.issued : (sheet?.cast ?? 0);
}

export function decisionsOf({ result }: RoundDetail): Decision[] {
  const reasons = result?.reasons ?? [];
  return [...new Set(reasons.map(({ rule }) => rule))].flatMap((rule) => {
    const of = reasons.filter((reason) => reason.rule === rule);
    const [first] = of;
    if (!first) return [];
    const { title, article } = first;
    const finding = explainTogether(of as readonly Reason[]);
    return [{ rule, title, article, finding, tone: toneOf(rule, of), reasons: of }];
  });
}

/** Rules that say whether something is as it should be; the others only say what follows. */
const JUDGING: ReadonlySet<string> = new Set([
  'res-boxcheck',
  'vote-once',
  'res-turnout',
  'res-other-turnout',
  'ballot-writein',
  'res-other-cand',
]);

function toneOf(rule: string, reasons: readonly ResultReason[]): Decision['tone'] {
  if (!JUDGING.has(rule)) return 'neutral';
  return reasons.every(({ holds }) => holds) ? 'good' : 'bad';
}

/** The reasons that speak of one person: `B, C: 870 = 870` is about B and C. */
export function reasonsAbout(name: string, reasons: readonly ResultReason[]): ResultReason[] {
  return reasons.filter(({ test }) =>
    test
      .slice(0, Math.max(0, test.lastIndexOf(': ')))
      .split(', ')
      .includes(name),
  );
}
