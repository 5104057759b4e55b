import { ClockCircleOutlined, CloseCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import type { CalendarPhase } from '@xuanwu/rules/calendar-steps.ts';
import { RULE_TITLES } from '@xuanwu/rules/rule-titles.ts';
import { Button, Card, Popover, Table, type TableColumnType } from 'antd';
import type { ReactNode } from 'react';
import { type CalendarLine, PHASES } from './calendar-lines.ts';
import { STATUSES } from './timetable.tsx';

/** A line, or the heading of a phase. */
type Row = { readonly key: string } & (
  { readonly phase: CalendarPhase; readonly line?: never } | { readonly line: CalendarLine }
);

/** 日程表: one line a step, under the phases of the law. */
export function CalendarTable({ lines }: { lines: readonly CalendarLine[] }) {
  const rows = lines.flatMap((line, index): Row[] => {
    const { phase, rule } = line.step;
    const row = { key: rule, line };
    return phase === lines[index - 1]?.step.phase ? [row] : [{ key: phase, phase }, row];
  });
  return (
    <Card size="small" styles={{ body: { padding: 0 } }}>
      <Table<Row>
        size="small"
        pagination={false}
        rowKey="key"
        dataSource={rows}
        scroll={{ x: 880 }}
        rowClassName={({ line }) => (line ? '' : 'calendar-phase')}
        columns={
          COLUMNS.map(([title, render, width], index) => ({
            title,
            ...(width !== undefined && { width }),
            onCell: ({ line }) => (line ? {} : { colSpan: index === 0 ? COLUMNS.length : 0 }),
            render: (_, row) =>
              row.line ? render(row.line) : index === 0 ? <b>{PHASES[row.phase]}</b> : null,
          })) satisfies TableColumnType<Row>[]
        }
      />
    </Card>
  );
}

const COLUMNS: readonly (readonly [
  title: string,
  render: (line: CalendarLine) => ReactNode,
  width?: number,
])[] = [
  ['步骤', name],
  ['计划', planned, 230],
  ['法定最迟', latest, 200],
  ['办理', progress, 120],
  ['状态', standing, 170],
];

function name({ step }: CalendarLine): ReactNode {
  return (
    <>
      <span>{step.name}</span>
      <div className="shell-subtitle">
        {step.article}
        {step.when === null ? '' : ` · ${step.when}`}
      </div>
    </>
  );
}

/** The plan's day; where it says none, the one proposed from the order of the steps. */
function planned({ plannedFrom, planned: day, isProposed, standing: { kind } }: CalendarLine): ReactNode {
  // What is done needs no proposal any more.
  const isOver = ['ok', 'warn', 'late', 'done', 'disordered'].includes(kind);
  if (day === null || (isProposed && isOver)) return '—';
  const days = plannedFrom !== null && plannedFrom !== day ? `${plannedFrom} 至 ${day}` : day;
  return isProposed ? (
    <span className="one-line proposed">
      {days} <span className="shell-subtitle">建议</span>
    </span>
  ) : (
    <span className="one-line">{days}</span>
  );
}

function latest({ step }: CalendarLine): ReactNode {
  const { latest: day, safe, before, article, note } = step;
  if (day === null) return <span className="shell-subtitle">{place(before)}</span>;
  const readings =
    safe === day
      ? `最迟 ${day}。`
      : `最迟 ${day}（当日计入的算法）；按当日不计入的算法也不迟的日子是 ${safe}。`;
  return (
    <>
      <Popover trigger="click" title={article} content={readings}>
        <Button type="link" size="small" className="explained" title={`${step.name}的期限：看依据和算法`}>
          {day}
        </Button>
      </Popover>
      {note !== null && <div className="shell-subtitle">{note}</div>}
    </>
  );
}

/** Without a day in the law a step only has its place. */
function place(before: CalendarLine['step']['before']): string {
  if (before === null) return '法律未定日期';
  return before === 'election-day' ? '选举日以前' : `“${RULE_TITLES[before]}”以前`;
}

function progress({ step, done, total }: CalendarLine): ReactNode {
  if (step.actual !== null) return <span className="one-line">{step.actual}</span>;
  return done === null || total === null || total === 0 ? '—' : `${done}/${total}`;
}

function standing({ standing: at }: CalendarLine): ReactNode {
  switch (at.kind) {
    case 'ok':
    case 'warn':
    case 'late':
      return (
        <span>
          {STATUSES[at.kind].icon} {STATUSES[at.kind].word}
        </span>
      );
    case 'disordered':
      return (
        <span className="fails">
          <CloseCircleFilled /> 次序颠倒
        </span>
      );
    case 'done':
      return <span>{STATUSES.ok.icon} 已办</span>;
    case 'conditional':
      return (
        <span className="shell-subtitle">
          <MinusCircleOutlined /> 遇有时办
        </span>
      );
    case 'untimed':
      return (
        <span>
          <ClockCircleOutlined /> 未办
        </span>
      );
    case 'left':
      return (
        <span>
          <ClockCircleOutlined /> {at.days === 0 ? '今天是最后一日' : `还有 ${at.days} 天`}
        </span>
      );
    case 'overdue':
      return (
        <span className="fails">
          <CloseCircleFilled /> 逾期 {at.days} 天未办
        </span>
      );
  }
}
