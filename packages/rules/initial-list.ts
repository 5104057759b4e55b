import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { lawInForce } from './law-versions.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { type ExclusionGround, mayBeExcluded } from './exclusion.ts';
import { consult, groundHere, type LawReading, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import { nomination, type NominationCase, type NominatorRefusal } from './nomination.ts';
import type { ParameterId } from './parameters.ts';
import { type Reason, reason, statedReason } from './ruling.ts';
import { strokeOrder } from './stroke-order.ts';

/** 一件推荐 · of organisations, singly or jointly, or of voters. · @public */
export interface NominationPaper {
  readonly id: string | number;
  readonly kind: NominationCase['kind'];
  readonly nominators: readonly (string | number)[];
  readonly nominees: readonly string[];
  readonly madeOn?: CivilDate | undefined;
  /** 书面并签名 */
  readonly isWritten?: boolean | undefined;
}

/** 不列入名单 · with the papers that prove the ground. · @public */
export interface ListExclusion {
  readonly name: string;
  readonly ground: Exclude<ExclusionGround, 'too-few-nominators'>;
  readonly documents: number;
}

/** 初步代表候选人名单 · everything that was nominated in one constituency, in the order in which it came in. */
export interface InitialListCase {
  readonly electionDay: CivilDate;
  readonly seats: number;
  readonly rollPublishedOn?: CivilDate | undefined;
  readonly nominations: readonly NominationPaper[];
  /** 不在本选区选民名单上的署名人 */
  readonly offRoll: readonly (string | number)[];
  readonly exclusions: readonly ListExclusion[];
  /** 公布的名单 */
  readonly published?: readonly string[] | undefined;
}

/** 初步代表候选人名单的裁定 */
export interface InitialListRuling {
  /** 应当列入的，按姓名笔画 */
  readonly list: readonly string[];
  readonly nominations: readonly {
    readonly id: string | number;
    readonly accepted: boolean;
    readonly refusedNominators: readonly {
      readonly id: string | number;
      readonly reason: NominatorRefusal;
    }[];
  }[];
  readonly excluded: readonly string[];
  /** null where no published list is given. */
  readonly complete: boolean | null;
  readonly missing: readonly string[];
  readonly added: readonly string[];
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/**
 * 初步代表候选人名单 · 选举法（2020）第三十条、第三十二条，直接选举若干规定第十条: everyone whom a party, a people's organisation or ten voters nominate stands on the one
 * list, and nobody else. Whoever nominates, over all papers, nominates at most as many persons as there are seats: a paper that would pass
 * that number does not count for him, and the earlier ones stand.
 */
export function initialList(
  facts: InitialListCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<InitialListRuling> {
  const { electionDay, nominations, exclusions, published } = facts;
  if (lawInForce('direct-election-provisions', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const supported = new Map<string | number, ReadonlySet<string>>();
  const papers = [];
  for (const paper of nominations) {
    const decision = decidePaper(facts, paper, supported, reading);
    if (!decision.ok) return decision;
    papers.push(decision.ruling);
  }
  const nominated = new Set(papers.flatMap(({ accepted, nominees }) => (accepted ? nominees : [])));
  const grounds = exclusions.map((each) => ({
    name: each.name,
    ruling: mayBeExcluded({ electionDay, ground: each.ground, documents: each.documents, nominations: [] }),
  }));
  const excluded = grounds
    .filter(({ name, ruling }) => ruling.permitted && nominated.has(name))
    .map(({ name }) => name);
  const { names: list } = strokeOrder([...nominated].filter((name) => !excluded.includes(name)));
  const missing = published === undefined ? [] : list.filter((name) => !published.includes(name));
  const added = (published ?? []).filter((name) => !list.includes(name));
  const equal = published === undefined ? [] : equalTreatment(electionDay, missing.length, added.length);
  return decided({
    list,
    nominations: papers.map(({ id, accepted, refusedNominators }) => ({ id, accepted, refusedNominators })),
    excluded,
    complete: published === undefined ? null : equal.every(({ holds }) => holds),
    missing,
    added,
    reasons: [
      ...papers.flatMap(({ reasons }) => reasons),
      ...grounds.flatMap(({ ruling }) => ruling.reasons),
      ...equal,
    ],
    undecided: reading.undecided,
  });
}

/** One paper, after those that came before it: whom each of its nominators has nominated already. */
function decidePaper(
  facts: InitialListCase,
  paper: NominationPaper,
  supported: Map<string | number, ReadonlySet<string>>,
  reading: LawReading,
) {
  const { electionDay, seats, offRoll } = facts;
  const { id, kind, nominators, nominees } = paper;
  const others = (nominator: string | number) =>
    [...(supported.get(nominator) ?? [])].filter((name) => !nominees.includes(name)).length;
  const own = nomination({
    electionDay,
    seats,
    kind,
    nominees,
    nominators: nominators.map((nominator) => ({
      id: nominator,
      onRoll: !offRoll.includes(nominator),
      signedBefore: others(nominator),
    })),
  });
  if (!own.ok) return own;
  const formal = formReasons(facts, paper, reading);
  const accepted = own.ruling.accepted && formal.every(({ holds }) => holds);
  if (accepted) {
    const refused = own.ruling.refusedNominators.map((each) => each.id);
    for (const nominator of nominators) {
      if (refused.includes(nominator)) continue;
      supported.set(nominator, new Set([...(supported.get(nominator) ?? []), ...nominees]));
    }
  }
  const { refusedNominators, reasons } = own.ruling;
  return decided({ id, accepted, nominees, refusedNominators, reasons: [...reasons, ...formal] });
}

/** 提名的形式 · after the roll and in writing, where local rules ask for it. */
function formReasons(
  { electionDay, rollPublishedOn }: InitialListCase,
  { madeOn, isWritten }: NominationPaper,
  reading: LawReading,
): Reason[] {
  const reasons: Reason[] = [];
  if (madeOn !== undefined && rollPublishedOn !== undefined && consult(reading, 'nominationAfterRoll')) {
    const ground = groundHere(reading.law, 'nom-after-roll', electionDay, 'nominationAfterRoll');
    reasons.push(reason(ground, `${madeOn} >= ${rollPublishedOn}`, madeOn >= rollPublishedOn));
  }
  if (isWritten !== undefined && consult(reading, 'writtenNomination')) {
    const ground = groundHere(reading.law, 'nom-written', electionDay, 'writtenNomination');
    reasons.push(statedReason(ground, '书面推荐并签名', isWritten));
  }
  return reasons;
}

/** 不得增减、调换 */
function equalTreatment(electionDay: CivilDate, missing: number, added: number): Reason[] {
  const ground = groundOf('nom-equal', electionDay);
  return [
    reason(ground, `漏列 ${missing} = 0`, missing === 0),
    reason(ground, `多列 ${added} = 0`, added === 0),
  ];
}
