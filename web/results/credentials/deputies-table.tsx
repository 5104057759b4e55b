import type { DeputyRow } from '@xuanwu/server/phases/results/credentials/credentials-view.schema.ts';
import { Button, Empty, Flex, Input, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { Choice } from '../../widgets/choice.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { useFilter } from '../../widgets/use-filter.ts';
import { CREDENTIALS, type Marks, markWords } from './credentials-words.ts';

const COLORS = { open: 'default', reported: 'processing', valid: 'success', void: 'error' } as const;

const COLUMNS: readonly [string, (row: DeputyRow) => string | number][] = [
  ['选区', (row) => row.constituencyName],
  ['姓名', (row) => row.name],
  ['得票', (row) => row.votes],
  ['投票日', (row) => row.electionDay],
  ['代表资格', (row) => CREDENTIALS[row.credentials]],
];

/** 当选人 and how far the examination of each is; what the report that is being written says of whom. */
export function DeputiesTable(props: {
  rows: readonly DeputyRow[];
  marks: Marks;
  onMark: (row: DeputyRow) => void;
  onUnmark: (row: DeputyRow) => void;
}) {
  const { rows, marks, onMark, onUnmark } = props;
  const [text, setText] = useFilter('q');
  const [state, setState] = useFilter('state');
  const shown = rows.filter(
    (row) =>
      `${row.name}${row.constituencyName}`.includes(text.trim()) &&
      (state === '' || row.credentials === state),
  );
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap>
        <Input.Search
          aria-label="查找"
          placeholder="当选人或选区"
          allowClear
          style={{ width: 220 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Choice label="代表资格" titles={CREDENTIALS} value={state} onChange={setState} />
        <Button onClick={() => downloadTable('代表资格审查.csv', COLUMNS, shown)}>导出表格</Button>
      </Flex>
      <Table<DeputyRow>
        size="small"
        rowKey="deputy"
        dataSource={shown}
        scroll={{ x: 640 }}
        pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 人` }}
        locale={{
          emptyText: (
            <Empty
              description={
                shown.length < rows.length
                  ? '没有符合条件的当选人。请放宽上面的条件。'
                  : '还没有公告的当选人。公告选举结果以后，当选人列在这里。'
              }
            />
          ),
        }}
        columns={[
          {
            title: '姓名',
            dataIndex: 'name',
            width: 130,
            sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
          },
          {
            title: '选区',
            dataIndex: 'constituencyName',
            sorter: (a, b) =>
              a.constituencyName.localeCompare(b.constituencyName, 'zh-CN', { numeric: true }),
            render: (name: string, { round }) => <Link to={`/results/${round}`}>{name}</Link>,
          },
          {
            title: '代表资格',
            width: 230,
            sorter: (a, b) => CREDENTIALS[a.credentials].localeCompare(CREDENTIALS[b.credentials], 'zh-CN'),
            render: (_, row) => <Standing row={row} />,
          },
          {
            title: '这份报告',
            width: 200,
            render: (_, row) =>
              row.credentials === 'open' && (
                <Said row={row} marks={marks} onMark={onMark} onUnmark={onUnmark} />
              ),
          },
        ]}
      />
    </Flex>
  );
}

function Standing({ row: { credentials, list, postponed, sentBack } }: { row: DeputyRow }) {
  return (
    <>
      <Tag color={COLORS[credentials]}>{CREDENTIALS[credentials]}</Tag>
      {list !== null && '已公布'}
      {postponed !== null && <div className="shell-subtitle">上份报告暂缓：{postponed}</div>}
      {sentBack !== null && <div className="shell-subtitle">退回再审查：{sentBack}</div>}
    </>
  );
}

function Said(props: {
  row: DeputyRow;
  marks: Marks;
  onMark: (row: DeputyRow) => void;
  onUnmark: (row: DeputyRow) => void;
}) {
  const { row, marks, onMark, onUnmark } = props;
  const mark = marks[row.deputy];
  return (
    <Flex vertical align="start">
      <span className={mark?.kind === 'found' ? 'fails' : ''}>{markWords(mark)}</span>
      <Button
        type="link"
        size="small"
        style={{ paddingInline: 0 }}
        aria-label={`${mark ? '改为没有发现问题' : '写意见'}：${row.name}`}
        onClick={() => (mark ? onUnmark(row) : onMark(row))}
      >
        {mark ? '改为没有发现问题' : '写意见'}
      </Button>
    </Flex>
  );
}
