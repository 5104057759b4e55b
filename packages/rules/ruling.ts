import type { ParameterId } from './parameters.ts';
import type { RuleId } from './rule-titles.ts';

/** 理由 · one rule applied: the article, the integer test with its numbers filled in, whether it holds. */
export interface Reason {
  readonly rule: RuleId;
  readonly article: string;
  readonly test: string;
  readonly holds: boolean;
}

/** 附理由的答复 · every answer says why, and where the law is silent. */
export interface Reasoned {
  readonly reasons: readonly Reason[];
  /** Parameters that were consulted because the law is silent, whether or not they changed the ruling. */
  readonly undecided: readonly ParameterId[];
}

/** 裁定 · what the law says to the facts, with every reason. A refusal is a ruling, not an error. */
export interface Ruling extends Reasoned {
  readonly permitted: boolean;
}

/** 依据 · a rule with the article of the version that applies. */
export interface Ground {
  readonly rule: RuleId;
  readonly article: string;
}

/** 写明理由 · the reason that a test on this ground is. */
export function reason(ground: Ground, test: string, holds: boolean): Reason {
  return { rule: ground.rule, article: ground.article, test, holds };
}

/** 写明事实 · the reason that a plain fact is: `选举委员会已经确认 = 是`. It is worded so that 是 holds. */
export function statedReason(ground: Ground, fact: string, holds: boolean): Reason {
  return reason(ground, `${fact} = ${holds ? '是' : '否'}`, holds);
}

/** 依理由裁定 · permitted where every reason holds. */
export function rule(reasons: readonly Reason[], undecided: readonly ParameterId[] = []): Ruling {
  return { permitted: reasons.every(({ holds }) => holds), reasons, undecided };
}
