import { explainReason } from '@xuanwu/rules/explanations/explanations.ts';
import type { Reason } from '@xuanwu/rules/ruling.ts';
import { writtenTest } from '@xuanwu/rules/written-test.ts';

/** 计票核算: a reason of a ruling (裁定) as a sheet prints it. */
export interface RulingReason extends Reason {
  /** What the rule is called in Chinese: `RULE_TITLES[rule]` */
  readonly title: string;
}

/** Each in a sentence, which has the arithmetic in it; its article; whether it holds. */
export function reasonRows(reasons: readonly RulingReason[]): string[][] {
  return reasons.map((reason) => [explainReason(reason), reason.article, reason.holds ? '成立' : '不成立']);
}

/** 每人的核算: one rule with its article, and the arithmetic of each by name. */
interface OwnArithmetic {
  readonly title: string;
  readonly article: string;
  readonly tests: ReadonlyMap<string, string>;
}

/**
 * Takes out of the reasons what measures the votes of one person (`王雨: 2 × 1200 > 1500`), so that it can stand beside his votes;
 * the others are about the whole vote.
 */
export function arithmeticOf(
  names: readonly string[],
  reasons: readonly RulingReason[],
): { own: OwnArithmetic | null; others: readonly RulingReason[] } {
  const tests = new Map<string, string>();
  const others: RulingReason[] = [];
  let measured: RulingReason | undefined;
  for (const reason of reasons) {
    const name = MEASURES.has(reason.rule)
      ? names.find((each) => reason.test.startsWith(`${each}: `))
      : undefined;
    if (name === undefined) {
      others.push(reason);
      continue;
    }
    measured ??= reason;
    tests.set(
      name,
      `${writtenTest(reason.test.slice(name.length + 2))}　${reason.holds ? '成立' : '不成立'}`,
    );
  }
  return { own: measured ? { title: measured.title, article: measured.article, tests } : null, others };
}

const MEASURES: ReadonlySet<string> = new Set(['res-majority', 'res-other-win']);
