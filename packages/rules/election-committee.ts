import { cite, groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LawReading, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import { type Ground, type Reason, reason } from './ruling.ts';

/** 任命选举委员会的机关 */
type AppointingOrgan = 'county-standing-committee' | 'other';

/** 选举委员会组成人员 · @public */
export interface CommitteeMember {
  readonly name: string;
  readonly position: 'chair' | 'vice-chair' | 'member';
  /** 是不是代表候选人 */
  readonly candidate: 'none' | 'initial' | 'formal';
  readonly hasResigned: boolean;
}

/** 选举委员会 */
export interface ElectionCommitteeCase {
  readonly electionDay: CivilDate;
  readonly level: 'county' | 'township';
  readonly appointedBy: AppointingOrgan;
  readonly members: readonly CommitteeMember[];
}

/** 选举委员会的裁定 */
export interface ElectionCommitteeRuling {
  readonly permitted: boolean;
  /** null where no rule sets a number. */
  readonly sizeAllowed: boolean | null;
  /** 应当辞去组成人员职务的 */
  readonly mustResign: readonly string[];
  /** 提请注意：已是初步候选人，成为正式候选人时应当辞职 */
  readonly advisedToResign: readonly string[];
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

const ORGANS: Readonly<Record<AppointingOrgan, string>> = {
  'county-standing-committee': '县级人大常委会',
  other: '其他机关',
};

/**
 * 选举委员会 · 选举法（2020）第九条、第十条: of county and township alike appointed by the county's standing committee; its size is a local rule;
 * whoever becomes a candidate leaves it. Who has resigned is not counted as a member.
 */
export function electionCommittee(
  facts: ElectionCommitteeCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<ElectionCommitteeRuling> {
  const { electionDay, appointedBy, members } = facts;
  if (lawInForce('direct-election-provisions', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const organs = `${ORGANS[appointedBy]} in {${ORGANS['county-standing-committee']}}`;
  const appointed = reason(appointment(electionDay), organs, appointedBy === 'county-standing-committee');
  const serving = members.filter(({ hasResigned }) => !hasResigned);
  const sizes = sizeReasons(facts, serving, reading);
  const resignation = resignations(electionDay, serving, reading);
  const binding = [appointed, ...sizes, ...resignation.must];
  return decided({
    permitted: binding.every(({ holds }) => holds),
    sizeAllowed: sizes.length === 0 ? null : sizes.every(({ holds }) => holds),
    mustResign: resignation.mustResign,
    advisedToResign: resignation.advised,
    reasons: [...binding, ...resignation.warnings],
    undecided: reading.undecided,
  });
}

/** 任命的依据 · 选举法 since 2010, before it 直接选举若干规定第一条. */
function appointment(electionDay: CivilDate): Ground {
  const provisions = lawInForce('direct-election-provisions', electionDay);
  const ground = groundOf('ec-who', electionDay);
  return isBefore2010(electionDay) && provisions !== undefined
    ? { ...ground, article: cite(provisions, 1) }
    : ground;
}

function isBefore2010(electionDay: CivilDate): boolean {
  return (lawInForce('election-law', electionDay)?.year ?? 0) < 2010;
}

/** 组成人数 · by local rules or the work plan; nationally no number. */
function sizeReasons(
  { electionDay, level }: ElectionCommitteeCase,
  serving: readonly CommitteeMember[],
  reading: LawReading,
): Reason[] {
  const reasons: Reason[] = [];
  const size = consult(reading, 'committeeSize')?.[level];
  if (size !== undefined) {
    const ground = groundHere(reading.law, 'ec-size', electionDay, 'committeeSize');
    const number = serving.length;
    const test = `${size.min} <= ${number} <= ${size.max}`;
    reasons.push(reason(ground, test, number >= size.min && number <= size.max));
  }
  const heads = consult(reading, 'committeeHeads');
  if (heads !== null) {
    const ground = groundHere(reading.law, 'ec-size', electionDay, 'committeeHeads');
    const count = (position: CommitteeMember['position']) =>
      serving.filter((member) => member.position === position).length;
    const [chairs, vices] = [count('chair'), count('vice-chair')];
    reasons.push(
      reason(ground, `主任 ${chairs} = 1`, chairs === 1),
      reason(
        ground,
        `副主任: ${heads.min} <= ${vices} <= ${heads.max}`,
        vices >= heads.min && vices <= heads.max,
      ),
    );
  }
  return reasons;
}

/** 为代表候选人的应当辞去组成人员职务 · from which list on is a silent point; an initial candidate is at least told. A rule since 2010. */
function resignations(electionDay: CivilDate, serving: readonly CommitteeMember[], reading: LawReading) {
  const candidates = isBefore2010(electionDay) ? [] : serving.filter(({ candidate }) => candidate !== 'none');
  const atInitial = candidates.length > 0 && consult(reading, 'committeeResignTrigger') === 'initial';
  const mustResign = candidates.filter(({ candidate }) => atInitial || candidate === 'formal');
  const advised = candidates.filter((member) => !mustResign.includes(member));
  const ground = groundHere(reading.law, 'ec-resign', electionDay, 'committeeResignTrigger');
  return {
    mustResign: mustResign.map(({ name }) => name),
    advised: advised.map(({ name }) => name),
    must: mustResign.map(({ name }) => reason(ground, `${name}: 选举委员会组成人员，尚未辞职`, false)),
    warnings: advised.map(({ name }) => reason(ground, `${name}: 初步候选人，尚未辞职`, false)),
  };
}
