import { CheckCircleFilled, CloseCircleFilled, RollbackOutlined } from '@ant-design/icons';
import type { PendingActRow } from '@xuanwu/server/administration/administration.schema.ts';
import { Button, Flex, Input, Select, Table, Typography } from 'antd';
import { useState } from 'react';
import { downloadTable } from '../widgets/download-table.ts';
import { written } from '../widgets/words.ts';
import { PENDING_STATES } from '../widgets/pending-act-words.ts';
import { Subject } from './pending-act-subject.tsx';

const ICONS = {
  waiting: null,
  confirmed: <CheckCircleFilled className="holds" />,
  returned: <RollbackOutlined />,
  refused: <CloseCircleFilled className="fails" />,
};

/** 办过的: who decided what, when, and why not. */
export function DecidedActs({ rows }: { rows: readonly PendingActRow[] }) {
  const [text, setText] = useState('');
  const [state, setState] = useState<string>();
  const shown = rows.filter(
    (row) =>
      `${row.title}${row.summary}${row.askedBy}${row.decidedBy}`.includes(text.trim()) &&
      (state === undefined || row.state === state),
  );
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap>
        <Input.Search
          placeholder="事项、内容或人"
          aria-label="事项、内容或人"
          allowClear
          style={{ width: 220 }}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          placeholder="结果"
          aria-label="结果"
          allowClear
          style={{ width: 150 }}
          options={Object.entries(PENDING_STATES)
            .filter(([value]) => value !== 'waiting')
            .map(([value, label]) => ({ value, label }))}
          onChange={setState}
        />
        <Button onClick={() => downloadTable('复核记录.csv', EXPORT_COLUMNS, shown)}>导出表格</Button>
      </Flex>
      <Table<PendingActRow>
        size="small"
        rowKey="id"
        dataSource={[...shown]}
        scroll={{ x: 1080 }}
        pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 件` }}
        locale={{ emptyText: rows.length === 0 ? '还没有复核过的事项。' : '没有符合条件的事项。' }}
        columns={[
          { title: '事项', dataIndex: 'title', width: 150 },
          { title: '内容', dataIndex: 'summary', render: (_, row) => <Subject row={row} /> },
          {
            title: '结果',
            dataIndex: 'state',
            width: 150,
            render: (value: PendingActRow['state']) => (
              <span>
                {ICONS[value]} {PENDING_STATES[value]}
              </span>
            ),
          },
          {
            title: '理由',
            dataIndex: 'reason',
            width: 300,
            render: (reason: string | null) => reason !== null && <Why reason={reason} />,
          },
          { title: '申请', width: 150, render: (_, row) => `${row.askedBy} ${written(row.askedAt)}` },
          {
            title: '复核',
            width: 150,
            sorter: (a, b) => (a.decidedAt ?? '').localeCompare(b.decidedAt ?? ''),
            render: (_, { decidedBy, decidedAt }) =>
              `${decidedBy ?? ''} ${decidedAt === null ? '' : written(decidedAt)}`,
          },
        ]}
      />
    </Flex>
  );
}

function Why({ reason }: { reason: string }) {
  return (
    <Typography.Paragraph
      style={{ margin: 0 }}
      ellipsis={{ rows: 2, expandable: 'collapsible', symbol: (isOpen) => (isOpen ? '收起' : '展开') }}
    >
      {reason}
    </Typography.Paragraph>
  );
}

const EXPORT_COLUMNS: readonly [string, (row: PendingActRow) => string | number][] = [
  ['事项', (row) => row.title],
  ['内容', (row) => row.summary],
  ['结果', (row) => PENDING_STATES[row.state]],
  ['理由', (row) => row.reason ?? ''],
  ['申请人', (row) => row.askedBy],
  ['申请时间', (row) => written(row.askedAt)],
  ['复核人', (row) => row.decidedBy ?? ''],
  ['复核时间', (row) => (row.decidedAt === null ? '' : written(row.decidedAt))],
];
