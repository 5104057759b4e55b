/**
 * 法律未定事项 · parameters as questions: what an election office is asked, in which form it answers, and which acts rest on the answer.
 */
import type { ActName } from './acts.ts';
import type { LocalLaw } from './local-law.ts';
import { describeValue } from './describe-value.ts';
import { PARAMETER_TEXTS, type ParameterText } from './parameter-texts.ts';
import { type ParameterId, PARAMETER_IDS, PARAMETERS } from './parameters.ts';
import { groundOf } from './articles.ts';
import { reason, rule, type Ruling } from './ruling.ts';
import { TABLE_OF_ROWS, TABLE_PARTS } from './table-points.ts';

/** 可选的答案 */
export interface PointChoice {
  readonly value: unknown;
  readonly title: string;
}

/** 法律未定事项 · one question. */
export interface SilentPoint {
  readonly id: ParameterId;
  readonly title: string;
  readonly question: string;
  /** One of the choices, any number of them, a number, a text; several numbers, or lines (`table-points.ts`). */
  readonly kind: 'one' | 'several' | 'number' | 'text' | 'table';
  readonly choices: readonly PointChoice[];
  readonly unit: string;
  /** 建议 · what the national law suggests where nobody decides. */
  readonly default: unknown;
  /** Why it is open, and why this default. */
  readonly source: string;
}

/** 一项法律未定事项 */
export function silentPoint(id: ParameterId): SilentPoint {
  const { title, question, values = {}, unit = '' }: ParameterText = PARAMETER_TEXTS[id];
  const { default: suggested, source } = PARAMETERS[id];
  const choices = Object.entries(values)
    .map(([key, name]) => ({ value: valueOf(id, key), title: name }))
    .filter(({ value }) => isOffered(id, value));
  return { id, title, question, kind: kindOf(id), choices, unit, default: suggested, source };
}

/**
 * 不供选定的答案 · what a local rule may say and no office is offered: a repeat vote is arranged with the ballot that there was, and a constituency whose list is
 * published does not go back to its nominations.
 */
const NOT_OFFERED: Readonly<Partial<Record<ParameterId, readonly unknown[]>>> = {
  repeatVoteList: ['new-nomination'],
};

/** 能否这样决定 · a value that may be and that can be carried out. */
export function mayAnswer(id: ParameterId, value: unknown): boolean {
  return PARAMETERS[id].allows(value) && isOffered(id, value);
}

function isOffered(id: ParameterId, value: unknown): boolean {
  return NOT_OFFERED[id]?.includes(value) !== true;
}

/** The members of a list are texts; of other values the key of the table is how it is written. */
function valueOf(id: ParameterId, key: string): unknown {
  const { default: suggested, allows } = PARAMETERS[id];
  if (Array.isArray(suggested) || allows(key)) return key;
  return JSON.parse(key);
}

const TEXTS: readonly ParameterId[] = ['primaryMinTurnout'];

function kindOf(id: ParameterId): SilentPoint['kind'] {
  if (id in TABLE_PARTS || id === TABLE_OF_ROWS) return 'table';
  if (TEXTS.includes(id)) return 'text';
  if (Array.isArray(PARAMETERS[id].default)) return 'several';
  return Object.keys(PARAMETER_TEXTS[id].values ?? {}).length > 1 ? 'one' : 'number';
}

/** What the law leaves open about the days of publication. */
const PUBLICATION: readonly ParameterId[] = ['dayConvention'];
const STAFF: readonly ParameterId[] = ['staffExclusions'];
const MOVEMENTS: readonly ParameterId[] = [
  'dayConvention',
  'feb29Birthday',
  'rollCorrectionDeadlineDays',
  'incapacityEvidence',
  'incapacityBeyondIllness',
];
/** What the law leaves open about the periods of objections. */
const OBJECTIONS: readonly ParameterId[] = ['dayConvention', 'appealFirstDay', 'appealRestDays'];
const REGISTRATION: readonly ParameterId[] = ['feb29Birthday'];

/** 各事项可能依据的法律未定事项 · which silent points the ruling of an act can consult; what it did consult stands in the ruling. */
export const SILENT_POINTS_OF_ACTS: Readonly<Partial<Record<ActName, readonly ParameterId[]>>> = {
  'confirm-import': REGISTRATION,
  'register-voter': REGISTRATION,
  'carry-over-roll': MOVEMENTS,
  'settle-roll-changes': MOVEMENTS,
  'record-roll-change': [...MOVEMENTS, 'sentencedVoting', 'uncontactableVoters'],
  'find-unable': ['feb29Birthday', 'incapacityEvidence', 'incapacityBeyondIllness'],
  'change-election-day': PUBLICATION,
  'request-eligibility-certificate': ['dayConvention', 'rollCorrectionDeadlineDays'],
  'issue-eligibility-certificate': ['dayConvention', 'rollCorrectionDeadlineDays'],
  'register-by-certificate': [...REGISTRATION, 'floatingEvidence'],
  'choose-contact-route': ['floatingEvidence'],
  'renew-migrants': ['floatingEvidence'],
  'publish-roll': [...PUBLICATION, ...REGISTRATION],
  'correct-roll': REGISTRATION,
  'receive-roll-objection': [...OBJECTIONS, 'rollPostingDay'],
  'decide-roll-objection': [...OBJECTIONS, ...REGISTRATION],
  'issue-voter-cards': ['voterCards'],
  'reissue-voter-card': ['voterCards'],
  'record-roll-suit': OBJECTIONS,
  'record-roll-judgment': [...OBJECTIONS, ...REGISTRATION],
  'decide-case': REGISTRATION,
  'decide-case-by-correction': REGISTRATION,
  'withdraw-signature': ['signatureWithdrawal'],
  'ask-for-review': ['formalListObjectionDays'],
  'delete-review-opinions': ['formalListObjectionDays'],
  'open-nomination-collection': ['writtenNomination'],
  'publish-initial-list': [...PUBLICATION, 'feb29Birthday', 'committeeResignTrigger'],
  'summarise-consultation': ['narrowWithinRange', 'formalCandidateNumber', 'tooFewNominees'],
  'order-primary': [...PUBLICATION, 'formalCandidateNumber'],
  'decide-primary': ['primaryMinTurnout', 'primaryTie', 'orderAfterPrimary', 'formalCandidateNumber'],
  'fix-formal-list': ['narrowWithinRange', 'formalCandidateNumber', 'orderAfterPrimary', 'tooFewNominees'],
  'remove-formal-candidate': [...PUBLICATION, 'formalListFallsShort', 'withdrawalDeadlineDays'],
  'publish-formal-list': PUBLICATION,
  'check-in-voter': ['checkInAfterLoss'],
  'take-place-pack': ['checkInAfterLoss'],
  'set-up-polling-place': STAFF,
  'appoint-polling-staff': STAFF,
  'open-round': ['mobileBoxScrutineersMin'],
  'agree-voting-way': ['proxyReasons', 'sentencedVoting'],
  'commission-proxy': ['proxyReasons', 'proxyChannels', 'proxySameConstituency', 'proxyMayStand'],
  'schedule-follow-up': ['repeatVoteList'],
  'confirm-credentials': ['presidiumMajority'],
  'decide-ballot-destruction': ['ballotRetention'],
  'decide-result': ['pBasis', 'turnoutInSecondRound', 'secondRoundWriteIns', 'maxOtherRounds'],
};

/** 尚待决定的事项 · of these acts, what neither local rules nor an office has answered, in the order of the parameter table. */
export function openPointsOfActs(acts: readonly ActName[], law: LocalLaw): readonly ParameterId[] {
  const wanted = new Set(acts.flatMap((act) => SILENT_POINTS_OF_ACTS[act] ?? []));
  return PARAMETER_IDS.filter(
    (id) => wanted.has(id) && law.articles[id] === undefined && law.decisions[id] === undefined,
  );
}

/** 依据该事项的各项工作 */
export function actsResting(id: ParameterId): readonly ActName[] {
  return (Object.keys(SILENT_POINTS_OF_ACTS) as ActName[]).filter((act) =>
    SILENT_POINTS_OF_ACTS[act]?.includes(id),
  );
}

/** 已有的规定或者上级的答复 · what a decision would have to give way to. */
export interface PriorAnswer {
  readonly source: string;
  readonly value: unknown;
}

/** 能否决定法律未定事项 · an office answers only what neither local rules nor a superior office has answered. */
export function mayDecidePoint(id: ParameterId, prior: PriorAnswer | undefined, today: string): Ruling {
  const ground = groundOf('point-open', today);
  const { title } = PARAMETER_TEXTS[id];
  if (prior === undefined) return rule([reason(ground, `${title}：尚无规定`, true)]);
  const written = describeValue(id, prior.value as never);
  return rule([reason({ ...ground, article: prior.source }, `${title}：已定为“${written}”`, false)]);
}
