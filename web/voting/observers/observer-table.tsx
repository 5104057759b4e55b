import { OBSERVER_SCOPES } from '@xuanwu/rules/observer-scopes.ts';
import type { ObserversView } from '@xuanwu/server/phases/voting/observers/observer.schema.ts';
import { Flex, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../widgets/act-button.tsx';
import { Papers } from '../../widgets/papers.tsx';

type Observer = ObserversView['observers'][number];

/** 核准的观察员. */
export function ObserverTable(props: {
  observers: readonly Observer[];
  onReport: (observer: Observer) => void;
  onWithdraw: (observer: Observer) => void;
}) {
  const { observers, onReport, onWithdraw } = props;
  const [text, setText] = useState('');
  const shown = observers.filter((each) =>
    [each.number, each.name, each.organisation, ...each.places].join(' ').includes(text.trim()),
  );
  return (
    <Flex vertical gap={12}>
      <Input.Search
        aria-label="查找观察员"
        placeholder="姓名、单位、证号或者场所"
        allowClear
        style={{ width: 240 }}
        onChange={(event) => setText(event.target.value)}
      />
      <Table<Observer>
        size="small"
        rowKey="id"
        dataSource={shown}
        scroll={{ x: 1070 }}
        pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 人` }}
        locale={{ emptyText: '没有观察员。有单位派人来看的，按右上角“核准观察员”。' }}
        columns={[
          {
            title: '证号',
            dataIndex: 'number',
            width: 90,
            sorter: (a, b) => a.number.localeCompare(b.number, 'zh-CN', { numeric: true }),
          },
          {
            title: '姓名和单位',
            render: (_, { name, organisation, withdrawnOn }) => (
              <>
                {name}，{organisation} {withdrawnOn !== null && <Tag color="red">{withdrawnOn} 撤销</Tag>}
              </>
            ),
          },
          {
            title: '日期',
            width: 190,
            render: (_, { from, to }) => (from === to ? from : `${from} 至 ${to}`),
          },
          {
            title: '场所',
            render: (_, { places }) => (places.length === 0 ? '全部场所' : places.join('、')),
          },
          {
            title: '可以看的',
            render: (_, { sees }) => sees.map((scope) => <div key={scope}>{OBSERVER_SCOPES[scope]}</div>),
          },
          {
            title: '文书',
            width: 130,
            render: (_, { id, name, withdrawnOn }) =>
              withdrawnOn === null && <Papers id={id} name={name} kinds={{ 'observer-card': '观察证' }} />,
          },
          { title: '报告', dataIndex: 'reports', width: 60, align: 'right' },
          {
            title: '',
            width: 150,
            render: (_, observer) => (
              <Flex gap={4}>
                <ActButton
                  act="file-observer-report"
                  size="small"
                  aria-label={`登记报告：${observer.name}`}
                  onClick={() => onReport(observer)}
                >
                  登记报告
                </ActButton>
                {observer.withdrawnOn === null && (
                  <ActButton
                    act="withdraw-observer"
                    size="small"
                    danger
                    aria-label={`撤销：${observer.name}`}
                    onClick={() => onWithdraw(observer)}
                  >
                    撤销
                  </ActButton>
                )}
              </Flex>
            ),
          },
        ]}
      />
    </Flex>
  );
}
