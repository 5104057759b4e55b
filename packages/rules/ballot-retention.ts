import { addMonths, type CivilDate } from './civil-date.ts';
import { consult, groundHere, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import { type Ground, reason, type Reason, rule, type Ruling, statedReason } from './ruling.ts';

/** 选票保存到什么时候 · the answers that give a day. Any other text of a local rule holds, and says no day. */
export type BallotRetention =
  | { readonly until: 'next-election' }
  | { readonly until: 'months'; readonly months: number }
  | { readonly until: 'archives' }
  | { readonly until: 'other'; readonly text: string };

const NEXT_ELECTION = 'until the next general election of the body is finished';
const ARCHIVES = 'handed to the archives';
const MONTHS = /^(\d{1,3}) months? after the first session$/;

/** 读出选票的保存期限 · the values of the parameter `ballotRetention`. */
export function readBallotRetention(value: string): BallotRetention {
  if (value === NEXT_ELECTION) return { until: 'next-election' };
  if (value === ARCHIVES) return { until: 'archives' };
  const [, months] = MONTHS.exec(value) ?? [];
  return months === undefined ? { until: 'other', text: value } : { until: 'months', months: Number(months) };
}

/** 一级人大的选票 */
export interface KeptBallots {
  readonly electionDay: CivilDate;
  /** 第一次会议闭会之日; null while it is not recorded as held. */
  readonly firstSession: CivilDate | null;
  /** 本级下一次换届选举办结之日; null before. */
  readonly nextFinished: CivilDate | null;
}

/** 销毁选票的决定 */
export interface Destruction extends KeptBallots {
  /** 定于何日销毁 */
  readonly destroyOn: CivilDate;
  /** 监销人 */
  readonly supervisors: readonly string[];
}

/** 选票的保存期限和销毁之日 */
export interface BallotsKept extends Ruling {
  /** 从这一天起可以销毁; null where no day can be told. */
  readonly from: CivilDate | null;
}

/** 选票从哪一天起可以销毁 · `arch-ballots`: no national period; `ballotRetention` says it. */
export function ballotsKept(kept: KeptBallots, law: LocalLaw = NATIONAL_LAW): BallotsKept {
  const reading = readLaw(law);
  const retention = readBallotRetention(consult(reading, 'ballotRetention'));
  const ground = groundHere(law, 'arch-ballots', kept.electionDay, 'ballotRetention');
  const { from, reasons } = dayOf(retention, kept, ground);
  return { from, ...rule(reasons, reading.undecided) };
}

function dayOf(
  retention: BallotRetention,
  { firstSession, nextFinished }: KeptBallots,
  ground: Ground,
): { readonly from: CivilDate | null; readonly reasons: readonly Reason[] } {
  const told = (fact: string, holds: boolean) => [statedReason(ground, fact, holds)];
  switch (retention.until) {
    case 'next-election':
      return { from: nextFinished, reasons: told('本级下一次换届选举已经办结', nextFinished !== null) };
    case 'months': {
      const from = firstSession === null ? null : addMonths(firstSession, retention.months);
      if (from === null) return { from, reasons: told('第一次会议已经举行', false) };
      const test = `第一次会议 ${firstSession ?? ''} + ${retention.months} 个月 = ${from}`;
      return { from, reasons: [reason(ground, test, true)] };
    }
    case 'archives':
      return { from: null, reasons: told('规定由选举委员会的接收机关销毁，不移交档案馆', false) };
    case 'other':
      return { from: null, reasons: told(`规定“${retention.text}”能推算出日期`, false) };
  }
}

/** 能否销毁选票 · `arch-ballots`: by a recorded decision, not before the day, two people watch. */
export function mayDestroyBallots(facts: Destruction, law: LocalLaw = NATIONAL_LAW): BallotsKept {
  const { electionDay, destroyOn, supervisors } = facts;
  const ground = groundHere(law, 'arch-ballots', electionDay, 'ballotRetention');
  const { from, reasons, undecided } = ballotsKept(facts, law);
  const people = new Set(supervisors).size;
  const inTime = from === null ? [] : [reason(ground, `销毁 ${destroyOn} >= ${from}`, destroyOn >= from)];
  const watched = reason(ground, `监销人 ${people} >= 2`, people >= 2);
  return { from, ...rule([...reasons, ...inTime, watched], undecided) };
}
