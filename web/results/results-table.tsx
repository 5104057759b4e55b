import { Empty, Flex, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { grouped, LEVELS, NEXT_KINDS, ROUND_STATES } from '../widgets/words.ts';
import { type ResultRow, turnoutOf } from './result-row.ts';

export function ResultsTable(props: {
  rows: readonly ResultRow[];
  isFiltered: boolean;
  selected: readonly string[];
  setSelected: (selected: readonly string[]) => void;
}) {
  const { rows, isFiltered, selected, setSelected } = props;
  return (
    <Table<ResultRow>
      size="small"
      rowKey="id"
      dataSource={[...rows]}
      scroll={{ x: 1080 }}
      rowSelection={{
        selectedRowKeys: [...selected],
        onChange: (keys) => setSelected(keys.map(String)),
        getCheckboxProps: ({ constituencyName, title }) => ({
          'aria-label': `选择${constituencyName}${title}`,
        }),
      }}
      pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 轮` }}
      locale={{
        emptyText: (
          <Empty
            description={
              isFiltered
                ? '没有符合条件的轮次。请放宽上面的条件。'
                : '还没有投票轮次。公布正式候选人后，在选区的“投票、计票和结果”里安排投票。'
            }
          />
        ),
      }}
      columns={[
        {
          title: '选区',
          dataIndex: 'constituencyName',
          width: 210,
          sorter: (a, b) => a.constituencyName.localeCompare(b.constituencyName, 'zh-CN', { numeric: true }),
          render: (name: string, { id }) => <Link to={`/results/${id}`}>{name}</Link>,
        },
        {
          title: '级别',
          dataIndex: 'level',
          width: 72,
          render: (level: ResultRow['level']) => LEVELS[level],
        },
        { title: '轮次', dataIndex: 'title', width: 110 },
        {
          title: '投票日',
          dataIndex: 'electionDay',
          width: 110,
          sorter: (a, b) => a.electionDay.localeCompare(b.electionDay),
        },
        { title: '状态', width: 150, render: (_, row) => <State row={row} /> },
        {
          title: '参加投票',
          align: 'right',
          width: 150,
          sorter: (a, b) => share(a) - share(b),
          render: (_, row) => <Turnout row={row} />,
        },
        { title: '结果', render: (_, row) => <Outcome row={row} /> },
      ]}
    />
  );
}

function share({ cast, voters }: ResultRow): number {
  return cast === null || voters === 0 ? -1 : cast / voters;
}

function State({ row }: { row: ResultRow }) {
  return (
    <>
      {ROUND_STATES[row.state]}
      {row.waiting !== null && <div className="shell-subtitle">{row.waiting}：待复核</div>}
    </>
  );
}

function Turnout({ row }: { row: ResultRow }) {
  const turnout = turnoutOf(row);
  if (turnout === null || row.cast === null) return '—';
  return (
    <>
      {turnout}
      <div className="shell-subtitle">
        {grouped(row.cast)} / {grouped(row.voters)}
      </div>
    </>
  );
}

function Outcome({ row }: { row: ResultRow }) {
  if (!row.isDecided) return '—';
  return (
    <Flex vertical gap={4}>
      <span>
        当选 {row.elected.length} / 应选 {row.seats}
      </span>
      {row.elected.length > 0 && <span>{row.elected.join('、')}</span>}
      <Flex gap={4} wrap>
        {row.next !== null && (
          <Tag color={row.next === 'repeat-vote' ? 'red' : 'gold'}>
            {row.next === 'repeat-vote' ? '投票无效，' : '须'}
            {NEXT_KINDS[row.next]}
            {row.isFollowed && '（已安排）'}
          </Tag>
        )}
        {row.vacant > 0 && <Tag>暂缺 {row.vacant} 名</Tag>}
      </Flex>
    </Flex>
  );
}
