/** 一个选区的风险 · the rulings that the acts ask, asked ahead of their day; without a database. */
import { groundOf } from '@xuanwu/rules/articles.ts';
import { addDays } from '@xuanwu/rules/civil-date.ts';
import { committeeResigned } from '@xuanwu/rules/committee-decision.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import {
  type EquipmentCount,
  missingEquipment,
  placeHasList,
  placeIsEquipped,
} from '@xuanwu/rules/place-equipment.ts';
import { hasBooth, type PlaceItem } from '@xuanwu/rules/place-items.ts';
import { pollMayOpen, scrutineersInPairs, type StaffedPlace } from '@xuanwu/rules/poll-opening.ts';
import { type Reason, reason } from '@xuanwu/rules/ruling.ts';
import { SURPLUS_RULES, surplusRange } from '@xuanwu/rules/surplus.ts';
import { timetable } from '@xuanwu/rules/timetable.ts';
import type { ConstituencyRow } from '../../../cycle/constituency-board.schema.ts';
import type { HazardKind } from './hazards.schema.ts';

export interface ConstituencyFacts {
  readonly constituency: Pick<
    ConstituencyRow,
    'stage' | 'seats' | 'voters' | 'nominees' | 'candidates' | 'electionDay'
  >;
  /** Null where there is no last roll to compare with. */
  readonly balance: Balance | null;
  readonly isPosted: boolean;
  /** 选举委员会组成人员 who are called as candidates are. */
  readonly serving: readonly string[];
  readonly places: readonly StaffedPlace[];
  /** 设备物资清单和布置 of its places; without lines where the list has not been begun. */
  readonly equipped: readonly {
    readonly name: string;
    readonly isMobile: boolean;
    readonly counts: readonly EquipmentCount[];
    /** 布置和程序 that are ticked. */
    readonly items: readonly PlaceItem[];
  }[];
  /** 印制的选票 of the first round; null before it is arranged. */
  readonly printed: number | null;
  /** 被羁押、服刑的选民 with whom it is not agreed how they vote. */
  readonly unanswered: number;
  /** 选民资格证明 that voters of this roll were given. */
  readonly certified: {
    /** 开出十天没有回执的 */
    readonly open: number;
    /** 路径定为开证明，还在名单上的 */
    readonly onRoll: number;
  };
}

/** 增减平衡 of its roll. */
export interface Balance {
  readonly closes: boolean;
  readonly last: number;
  readonly added: number;
  readonly removed: number;
  readonly now: number;
  /** 原因不明的人 */
  readonly unexplained: number;
}

export interface FoundHazard {
  readonly kind: HazardKind;
  /** Its kind, and of a late step the rule: what it is called as long as it lasts. */
  readonly subject: string;
  readonly dueOn: string | null;
  /** Those that do not hold. */
  readonly reasons: readonly Reason[];
}

interface Work extends ConstituencyFacts {
  readonly law: LocalLaw;
  readonly today: string;
  readonly electionDay: string;
}

const STAGES = ['drawn', 'roll-published', 'initial-published', 'formal-fixed', 'formal-published'] as const;
type Stage = (typeof STAGES)[number];
type DatedStep = 'roll-publish' | 'nom-publish' | 'formal-publish';

export function hazardsOf(facts: ConstituencyFacts, law: LocalLaw, today: string): FoundHazard[] {
  const work: Work = { ...facts, law, today, electionDay: facts.constituency.electionDay };
  return CHECKS.flatMap((check) => check(work) ?? [])
    .map(({ kind, step, dueOn, reasons }) => ({
      kind,
      subject: step === undefined ? kind : `${kind} ${step}`,
      dueOn,
      reasons: reasons.filter(({ holds }) => !holds),
    }))
    .filter(({ reasons }) => reasons.length > 0);
}

type Checked = Omit<FoundHazard, 'subject'> & { readonly step?: DatedStep };

const CHECKS: readonly ((work: Work) => Checked | readonly Checked[] | undefined)[] = [
  lateSteps,
  openBalance,
  unpostedRoll,
  shortList,
  servingMembers,
  polling,
  scrutineers,
  ballots,
  equipment,
  booths,
  unansweredCustody,
  openCertificates,
  certifiedOnRoll,
];

function isBefore({ constituency }: Work, stage: Stage): boolean {
  return STAGES.indexOf(constituency.stage) < STAGES.indexOf(stage);
}

function dayOf({ electionDay, law }: Work, step: DatedStep): string | null {
  return timetable({ electionDay }, law).steps.find(({ rule }) => rule === step)?.latest ?? null;
}

/** By when each is taken, and the stage that it leads to. */
const DATED_STEPS: readonly (readonly [DatedStep, Stage])[] = [
  ['roll-publish', 'roll-published'],
  ['nom-publish', 'initial-published'],
  ['formal-publish', 'formal-published'],
];

/** A step that waits is told from the third day before its last. */
const TOLD_DAYS_BEFORE = 3;

function lateSteps(work: Work): Checked[] {
  const { today, electionDay } = work;
  return DATED_STEPS.flatMap(([step, stage]) => {
    const dueOn = dayOf(work, step);
    if (dueOn === null || !isBefore(work, stage) || today < addDays(dueOn, -TOLD_DAYS_BEFORE)) return [];
    return {
      kind: 'late',
      step,
      dueOn,
      reasons: [reason(groundOf(step, electionDay), `${today} <= ${dueOn}`, false)],
    };
  });
}

function openBalance(work: Work): Checked | undefined {
  const { balance, electionDay } = work;
  if (!balance || !isBefore(work, 'roll-published')) return undefined;
  const { last, added, removed, now, unexplained, closes } = balance;
  const test = `${last} + ${added} - ${removed} = ${now}, 原因不明的 ${unexplained} = 0`;
  return {
    kind: 'balance',
    dueOn: dayOf(work, 'roll-publish'),
    reasons: [reason(groundOf('voter-minus3', electionDay), test, closes)],
  };
}

function unpostedRoll(work: Work): Checked | undefined {
  const { isPosted, electionDay } = work;
  if (isBefore(work, 'roll-published')) return undefined;
  return {
    kind: 'unposted',
    dueOn: dayOf(work, 'roll-publish'),
    reasons: [reason(groundOf('roll-posting', electionDay), `张贴的地点 ${isPosted ? 1 : 0} >= 1`, isPosted)],
  };
}

function shortList(work: Work): Checked | undefined {
  const { constituency, electionDay, today } = work;
  const { nominees, candidates, seats } = constituency;
  if (seats === 0 || isBefore(work, 'roll-published') || today > electionDay) return undefined;
  const isFixed = !isBefore(work, 'formal-fixed');
  const number = isFixed ? candidates : nominees;
  const { min } = surplusRange('direct', seats);
  return {
    kind: 'short-list',
    dueOn: dayOf(work, isFixed ? 'formal-publish' : 'nom-publish'),
    reasons: [
      reason(
        groundOf(SURPLUS_RULES.direct, electionDay),
        `${isFixed ? '正式' : '初步'}候选人 ${number} >= ${min}`,
        number >= min,
      ),
    ],
  };
}

function servingMembers(work: Work): Checked {
  const { serving, electionDay } = work;
  return {
    kind: 'serving',
    dueOn: dayOf(work, 'formal-publish'),
    reasons: committeeResigned(serving, electionDay),
  };
}

/** What would keep the poll from being opened on its day. */
function polling(work: Work): Checked | undefined {
  const { places, law, electionDay, today } = work;
  if (isBefore(work, 'formal-published') || today > electionDay) return undefined;
  const { reasons } = pollMayOpen({ today: electionDay, electionDay, places }, law);
  return { kind: 'places', dueOn: electionDay, reasons };
}

function scrutineers({ places, electionDay, today }: Work): Checked | undefined {
  if (today > electionDay) return undefined;
  return { kind: 'scrutineers', dueOn: electionDay, reasons: scrutineersInPairs(places, electionDay) };
}

function ballots(work: Work): Checked | undefined {
  const { printed, constituency, electionDay, today } = work;
  if (printed === null || today > electionDay) return undefined;
  const { voters } = constituency;
  return {
    kind: 'ballots',
    dueOn: electionDay,
    reasons: [
      reason(groundOf('ballot-stock', electionDay), `印制 ${printed} >= 选民 ${voters}`, printed >= voters),
    ],
  };
}

/** What has not come by the day before has to be fetched; who has no list by the day that the office has set does not know what. */
function equipment({ equipped, electionDay, today, law }: Work): Checked | undefined {
  if (today > electionDay) return undefined;
  const { equipmentListDays } = law.values;
  const asksForList = equipmentListDays !== null && today >= addDays(electionDay, -equipmentListDays);
  const asksWhatCame = today >= addDays(electionDay, -1);
  return {
    kind: 'equipment',
    dueOn: electionDay,
    reasons: equipped.flatMap(({ name, isMobile, counts }) => {
      if (counts.length === 0) return asksForList ? placeHasList(electionDay, name, 0) : [];
      return asksWhatCame
        ? placeIsEquipped(electionDay, name, missingEquipment(counts, isMobile).length)
        : [];
    }),
  };
}

/** 秘密写票处 · it is set up the day before; who votes at a mobile box writes where he is. */
function booths({ equipped, electionDay, today }: Work): Checked | undefined {
  if (today > electionDay || today < addDays(electionDay, -1)) return undefined;
  return {
    kind: 'booth',
    dueOn: electionDay,
    reasons: equipped
      .filter(({ isMobile }) => !isMobile)
      .map(({ name, items }) => hasBooth(electionDay, items, name)),
  };
}

/** He may be on no roll at all: the other office is asked, or the certificate taken back. */
function openCertificates({ certified, electionDay, today }: Work): Checked | undefined {
  if (today > electionDay) return undefined;
  const test = `没有回执的证明 ${certified.open} = 0`;
  return {
    kind: 'certificate-open',
    dueOn: addDays(electionDay, -1),
    reasons: [reason(groundOf('voter-floating', electionDay), test, certified.open === 0)],
  };
}

/** He may be on two. */
function certifiedOnRoll(work: Work): Checked | undefined {
  const { certified, electionDay, today } = work;
  if (today > electionDay) return undefined;
  const test = `去外地登记还在名单上的 ${certified.onRoll} = 0`;
  return {
    kind: 'certified-on-roll',
    dueOn: dayOf(work, 'roll-publish'),
    reasons: [reason(groundOf('voter-one-place', electionDay), test, certified.onRoll === 0)],
  };
}

/** Told from the publication of the roll on. */
function unansweredCustody(work: Work): Checked | undefined {
  const { unanswered, electionDay, today } = work;
  if (isBefore(work, 'roll-published') || today > electionDay) return undefined;
  const test = `没有商定投票方式的 ${unanswered} = 0`;
  return {
    kind: 'custody-unanswered',
    dueOn: addDays(electionDay, -1),
    reasons: [reason(groundOf('voter-may-how', electionDay), test, unanswered === 0)],
  };
}
