/** 公历和农历 · dates as whole numbers yyyymmdd; the lunar calendar from a generated table. */
import { FIRST_LUNAR_YEAR, LUNAR_YEARS } from './lunar-years.ts';

/** The parts of the date last asked for: no object is made for each of ten million. */
export const BIRTH_PARTS = { year: 0, month: 0, day: 0, isDate: false };

export function dateParts(value: number): typeof BIRTH_PARTS {
  const year = Math.floor(value / 10_000);
  const month = Math.floor(value / 100) % 100;
  const day = value % 100;
  BIRTH_PARTS.year = year;
  BIRTH_PARTS.month = month;
  BIRTH_PARTS.day = day;
  BIRTH_PARTS.isDate = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return BIRTH_PARTS;
}

export function isDate(value: number): boolean {
  const month = Math.floor(value / 100) % 100;
  const day = value % 100;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Math.floor(value / 10_000), month);
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of the year, from 0. */
function dayOfYear(year: number, month: number, day: number): number {
  let days = day - 1;
  for (let earlier = 1; earlier < month; earlier++) days += daysIn(year, earlier);
  return days;
}

/** 农历日期 of a day, as a number of the same form (a leap month like the month it follows); 0 outside the table. */
export function lunarOf(solar: number): number {
  const year = Math.floor(solar / 10_000);
  const found = lunarIn(year, dayOfYear(year, Math.floor(solar / 100) % 100, solar % 100));
  if (found !== 0) return found;
  const before = year - 1;
  return lunarIn(
    before,
    dayOfYear(before, 12, 31) + 1 + dayOfYear(year, Math.floor(solar / 100) % 100, solar % 100),
  );
}

/** `dayNumber` counts from 1 January of the lunar year's own number. */
function lunarIn(year: number, dayNumber: number): number {
  const known = LUNAR_YEARS[year - FIRST_LUNAR_YEAR];
  if (known === undefined) return 0;
  const [newYear, leapMonth, longMonths] = known;
  let day = dayNumber - newYear;
  if (day < 0) return 0;
  const months = leapMonth === 0 ? 12 : 13;
  for (let index = 0; index < months; index++) {
    const length = (longMonths >>> index) & 1 ? 30 : 29;
    if (day < length) {
      const month = leapMonth !== 0 && index >= leapMonth ? index : index + 1;
      return year * 10_000 + month * 100 + day + 1;
    }
    day -= length;
  }
  return 0;
}

/** 公历日期 of a lunar date that is no leap month's; 0 outside the table. */
export function solarOf(lunar: number): number {
  const year = Math.floor(lunar / 10_000);
  const month = Math.floor(lunar / 100) % 100;
  const known = LUNAR_YEARS[year - FIRST_LUNAR_YEAR];
  if (known === undefined || month < 1 || month > 12) return 0;
  const [newYear, leapMonth, longMonths] = known;
  let days = newYear + (lunar % 100) - 1;
  const before = leapMonth !== 0 && month > leapMonth ? month : month - 1;
  for (let index = 0; index < before; index++) days += (longMonths >>> index) & 1 ? 30 : 29;
  return fromDayOfYear(year, days);
}

function fromDayOfYear(from: number, days: number): number {
  let year = from;
  let rest = days;
  for (let month = 1; ; month++) {
    if (month === 13) {
      year++;
      month = 1;
    }
    const length = daysIn(year, month);
    if (rest < length) return year * 10_000 + month * 100 + rest + 1;
    rest -= length;
  }
}
