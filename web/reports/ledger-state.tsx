import type { CheckpointRow, LedgerPage } from '@xuanwu/server/reports/ledger-view.schema.ts';
import { Button, Card, Descriptions, Drawer, Empty, Flex, Table, Typography } from 'antd';
import { useState } from 'react';
import { useRead } from '../api/queries.ts';
import { downloadTable } from '../widgets/download-table.ts';
import { Loaded } from '../widgets/page.tsx';
import { grouped, written } from '../widgets/words.ts';

/** 哈希链和检查点: how long it is, what signs it. */
export function LedgerState({ state }: { state: LedgerPage['state'] }) {
  const [isOpen, setOpen] = useState(false);
  const { length, waiting, checkpoint, keyFingerprint } = state;
  return (
    <Card
      size="small"
      title="哈希链"
      extra={
        <Button size="small" onClick={() => setOpen(true)}>
          看检查点
        </Button>
      }
    >
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          { label: '日志', children: `${grouped(length)} 条` },
          { label: '等待编号', children: waiting === 0 ? '没有' : `${grouped(waiting)} 条` },
          {
            label: '最近的检查点',
            children: checkpoint
              ? `${written(checkpoint.at)}，到第 ${grouped(checkpoint.length)} 条`
              : '还没有',
          },
          {
            label: '公钥指纹',
            children: (
              <Typography.Text code copyable>
                {keyFingerprint}
              </Typography.Text>
            ),
          },
          ...(checkpoint
            ? [
                {
                  label: '检查点的哈希',
                  span: 'filled' as const,
                  children: (
                    <Typography.Text code copyable style={{ wordBreak: 'break-all' }}>
                      {checkpoint.root}
                    </Typography.Text>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Drawer title="检查点" open={isOpen} onClose={() => setOpen(false)} size={640}>
        {isOpen && <Checkpoints />}
      </Drawer>
    </Card>
  );
}

function Checkpoints() {
  const read = useRead<CheckpointRow[]>('/api/ledger/checkpoints');
  return (
    <Loaded read={read}>
      {(rows) => (
        <Flex vertical gap={12} align="start">
          <Button onClick={() => downloadTable('检查点.csv', CHECKPOINT_COLUMNS, rows)}>导出表格</Button>
          <Table<CheckpointRow>
            style={{ width: '100%' }}
            size="small"
            rowKey="length"
            dataSource={[...rows]}
            pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 个` }}
            scroll={{ x: 520 }}
            locale={{ emptyText: <Empty description="还没有检查点。办理第一件事以后就有。" /> }}
            columns={[
              { title: '签署时间', dataIndex: 'at', width: 150, render: written },
              { title: '到第几条', dataIndex: 'length', align: 'right', width: 100, render: grouped },
              {
                title: '哈希',
                dataIndex: 'root',
                render: (root: string) => (
                  <Typography.Text code copyable={{ text: root }}>
                    {root.slice(0, 16)}…
                  </Typography.Text>
                ),
              },
            ]}
          />
        </Flex>
      )}
    </Loaded>
  );
}

const CHECKPOINT_COLUMNS: readonly [string, (row: CheckpointRow) => string | number][] = [
  ['签署时间', (row) => written(row.at)],
  ['到第几条', (row) => row.length],
  ['哈希', (row) => row.root],
  ['签名', (row) => row.signature],
];
