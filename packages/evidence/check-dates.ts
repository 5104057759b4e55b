/** 法定期限: were roll and lists published in time, by the law of the election day? */
import { addDays } from '@xuanwu/rules/civil-date.ts';
import { timetable } from '@xuanwu/rules/timetable.ts';
import { lawOfEntry } from './law-of-package.ts';
import type { Package } from './read-package.ts';
import type { Finding } from './finding.ts';

const PUBLICATIONS = {
  'publish-roll': 'roll-publish',
  'publish-initial-list': 'nom-publish',
  'publish-formal-list': 'formal-publish',
} as const;

export function checkDates(evidence: Package): Finding {
  const { ledger } = evidence;
  const electionDays = electionDaysOf(evidence);
  const faults: string[] = [];
  let looked = 0;
  for (const { entry, position } of ledger) {
    const step = PUBLICATIONS[entry.act as keyof typeof PUBLICATIONS];
    const electionDay = electionDays.get(entry.subject['constituency'] ?? '');
    if (step === undefined || entry.outcome !== 'done' || electionDay === undefined) continue;
    looked += 1;
    const actual = civilDate(entry.at);
    const law = lawOfEntry(evidence, entry, electionDay);
    const { steps } = timetable({ electionDay, kind: 'general', actual: { [step]: actual } }, law);
    const ruled = steps.find(({ rule }) => rule === step);
    if (ruled?.status === 'late') {
      faults.push(`日志第 ${position} 条：${ruled.name} ${actual}，最迟应在 ${ruled.latest}`);
    }
  }
  return { faults, looked: `${looked} 次公布`, empty: looked === 0 };
}

/** 选举日 of each constituency: of its first vote; before one is arranged, what its lists, primaries and consultations were made for. */
function electionDaysOf({ records }: Package): ReadonlyMap<string, string> {
  const told = [
    ...records.consultation.values(),
    ...records.primary.values(),
    ...records['formal-list'].values(),
    ...[...records.round.values()].filter(({ number }) => number === 1),
  ];
  // What comes later says it better.
  return new Map(
    told.flatMap(({ constituency, electionDay }) =>
      electionDay === undefined ? [] : [[constituency, electionDay] as const],
    ),
  );
}

/** The civil date in UTC+8 of an ISO time in UTC. */
function civilDate(at: string): string {
  const [date = '', time = ''] = at.split('T');
  return Number(time.slice(0, 2)) < 16 ? date : addDays(date, 1);
}
