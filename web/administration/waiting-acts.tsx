import { type Role, ROLES } from '@xuanwu/rules/act-lines/act-line.ts';
import type { PendingActRow } from '@xuanwu/server/administration/administration.schema.ts';
import { Button, Empty, Flex, Input, Select, Table, Tooltip } from 'antd';
import { useState } from 'react';
import { TakeSeat } from '../rehearsal/take-seat.tsx';
import { useSession } from '../api/session.tsx';
import { downloadTable } from '../widgets/download-table.ts';
import { written } from '../widgets/words.ts';
import { ConfirmMany } from './confirm-many.tsx';
import { DecideAct } from './decide-act.tsx';
import { WithdrawAct } from './withdraw-act.tsx';
import { isReadAlone, secondsOf, whyNotMine, wordsOf } from '../widgets/pending-act-words.ts';
import { Subject } from './pending-act-subject.tsx';

/** 等待复核: what is asked for, by whom; one is looked at and decided, or several alike are confirmed together. */
export function WaitingActs({ rows }: { rows: readonly PendingActRow[] }) {
  const session = useSession();
  const [text, setText] = useState('');
  const [act, setAct] = useState<string>();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [deciding, setDeciding] = useState<PendingActRow>();
  const [confirming, setConfirming] = useState<readonly PendingActRow[]>([]);
  const titles = new Map(rows.map((row) => [row.act, row.title]));
  const shown = rows.filter(
    (row) => `${wordsOf(row)}${row.askedBy}`.includes(text.trim()) && (act === undefined || row.act === act),
  );
  const chosen = rows.filter((row) => selected.includes(row.id) && whyNotMine(row, session) === undefined);
  const cannot = rows.length > 0 && rows.every((row) => whyNotMine(row, session) !== undefined);
  const seconds = [...new Set(rows.flatMap((row) => secondsOf(row.act)))];
  const other = seconds.find((role) => role !== session.current?.role);
  return (
    <Flex vertical gap={12}>
      {cannot && (
        <Flex gap={12} align="center" wrap>
          <span>
            {rows.every(({ mine }) => mine)
              ? `这些事项是您自己申请的，要由另一个人（${titled(seconds)}）确认。`
              : `这些事项要由${titled(seconds)}确认，当前岗位只能查看。`}
          </span>
          {other && (
            <TakeSeat role={other} isColleague>
              换到{ROLES[other]}
            </TakeSeat>
          )}
        </Flex>
      )}
      <Flex gap={8} wrap>
        <Input.Search
          placeholder="内容或申请人"
          aria-label="内容或申请人"
          allowClear
          style={{ width: 220 }}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          placeholder="事项"
          aria-label="事项"
          allowClear
          style={{ width: 200 }}
          options={[...titles].map(([value, label]) => ({ value, label }))}
          onChange={setAct}
        />
        <Button onClick={() => downloadTable('待复核事项.csv', EXPORT_COLUMNS, shown)}>导出表格</Button>
        <Button type="primary" disabled={chosen.length === 0} onClick={() => setConfirming(chosen)}>
          {chosen.length === 0 ? '确认所选' : `确认所选（${chosen.length}）`}
        </Button>
      </Flex>
      <Table<PendingActRow>
        size="small"
        rowKey="id"
        dataSource={[...shown]}
        scroll={{ x: 860 }}
        pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 件` }}
        rowSelection={{
          selectedRowKeys: [...selected],
          onChange: (keys) => setSelected(keys.map(String)),
          getCheckboxProps: (row) => ({
            disabled: whyNotMine(row, session) !== undefined || isReadAlone(row),
            'aria-label': `选中：${wordsOf(row)}`,
          }),
        }}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={rows.length === 0 ? '没有等待复核的事项。' : '没有符合条件的事项。'}
            />
          ),
        }}
        columns={[
          { title: '事项', dataIndex: 'title', width: 160 },
          { title: '内容', dataIndex: 'summary', render: (_, row) => <Subject row={row} /> },
          { title: '申请人', dataIndex: 'askedBy', width: 110 },
          {
            title: '申请时间',
            dataIndex: 'askedAt',
            width: 160,
            sorter: (a, b) => a.askedAt.localeCompare(b.askedAt),
            render: written,
          },
          {
            title: '办理',
            width: 150,
            render: (_, row) =>
              row.mine ? <WithdrawAct row={row} /> : <Decide row={row} onClick={() => setDeciding(row)} />,
          },
        ]}
      />
      {deciding && <DecideAct key={deciding.id} row={deciding} onClose={() => setDeciding(undefined)} />}
      {confirming.length > 0 && (
        <ConfirmMany
          rows={confirming}
          onClose={() => {
            setConfirming([]);
            setSelected([]);
          }}
        />
      )}
    </Flex>
  );
}

function titled(roles: readonly Role[]): string {
  return roles.map((role) => ROLES[role]).join('或者');
}

function Decide({ row, onClick }: { row: PendingActRow; onClick: () => void }) {
  const why = whyNotMine(row, useSession());
  return (
    <Tooltip title={why}>
      <Button
        size="small"
        disabled={why !== undefined}
        aria-label={`复核：${wordsOf(row)}`}
        onClick={onClick}
      >
        复核
      </Button>
    </Tooltip>
  );
}

const EXPORT_COLUMNS: readonly [string, (row: PendingActRow) => string | number][] = [
  ['事项', (row) => row.title],
  ['内容', (row) => row.summary],
  ['申请人', (row) => row.askedBy],
  ['申请时间', (row) => written(row.askedAt)],
];
