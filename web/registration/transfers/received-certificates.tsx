import type { ReceivedCertificateRow } from '@xuanwu/server/phases/registration/transfer.schema.ts';
import { Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { Papers } from '../../widgets/papers.tsx';

/** 外地转来的: whoever was registered here by a certificate, and the receipt that goes back. */
export function ReceivedCertificates({ rows }: { rows: readonly ReceivedCertificateRow[] }) {
  const [text, setText] = useState('');
  const shown = rows.filter((row) => `${row.name} ${row.number} ${row.fromOffice}`.includes(text.trim()));
  return (
    <>
      <Input.Search
        aria-label="查找转来的证明"
        placeholder="姓名、编号或者开证机关"
        allowClear
        style={{ width: 240, marginBottom: 12 }}
        onChange={(event) => setText(event.target.value)}
      />
      <Table<ReceivedCertificateRow>
        size="small"
        rowKey="id"
        dataSource={shown}
        scroll={{ x: 820 }}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showTotal: (total) => `共 ${total} 份` }}
        locale={{ emptyText: '还没有人凭选民资格证明在本地登记。' }}
        columns={[
          { title: '姓名', render: (_, { name, bornIn }) => `${name}（${bornIn} 出生）` },
          { title: '证明', dataIndex: 'number' },
          {
            title: '开证机关',
            render: (_, { fromOffice, isVerified }) => (
              <>
                {fromOffice} {isVerified && <Tag color="green">已与开证机关核对</Tag>}
              </>
            ),
          },
          { title: '开具日期', dataIndex: 'issuedOn', width: 110 },
          { title: '登记在', dataIndex: 'constituency' },
          { title: '登记日期', dataIndex: 'registeredOn', width: 110 },
          {
            title: '文书',
            render: (_, { id, name }) => (
              <Papers id={id} name={name} kinds={{ 'transfer-receipt': '回执' }} />
            ),
          },
        ]}
      />
    </>
  );
}
