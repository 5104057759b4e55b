/** 第一次会议 · when the law has it held, and which sessions fall on the same days. */
import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { reason, rule, type Ruling } from './ruling.ts';
import { timetable } from './timetable.ts';

/** 第一次会议的日期 */
export interface FirstSessionCase {
  /** 选举完成之日: the last day on which one of its constituencies voted or votes. */
  readonly electedOn: CivilDate;
  readonly from: CivilDate;
}

/** 第一次会议最迟 · 地方组织法（2022）第二十条: within two months of the election; null where the law of that day is not known. */
export function latestFirstSession(electedOn: CivilDate): CivilDate | null {
  const { steps } = timetable({ electionDay: electedOn });
  return steps.find(({ rule: id }) => id === 'first-session')?.latest ?? null;
}

/** 第一次会议的裁定 · a session that was held late was held all the same: whoever plans one is stopped, whoever records one is told. */
export function firstSessionInTime({ electedOn, from }: FirstSessionCase): Ruling {
  const latest = latestFirstSession(electedOn);
  if (latest === null) return rule([]);
  return rule([reason(groundOf('first-session', electedOn), `${from} <= ${latest}`, from <= latest)]);
}

/** 一次会议，日历上的 */
export interface CalendarSession {
  readonly id: string;
  readonly county: string;
  readonly level: 'county' | 'township';
  readonly venue: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** 冲突 · advice: the law forbids none of them. */
export interface SessionCollision {
  readonly kind: 'same-venue' | 'both-levels';
  readonly sessions: readonly [string, string];
}

/** 日期的冲突 · two sessions in one place on one day; a county's and one of its townships', whose deputies and officials may have to be at both. */
export function sessionCollisions(sessions: readonly CalendarSession[]): SessionCollision[] {
  return sessions.flatMap((one, index) =>
    sessions.slice(index + 1).flatMap((other): SessionCollision[] => {
      if (one.county !== other.county || one.from > other.to || other.from > one.to) return [];
      if (one.venue === other.venue) return [{ kind: 'same-venue', sessions: [one.id, other.id] }];
      return one.level === other.level ? [] : [{ kind: 'both-levels', sessions: [one.id, other.id] }];
    }),
  );
}
