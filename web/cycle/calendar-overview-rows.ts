/** 全部批次: the lines of every batch side by side, a step a row, with what differs from the first batch. */
import { daysBetween } from '@xuanwu/rules/civil-date.ts';
import type { PlanFinding } from '@xuanwu/rules/plan-finding.ts';
import type { CalendarLine, Lines } from './calendar-lines.ts';

/** 一个批次 */
export interface Batch extends Lines {
  readonly electionDay: string;
  readonly constituencies: number;
}

export interface OverviewCell {
  /** Undefined where the batch has no such step. */
  readonly line: CalendarLine | undefined;
  /** How many days later its last day is than the first batch's; the planned day's, where the law names none. */
  readonly later: number;
}

export interface OverviewRow {
  readonly rule: string;
  readonly name: string;
  readonly article: string;
  /** In the order of the batches. */
  readonly cells: readonly OverviewCell[];
  /** Last day, plan, what was done or how far it is are not the same in all. */
  readonly differs: boolean;
}

export function overviewRows(batches: readonly Batch[]): readonly OverviewRow[] {
  const steps = new Map(batches.flatMap(({ lines }) => lines.map((line) => [line.step.rule, line.step])));
  const byRule = batches.map(({ lines }) => new Map(lines.map((line) => [line.step.rule, line])));
  return [...steps].map(([rule, { name, article }]) => {
    const lines = byRule.map((known) => known.get(rule));
    const first = lines.find((line) => line !== undefined);
    return {
      rule,
      name,
      article,
      cells: lines.map((line) => ({ line, later: line && first ? daysLater(first, line) : 0 })),
      differs: new Set(lines.map(told)).size > 1,
    };
  });
}

function daysLater(first: CalendarLine, line: CalendarLine): number {
  const [from, to] =
    first.step.latest !== null && line.step.latest !== null
      ? [first.step.latest, line.step.latest]
      : [plannedFor(first), plannedFor(line)];
  return from === null || to === null ? 0 : daysBetween(from, to);
}

/** What is done needs no day any more that is only proposed. */
function plannedFor({ planned, isProposed, standing: { kind } }: CalendarLine): string | null {
  const isOver = ['ok', 'warn', 'late', 'done', 'disordered'].includes(kind);
  return isProposed && isOver ? null : planned;
}

/** Everything that a cell says, of two batches of different size too: three of six is not two of two. */
function told(line: CalendarLine | undefined): string {
  if (!line) return '';
  const { step, done, total } = line;
  const isWhole = done !== null && total !== null && done >= total;
  const progress = isWhole ? 'all' : done === 0 ? 'none' : `${done}/${total}`;
  return JSON.stringify([step.latest, step.actual, plannedFor(line), progress]);
}

/** 日程的疑点 of all batches: said once where every batch has it, otherwise with the batch. */
export function findingsOf(batches: readonly Batch[]): readonly PlanFinding[] {
  const texts = new Map<string, readonly string[]>();
  const findings = new Map<string, PlanFinding>();
  for (const { electionDay, findings: own } of batches) {
    for (const finding of own) {
      findings.set(finding.text, finding);
      texts.set(finding.text, [...(texts.get(finding.text) ?? []), electionDay]);
    }
  }
  return [...findings.values()].map((finding) => {
    const days = texts.get(finding.text) ?? [];
    return days.length === batches.length
      ? finding
      : { ...finding, text: `选举日 ${days.join('、')}：${finding.text}` };
  });
}
