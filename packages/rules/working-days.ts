import { addDays, type CivilDate } from './civil-date.ts';
import { isRestDay } from './rest-days.ts';

/** 工作日 · the day so many working days later; the first day itself is not counted (民法典第二百零一条，比照). */
export function addWorkingDays(day: CivilDate, workingDays: number): CivilDate {
  let last = day;
  for (let left = workingDays; left > 0; left--) {
    last = addDays(last, 1);
    while (isRestDay(last)) last = addDays(last, 1);
  }
  return last;
}
