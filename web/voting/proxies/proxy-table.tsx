import { PROXY_CHANNEL_TITLES, PROXY_REASON_TITLES } from '@xuanwu/rules/proxy-titles.ts';
import type { ProxyCommissionRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { VIEWS } from '@xuanwu/rules/acts.ts';
import { Button, Flex, Input, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { useSession } from '../../api/session.tsx';
import { ActButton } from '../../widgets/act-button.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { Papers } from '../../widgets/papers.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

interface OfConstituency {
  readonly constituency: string;
  readonly name: string;
}

/** 本选区登记的委托投票, for those who arrange or hand out: why somebody cannot come is nobody else's affair. */
export function ProxyTable(props: OfConstituency) {
  const role = useSession().current?.role ?? '';
  if (!(VIEWS.proxies.roles as readonly string[]).includes(role))
    return <span className="shell-subtitle">登记的委托由选举办、复核人和投票站查看。</span>;
  return <Commissions {...props} />;
}

function Commissions({ constituency, name }: OfConstituency) {
  const read = useRead<ProxyCommissionRow[]>(`/api/constituencies/${constituency}/proxy-commissions`);
  const [text, setText] = useState('');
  const withdraw = useAct('withdraw-proxy-commission');
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
            <ProblemAlert error={withdraw.error} />
            <Table<ProxyCommissionRow>
              size="small"
              rowKey="id"
              dataSource={[...shown]}
              scroll={{ x: 760 }}
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
                {
                  title: '文书',
                  render: (_, row) => <Papers id={row.id} name={row.principal} kinds={PAPERS} />,
                },
                {
                  title: '',
                  width: 80,
                  render: (_, { id, principal }) => (
                    <Popconfirm
                      title={`${principal}要本人到场投票？`}
                      description="撤回以后选票发给本人，受托人不再代领。已经发出选票的不能撤回。"
                      okText="撤回委托"
                      cancelText="取消"
                      onConfirm={() => withdraw.mutate({ commission: id })}
                    >
                      <ActButton
                        act="withdraw-proxy-commission"
                        size="small"
                        aria-label={`撤回委托：${principal}`}
                      >
                        撤回
                      </ActButton>
                    </Popconfirm>
                  ),
                },
              ]}
            />
          </Flex>
        );
      }}
    </Loaded>
  );
}

const PAPERS = { 'proxy-letter': '委托书', 'proxy-consent': '同意通知书' } as const;

const EXPORT_COLUMNS: readonly [string, (row: ProxyCommissionRow) => string][] = [
  ['委托人', ({ principal }) => principal],
  ['受托人', ({ proxy }) => proxy],
  ['情形', ({ reason }) => PROXY_REASON_TITLES[reason]],
  ['书面方式', ({ channel }) => PROXY_CHANNEL_TITLES[channel]],
  ['同意日期', ({ consentedOn }) => consentedOn],
  ['选举日', ({ electionDay }) => electionDay],
];
