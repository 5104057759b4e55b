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
}): { readonly right: ChangedRight; readonly reason: Reason }[] {
  if (newElectionDay === electionDay) return [];
  return newElectionDay > electionDay
    ? gained(electionDay, newElectionDay)
    : lost(electionDay, newElectionDay);
}

function gained(electionDay: CivilDate, newElectionDay: CivilDate) {
  const born = { from: addDays(electionDay, 1), to: newElectionDay };
  const served = { from: electionDay, to: addDays(newElectionDay, -1) };
  return [
    change('voter-late-18', newElectionDay, true, born, {
      text: `${born.from} 至 ${born.to} 满十八周岁的，新的选举日已满十八周岁，应当补充登记。`,
      test: `${born.from} <= ${born.to}`,
    }),
    change('voter-deprived', newElectionDay, true, served, {
      text: `剥夺政治权利在 ${served.from} 至 ${served.to} 期满的，新的选举日已恢复政治权利，应当补充登记。`,
      test: `${newElectionDay} > ${served.to}`,
    }),
  ];
}

function lost(electionDay: CivilDate, newElectionDay: CivilDate) {
  const born = { from: addDays(newElectionDay, 1), to: electionDay };
  const serving = { from: newElectionDay, to: addDays(electionDay, -1) };
  return [
    change('voter-age', newElectionDay, false, born, {
      text: `${born.from} 至 ${born.to} 才满十八周岁的，新的选举日未满十八周岁，应当从名单上除去。`,
      test: `${born.from} <= ${newElectionDay}`,
    }),
    change('voter-deprived', newElectionDay, false, serving, {
      text: `剥夺政治权利在 ${serving.from} 至 ${serving.to} 才期满的，新的选举日尚未恢复政治权利，应当从名单上除去。`,
      test: `${newElectionDay} > ${serving.from}`,
    }),
  ];
}

function change(
  rule: RuleId,
  electionDay: CivilDate,
  gains: boolean,
  days: { readonly from: CivilDate; readonly to: CivilDate },
  { text, test }: { readonly text: string; readonly test: string },
) {
  const ground = groundOf(rule, electionDay);
  return { right: { ...ground, gains, ...days, text }, reason: reason(ground, test, gains) };
}
