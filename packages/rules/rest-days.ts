/**
 * 法定休息日 · Saturdays, Sundays and public holidays as the State Council arranges each year. In a year whose arrangement is not
 * published yet only the weekends are known, and whoever asks must say so.
 */
import { addDays, type CivilDate, weekday } from './civil-date.ts';
import { HOLIDAY_ARRANGEMENTS } from './holiday-arrangements.ts';

/** 节假日安排是否已经公布 · for the year of that day. */
export function isArrangementPublished(day: CivilDate): boolean {
  return HOLIDAY_ARRANGEMENTS[day.slice(0, 4)] !== undefined;
}

/** 是否法定休息日 · a working Saturday or Sunday (调休上班) is none. */
export function isRestDay(day: CivilDate): boolean {
  const arrangement = HOLIDAY_ARRANGEMENTS[day.slice(0, 4)];
  const monthAndDay = day.slice(5);
  return weekday(day) > 5
    ? !(arrangement?.work.includes(monthAndDay) ?? false)
    : (arrangement?.rest.includes(monthAndDay) ?? false);
}

/** 休息日顺延 · that day, or the first working day after it · 民法典第二百零三条（比照） */
export function workingDayFrom(day: CivilDate): CivilDate {
  let working = day;
  while (isRestDay(working)) working = addDays(working, 1);
  return working;
}
