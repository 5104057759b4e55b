/** 一个人能不能投票 · the facts as recorded, put to the rules. Nothing is decided here that the rules do not decide. */
import type { CivilDate } from '@xuanwu/rules/civil-date.ts';
import type { DeprivationOrder } from '@xuanwu/rules/deprivation.ts';
import { periodOf } from '@xuanwu/rules/deprivation.ts';
import {
  type EligibilityCase,
  eligibility,
  type EligibilityRuling,
  type Incapacity,
  type Suspension,
} from '@xuanwu/rules/eligibility.ts';
import type { Decided } from '@xuanwu/rules/error-codes.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { type RollChangeCase, rollChange, type RollChangeRuling } from '@xuanwu/rules/roll-change.ts';
import type { FactKind, PersonFact } from './person-fact.schema.ts';

/** Who is dead or has gone elsewhere is on no roll here, whatever his rights. */
export type PersonStatus = EligibilityRuling['status'] | 'died' | 'moved-out';

/** 选民资格的裁定, with what happened to the person besides. */
export interface PersonDecision extends Omit<EligibilityRuling, 'status' | 'wayAllowed'> {
  readonly status: PersonStatus;
}

/** What is asked about one person. */
export interface PersonCase {
  readonly electionDay: CivilDate;
  readonly birthDate: CivilDate;
  readonly facts: readonly PersonFact[];
}

/** The days on which a fact holds; no last day where none is known. */
export function daysOf(fact: PersonFact): { since: CivilDate; until: CivilDate | null } {
  switch (fact.kind) {
    case 'nationality-lost':
    case 'moved-out':
    case 'moved-in':
    case 'died':
      return { since: fact.on, until: null };
    case 'deprived': {
      const { from, until } = periodOf(orderOf(fact));
      return { since: from, until };
    }
    case 'suspended':
      return { since: fact.decidedOn, until: fact.until };
    case 'custody':
    case 'unable':
      return { since: fact.from, until: fact.until };
  }
}

type Deprived = Extract<PersonFact, { kind: 'deprived' }>;

function orderOf({ orderKind, effectiveOn, mainTermEndsOn, months }: Deprived): DeprivationOrder {
  return {
    kind: orderKind,
    effectiveOn,
    ...(mainTermEndsOn !== null && { mainTermEndsOn }),
    ...(months !== null && { months }),
  };
}

/** 选民资格 · 选举法（2020）第四条、第二十七条: the rule's ruling; before it, whether he is still here. */
export function decideOnPerson(asked: PersonCase, law: LocalLaw): PersonDecision {
  const right = rightOf(asked, law);
  const gone = goneFrom(asked, law);
  if (!gone) return right;
  return { ...right, status: gone.status, ways: [], needsJointDecision: false, reasons: gone.ruling.reasons };
}

/** Of several judgments the one counts that takes the vote away. */
function rightOf({ electionDay, birthDate, facts }: PersonCase, law: LocalLaw): PersonDecision {
  const custody = holding(facts, 'custody', electionDay)?.custody;
  const common: EligibilityCase = {
    electionDay,
    birthDate,
    isCitizen: holding(facts, 'nationality-lost', electionDay) === undefined,
    ...(custody && { custody }),
    suspension: suspensionOf(holding(facts, 'suspended', electionDay)),
    incapacity: incapacityOf(holding(facts, 'unable', electionDay)),
  };
  const orders = facts.filter((fact) => fact.kind === 'deprived').map(orderOf);
  const rulings = orders.map((deprivation) => ruled(eligibility({ ...common, deprivation }, law)));
  const against = rulings.find(({ status }) => status !== 'voter');
  const { wayAllowed: _, ...ruling } = against ?? rulings.at(-1) ?? ruled(eligibility(common, law));
  return ruling;
}

/** The last of its kind that holds on that day. */
function holding<Kind extends FactKind>(
  facts: readonly PersonFact[],
  kind: Kind,
  day: CivilDate,
): Extract<PersonFact, { kind: Kind }> | undefined {
  return facts
    .filter((fact): fact is Extract<PersonFact, { kind: Kind }> => fact.kind === kind)
    .filter((fact) => {
      const { since, until } = daysOf(fact);
      return since <= day && (until === null || day <= until);
    })
    .toSorted((a, b) => (daysOf(a).since < daysOf(b).since ? -1 : 1))
    .at(-1);
}

function suspensionOf(fact: Extract<PersonFact, { kind: 'suspended' }> | undefined): Suspension | undefined {
  if (!fact) return undefined;
  const { charge, decidedBy, deliveredOn } = fact;
  return { charge, decidedBy, hasDocument: true, ...(deliveredOn !== null && { deliveredOn }) };
}

function incapacityOf(fact: Extract<PersonFact, { kind: 'unable' }> | undefined): Incapacity | undefined {
  if (!fact) return undefined;
  const { incapacity, hasCertificate, hasGuardianConsent } = fact;
  return {
    kind: incapacity,
    isUnableNow: true,
    // Nothing but the committee's decision records it.
    isConfirmedByCommittee: true,
    hasCertificate,
    hasGuardianConsent,
  };
}

interface Gone {
  readonly status: 'died' | 'moved-out';
  readonly ruling: RollChangeRuling;
}

/** 死亡、迁出 · moved out only when he is listed at the new place, and has not come back since. */
function goneFrom({ electionDay, facts }: PersonCase, law: LocalLaw): Gone | undefined {
  const asked = (fact: Pick<RollChangeCase, 'change' | 'on' | 'isListedInNewPlace'>) =>
    ruled(rollChange({ electionDay, hasProof: true, ...fact }, law));
  const died = holding(facts, 'died', electionDay);
  if (died) return { status: 'died', ruling: asked({ change: 'died', on: died.on }) };
  const left = holding(facts, 'moved-out', electionDay);
  const back = holding(facts, 'moved-in', electionDay);
  if (!left || (back && back.on >= left.on)) return undefined;
  const { on, isListedInNewPlace } = left;
  const ruling = asked({ change: 'moved-out', on, isListedInNewPlace });
  return ruling.permitted ? { status: 'moved-out', ruling } : undefined;
}

function ruled<Ruling>(decided: Decided<Ruling>): Ruling {
  if (decided.ok) return decided.ruling;
  throw new Error(`no law is known for this election: ${decided.error.code} ${decided.error.field ?? ''}`);
}
