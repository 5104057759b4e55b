import {
  OBJECTION_STATES,
  type RollObjectionRow,
} from '@xuanwu/server/phases/registration/publication/objections/objection-view.schema.ts';
import { OBJECTION_SUBJECTS } from '@xuanwu/server/phases/registration/publication/objections/objection.schema.ts';
import { Button, Card, Flex, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { useRead } from '../../../api/queries.ts';
import { ActButton } from '../../../widgets/act-button.tsx';
import { Choice } from '../../../widgets/choice.tsx';
import { downloadTable } from '../../../widgets/download-table.ts';
import { Loaded } from '../../../widgets/page.tsx';
import { useFilter } from '../../../widgets/use-filter.ts';
import { ObjectionDrawer } from './objection-drawer.tsx';
import { ReceiveObjection } from './receive-objection.tsx';

/** 名单申诉: who objected to which roll, what became of it, what is due and what is overdue. */
export function ObjectionList() {
  const read = useRead<RollObjectionRow[]>('/api/roll-objections');
  return <Loaded read={read}>{(rows) => <Found rows={rows} />}</Loaded>;
}

const HINT =
  '公民对选民名单有意见的，自名单公布之日起五日内向选举委员会申诉，口头、书面都可以，不限于本人的事。选举委员会三日内作出处理决定；' +
  '不服的，选举日的五日以前向人民法院起诉。过期的申诉不受理，指出的错漏仍可以用“更正选民名单”改正。';

const FILTERS = { ...OBJECTION_STATES, overdue: '逾期的' } as const;

function Found({ rows }: { rows: readonly RollObjectionRow[] }) {
  const [text, setText] = useState('');
  const [state, setState] = useFilter('objection');
  const [open, setOpen] = useFilter('number');
  const [isReceiving, setReceiving] = useState(false);
  const shown = rows.filter(
    (row) =>
      `${row.objector} ${row.concerned} ${row.constituencyName} 第${row.number}号`.includes(text.trim()) &&
      (state === '' || row.state === state || (state === 'overdue' && row.isOverdue)),
  );
  const opened = rows.find(({ number }) => String(number) === open);
  return (
    <Card size="small" title={titleOf(rows)}>
      <Flex vertical gap={12}>
        <div className="shell-subtitle">{HINT}</div>
        <Flex gap={8} wrap>
          <ActButton act="receive-roll-objection" type="primary" onClick={() => setReceiving(true)}>
            受理申诉
          </ActButton>
          <Input.Search
            aria-label="查找申诉"
            placeholder="姓名、选区，或者第几号"
            allowClear
            style={{ width: 240 }}
            onChange={({ target }) => setText(target.value)}
          />
          <Choice label="进展" titles={FILTERS} value={state} onChange={setState} />
          <Button
            disabled={shown.length === 0}
            onClick={() => downloadTable('名单申诉.csv', EXPORT_COLUMNS, shown)}
          >
            导出表格
          </Button>
        </Flex>
        <ObjectionTable
          rows={shown}
          isEmpty={rows.length === 0}
          onOpen={({ number }) => setOpen(String(number))}
        />
      </Flex>
      {isReceiving && <ReceiveObjection onClose={() => setReceiving(false)} />}
      {opened && <ObjectionDrawer objection={opened} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}

function titleOf(rows: readonly RollObjectionRow[]): string {
  const waiting = rows.filter(({ dueOn }) => dueOn !== null).length;
  const overdue = rows.filter(({ isOverdue }) => isOverdue).length;
  return `名单申诉（${rows.length} 件，没有办结 ${waiting} 件${overdue > 0 ? `，逾期 ${overdue} 件` : ''}）`;
}

function ObjectionTable(props: {
  rows: readonly RollObjectionRow[];
  isEmpty: boolean;
  onOpen: (row: RollObjectionRow) => void;
}) {
  const { rows, isEmpty, onOpen } = props;
  return (
    <Table<RollObjectionRow>
      size="small"
      rowKey="id"
      dataSource={[...rows]}
      scroll={{ x: 820 }}
      pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: isEmpty ? '还没有申诉。' : '没有符合条件的申诉。' }}
      columns={[
        {
          title: '第几号',
          dataIndex: 'number',
          width: 90,
          sorter: (a, b) => a.number - b.number,
          render: (number: number, row) => (
            <Button type="link" size="small" onClick={() => onOpen(row)}>
              第 {number} 号
            </Button>
          ),
        },
        {
          title: '选区',
          dataIndex: 'constituencyName',
          sorter: (a, b) => a.constituencyName.localeCompare(b.constituencyName, 'zh'),
        },
        { title: '申诉人', dataIndex: 'objector', width: 110 },
        {
          title: '事由',
          render: (_, { about, concerned }) => (
            <>
              {OBJECTION_SUBJECTS[about]}
              <div className="shell-subtitle">{concerned}</div>
            </>
          ),
        },
        {
          title: '收到',
          dataIndex: 'receivedOn',
          width: 110,
          sorter: (a, b) => a.receivedOn.localeCompare(b.receivedOn),
        },
        { title: '进展', width: 120, render: (_, row) => <Progress row={row} /> },
        {
          title: '最迟',
          dataIndex: 'dueOn',
          width: 120,
          sorter: (a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'),
          render: (day: string | null, { isOverdue }) => (
            <>
              {day ?? '—'} {isOverdue && <Tag color="red">逾期</Tag>}
            </>
          ),
        },
      ]}
    />
  );
}

function Progress({ row }: { row: RollObjectionRow }) {
  const last = row.judgment ?? row.decision;
  return (
    <>
      <Tag color={row.dueOn === null ? 'green' : 'gold'}>{OBJECTION_STATES[row.state]}</Tag>
      {last && <div className="shell-subtitle">{last.upheld ? '成立' : '不成立'}</div>}
    </>
  );
}

const EXPORT_COLUMNS: readonly [string, (row: RollObjectionRow) => string | number][] = [
  ['第几号', ({ number }) => number],
  ['选区', ({ constituencyName }) => constituencyName],
  ['申诉人', ({ objector }) => objector],
  ['涉及', ({ concerned }) => concerned],
  ['事由', ({ about }) => OBJECTION_SUBJECTS[about]],
  ['方式', ({ isOral }) => (isOral ? '口头' : '书面')],
  ['收到', ({ receivedOn }) => receivedOn],
  ['进展', ({ state }) => OBJECTION_STATES[state]],
  ['最迟', ({ dueOn }) => dueOn ?? ''],
  ['逾期', ({ isOverdue }) => (isOverdue ? '是' : '')],
  ['决定', ({ decision }) => (decision ? `${decision.on} ${decision.upheld ? '成立' : '不成立'}` : '')],
  ['判决', ({ judgment }) => (judgment ? `${judgment.on} ${judgment.upheld ? '成立' : '不成立'}` : '')],
];
