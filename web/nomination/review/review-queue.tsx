import {
  REVIEW_STATES,
  type ReviewQueue as Queue,
} from '@xuanwu/server/phases/nomination/review/review-view.schema.ts';
import { Alert, Button, Flex, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { Choice } from '../../widgets/choice.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { Loaded, Page } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { LEVELS, SEXES } from '../../widgets/words.ts';
import { AnswerReview } from './answer-review.tsx';
import { documentOf, saidIn, STATE_COLOURS } from './review-words.ts';
import { Said } from './said.tsx';

const EVERY_MS = 60_000;

/** 本单位的联审: what this department is asked, what is due first, and what it answered. */
export function ReviewQueue() {
  const read = useRead<Queue>('/api/review-queue', { every: EVERY_MS });
  return <Loaded read={read}>{(queue) => <Found queue={queue} />}</Loaded>;
}

type Row = Queue['rows'][number];

function Found({ queue }: { queue: Queue }) {
  const { rows, today, department } = queue;
  const [text, setText] = useState('');
  const [state, setState] = useFilter('state');
  const [answering, setAnswering] = useState<readonly Row[]>([]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const shown = rows.filter(
    (row) =>
      `${row.name} ${row.occupation} ${row.constituencyName}`.includes(text.trim()) &&
      (state === '' || row.state === state),
  );
  const selected = shown.filter(({ request, isOpen }) => isOpen && chosen.includes(request));
  return (
    <Page
      title={`联审：${department}`}
      hint="只答复有没有法律规定不列入候选人名单的情形；逾期的不作为意见。本人会看到全部意见。"
    >
      <Reminder rows={rows} today={today} />
      <Flex gap={8} wrap>
        <Input.Search
          aria-label="查找被提名人"
          placeholder="姓名、职务或选区"
          allowClear
          style={{ width: 240 }}
          onChange={({ target }) => setText(target.value)}
        />
        <Choice label="进展" titles={REVIEW_STATES} value={state} onChange={setState} />
        <Button
          type="primary"
          disabled={selected.length === 0}
          onClick={() => setAnswering(selected)}
        >{`答复所选（${selected.length}）`}</Button>
        <Button
          disabled={shown.length === 0}
          onClick={() => downloadTable('本单位的联审.csv', EXPORT_COLUMNS, shown)}
        >
          导出表格
        </Button>
      </Flex>
      <QueueTable
        rows={shown}
        isEmpty={rows.length === 0}
        today={today}
        chosen={chosen}
        onChoose={setChosen}
        onAnswer={(row) => setAnswering([row])}
      />
      {answering.length > 0 && (
        <AnswerReview
          rows={answering}
          onClose={(isDone) => {
            setAnswering([]);
            if (isDone) setChosen([]);
          }}
        />
      )}
    </Page>
  );
}

/** 每日提醒: what is due today, what is due next, what was missed. */
function Reminder({ rows, today }: { rows: readonly Row[]; today: string }) {
  const waiting = rows.filter(({ state, isOpen }) => state === 'waiting' && isOpen);
  const missed = rows.filter(({ state }) => state === 'missed').length;
  const dueToday = waiting.filter(({ dueOn }) => dueOn === today).length;
  const [next] = waiting;
  if (!next)
    return (
      <Alert
        type="success"
        showIcon
        title="没有待答复的事项"
        {...(missed > 0 && { description: `${missed} 件逾期未答复，按没有意见处理。` })}
      />
    );
  return (
    <Alert
      type={dueToday > 0 ? 'error' : 'warning'}
      showIcon
      title={
        dueToday > 0
          ? `${dueToday} 件今天（${today}）24 时到期，共 ${waiting.length} 件待答复`
          : `${waiting.length} 件待答复，最早的 ${next.dueOn} 到期`
      }
      {...(missed > 0 && { description: `另有 ${missed} 件逾期未答复，按没有意见处理。` })}
    />
  );
}

function QueueTable(props: {
  rows: readonly Row[];
  isEmpty: boolean;
  today: string;
  chosen: readonly string[];
  onChoose: (requests: readonly string[]) => void;
  onAnswer: (row: Row) => void;
}) {
  const { rows, isEmpty, today, chosen, onChoose, onAnswer } = props;
  return (
    <Table<Row>
      size="small"
      rowKey="request"
      dataSource={[...rows]}
      scroll={{ x: 980 }}
      pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: isEmpty ? '还没有请本单位联审的事项。' : '没有符合条件的事项。' }}
      rowSelection={{
        selectedRowKeys: [...chosen],
        onChange: (keys) => onChoose(keys.map(String)),
        getCheckboxProps: ({ isOpen, name }) => ({ disabled: !isOpen, 'aria-label': `选中 ${name}` }),
      }}
      columns={[
        { title: '姓名', dataIndex: 'name', width: 90, fixed: 'left' },
        { title: '性别', dataIndex: 'sex', width: 60, render: (sex: Row['sex']) => SEXES[sex] },
        { title: '出生日期', dataIndex: 'birthDate', width: 110 },
        { title: '职业和职务', dataIndex: 'occupation' },
        {
          title: '选区',
          render: (_, { constituencyName, level }) => (
            <>
              {constituencyName}
              <div className="shell-subtitle">{LEVELS[level]}</div>
            </>
          ),
          sorter: (a, b) => a.constituencyName.localeCompare(b.constituencyName, 'zh'),
        },
        {
          title: '答复期限',
          dataIndex: 'dueOn',
          width: 120,
          sorter: (a, b) => a.dueOn.localeCompare(b.dueOn),
          render: (day: string, { state }) => (
            <>
              {day} {state === 'waiting' && day === today && <Tag color="red">今天</Tag>}
            </>
          ),
        },
        {
          title: '进展',
          width: 120,
          render: (_, { state }) => <Tag color={STATE_COLOURS[state]}>{REVIEW_STATES[state]}</Tag>,
        },
        { title: '本单位的答复', render: (_, { opinions }) => <Said opinions={opinions} /> },
        {
          width: 80,
          fixed: 'right',
          render: (_, row) =>
            row.isOpen && (
              <Button
                type="link"
                size="small"
                aria-label={`${row.state === 'answered' ? '更正' : '答复'} ${row.name}`}
                onClick={() => onAnswer(row)}
              >
                {row.state === 'answered' ? '更正' : '答复'}
              </Button>
            ),
        },
      ]}
    />
  );
}

const EXPORT_COLUMNS: readonly [string, (row: Row) => string][] = [
  ['姓名', ({ name }) => name],
  ['性别', ({ sex }) => SEXES[sex]],
  ['出生日期', ({ birthDate }) => birthDate],
  ['职业和职务', ({ occupation }) => occupation],
  ['选区', ({ constituencyName }) => constituencyName],
  ['答复期限', ({ dueOn }) => dueOn],
  ['进展', ({ state }) => REVIEW_STATES[state]],
  ['答复', ({ opinions: [last] }) => (last ? saidIn(last) : '')],
  ['文书', ({ opinions: [last] }) => (last ? documentOf(last) : '')],
];
