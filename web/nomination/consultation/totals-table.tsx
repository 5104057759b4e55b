import { Table } from 'antd';
import { namesOf, type Round } from './words.ts';

type Total = Round['totals'][number];

/** 各小组合计: how many voters are for what, the most first. */
export function TotalsTable({ round }: { round: Round }) {
  const present = round.records.reduce((sum, record) => sum + record.present, 0);
  return (
    <Table<Total>
      size="small"
      rowKey={({ candidates }) => candidates.join()}
      dataSource={round.totals}
      pagination={false}
      scroll={{ x: 480 }}
      title={() => `各小组合计（${round.records.length} 个小组，到会 ${present} 人）`}
      columns={[
        {
          title: round.form === 'lists' ? '名单' : '初步候选人',
          render: (_, { candidates }) => namesOf(candidates, round.candidates),
        },
        {
          title: '赞成',
          dataIndex: 'voters',
          width: 100,
          align: 'right',
          sorter: (a, b) => a.voters - b.voters,
        },
      ]}
    />
  );
}
