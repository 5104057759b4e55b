import { eighteenthBirthday } from './age.ts';
import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { daysBefore, type DeadlineWork, deadlineWork } from './deadlines.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LawReading, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import type { RuleId } from './rule-titles.ts';
import { type Ground, type Reason, reason, rule, type Ruling, statedReason } from './ruling.ts';

/** 三增三减 · and the changes that local rules know besides. */
export type RollChange =
  | 'moved-in'
  | 'turned-18'
  | 'rights-restored'
  | 'uncontactable-asks'
  | 'moved-out'
  | 'died'
  | 'deprived'
  | 'found-unable'
  | 'uncontactable';

/** 选民名单的变动 · one person, one change. */
export interface RollChangeCase {
  readonly electionDay: CivilDate;
  readonly change: RollChange;
  /** 变动办理的日期 */
  readonly on: CivilDate;
  /** 有证明材料 */
  readonly hasProof: boolean;
  readonly birthDate?: CivilDate | undefined;
  /** 原定的选举日, where it was put off. */
  readonly originalElectionDay?: CivilDate | undefined;
  /** 剥夺政治权利期满之日或者开始之日 */
  readonly rightsDate?: CivilDate | undefined;
  /** 迁出的，已列入新选区的选民名单 */
  readonly isListedInNewPlace?: boolean | undefined;
  /** 经选举委员会确认 */
  readonly isConfirmedByCommittee?: boolean | undefined;
}

/** 选民名单变动的裁定 */
export interface RollChangeRuling {
  readonly direction: 'add' | 'remove';
  readonly permitted: boolean;
  /** 最后日期 */
  readonly latest: CivilDate;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

const ADDITIONS: readonly RollChange[] = ['moved-in', 'turned-18', 'rights-restored', 'uncontactable-asks'];

/**
 * 选民名单的变动 · 选举法（2020）第二十七条: added are who moved in, turned eighteen, or has his rights again; taken off who moved out and is listed there, who died, who
 * lost his rights. A vote is taken away on proof only, and no change comes after the day that local rules set.
 */
export function rollChange(facts: RollChangeCase, law: LocalLaw = NATIONAL_LAW): Decided<RollChangeRuling> {
  const { electionDay, change, on } = facts;
  if (lawInForce('election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const work = deadlineWork({ electionDay }, law);
  const { reading } = work;
  const direction = ADDITIONS.includes(change) ? 'add' : 'remove';
  const last = lastDay(facts, work);
  const reasons = [
    ...CHANGES[change](facts, reading),
    reason(last.ground, `${on} <= ${last.day}`, on <= last.day),
  ];
  return decided({
    direction,
    permitted: reasons.every(({ holds }) => holds),
    latest: last.day,
    reasons,
    undecided: reading.undecided,
  });
}

type ChangeRule = (facts: RollChangeCase, reading: LawReading) => Reason[];

const CHANGES: Readonly<Record<RollChange, ChangeRule>> = {
  'moved-in': proven('voter-plus3', '有迁入的证明'),
  'turned-18': (facts, reading) => [...ofAge(facts, reading)],
  'rights-restored': (facts) => {
    const { electionDay, rightsDate } = facts;
    const ground = groundOf('voter-plus3', electionDay);
    const proof = proven('voter-plus3', '有恢复政治权利的证明')(facts);
    if (rightsDate === undefined) return proof;
    return [...proof, reason(ground, `${rightsDate} < ${electionDay}`, rightsDate < electionDay)];
  },
  'uncontactable-asks': ({ electionDay }, reading) => [
    statedReason(
      groundHere(reading.law, 'voter-uncontactable', electionDay, 'uncontactableVoters'),
      '本人要求登记',
      true,
    ),
  ],
  'moved-out': (facts) => [
    ...proven('voter-minus3', '有迁出的证明')(facts),
    statedReason(
      groundOf('voter-minus3', facts.electionDay),
      '已列入新迁入选区的选民名单',
      facts.isListedInNewPlace === true,
    ),
  ],
  died: proven('voter-minus3', '有死亡的证明'),
  deprived: (facts) => {
    const { electionDay, rightsDate } = facts;
    const ground = groundOf('voter-minus3', electionDay);
    const proof = proven('voter-minus3', '有剥夺政治权利的判决')(facts);
    if (rightsDate === undefined) return proof;
    return [...proof, reason(ground, `${rightsDate} <= ${electionDay}`, rightsDate <= electionDay)];
  },
  'found-unable': ({ electionDay, isConfirmedByCommittee }) => [
    statedReason(groundOf('voter-mental', electionDay), '经选举委员会确认', isConfirmedByCommittee === true),
  ],
  uncontactable: ({ electionDay }, reading) => [
    statedReason(
      groundHere(reading.law, 'voter-uncontactable', electionDay, 'uncontactableVoters'),
      '无法联系的可以暂不登记',
      consult(reading, 'uncontactableVoters') === 'provisional',
    ),
  ],
};

function proven(rule: RuleId, fact: string) {
  return ({ electionDay, hasProof }: RollChangeCase): Reason[] => [
    statedReason(groundOf(rule, electionDay), fact, hasProof),
  ];
}

/** 新满十八周岁 · counted to election day; to the new one where it was put off. */
function ofAge(
  { electionDay, birthDate, originalElectionDay }: RollChangeCase,
  reading: LawReading,
): Reason[] {
  if (birthDate === undefined)
    return [statedReason(groundOf('voter-plus3', electionDay), '有出生日期的证明', false)];
  const turns18On = eighteenthBirthday(birthDate, reading);
  const isByDelay = originalElectionDay !== undefined && turns18On > originalElectionDay;
  const age = reason(
    groundOf('voter-age', electionDay),
    `${turns18On} <= ${electionDay}`,
    turns18On <= electionDay,
  );
  if (!isByDelay || !age.holds) return [age];
  const ground = groundHere(reading.law, 'voter-late-18', electionDay, 'addLateEighteen');
  return [
    age,
    statedReason(ground, '选举日推迟后新满十八周岁的补充登记', consult(reading, 'addLateEighteen')),
  ];
}

/** 最后日期 · corrections end some days before election day where local rules say so, else on it; a step of its own for who could not be reached. */
function lastDay(
  { electionDay, change }: RollChangeCase,
  work: DeadlineWork,
): { readonly day: CivilDate; readonly ground: Ground } {
  const { reading } = work;
  const step = reading.law.steps.find(({ rule }) => rule === 'voter-uncontactable');
  if (change === 'uncontactable-asks' && step !== undefined) {
    const ground = { rule: 'voter-uncontactable', article: step.article } as const;
    return { day: daysBefore(work, step.daysBefore).latest, ground };
  }
  const days = consult(reading, 'rollCorrectionDeadlineDays');
  const ground = groundHere(reading.law, 'roll-correct', electionDay, 'rollCorrectionDeadlineDays');
  return { day: days === 0 ? electionDay : daysBefore(work, days).latest, ground };
}

/** 名单能否公布：没有材料表明不能列入的人 · 选举法（2020）第二十七条: who died, moved or has no vote is off the roll before it hangs. */
export function rollIsOfVoters({
  electionDay,
  offRoll,
}: {
  readonly electionDay: CivilDate;
  /** 人数 */
  readonly offRoll: number;
}): Ruling {
  const ground = groundOf('voter-minus3', electionDay);
  return rule([reason(ground, `名单上不能列入的 ${offRoll} = 0`, offRoll === 0)]);
}
