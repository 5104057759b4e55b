import { CONTINGENCY_TRIGGERS } from '@xuanwu/rules/contingency.ts';
import type {
  ContingencyView,
  MeasureTaken,
} from '@xuanwu/server/phases/voting/contingency/contingency.schema.ts';
import { FilePdfOutlined } from '@ant-design/icons';
import { Table, Tag } from 'antd';

type Activation = ContingencyView['activations'][number];

/** 启动的情况: what happened, what was done, by which decision, with the notice to voters. */
export function ActivationTable({ activations }: { activations: readonly Activation[] }) {
  return (
    <Table<Activation>
      size="small"
      rowKey="id"
      dataSource={[...activations]}
      scroll={{ x: 900 }}
      pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 次` }}
      locale={{ emptyText: '没有启动过应急预案。' }}
      columns={[
        {
          title: '时间',
          width: 130,
          sorter: (a, b) => `${a.activatedOn} ${a.at}`.localeCompare(`${b.activatedOn} ${b.at}`),
          render: (_, { activatedOn, at }) => `${activatedOn} ${at}`,
        },
        { title: '选区', dataIndex: 'constituencyName' },
        {
          title: '发生的情况',
          render: (_, { trigger, happened }) => (
            <>
              <Tag>{CONTINGENCY_TRIGGERS[trigger]}</Tag>
              {happened}
            </>
          ),
        },
        { title: '措施', render: (_, { measure }) => writtenMeasure(measure) },
        {
          title: '决定',
          render: (_, { meeting, documentNumber }) =>
            `${documentNumber}，${meeting.minute}，到会 ${meeting.present} 人，赞成 ${meeting.inFavour} 人`,
        },
        {
          title: '公告',
          width: 90,
          render: (_, { id }) => (
            <a href={`/api/documents/contingency-notice/${id}`} target="_blank" rel="noreferrer">
              <FilePdfOutlined /> 打开
            </a>
          ),
        },
      ]}
    />
  );
}

function writtenMeasure(measure: MeasureTaken): string {
  switch (measure.kind) {
    case 'substitute-place':
      return `${measure.placeName}由${measure.from.address}改到${measure.to.address}，${measure.to.opensAt}—${measure.to.closesAt}`;
    case 'postponement': {
      const renewed = measure.commissions > 0 ? `，${measure.commissions} 件委托须重新办理` : '';
      const users = measure.boxUsers > 0 ? `，${measure.boxUsers} 人的流动票箱登记随之改期` : '';
      return `${measure.constituencies.join('、')}的选举日由 ${measure.from} 推迟到 ${measure.to}${renewed}${users}`;
    }
    case 'on-paper':
      return '在原地点用纸质名册继续投票';
  }
}
