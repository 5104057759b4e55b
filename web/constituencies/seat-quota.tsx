import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { ElectionRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { WarningFilled } from '@ant-design/icons';
import { Button, Flex, Input, Select, Table, Typography } from 'antd';
import { useState } from 'react';
import { ActButton } from '../widgets/act-button.tsx';
import { downloadTable } from '../widgets/download-table.ts';
import { optionsOf } from '../widgets/options.ts';
import { grouped, LEVELS } from '../widgets/words.ts';
import { FixSeats } from './fix-seats.tsx';
import { LawfulSeats } from './lawful-seats.tsx';
import { SeatFindings } from './seat-findings.tsx';

/** 代表名额: of each congress what the formula gives, what the plan says, what was decided. */
export function SeatQuota(props: {
  cycle: NonNullable<Home['cycle']>;
  rows: readonly ElectionRow[];
  findings: Home['findings'];
  onDraw: (election: string) => void;
}) {
  const { cycle, rows, findings, onDraw } = props;
  const [text, setText] = useState('');
  const [level, setLevel] = useState<string>();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [fixing, setFixing] = useState<readonly ElectionRow[]>([]);
  const shown = rows.filter(
    (row) => row.name.includes(text.trim()) && (level === undefined || row.level === level),
  );
  const chosen = rows.filter(({ id }) => selected.includes(id));
  const state = { cycle: cycle.stage };
  return (
    <Flex vertical gap={12}>
      <SeatFindings findings={findings} />
      <Flex gap={8} wrap align="center">
        <Input.Search
          placeholder="人大名称"
          aria-label="人大名称"
          allowClear
          style={{ width: 200 }}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          placeholder="级别"
          aria-label="级别"
          allowClear
          style={{ width: 110 }}
          options={optionsOf(LEVELS)}
          onChange={setLevel}
        />
        <Button onClick={() => downloadTable('代表名额.csv', EXPORT_COLUMNS, shown)}>导出表格</Button>
        <ActButton
          act="fix-seats"
          state={state}
          type="primary"
          disabled={chosen.length === 0}
          onClick={() => setFixing(chosen)}
        >
          {chosen.length === 0 ? '确定所选的名额' : `确定所选的名额（${chosen.length}）`}
        </ActButton>
      </Flex>
      <Table<ElectionRow>
        size="small"
        rowKey="id"
        dataSource={[...shown]}
        pagination={false}
        scroll={{ x: 980 }}
        rowSelection={{
          selectedRowKeys: [...selected],
          onChange: (keys) => setSelected(keys.map(String)),
        }}
        locale={{ emptyText: '没有符合条件的人大。' }}
        columns={[
          { title: '人大', dataIndex: 'name' },
          { title: '级别', dataIndex: 'level', render: (value: ElectionRow['level']) => LEVELS[value] },
          {
            title: '人口',
            dataIndex: 'population',
            align: 'right',
            sorter: (a, b) => a.population - b.population,
            render: grouped,
          },
          { title: '公式算得', align: 'right', render: (_, row) => <LawfulSeats row={row} /> },
          { title: '方案', dataIndex: 'plannedSeats', align: 'right', render: (value) => value ?? '—' },
          { title: '已确定', dataIndex: 'seats', render: (_, row) => <Decided row={row} /> },
          {
            title: '决定机关、文号',
            render: (_, { decidedBy, documentNumber }) => decidedBy && `${decidedBy} ${documentNumber ?? ''}`,
          },
          {
            title: '办理',
            render: (_, row) => (
              <Flex gap={8}>
                <ActButton act="fix-seats" state={state} size="small" onClick={() => setFixing([row])}>
                  {row.seats === null ? '确定名额' : '改正'}
                </ActButton>
                <Button size="small" type="link" onClick={() => onDraw(row.id)}>
                  划分选区
                </Button>
              </Flex>
            ),
          },
        ]}
      />
      <Sums rows={rows} />
      <FixSeats
        key={fixing.map(({ id }) => id).join()}
        rows={fixing}
        onClose={() => setFixing([])}
        onDone={() => {
          setFixing([]);
          setSelected([]);
        }}
      />
    </Flex>
  );
}

function Decided({ row }: { row: ElectionRow }) {
  if (row.seats === null) return <Typography.Text type="secondary">尚未确定</Typography.Text>;
  const over = row.seats - row.lawful.seats;
  if (over <= 0) return <strong>{row.seats}</strong>;
  return (
    <span>
      <strong>{row.seats}</strong>{' '}
      <span className="fails">
        <WarningFilled /> 比公式多 {over} 名
      </span>
    </span>
  );
}

function Sums({ rows }: { rows: readonly ElectionRow[] }) {
  return (
    <Typography.Text type="secondary">
      {(['county', 'township'] as const)
        .map((level) => {
          const own = rows.filter((row) => row.level === level);
          const decided = own.reduce((sum, { seats }) => sum + (seats ?? 0), 0);
          const planned = own.reduce((sum, { plannedSeats }) => sum + (plannedSeats ?? 0), 0);
          const lawful = own.reduce((sum, row) => sum + row.lawful.seats, 0);
          return `${LEVELS[level]} ${own.length} 个人大：公式合计 ${lawful} 名，方案 ${planned} 名，已确定 ${decided} 名`;
        })
        .join('；')}
      。
    </Typography.Text>
  );
}

const EXPORT_COLUMNS: readonly [string, (row: ElectionRow) => string | number][] = [
  ['人大', (row) => row.name],
  ['级别', (row) => LEVELS[row.level]],
  ['人口', (row) => row.population],
  ['公式算得', (row) => row.lawful.seats],
  ['方案', (row) => row.plannedSeats ?? ''],
  ['已确定', (row) => row.seats ?? ''],
  ['决定机关', (row) => row.decidedBy ?? ''],
  ['文号', (row) => row.documentNumber ?? ''],
];
