/** 合起来的说明 · several reasons of one rule in one place, such as everybody's votes against the majority. */
import { explainReason } from './explanations.ts';
import type { Reason } from '../ruling.ts';
import { countedAmong } from './results.ts';

/** 同一规则的各条理由，合起来说 */
export function explainTogether(reasons: readonly Reason[]): string {
  const [first] = reasons;
  const many = reasons.length > 1;
  return (many && first && (majority(first, reasons) ?? third(first, reasons))) || separately(reasons);
}

function separately(reasons: readonly Reason[]): string {
  return reasons.map(explainReason).join('');
}

function majority(first: Reason, reasons: readonly Reason[]): string | undefined {
  const [, base] = / > (\d+)$/.exec(first.test) ?? [];
  if (!MAJORITIES.has(first.rule) || base === undefined) return undefined;
  const least = BigInt(base) / 2n + 1n;
  return `${countedAmong(first)}${base}人，当选须得到过半数的选票，至少${least}票。${whoReached(reasons, '过半数')}`;
}

const MAJORITIES: ReadonlySet<string> = new Set<Reason['rule']>([
  'res-majority',
  'ind-majority',
  'vil-win',
  'pg-win',
]);

function third(first: Reason, reasons: readonly Reason[]): string | undefined {
  const [, cast] = / >= (\d+)$/.exec(first.test) ?? [];
  if (first.rule !== 'res-other-win' || cast === undefined) return undefined;
  const least = (BigInt(cast) + 2n) / 3n;
  return (
    `另行选举以得票多的当选，但得票不得少于选票的三分之一。选票${cast}张，至少${least}票。` +
    whoReached(reasons, '三分之一')
  );
}

function whoReached(reasons: readonly Reason[], share: string): string {
  const names = reasons.filter(({ holds }) => holds).map(({ test }) => test.slice(0, test.lastIndexOf(': ')));
  return names.length === 0 ? `没有人得票达到${share}。` : `${names.join('、')}达到了${share}。`;
}
