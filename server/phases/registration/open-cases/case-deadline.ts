import { addDays, type CivilDate } from '@xuanwu/rules/civil-date.ts';
import { timetable } from '@xuanwu/rules/timetable.ts';
import type { Acting } from '../../../acts/act.ts';
import { lawFor } from '../../../local-law/law-for.ts';

/**
 * 办结期限 · the last day that the law leaves: before the roll is published, its safe day (选举法第二十八条); after that, the last day of
 * corrections.
 */
export async function caseDeadline(acting: Acting, electionDay: CivilDate): Promise<CivilDate> {
  const law = await lawFor(acting, electionDay);
  const published = timetable({ electionDay }, law).steps.find(({ rule }) => rule === 'roll-publish')?.safe;
  if (published && acting.today <= published) return published;
  return addDays(electionDay, -law.values.rollCorrectionDeadlineDays);
}
