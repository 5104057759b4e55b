import { CheckCircleFilled, PauseCircleOutlined } from '@ant-design/icons';
import type { RoundDetail } from '@xuanwu/server/phases/results/result-view.schema.ts';
import { Button, Card, Flex, Progress, Table, Tag } from 'antd';
import { downloadTable } from '../../widgets/download-table.ts';
import { Explained } from '../../widgets/explained.tsx';
import { grouped } from '../../widgets/words.ts';
import { tookPart } from './decisions.ts';
import { type VoteRow, votesOf } from './votes.ts';

/** 得票: a number pressed shows what it was compared with. */
export function VotesTable({ detail }: { detail: RoundDetail }) {
  const rows = votesOf(detail);
  const people = tookPart(detail);
  const { constituencyName, title } = detail.round;
  return (
    <Card
      size="small"
      title="得票"
      extra={
        <Button
          size="small"
          onClick={() => downloadTable(`${constituencyName}${title}得票.csv`, EXPORT_COLUMNS, rows)}
        >
          导出表格
        </Button>
      }
      styles={{ body: { padding: 0 } }}
    >
      <Table<VoteRow>
        size="small"
        rowKey={({ name, isWriteIn }) => `${name} ${isWriteIn}`}
        dataSource={rows}
        pagination={rows.length > 20 ? { defaultPageSize: 20 } : false}
        scroll={{ x: 620 }}
        columns={[
          { title: '名次', dataIndex: 'place', width: 64, align: 'right' },
          { title: '姓名', render: (_, row) => <Name row={row} /> },
          {
            title: '得票',
            dataIndex: 'votes',
            align: 'right',
            width: 110,
            sorter: (a, b) => a.votes - b.votes,
            render: (_, row) => <Votes row={row} />,
          },
          {
            title: '占参加投票的选民',
            width: 220,
            render: (_, { name, votes }) => (
              <Progress
                size="small"
                percent={people === 0 ? 0 : (votes / people) * 100}
                format={(percent = 0) => `${percent.toFixed(1)}%`}
                strokeColor="#8a8178"
                aria-label={`${name}得票占参加投票的选民`}
              />
            ),
          },
          { title: '结果', width: 130, render: (_, row) => <Outcome row={row} /> },
        ]}
      />
    </Card>
  );
}

const OUTCOMES = { elected: '当选', tied: '票数相等', 'not-elected': '未当选' } as const;

const EXPORT_COLUMNS: readonly [string, (row: VoteRow) => string | number][] = [
  ['名次', (row) => row.place],
  ['姓名', (row) => row.name],
  ['另选他人', (row) => (row.isWriteIn ? '是' : '')],
  ['得票', (row) => row.votes],
  ['结果', (row) => (row.outcome === null ? '' : OUTCOMES[row.outcome])],
];

function Name({ row: { name, isWriteIn, isVoter } }: { row: VoteRow }) {
  return (
    <Flex gap={6} align="center" wrap>
      {name}
      {isWriteIn && <Tag>另选他人</Tag>}
      {!isVoter && <Tag color="red">不是本选区选民</Tag>}
    </Flex>
  );
}

function Votes({ row: { name, votes, reasons } }: { row: VoteRow }) {
  if (reasons.length === 0) return grouped(votes);
  return (
    <Explained title={`${name}得 ${grouped(votes)} 票`} reasons={reasons}>
      {grouped(votes)}
    </Explained>
  );
}

function Outcome({ row: { outcome } }: { row: VoteRow }) {
  if (outcome === null) return '—';
  if (outcome === 'elected') {
    return (
      <strong className="holds">
        <CheckCircleFilled /> {OUTCOMES.elected}
      </strong>
    );
  }
  if (outcome === 'tied') {
    return (
      <span>
        <PauseCircleOutlined /> {OUTCOMES.tied}
      </span>
    );
  }
  return OUTCOMES[outcome];
}
