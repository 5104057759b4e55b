import { groundOf } from './articles.ts';
import { addDays, type CivilDate, format, parts } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { consult, type LawReading, readLaw, type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import { type Reason, reason, rule, type Ruling } from './ruling.ts';

/** 年龄 · a case of the command line. */
export interface AgeCase {
  readonly birthDate: CivilDate;
  readonly electionDay: CivilDate;
}

/** 年龄的裁定 */
export interface AgeRuling {
  readonly eligible: boolean;
  /** 满十八周岁的日期 */
  readonly turns18On: CivilDate;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/** 年满十八周岁 · 选举法（2020）第四条: counted to election day, which is included. */
export function age({ birthDate, electionDay }: AgeCase, law: LocalLaw = NATIONAL_LAW): Decided<AgeRuling> {
  if (lawInForce('election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const turns18On = eighteenthBirthday(birthDate, reading);
  const eligible = turns18On <= electionDay;
  return decided({
    eligible,
    turns18On,
    reasons: [reason(groundOf('voter-age', electionDay), `${turns18On} <= ${electionDay}`, eligible)],
    undecided: reading.undecided,
  });
}

/** 满十八周岁的日期 · who was born on 29 February turns 18 on 1 March, unless decided otherwise (民法典 第二百零二条 is silent). */
export function eighteenthBirthday(birthDate: CivilDate, reading: LawReading): CivilDate {
  const { year, month, day } = parts(birthDate);
  // Eighteen years after a leap year there is none.
  const isLeapDay = month === 2 && day === 29;
  if (!isLeapDay) return format(year + 18, month, day);
  return consult(reading, 'feb29Birthday') === 'mar-1' ? format(year + 18, 3, 1) : format(year + 18, 2, 28);
}

/** 最晚出生日期 · whoever was born on this day or before is eighteen on election day. */
export function latestBirthDate(electionDay: CivilDate, law: LocalLaw = NATIONAL_LAW): CivilDate {
  const { year, month, day } = parts(electionDay);
  const isLeapDay = month === 2 && day === 29;
  const sameDay = format(year - 18, month, isLeapDay ? 28 : day);
  const nextDay = addDays(sameDay, 1);
  return eighteenthBirthday(nextDay, readLaw(law)) <= electionDay ? nextDay : sameDay;
}

/** 名单上的人 · whoever may turn eighteen about election day. */
interface RollAges {
  readonly electionDay: CivilDate;
  readonly birthDates: readonly CivilDate[];
}

/** 名单能否公布：没有未满十八周岁的 · 选举法（2020）第四条: a reason for each birthday that comes too late, and for no other. */
export function rollIsOfAge({ electionDay, birthDates }: RollAges, law: LocalLaw = NATIONAL_LAW): Ruling {
  const reading = readLaw(law);
  const birthdays = new Set(birthDates.map((birthDate) => eighteenthBirthday(birthDate, reading)));
  const late = [...birthdays].filter((turns18On) => turns18On > electionDay).toSorted();
  const ground = groundOf('voter-age', electionDay);
  return rule(
    late.map((turns18On) => reason(ground, `${turns18On} <= ${electionDay}`, false)),
    reading.undecided,
  );
}
