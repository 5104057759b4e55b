/** 选民名单的日程: the steps of the law about a roll, each day with what it is counted from. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { daysBetween } from '@xuanwu/rules/civil-date.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { timetable } from '@xuanwu/rules/timetable.ts';

const STEPS = ['roll-publish', 'roll-objection', 'roll-decision', 'roll-suit', 'roll-judgment'] as const;

export interface RollDay {
  readonly rule: (typeof STEPS)[number];
  readonly name: string;
  readonly latest: string;
  readonly safe: string;
  readonly article: string;
  /** 算式 · from the day that it is counted from. */
  readonly test: string;
}

export function rollDays(electionDay: string, publishedOn: string | null, law: LocalLaw): RollDay[] {
  const actual = publishedOn === null ? {} : { 'roll-publish': publishedOn };
  const steps = timetable({ electionDay, actual }, law).steps;
  const latestOf = (rule: string) => steps.find((each) => each.rule === rule)?.latest ?? electionDay;
  const bases = {
    'roll-publish': ['选举日', electionDay],
    'roll-objection':
      publishedOn === null ? ['最迟公布日', latestOf('roll-publish')] : ['公布日', publishedOn],
    'roll-decision': ['申诉最迟日', latestOf('roll-objection')],
    'roll-suit': ['选举日', electionDay],
    'roll-judgment': ['选举日', electionDay],
  } as const;
  return STEPS.flatMap((rule) => {
    const step = steps.find((each) => each.rule === rule);
    if (!step || step.latest === null || step.safe === null) return [];
    const { name, latest, safe, movedFrom } = step;
    const [title, base] = bases[rule];
    const days = daysBetween(base ?? electionDay, movedFrom ?? latest);
    const counted = `${title} ${base} ${days < 0 ? '−' : '+'} ${Math.abs(days)} 日 = ${movedFrom ?? latest}`;
    const test = movedFrom === undefined ? counted : `${counted}，休息日顺延到 ${latest}`;
    return [{ rule, name, latest, safe, article: articleOf(rule, electionDay), test }];
  });
}
