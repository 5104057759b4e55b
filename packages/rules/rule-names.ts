import { type CaseRule, decideCase } from './cases/case-rule.ts';
import type { JsonObject } from './cases/case-reader.ts';
import type { Decided } from './error-codes.ts';
import type { LocalRules } from './local-rules.ts';

/** 裁定一个案例 · one JSON object in, beside an office's own local rules; the ruling or what is wrong with the case out. */
export type DecideJson = (json: JsonObject, layers?: readonly LocalRules[]) => Decided<object>;

/** 规则名称 · what `xuanwu rules` can be asked, each loaded when it is asked for. */
const LOADERS: ReadonlyMap<string, () => Promise<DecideJson>> = new Map([
  ['count-direct', async () => deciding((await import('./cases/count-direct.ts')).caseRule)],
  ['count-congress', async () => deciding((await import('./cases/count-congress.ts')).caseRule)],
  ['count-village', async () => deciding((await import('./cases/count-village.ts')).caseRule)],
  ['count-party', async () => deciding((await import('./cases/count-party.ts')).caseRule)],
  ['quota', async () => deciding((await import('./cases/quota.ts')).caseRule)],
  ['allocate', async () => deciding((await import('./cases/allocate.ts')).caseRule)],
  ['constituencies', async () => deciding((await import('./cases/constituencies.ts')).caseRule)],
  ['surplus', async () => deciding((await import('./cases/surplus.ts')).caseRule)],
  ['age', async () => deciding((await import('./cases/age.ts')).caseRule)],
  ['timetable', async () => deciding((await import('./cases/timetable.ts')).caseRule)],
  ['calendar', async () => deciding((await import('./cases/calendar.ts')).caseRule)],
  ['plan-findings', async () => deciding((await import('./cases/plan-findings.ts')).caseRule)],
  ['recheck-election-day', async () => deciding((await import('./cases/recheck-election-day.ts')).caseRule)],
  ['signature-withdrawal', async () => deciding((await import('./cases/signature-withdrawal.ts')).caseRule)],
  [
    'nomination-collection',
    async () => deciding((await import('./cases/nomination-collection.ts')).caseRule),
  ],
  ['nomination', async () => deciding((await import('./cases/nomination.ts')).caseRule)],
  ['proxy', async () => deciding((await import('./cases/proxy.ts')).caseRule)],
  ['recall', async () => deciding((await import('./cases/recall.ts')).caseRule)],
  ['ballot', async () => deciding((await import('./cases/ballot.ts')).caseRule)],
  ['voting', async () => deciding((await import('./cases/voting.ts')).caseRule)],
  ['hand-out', async () => deciding((await import('./cases/hand-out.ts')).caseRule)],
  ['after-count', async () => deciding((await import('./cases/after-count.ts')).caseRule)],
  ['qualification', async () => deciding((await import('./cases/qualification.ts')).caseRule)],
  ['term', async () => deciding((await import('./cases/term.ts')).caseRule)],
  ['congress-nomination', async () => deciding((await import('./cases/congress-nomination.ts')).caseRule)],
  ['congress-candidates', async () => deciding((await import('./cases/congress-candidates.ts')).caseRule)],
  ['credentials-vote', async () => deciding((await import('./cases/credentials-vote.ts')).caseRule)],
  ['appointment', async () => deciding((await import('./cases/appointment.ts')).caseRule)],
  ['taking-office', async () => deciding((await import('./cases/taking-office.ts')).caseRule)],
  ['removal', async () => deciding((await import('./cases/removal.ts')).caseRule)],
  ['resignation', async () => deciding((await import('./cases/resignation.ts')).caseRule)],
  ['seat', async () => deciding((await import('./cases/seat.ts')).caseRule)],
  ['by-election', async () => deciding((await import('./cases/by-election.ts')).caseRule)],
  ['village-register', async () => deciding((await import('./cases/village-register.ts')).caseRule)],
  ['village-committee', async () => deciding((await import('./cases/village-committee.ts')).caseRule)],
  ['village-proxy', async () => deciding((await import('./cases/village-proxy.ts')).caseRule)],
  ['village-recall', async () => deciding((await import('./cases/village-recall.ts')).caseRule)],
  ['village-assembly', async () => deciding((await import('./cases/village-assembly.ts')).caseRule)],
  ['residents-committee', async () => deciding((await import('./cases/residents-committee.ts')).caseRule)],
  ['party-election', async () => deciding((await import('./cases/party-election.ts')).caseRule)],
  ['party-congress', async () => deciding((await import('./cases/party-congress.ts')).caseRule)],
  ['league-election', async () => deciding((await import('./cases/league-election.ts')).caseRule)],
  ['suggestion', async () => deciding((await import('./cases/suggestion.ts')).caseRule)],
  ['duty', async () => deciding((await import('./cases/duty.ts')).caseRule)],
  ['livelihood-vote', async () => deciding((await import('./cases/livelihood-vote.ts')).caseRule)],
  ['identity-number', async () => deciding((await import('./cases/identity-number.ts')).caseRule)],
  ['stroke-order', async () => deciding((await import('./cases/stroke-order.ts')).caseRule)],
  ['standing-committee', async () => deciding((await import('./cases/standing-committee.ts')).caseRule)],
  ['quota-fixing', async () => deciding((await import('./cases/quota-fixing.ts')).caseRule)],
  ['minority-seats', async () => deciding((await import('./cases/minority-seats.ts')).caseRule)],
  ['urban-rural-ratio', async () => deciding((await import('./cases/urban-rural-ratio.ts')).caseRule)],
  ['constituency-set', async () => deciding((await import('./cases/constituency-set.ts')).caseRule)],
  ['voting-levels', async () => deciding((await import('./cases/voting-levels.ts')).caseRule)],
  ['armed-forces', async () => deciding((await import('./cases/armed-forces.ts')).caseRule)],
  ['election-committee', async () => deciding((await import('./cases/election-committee.ts')).caseRule)],
  ['eligibility', async () => deciding((await import('./cases/eligibility.ts')).caseRule)],
  ['registration-place', async () => deciding((await import('./cases/registration-place.ts')).caseRule)],
  ['roll-change', async () => deciding((await import('./cases/roll-change.ts')).caseRule)],
  ['roll-appeal', async () => deciding((await import('./cases/roll-appeal.ts')).caseRule)],
  ['roll-fields', async () => deciding((await import('./cases/roll-fields.ts')).caseRule)],
  ['roll-posting', async () => deciding((await import('./cases/roll-posting.ts')).caseRule)],
  ['voter-card', async () => deciding((await import('./cases/voter-card.ts')).caseRule)],
  ['initial-list', async () => deciding((await import('./cases/initial-list.ts')).caseRule)],
  ['nominee', async () => deciding((await import('./cases/nominee.ts')).caseRule)],
  ['organisation-share', async () => deciding((await import('./cases/organisation-share.ts')).caseRule)],
  ['consultation', async () => deciding((await import('./cases/consultation.ts')).caseRule)],
  ['primary', async () => deciding((await import('./cases/primary.ts')).caseRule)],
  ['formal-list', async () => deciding((await import('./cases/formal-list.ts')).caseRule)],
  ['formal-removal', async () => deciding((await import('./cases/formal-removal.ts')).caseRule)],
  ['introduction', async () => deciding((await import('./cases/introduction.ts')).caseRule)],
]);

/** 全部规则名称 */
export const RULE_NAMES: readonly string[] = [...LOADERS.keys()];

/** 按名称找规则 · undefined where there is none of that name. */
export async function findRule(name: string): Promise<DecideJson | undefined> {
  return LOADERS.get(name)?.();
}

function deciding<C, R extends object>(rule: CaseRule<C, R>): DecideJson {
  return (json, layers) => decideCase(rule, json, layers);
}
