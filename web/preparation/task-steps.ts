/** 任务属于哪一步: its phase, the article that asks for it, and the day the law itself sets, where it sets one. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { daysBetween } from '@xuanwu/rules/civil-date.ts';
import type { TimetableStepId } from '@xuanwu/rules/deadlines.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import type { RuleId } from '@xuanwu/rules/rule-titles.ts';
import { timetable } from '@xuanwu/rules/timetable.ts';
import type { TaskRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';

export const PHASES = {
  preparation: '准备工作',
  registration: '选民登记',
  nomination: '提名确定候选人',
  election: '投票选举',
  summary: '总结归档',
} as const;

export type Phase = keyof typeof PHASES;

interface Step {
  readonly phase: Phase;
  /** Whose article asks for it. */
  readonly rule?: RuleId;
  /** Where the law itself sets a day. */
  readonly dated?: TimetableStepId;
}

const STEPS: Readonly<Record<string, Step>> = {
  bodies: { phase: 'preparation', rule: 'ec-resign' },
  seats: { phase: 'preparation', rule: 'quota-county' },
  constituencies: { phase: 'preparation', rule: 'const-size' },
  registration: { phase: 'registration', rule: 'voter-uncontactable' },
  'roll-publish': { phase: 'registration', rule: 'roll-publish', dated: 'roll-publish' },
  nomination: { phase: 'nomination', rule: 'nom-party' },
  'nom-publish': { phase: 'nomination', rule: 'nom-publish', dated: 'nom-publish' },
  'formal-publish': { phase: 'nomination', rule: 'formal-publish', dated: 'formal-publish' },
  places: { phase: 'election', rule: 'vote-place' },
  voting: { phase: 'election', rule: 'vote-staff' },
  result: { phase: 'election', rule: 'ec-decides' },
  archive: { phase: 'summary' },
};

export const TASK_STATES = { late: '逾期', due: '未到期', done: '已销号' } as const;

export function phaseOf({ step }: TaskRow): Phase {
  return STEPS[step]?.phase ?? 'preparation';
}

export function articleOfTask({ step }: TaskRow, electionDay: string): string {
  const rule = STEPS[step]?.rule;
  return rule ? articleOf(rule, electionDay) : '工作方案';
}

/** 期限从哪里来: the plan's day, and the law's own where it has one, against the day of signing off or today. */
export function dueReasons(task: TaskRow, on: { today: string; electionDay: string }, law: LocalLaw) {
  const { today, electionDay } = on;
  const dated = STEPS[task.step]?.dated;
  const day = signedOffOn(task) ?? today;
  const planned = {
    rule: 'plan',
    title: signedOffOn(task) ? '按方案的期限销号' : '还在方案的期限内',
    article: '工作方案',
    test: `${day} <= ${task.due}`,
    holds: day <= task.due,
  };
  const lawful = dated ? timetable({ electionDay, actual: { [dated]: day } }, law).reasons : [];
  return [planned, ...lawful];
}

/** 还有几天、逾期几天. */
export function timeLeft(task: TaskRow, today: string): string {
  const signedOff = signedOffOn(task);
  const days = daysBetween(signedOff ?? today, task.due);
  if (signedOff !== undefined) return days < 0 ? `迟 ${-days} 天销号` : '按时销号';
  if (days === 0) return '今天到期';
  return days > 0 ? `还有 ${days} 天` : `逾期 ${-days} 天`;
}

const SHANGHAI_MS = 8 * 3_600_000;

/** The civil day in UTC+8. */
function signedOffOn({ signedOffAt }: TaskRow): string | undefined {
  if (signedOffAt === null) return undefined;
  return new Date(Date.parse(signedOffAt) + SHANGHAI_MS).toISOString().slice(0, 10);
}
