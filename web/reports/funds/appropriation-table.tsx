import type { Appropriation } from '@xuanwu/server/reports/office-work/funds/funds.schema.ts';
import { Empty, Table } from 'antd';
import { ActButton } from '../../widgets/act-button.tsx';
import { written } from './money.tsx';
import { Reversed } from './reversed.tsx';

/** 拨款, the latest first. */
export function AppropriationTable(props: {
  rows: readonly Appropriation[];
  onReverse: (row: Appropriation) => void;
}) {
  const { rows, onReverse } = props;
  return (
    <Table<Appropriation>
      size="small"
      rowKey="id"
      dataSource={rows}
      scroll={{ x: 760 }}
      pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: <Empty description="还没有拨款。按右上角“登记拨款”。" /> }}
      columns={[
        { title: '到账日期', dataIndex: 'receivedOn', width: 110 },
        { title: '收款单位', dataIndex: 'areaName', width: 120 },
        { title: '拨款单位', dataIndex: 'source', width: 150 },
        {
          title: '文号',
          render: (_, { document, reversed }) => (
            <>
              {document}
              <Reversed reversed={reversed} />
            </>
          ),
        },
        { title: '金额（元）', width: 130, align: 'right', render: (_, { fen }) => written(fen) },
        {
          title: '',
          width: 80,
          render: (_, row) =>
            row.reversed === null && (
              <ActButton
                act="reverse-fund-entry"
                size="small"
                danger
                aria-label={`冲销：拨款 ${row.document}`}
                onClick={() => onReverse(row)}
              >
                冲销
              </ActButton>
            ),
        },
      ]}
    />
  );
}
