/** 选举权利的变化 · whom another election day gives the vote of this election, and from whom it takes it. */
import { groundOf } from './articles.ts';
import { addDays, type CivilDate } from './civil-date.ts';
import type { RuleId } from './rule-titles.ts';
import { type Reason, reason } from './ruling.ts';

/** 选举权利的变化 · of those for whom something happens between the two days, both included. */
export interface ChangedRight {
  readonly rule: RuleId;
  readonly article: string;
  /** Whether they gain the vote, or lose it. */
  readonly gains: boolean;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly text: string;
}

/** 选举权利的变化 · 选举法（2020）第四条: age and deprivation are counted to election day. */
export function changedRights({
  electionDay,
  newElectionDay,
}: {
  readonly electionDay: CivilDate;
  readonly newElectionDay: CivilDate;
}): ChangedRight[] {
  if (newElectionDay === electionDay) return [];
  return newElectionDay > electionDay
    ? gained(electionDay, newElectionDay)
    : lost(electionDay, newElectionDay);
}

/** 补充登记的理由 · of those who gain; nobody is refused anything because others would have to be struck. */
export function rightsReasons(rights: readonly ChangedRight[]): Reason[] {
  return rights
    .filter(({ gains }) => gains)
    .map((right) => reason(right, `${right.from} <= ${right.to}`, true));
}

function gained(electionDay: CivilDate, newElectionDay: CivilDate): ChangedRight[] {
  const from = addDays(electionDay, 1);
  const until = addDays(newElectionDay, -1);
  return [
    {
      ...groundOf('voter-late-18', newElectionDay),
      gains: true,
      from,
      to: newElectionDay,
      text: `${from} 至 ${newElectionDay} 满十八周岁的，新的选举日已满十八周岁，应当补充登记。`,
    },
    {
      ...groundOf('voter-deprived', newElectionDay),
      gains: true,
      from: electionDay,
      to: until,
      text: `剥夺政治权利在 ${electionDay} 至 ${until} 期满的，新的选举日已恢复政治权利，应当补充登记。`,
    },
  ];
}

function lost(electionDay: CivilDate, newElectionDay: CivilDate): ChangedRight[] {
  const from = addDays(newElectionDay, 1);
  const until = addDays(electionDay, -1);
  return [
    {
      ...groundOf('voter-age', newElectionDay),
      gains: false,
      from,
      to: electionDay,
      text: `${from} 至 ${electionDay} 才满十八周岁的，新的选举日未满十八周岁，应当从名单上除去。`,
    },
    {
      ...groundOf('voter-deprived', newElectionDay),
      gains: false,
      from: newElectionDay,
      to: until,
      text: `剥夺政治权利在 ${newElectionDay} 至 ${until} 才期满的，新的选举日尚未恢复政治权利，应当从名单上除去。`,
    },
  ];
}
