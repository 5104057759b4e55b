import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type {
  Introduction,
  Meeting,
} from '@xuanwu/server/phases/nomination/introduction/introduction-view.schema.ts';
import { Button, Card, Flex, Input, Table, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { useFilter } from '../../widgets/use-filter.ts';
import { grouped } from '../../widgets/words.ts';
import { CancelMeeting } from './cancel-meeting.tsx';
import { RecordMeeting } from './record-meeting.tsx';

const STATES = { planned: '已安排', held: '已见面', cancelled: '已取消' } as const;

type Doing = { readonly kind: 'record' | 'cancel'; readonly meeting: Meeting };

/** 候选人与选民见面: planned, held, with how many came and what was asked. */
export function MeetingTable(props: {
  constituency: ConstituencyRow;
  introduction: Introduction;
  actions: ReactNode;
}) {
  const { constituency, introduction, actions } = props;
  const { meetings, candidates } = introduction;
  const [text, setText] = useState('');
  const [state, setState] = useFilter('meetings');
  const [doing, setDoing] = useState<Doing>();
  const nameOf = (id: string) => candidates.find((each) => each.id === id)?.name ?? '已不在名单上的人';
  const shown = meetings.filter(
    (meeting) =>
      `${meeting.place} ${meeting.heldOn}`.includes(text.trim()) && (state === '' || meeting.state === state),
  );
  return (
    <Card size="small" title={`候选人与选民见面（${meetings.length}）`}>
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          {actions}
          <Input.Search
            aria-label="查找见面"
            placeholder="地点或日期"
            allowClear
            style={{ width: 200 }}
            onChange={({ target }) => setText(target.value)}
          />
          <Choice label="状态" titles={STATES} value={state} onChange={setState} />
          <Button
            disabled={shown.length === 0}
            onClick={() =>
              downloadTable(`${constituency.name}候选人与选民见面.csv`, columnsToExport(nameOf), shown)
            }
          >
            导出表格
          </Button>
        </Flex>
        <Table<Meeting>
          size="small"
          rowKey="id"
          dataSource={[...shown]}
          scroll={{ x: 860 }}
          pagination={{ hideOnSinglePage: true, defaultPageSize: 20 }}
          locale={{ emptyText: meetings.length === 0 ? '还没有安排见面。' : '没有符合条件的见面。' }}
          expandable={{
            expandedRowRender: ({ questions }) => questionList(questions, nameOf),
            rowExpandable: ({ questions }) => questions.length > 0,
          }}
          columns={[
            {
              title: '时间',
              width: 150,
              sorter: (a, b) => (a.heldOn + a.startsAt).localeCompare(b.heldOn + b.startsAt),
              render: (_, { heldOn, startsAt }) => `${heldOn} ${startsAt}`,
            },
            { title: '地点', dataIndex: 'place' },
            {
              title: '候选人',
              render: (_, meeting) =>
                (meeting.candidatesPresent ?? meeting.candidates).map(nameOf).join('、'),
            },
            {
              title: '怎样提出的',
              width: 110,
              render: (_, { request }) => (request === null ? '主动组织' : '应选民要求'),
            },
            {
              title: '到场选民',
              dataIndex: 'votersPresent',
              width: 100,
              align: 'right',
              sorter: (a, b) => (a.votersPresent ?? 0) - (b.votersPresent ?? 0),
              render: (voters: number | null) => (voters === null ? '—' : grouped(voters)),
            },
            {
              title: '状态',
              width: 150,
              render: (_, meeting) => (
                <>
                  <Tag>{STATES[meeting.state]}</Tag>
                  {meeting.cancelledReason !== null && (
                    <div className="shell-subtitle">{meeting.cancelledReason}</div>
                  )}
                  {meeting.state === 'planned' && meeting.heldOn >= introduction.electionDay && (
                    <div className="fails">不在选举日以前，须取消后改期</div>
                  )}
                </>
              ),
            },
            {
              title: '办理',
              width: 160,
              render: (_, meeting) =>
                meeting.state === 'planned' && (
                  <Flex gap={4}>
                    <ActButton
                      act="record-candidate-meeting"
                      state={{ constituency: constituency.stage }}
                      size="small"
                      aria-label={`登记情况：${meeting.heldOn} ${meeting.place}`}
                      onClick={() => setDoing({ kind: 'record', meeting })}
                    >
                      登记情况
                    </ActButton>
                    <ActButton
                      act="cancel-candidate-meeting"
                      state={{ constituency: constituency.stage }}
                      size="small"
                      aria-label={`取消：${meeting.heldOn} ${meeting.place}`}
                      onClick={() => setDoing({ kind: 'cancel', meeting })}
                    >
                      取消
                    </ActButton>
                  </Flex>
                ),
            },
          ]}
        />
      </Flex>
      {doing?.kind === 'record' && (
        <RecordMeeting meeting={doing.meeting} nameOf={nameOf} onClose={() => setDoing(undefined)} />
      )}
      {doing?.kind === 'cancel' && (
        <CancelMeeting meeting={doing.meeting} onClose={() => setDoing(undefined)} />
      )}
    </Card>
  );
}

function questionList(questions: Meeting['questions'], nameOf: (id: string) => string) {
  return (
    <ol className="plain-list">
      {questions.map(({ question, answeredBy, answer }, index) => (
        // Questions have nothing of their own but their place.
        <li key={index}>
          <div className="wrapped-text">问：{question}</div>
          <div className="wrapped-text">
            {answeredBy === null ? '选举委员会' : nameOf(answeredBy)}答：{answer}
          </div>
        </li>
      ))}
    </ol>
  );
}

function columnsToExport(
  nameOf: (id: string) => string,
): readonly [string, (row: Meeting) => string | number][] {
  return [
    ['日期', ({ heldOn }) => heldOn],
    ['时间', ({ startsAt }) => startsAt],
    ['地点', ({ place }) => place],
    ['怎样提出的', ({ request }) => (request === null ? '主动组织' : '应选民要求')],
    ['状态', ({ state }) => STATES[state]],
    [
      '候选人',
      ({ candidates, candidatesPresent }) => (candidatesPresent ?? candidates).map(nameOf).join('、'),
    ],
    ['到场选民', ({ votersPresent }) => votersPresent ?? ''],
    [
      '问题',
      ({ questions }) => questions.map(({ question, answer }) => `问：${question} 答：${answer}`).join('；'),
    ],
  ];
}
