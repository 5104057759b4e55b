import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LawReading, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import { PARAMETER_IDS, type ParameterId } from './parameters.ts';
import { type Reason, reason } from './ruling.ts';
import { rollMayPublish, timetable } from './timetable.ts';

/** 一份选民名单的张贴 · when the committee published it, and on which day it was up at each place. */
export interface RollPostingCase {
  readonly electionDay: CivilDate;
  /** 选举委员会公布的日期 */
  readonly publishedOn: CivilDate;
  /** 各处张贴的日期 · one a place, the first that it was up. */
  readonly postedOn: readonly CivilDate[];
}

/** 张贴的裁定 */
export interface RollPostingRuling {
  /** 公布之日 · from which the periods of voters run. */
  readonly countedFrom: CivilDate;
  readonly isPosted: boolean;
  /** 是否在法定期限以前 */
  readonly isInTime: boolean;
  /** 申诉的最后一日 · null where the law of that day is not known. */
  readonly objectUntil: CivilDate | null;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/**
 * 选民名单张贴之日 · 选举法（2020）第二十八条、第二十九条: a list is published where voters can read it, so the days run from the wall; from the committee's
 * day as long as nobody has written down that it hangs. Where places follow each other the law does not say which counts. Late is a finding, no refusal.
 */
export function rollPosting(
  facts: RollPostingCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<RollPostingRuling> {
  const { electionDay, publishedOn } = facts;
  if (lawInForce('election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const posted = dayOfPosting(facts, reading);
  const countedFrom = posted?.countedFrom ?? publishedOn;
  const inTime = rollMayPublish({ electionDay, publishedOn: countedFrom }, law);
  const days = timetable({ electionDay, actual: { 'roll-publish': countedFrom } }, law);
  const consulted = new Set([...reading.undecided, ...inTime.undecided, ...days.undecided]);
  return decided({
    countedFrom,
    isPosted: posted !== undefined,
    isInTime: inTime.permitted,
    objectUntil: days.steps.find(({ rule }) => rule === 'roll-objection')?.latest ?? null,
    reasons: [...(posted?.reasons ?? []), ...inTime.reasons],
    undecided: PARAMETER_IDS.filter((id) => consulted.has(id)),
  });
}

/** What hung before the committee published counts from its day. The point is open only where the places differ. */
function dayOfPosting({ electionDay, publishedOn, postedOn }: RollPostingCase, reading: LawReading) {
  const days = postedOn.map((day) => (day < publishedOn ? publishedOn : day)).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const countedFrom = first === last || consult(reading, 'rollPostingDay') === 'last' ? last : first;
  const ground = groundHere(reading.law, 'roll-posting', electionDay, 'rollPostingDay');
  return { countedFrom, reasons: [reason(ground, `${first} <= ${countedFrom} <= ${last}`, true)] };
}
