/**
 * 裁定的说明 · every ruling in plain Chinese, for screen, document and command line alike. The test of a reason carries the numbers, and
 * is what the ledger keeps: so a sentence is a function of the reason alone, and an old entry is explained as on its day.
 */
import { BALLOTS } from './ballots.ts';
import { CALENDAR } from './calendar.ts';
import { CLOSING } from './closing.ts';
import { DUTIES_OF_DEPUTIES } from './duties.ts';
import { LOCAL_LAW } from './local-law.ts';
import { MEETINGS } from './meetings.ts';
import { NOMINATION } from './nomination.ts';
import { PARTY } from './party.ts';
import { REGISTRATION } from './registration.ts';
import { RULED_STEPS } from './ruled-steps.ts';
import { RESULTS } from './results.ts';
import { joined } from './sentences.ts';
import { SEATS } from './seats.ts';
import { SESSIONS } from './sessions.ts';
import { VILLAGES } from './villages.ts';
import { VOTING } from './voting.ts';
import type { Explanation } from './form.ts';
import { RULE_TITLES, type RuleId } from '../rule-titles.ts';
import type { Reason } from '../ruling.ts';
import { writtenTest } from '../written-test.ts';

/** 各项规则的说明 · a rule without one does not compile. */
const EXPLANATIONS: Readonly<Record<RuleId, Explanation>> = {
  ...LOCAL_LAW,
  ...SEATS,
  ...REGISTRATION,
  ...NOMINATION,
  ...VOTING,
  ...RESULTS,
  ...MEETINGS,
  ...CALENDAR,
  ...dayAndRuling(),
  ...BALLOTS,
  ...CLOSING,
  ...SESSIONS,
  ...VILLAGES,
  ...PARTY,
  ...DUTIES_OF_DEPUTIES,
};

/** A step of the calendar that is also decided by itself has the forms of both. */
function dayAndRuling(): Readonly<Record<keyof typeof RULED_STEPS, Explanation>> {
  const both = { ...RULED_STEPS } as Record<keyof typeof RULED_STEPS, Explanation>;
  for (const rule of Object.keys(both) as (keyof typeof RULED_STEPS)[]) {
    both[rule] = [...RULED_STEPS[rule], ...CALENDAR[rule]];
  }
  return both;
}

/** 一条理由的说明 · one sentence; a test of a form that is not known is at least written as people write it. */
export function explainReason(reason: Reason): string {
  return specificExplanation(reason) ?? plainExplanation(reason);
}

/** 不成立的理由 · all that stand in the way, in one sentence. */
export function whyNot(reasons: readonly Reason[]): string {
  return joined(reasons.filter(({ rule, holds }) => !holds && !INFORMING.has(rule)).map(explainReason));
}

/** What a ruling also tells, and never rests on: that two readings differ, that a base is no minimum. */
const INFORMING: ReadonlySet<RuleId> = new Set(['day-before-engine', 'day-within', 'quota-min-pop']);

/** 专门的说明 · undefined where no form fits the test: then an explanation is missing, which a test looks for. */
export function specificExplanation(reason: Reason): string | undefined {
  for (const say of EXPLANATIONS[reason.rule] ?? []) {
    const sentence = say(reason);
    if (sentence !== undefined) return sentence;
  }
  return undefined;
}

function plainExplanation({ rule, test, holds }: Reason): string {
  return `${RULE_TITLES[rule] ?? '理由'}：${writtenTest(test)}，${holds ? '成立' : '不成立'}。`;
}
