import { groundOf } from './articles.ts';
import { addDays, type CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LawReading, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import { type Reason, reason, rule, type Ruling, statedReason } from './ruling.ts';

/** 介绍代表候选人 */
export interface IntroductionCase {
  readonly electionDay: CivilDate;
  /** 选举委员会介绍了代表候选人 */
  readonly isIntroduced: boolean;
  /** 选民要求见面 */
  readonly isMeetingRequested: boolean;
  readonly isMeetingHeld: boolean;
  /** 介绍的日期 */
  readonly introducedOn: readonly CivilDate[];
  /** 投票持续的日数, where it is settled already. */
  readonly votingDays?: number | undefined;
}

/** 介绍代表候选人的裁定 */
export interface IntroductionRuling {
  readonly permitted: boolean;
  /** 从这一日零时起停止介绍；null where the law of that day is not known. */
  readonly stopFrom: CivilDate | null;
  /** 停止介绍的最后一日 */
  readonly stopUntil: CivilDate | null;
  readonly mustMeet: boolean;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/** 见面 became a duty in 2010; in 2004 it was left to the committee. */
const DUTY_FROM = 2010;
const KNOWN_FROM = 2004;

/**
 * 介绍代表候选人 · 选举法（2020）第三十四条: the committee introduces the candidates, and has them meet the voters when these ask for it; on election day
 * all of it stops, from its first hour to the end of the last day of voting.
 */
export function introduction(
  facts: IntroductionCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<IntroductionRuling> {
  const { electionDay, isIntroduced, isMeetingHeld } = facts;
  const year = lawInForce('election-law', electionDay)?.year ?? 0;
  if (year < KNOWN_FROM) return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const isKnown = year >= DUTY_FROM;
  const meeting = meetingDuty(facts, isKnown, reading);
  const stop = isKnown ? stopping(facts, reading) : NO_STOP;
  const reasons = [
    statedReason(groundOf('intro-duty', electionDay), '选举委员会介绍代表候选人', isIntroduced),
    ...(meeting === undefined ? [] : [statedReason(meeting, '组织代表候选人与选民见面', isMeetingHeld)]),
    ...stop.reasons,
  ];
  return decided({
    permitted: reasons.every(({ holds }) => holds),
    stopFrom: isKnown ? electionDay : null,
    stopUntil: stop.until,
    mustMeet: meeting !== undefined,
    reasons,
    undecided: reading.undecided,
  });
}

/** 应当组织见面 · on the voters' request, or always where local rules say so; the ground, or undefined. */
function meetingDuty(
  { electionDay, isMeetingRequested }: IntroductionCase,
  isDuty: boolean,
  reading: LawReading,
) {
  if (!isDuty) return undefined;
  if (isMeetingRequested) return groundOf('intro-meet', electionDay);
  if (consult(reading, 'candidateMeeting') === 'on-request') return undefined;
  return groundHere(reading.law, 'intro-meet', electionDay, 'candidateMeeting');
}

const NO_STOP = { until: null, reasons: [] } as const;

/** 选举日必须停止 · every day that the voting lasts. */
function stopping({ electionDay, introducedOn, votingDays }: IntroductionCase, reading: LawReading) {
  const days = votingDays ?? consult(reading, 'votingWindowDays');
  const until = addDays(electionDay, days - 1);
  const last = addDays(electionDay, -1);
  const ground = groundOf('intro-stop', electionDay);
  return {
    until,
    reasons: introducedOn
      .filter((day) => day <= until)
      .map((day) => reason(ground, `${day} <= ${last}`, day <= last)),
  };
}

/**
 * 这一日可否介绍 · whatever introduces candidates, a page, a meeting, a pledge, is there on days before the election day. From its first hour none is, nor on any
 * day after it: the votes of several days, of a tie or of another election follow on what was said before.
 */
export function mayIntroduceOn(day: CivilDate, electionDay: CivilDate): Ruling {
  return rule([
    reason(groundOf('intro-stop', electionDay), `介绍 ${day} < 选举日 ${electionDay}`, day < electionDay),
  ]);
}
