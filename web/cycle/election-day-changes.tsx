import type { ElectionDayChangeRow } from '@xuanwu/server/cycle/calendar.schema.ts';
import { Card, Table } from 'antd';

/** 选举日的变更 so far; nothing where it was never changed. */
export function ElectionDayChanges({ changes }: { changes: readonly ElectionDayChangeRow[] }) {
  if (changes.length === 0) return null;
  return (
    <Card size="small" title={`选举日的变更（${changes.length}）`} styles={{ body: { padding: 0 } }}>
      <Table<ElectionDayChangeRow>
        size="small"
        pagination={false}
        rowKey="id"
        dataSource={[...changes]}
        scroll={{ x: 720 }}
        columns={[
          { title: '办理日期', dataIndex: 'changedOn', className: 'one-line' },
          {
            title: '选举日',
            className: 'one-line',
            render: (_, { fromDay, toDay }) => `${fromDay} → ${toDay}`,
          },
          {
            title: '范围',
            dataIndex: 'constituencies',
            render: (names: readonly string[]) => (names.length === 0 ? '全部选区' : names.join('、')),
          },
          { title: '理由', dataIndex: 'reason' },
          { title: '文号', dataIndex: 'documentNumber' },
        ]}
      />
    </Card>
  );
}
