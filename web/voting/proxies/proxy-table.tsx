import { PROXY_CHANNEL_TITLES, PROXY_REASON_TITLES } from '@xuanwu/rules/proxy-titles.ts';
import type { ProxyCommissionRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Button, Flex, Input, Table } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { downloadTable } from '../../widgets/download-table.ts';
import { Loaded } from '../../widgets/page.tsx';

/** 本选区登记的委托投票. */
export function ProxyTable({ constituency, name }: { constituency: string; name: string }) {
  const read = useRead<ProxyCommissionRow[]>(`/api/constituencies/${constituency}/proxy-commissions`);
  const [text, setText] = useState('');
  return (
    <Loaded read={read}>
      {(rows) => {
        const shown = rows.filter((row) => `${row.principal} ${row.proxy}`.includes(text.trim()));
        return (
          <Flex vertical gap={8}>
            <Flex gap={8} wrap>
              <Input.Search
                aria-label="查找委托"
                placeholder="委托人或者受托人"
                allowClear
                style={{ width: 200 }}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
              <Button
                disabled={shown.length === 0}
                onClick={() => downloadTable(`${name}委托投票.csv`, EXPORT_COLUMNS, shown)}
              >
                导出表格
              </Button>
            </Flex>
            <Table<ProxyCommissionRow>
              size="small"
              rowKey="id"
              dataSource={[...shown]}
              scroll={{ x: 560 }}
              pagination={{ defaultPageSize: 10, hideOnSinglePage: true }}
              locale={{ emptyText: `${name}没有登记的委托` }}
              columns={[
                { title: '委托人', dataIndex: 'principal' },
                {
                  title: '受托人',
                  dataIndex: 'proxy',
                  sorter: (a, b) => a.proxy.localeCompare(b.proxy, 'zh'),
                },
                { title: '情形', render: (_, { reason }) => PROXY_REASON_TITLES[reason] },
                { title: '书面方式', render: (_, { channel }) => PROXY_CHANNEL_TITLES[channel] },
                { title: '同意日期', dataIndex: 'consentedOn' },
                { title: '选举日', dataIndex: 'electionDay' },
              ]}
            />
          </Flex>
        );
      }}
    </Loaded>
  );
}

const EXPORT_COLUMNS: readonly [string, (row: ProxyCommissionRow) => string][] = [
  ['委托人', ({ principal }) => principal],
  ['受托人', ({ proxy }) => proxy],
  ['情形', ({ reason }) => PROXY_REASON_TITLES[reason]],
  ['书面方式', ({ channel }) => PROXY_CHANNEL_TITLES[channel]],
  ['同意日期', ({ consentedOn }) => consentedOn],
  ['选举日', ({ electionDay }) => electionDay],
];
