/** 一件增减是否成立 · put to the rule of the movement; where the law names none, to that of the person's right. */
import { eighteenthBirthday } from '@xuanwu/rules/age.ts';
import type { CivilDate } from '@xuanwu/rules/civil-date.ts';
import { type LocalLaw, readLaw } from '@xuanwu/rules/local-law.ts';
import { rollChange } from '@xuanwu/rules/roll-change.ts';
import { rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { daysOf, decideOnPerson, type PersonDecision } from './decision.ts';
import type { PersonFact } from './person-fact.schema.ts';
import type { ChangeKind } from '../roll-change.schema.ts';

/** What is known of the one who is added or taken off. */
export interface Mover {
  readonly electionDay: CivilDate;
  readonly birthDate: CivilDate;
  readonly facts: readonly PersonFact[];
}

export interface Movement {
  readonly change: ChangeKind;
  /** 变动办理的日期 */
  readonly on: CivilDate;
  readonly isListedInNewPlace?: boolean;
}

export function mayMove({ change, on, isListedInNewPlace }: Movement, mover: Mover, law: LocalLaw): Ruling {
  const { electionDay, birthDate, facts } = mover;
  if (change === 'wrong') return rule([]);
  if (change === 'missed') return rightIs('voter', mover, law);
  if (change === 'suspended') return rightIs('suspended', mover, law);
  if (change === 'nationality-lost') return rightIs('not-voter', mover, law);
  const decided = rollChange(
    {
      electionDay,
      change,
      on,
      hasProof: true,
      birthDate,
      rightsDate: rightsDateOf(change, facts),
      isListedInNewPlace: isListedInNewPlace ?? false,
      isConfirmedByCommittee: facts.some(({ kind }) => kind === 'unable'),
    },
    law,
  );
  if (decided.ok) return decided.ruling;
  throw new Error(`no law is known for this election: ${decided.error.code}`);
}

function rightIs(wanted: PersonDecision['status'], mover: Mover, law: LocalLaw): Ruling {
  const { status, reasons, undecided } = decideOnPerson(mover, law);
  return { permitted: status === wanted, reasons, undecided };
}

/** 恢复的，期满之日；剥夺的，开始之日. */
function rightsDateOf(change: ChangeKind, facts: readonly PersonFact[]): CivilDate | undefined {
  const periods = facts.filter(({ kind }) => kind === 'deprived').map(daysOf);
  const last = periods.toSorted((a, b) => (a.since < b.since ? -1 : 1)).at(-1);
  if (change === 'deprived') return last?.since;
  return change === 'rights-restored' ? (last?.until ?? undefined) : undefined;
}

/** Why somebody who may not stand on a roll is taken off it, by what is recorded of him. */
export function removalOf(
  { status }: PersonDecision,
  facts: readonly PersonFact[],
): Movement['change'] | undefined {
  if (status === 'died' || status === 'moved-out') return status;
  if (status === 'suspended') return 'suspended';
  if (status === 'not-listed') return 'found-unable';
  if (status !== 'not-voter') return undefined;
  if (facts.some(({ kind }) => kind === 'nationality-lost')) return 'nationality-lost';
  return facts.some(({ kind }) => kind === 'deprived') ? 'deprived' : undefined;
}

/** Why somebody is on this roll who was not on the last: what happened to him since its election day. */
export function additionOf(
  { birthDate, facts }: Pick<Mover, 'birthDate' | 'facts'>,
  lastElectionDay: CivilDate,
  law: LocalLaw,
): Movement['change'] | undefined {
  const isSince = (day: CivilDate | null) => day !== null && day >= lastElectionDay;
  if (eighteenthBirthday(birthDate, readLaw(law)) > lastElectionDay) return 'turned-18';
  const happened = (kind: PersonFact['kind'], day: (fact: PersonFact) => CivilDate | null) =>
    facts.some((fact) => fact.kind === kind && isSince(day(fact)));
  if (happened('deprived', (fact) => daysOf(fact).until)) return 'rights-restored';
  return happened('moved-in', (fact) => daysOf(fact).since) ? 'moved-in' : undefined;
}

/** The paper of the last fact. */
export function documentOf(facts: readonly { readonly document: string }[]): string {
  return facts[0]?.document ?? '登记的材料';
}
