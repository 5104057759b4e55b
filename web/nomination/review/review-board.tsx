import { mayActNow } from '@xuanwu/rules/acts.ts';
import type {
  ReviewBoard as Board,
  ReviewBoardRow,
} from '@xuanwu/server/phases/nomination/review/review-view.schema.ts';
import { Button, Flex, Input, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { Loaded, Page } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { CONSTITUENCY_STAGES, LEVELS } from '../../widgets/words.ts';
import { AskReview } from './ask-review.tsx';

/** 联审一览: what was asked about which constituency, what came back, what is missing. */
export function ReviewBoard() {
  const read = useRead<Board>('/api/review-board');
  return <Loaded read={read}>{(board) => <Found board={board} />}</Loaded>;
}

const STATES = {
  unasked: '还有人没有请求联审',
  waiting: '待答复',
  missed: '有逾期未答复',
  ground: '有写明法定情形的',
  untold: '还没有告知本人',
} as const;

function isIn(row: ReviewBoardRow, state: string): boolean {
  switch (state) {
    case 'unasked':
      return row.unasked > 0;
    case 'waiting':
      return row.waiting > 0;
    case 'missed':
      return row.missed > 0;
    case 'ground':
      return row.withGround > 0;
    case 'untold':
      return row.untold > 0;
    default:
      return true;
  }
}

function Found({ board }: { board: Board }) {
  const { rows, departments } = board;
  const [text, setText] = useState('');
  const [state, setState] = useFilter('state');
  const [area, setArea] = useFilter('area');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isAsking, setAsking] = useState(false);
  const shown = rows.filter(
    (row) =>
      `${row.name} ${row.areaName}`.includes(text.trim()) &&
      isIn(row, state) &&
      (area === '' || row.area === area),
  );
  const selected = shown.filter((row) => chosen.includes(row.constituency) && mayBeAsked(row));
  const areas = new Map(rows.map((row) => [row.area, row.areaName]));
  return (
    <Page
      title="联审"
      hint="请有关单位对被提名人有没有法定情形提出意见。意见供选举委员会参考，不当然产生后果；不列入名单只能由选举委员会会议决定。"
    >
      <Flex gap={8} wrap>
        <ActButton
          act="ask-for-review"
          type="primary"
          disabled={selected.length === 0}
          onClick={() => setAsking(true)}
        >{`请求联审（所选 ${selected.length} 个选区）`}</ActButton>
        <Input.Search
          aria-label="查找选区"
          placeholder="选区或地区"
          allowClear
          style={{ width: 200 }}
          onChange={({ target }) => setText(target.value)}
        />
        <Select
          aria-label="地区"
          placeholder="地区"
          allowClear
          style={{ width: 150 }}
          value={area === '' ? undefined : area}
          options={[...areas].map(([value, label]) => ({ value, label }))}
          onChange={setArea}
        />
        <Choice label="进展" titles={STATES} value={state} onChange={setState} />
        <Button
          disabled={shown.length === 0}
          onClick={() => downloadTable('联审一览.csv', EXPORT_COLUMNS, shown)}
        >
          导出表格
        </Button>
      </Flex>
      <BoardTable rows={shown} isEmpty={rows.length === 0} chosen={chosen} onChoose={setChosen} />
      {isAsking && (
        <AskReview
          constituencies={selected.map(({ constituency, name }) => ({ id: constituency, name }))}
          departments={departments}
          onClose={(isDone) => {
            setAsking(false);
            if (isDone) setChosen([]);
          }}
        />
      )}
    </Page>
  );
}

/** Before the formal list is fixed, and of somebody. */
function mayBeAsked({ stage, nominees }: ReviewBoardRow): boolean {
  return nominees > 0 && mayActNow('ask-for-review', { constituency: stage }).permitted;
}

function BoardTable(props: {
  rows: readonly ReviewBoardRow[];
  isEmpty: boolean;
  chosen: readonly string[];
  onChoose: (constituencies: readonly string[]) => void;
}) {
  const { rows, isEmpty, chosen, onChoose } = props;
  const number = (
    title: string,
    field: keyof ReviewBoardRow & ('nominees' | 'unasked' | 'requests' | 'answered'),
  ) => ({
    title,
    dataIndex: field,
    width: 84,
    align: 'right' as const,
    sorter: (a: ReviewBoardRow, b: ReviewBoardRow) => a[field] - b[field],
  });
  const warned = (title: string, field: 'waiting' | 'missed' | 'withGround' | 'untold', colour: string) => ({
    title,
    dataIndex: field,
    width: 84,
    align: 'right' as const,
    sorter: (a: ReviewBoardRow, b: ReviewBoardRow) => a[field] - b[field],
    render: (count: number) => (count > 0 ? <Tag color={colour}>{count}</Tag> : 0),
  });
  return (
    <Table<ReviewBoardRow>
      size="small"
      rowKey="constituency"
      dataSource={[...rows]}
      scroll={{ x: 1090 }}
      pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: isEmpty ? '还没有划定选区。' : '没有符合条件的选区。' }}
      rowSelection={{
        selectedRowKeys: [...chosen],
        onChange: (keys) => onChoose(keys.map(String)),
        getCheckboxProps: (row) => ({ disabled: !mayBeAsked(row), 'aria-label': `选中 ${row.name}` }),
      }}
      columns={[
        {
          title: '选区',
          fixed: 'left',
          width: 170,
          render: (_, { constituency, name, level, areaName }) => (
            <>
              <Link to={`/constituencies/${constituency}`}>{name}</Link>
              <div className="shell-subtitle">
                {LEVELS[level]} · {areaName}
              </div>
            </>
          ),
          sorter: (a, b) => a.name.localeCompare(b.name, 'zh'),
        },
        {
          title: '阶段',
          dataIndex: 'stage',
          width: 130,
          render: (stage: ReviewBoardRow['stage']) => CONSTITUENCY_STAGES[stage],
        },
        number('被提名人', 'nominees'),
        number('未请求', 'unasked'),
        number('请求', 'requests'),
        number('已答复', 'answered'),
        warned('待答复', 'waiting', 'gold'),
        {
          title: '最早到期',
          dataIndex: 'nextDue',
          width: 110,
          render: (day: string | null) => day ?? '—',
          sorter: (a, b) => (a.nextDue ?? '9').localeCompare(b.nextDue ?? '9'),
        },
        warned('逾期', 'missed', 'red'),
        warned('有情形', 'withGround', 'volcano'),
        warned('未告知', 'untold', 'gold'),
      ]}
    />
  );
}

const EXPORT_COLUMNS: readonly [string, (row: ReviewBoardRow) => string | number][] = [
  ['选区', ({ name }) => name],
  ['级别', ({ level }) => LEVELS[level]],
  ['地区', ({ areaName }) => areaName],
  ['被提名人', ({ nominees }) => nominees],
  ['未请求', ({ unasked }) => unasked],
  ['请求', ({ requests }) => requests],
  ['已答复', ({ answered }) => answered],
  ['待答复', ({ waiting }) => waiting],
  ['最早到期', ({ nextDue }) => nextDue ?? ''],
  ['逾期未答复', ({ missed }) => missed],
  ['写明法定情形', ({ withGround }) => withGround],
  ['还没有告知本人', ({ untold }) => untold],
];
