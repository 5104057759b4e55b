import { Button, Card, Flex, Switch, Table, Tag } from 'antd';
import { useState } from 'react';
import { downloadTable } from '../widgets/download-table.ts';
import type { CalendarLine } from './calendar-lines.ts';
import { type Batch, type OverviewCell, type OverviewRow, overviewRows } from './calendar-overview-rows.ts';
import { STATUSES } from './timetable.tsx';

/** 全部批次: a step a line, a batch a column; what is not the same in all batches stands out. */
export function CalendarOverview(props: {
  batches: readonly Batch[];
  onChoose: (electionDay: string) => void;
}) {
  const { batches, onChoose } = props;
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  const rows = overviewRows(batches);
  const differing = rows.filter(({ differs }) => differs);
  return (
    <Card
      size="small"
      title="全部批次"
      styles={{ body: { padding: 0 } }}
      extra={
        <Button size="small" onClick={() => downloadTable('全部批次的日程.csv', exported(batches), rows)}>
          导出表格
        </Button>
      }
    >
      <Flex gap={8} align="center" wrap style={{ padding: '8px 12px' }}>
        <Switch
          size="small"
          checked={onlyDiffering}
          onChange={setOnlyDiffering}
          aria-label="只看各批不同的步骤"
        />
        <span>
          只看各批不同的步骤（{rows.length} 步中 {differing.length} 步）
        </span>
      </Flex>
      <Table<OverviewRow>
        size="small"
        pagination={false}
        rowKey="rule"
        dataSource={[...(onlyDiffering ? differing : rows)]}
        scroll={{ x: 160 + batches.length * 190 }}
        columns={[
          {
            title: '步骤',
            fixed: 'left' as const,
            width: 160,
            render: (_, { name, article, differs }) => (
              <>
                <span>{name}</span> {differs && <Tag color="gold">各批不同</Tag>}
                <div className="shell-subtitle">{article}</div>
              </>
            ),
          },
          ...batches.map(({ electionDay, constituencies }, index) => ({
            key: electionDay,
            width: 190,
            title: (
              <>
                <Button type="link" size="small" className="explained" onClick={() => onChoose(electionDay)}>
                  {electionDay}
                </Button>
                <div className="shell-subtitle">{constituencies} 个选区</div>
              </>
            ),
            render: (_: unknown, { cells }: OverviewRow) => <Cell cell={cells[index]} />,
          })),
        ]}
      />
    </Card>
  );
}

function Cell({ cell }: { cell: OverviewCell | undefined }) {
  if (!cell?.line) return '—';
  const { line, later } = cell;
  const { latest } = line.step;
  const moved = later === 0 ? '' : later > 0 ? `（晚 ${later} 天）` : `（早 ${-later} 天）`;
  return (
    <>
      <div className="one-line">
        {latest === null ? <span className="shell-subtitle">法律未定日期{moved}</span> : `最迟 ${latest}`}
        {latest !== null && moved !== '' && <b>{moved}</b>}
      </div>
      <div className="one-line">
        {iconOf(line)} {stateOf(line)}
      </div>
    </>
  );
}

function iconOf({ standing: { kind } }: CalendarLine) {
  if (kind === 'ok' || kind === 'warn' || kind === 'late') return STATUSES[kind].icon;
  if (kind === 'done') return STATUSES.ok.icon;
  return kind === 'overdue' || kind === 'disordered' ? STATUSES.late.icon : STATUSES.open.icon;
}

/** Done when, how far it is, or planned for when. */
function stateOf({ step, planned, isProposed, done, total, standing }: CalendarLine): string {
  if (step.actual !== null) return `已办 ${step.actual}`;
  if (standing.kind === 'done') return '已办';
  if (standing.kind === 'overdue') return `逾期 ${standing.days} 天未办`;
  const progress = done === null || total === null || total === 0 || done === 0 ? '' : `，${done}/${total}`;
  if (planned === null) return standing.kind === 'conditional' ? '遇有时办' : `未办${progress}`;
  return `${isProposed ? '建议' : '计划'} ${planned}${progress}`;
}

function exported(batches: readonly Batch[]): [string, (row: OverviewRow) => string][] {
  return [
    ['步骤', ({ name }) => name],
    ['依据', ({ article }) => article],
    ...batches.flatMap(({ electionDay }, index): [string, (row: OverviewRow) => string][] => [
      [`${electionDay} 法定最迟`, ({ cells }) => cells[index]?.line?.step.latest ?? ''],
      [
        `${electionDay} 办理`,
        ({ cells }) => {
          const line = cells[index]?.line;
          return line ? stateOf(line) : '';
        },
      ],
    ]),
    ['各批不同', ({ differs }) => (differs ? '是' : '')],
  ];
}
