import { CONTINGENCY_TRIGGERS } from '@xuanwu/rules/contingency.ts';
import type { ContingencyView } from '@xuanwu/server/phases/voting/contingency/contingency.schema.ts';
import { Flex, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { ActButton } from '../../widgets/act-button.tsx';
import { LEVELS } from '../../widgets/words.ts';

type Plan = ContingencyView['plans'][number];

/** 各选区的预案. */
export function PlanTable(props: {
  plans: readonly Plan[];
  onChange: (plan: Plan) => void;
  onActivate: (plan: Plan) => void;
}) {
  const { plans, onChange, onActivate } = props;
  return (
    <Table<Plan>
      size="small"
      rowKey="id"
      dataSource={[...plans]}
      scroll={{ x: 980 }}
      pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 个预案` }}
      locale={{ emptyText: '没有预案。按右上角“制定应急预案”，一个选区一种情形一个预案。' }}
      columns={[
        {
          title: '选区',
          sorter: (a, b) => a.constituencyName.localeCompare(b.constituencyName, 'zh-CN', { numeric: true }),
          render: (_, { constituency, constituencyName, level }) => (
            <>
              <Link to={`/constituencies/${constituency}`}>{constituencyName}</Link> {LEVELS[level]}
            </>
          ),
        },
        {
          title: '情形',
          width: 100,
          render: (_, { trigger }) => <Tag>{CONTINGENCY_TRIGGERS[trigger]}</Tag>,
        },
        { title: '什么情况下启动', dataIndex: 'condition' },
        { title: '备用场所', render: (_, { substitute }) => substitute ?? '没有' },
        {
          title: '推迟',
          width: 110,
          sorter: (a, b) => (a.postponeDays ?? 0) - (b.postponeDays ?? 0),
          render: (_, { postponeDays }) => (postponeDays === null ? '不推迟' : `最多 ${postponeDays} 日`),
        },
        { title: '负责人', dataIndex: 'responsible', width: 100 },
        {
          title: '',
          width: 150,
          render: (_, plan) => (
            <Flex gap={4}>
              <ActButton
                act="activate-contingency-plan"
                size="small"
                danger
                aria-label={`启动：${plan.constituencyName}${CONTINGENCY_TRIGGERS[plan.trigger]}`}
                onClick={() => onActivate(plan)}
              >
                启动
              </ActButton>
              <ActButton
                act="adopt-contingency-plan"
                size="small"
                aria-label={`修改：${plan.constituencyName}${CONTINGENCY_TRIGGERS[plan.trigger]}`}
                onClick={() => onChange(plan)}
              >
                修改
              </ActButton>
            </Flex>
          ),
        },
      ]}
    />
  );
}
