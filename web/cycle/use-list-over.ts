import { timetable } from '@xuanwu/rules/timetable.ts';
import { useToday } from '../api/use-installation.ts';
import { useLocalLawOn } from '../law/use-local-law.ts';

/** 公布初步候选人的期限已过, for the election day of a constituency. */
export function useListOver(): (electionDay: string) => boolean {
  const today = useToday();
  const lawOn = useLocalLawOn();
  return (electionDay) => {
    const { steps } = timetable({ electionDay }, lawOn(electionDay));
    const latest = steps.find(({ rule }) => rule === 'nom-publish')?.latest ?? null;
    return today !== undefined && latest !== null && today > latest;
  };
}
