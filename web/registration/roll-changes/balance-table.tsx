import {
  CHANGE_KINDS,
  ROLL_CHANGES,
  type RollBalance,
} from '@xuanwu/server/phases/registration/roll-change.schema.ts';
import { Button, Card, Flex, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Choice } from '../../widgets/choice.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { grouped, LEVELS } from '../../widgets/words.ts';

type Row = RollBalance['rows'][number];

/** The six that the law names stand in columns of their own, everything else in one. */
const NAMED = CHANGE_KINDS.filter((kind) => ROLL_CHANGES[kind].named);

const STATES = { open: '不平', closed: '平' } as const;

/** 增减平衡: last roll, plus, minus, this roll, one row a constituency. */
export function BalanceTable({ rows, exceptions }: { rows: readonly Row[]; exceptions: number }) {
  const [level, setLevel] = useState<string>();
  const [state, setState] = useState<string>();
  const shown = rows.filter(
    (row) =>
      (level === undefined || row.level === level) &&
      (state === undefined || row.closes === (state === 'closed')),
  );
  const open = rows.filter(({ closes }) => !closes).length;
  return (
    <Card size="small" title="增减平衡" extra={<Standing open={open} exceptions={exceptions} />}>
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <Choice label="级别" titles={LEVELS} value={level ?? ''} onChange={setLevel} />
          <Choice label="是否平衡" titles={STATES} value={state ?? ''} onChange={setState} />
          <Button
            disabled={shown.length === 0}
            onClick={() => downloadTable('增减平衡表.csv', EXPORT, shown)}
          >
            导出表格
          </Button>
        </Flex>
        <Table<Row>
          size="small"
          rowKey={({ constituency, level: of }) => constituency ?? of}
          dataSource={[...shown]}
          scroll={{ x: 1_060 }}
          pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
          locale={{ emptyText: '没有这样的选区。' }}
          columns={COLUMNS}
        />
        <Typography.Text type="secondary">
          上届名单 ＋ 增加 － 减少 ＝ 本届名单，并且没有原因不明的人，才算平。恢复、剥夺说的是政治权利。
        </Typography.Text>
      </Flex>
    </Card>
  );
}

/** Closed sums are not the end where people have still to be looked into. */
function Standing({ open, exceptions }: { open: number; exceptions: number }) {
  if (open > 0) return <Tag color="red">{open} 个选区不平</Tag>;
  if (exceptions > 0) return <Tag color="orange">各选区都平，还有 {exceptions} 条要弄清</Tag>;
  return <Tag color="green">各选区都平</Tag>;
}

const count = (row: Row, kind: (typeof CHANGE_KINDS)[number]) => row.changes[kind] ?? 0;

function others(row: Row, adds: boolean): number {
  return CHANGE_KINDS.filter((kind) => ROLL_CHANGES[kind].adds === adds && !ROLL_CHANGES[kind].named).reduce(
    (sum, kind) => sum + count(row, kind),
    0,
  );
}

/** Above the columns, which are made of it. */
const SHORT: Partial<Record<(typeof CHANGE_KINDS)[number], string>> = {
  'turned-18': '满十八',
  'rights-restored': '恢复',
  deprived: '剥夺',
};

const COLUMNS = [
  {
    title: '选区',
    key: 'name',
    width: 160,
    render: (_: unknown, { constituency, name, level }: Row) => (
      <>
        {constituency ? <Link to={`/constituencies/${constituency}`}>{name}</Link> : name}
        <div className="shell-subtitle">{LEVELS[level]}</div>
      </>
    ),
  },
  numeric('上届', (row) => row.last),
  ...groupOf('增加', true),
  ...groupOf('减少', false),
  numeric('本届', (row) => row.now),
  numeric('不明', (row) => row.unexplained),
  {
    title: '核算',
    key: 'closes',
    width: 64,
    render: (_: unknown, { closes }: Row) =>
      closes ? <Tag color="green">平</Tag> : <Tag color="red">不平</Tag>,
  },
];

function groupOf(title: string, adds: boolean) {
  const named = NAMED.filter((kind) => ROLL_CHANGES[kind].adds === adds);
  return [
    {
      title,
      children: [
        ...named.map((kind) => numeric(SHORT[kind] ?? ROLL_CHANGES[kind].title, (row) => count(row, kind))),
        numeric('其他', (row) => others(row, adds)),
      ],
    },
  ];
}

function numeric(title: string, of: (row: Row) => number) {
  return {
    title,
    key: title,
    width: 76,
    align: 'right' as const,
    sorter: (a: Row, b: Row) => of(a) - of(b),
    render: (_: unknown, row: Row) => (of(row) === 0 ? '—' : grouped(of(row))),
  };
}

const EXPORT: readonly [string, (row: Row) => string | number][] = [
  ['级别', ({ level }) => LEVELS[level]],
  ['选区', ({ name }) => name],
  ['上届名单', ({ last }) => last],
  ...CHANGE_KINDS.map((kind): [string, (row: Row) => number] => [
    `${ROLL_CHANGES[kind].adds ? '增' : '减'}：${ROLL_CHANGES[kind].title}`,
    (row) => count(row, kind),
  ]),
  ['本届名单', ({ now }) => now],
  ['原因不明', ({ unexplained }) => unexplained],
  ['核算', ({ closes }) => (closes ? '平' : '不平')],
];

type Night = RollBalance['nights'][number];

/** 每夜核算 */
export function BalanceNights({ nights }: { nights: readonly Night[] }) {
  return (
    <Card size="small" title="每夜核算">
      <Table<Night>
        size="small"
        rowKey="countedOn"
        dataSource={[...nights]}
        scroll={{ x: 640 }}
        pagination={{ defaultPageSize: 7, hideOnSinglePage: true }}
        locale={{ emptyText: '每夜两点以后自动核算一次，还没有核算过。' }}
        columns={[
          { title: '日期', dataIndex: 'countedOn', width: 120 },
          { title: '上届', dataIndex: 'last', align: 'right', render: grouped },
          { title: '增加', dataIndex: 'added', align: 'right', render: grouped },
          { title: '减少', dataIndex: 'removed', align: 'right', render: grouped },
          { title: '本届', dataIndex: 'now', align: 'right', render: grouped },
          { title: '原因不明', dataIndex: 'unexplained', align: 'right', render: grouped },
          {
            title: '平的选区',
            width: 110,
            align: 'right',
            render: (_, { closed, constituencies }) => `${grouped(closed)} / ${grouped(constituencies)}`,
          },
        ]}
      />
    </Card>
  );
}
