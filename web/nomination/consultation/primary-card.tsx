import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Alert, Card, Descriptions, Flex, Table, Tag } from 'antd';
import { Explained } from '../../widgets/explained.tsx';
import { DecidePrimary } from './decide-primary.tsx';
import { PrimarySheet } from './primary-sheet.tsx';
import { namesOf, type Named, type Primary, PRIMARY_STATES } from './words.ts';

/** 一次预选: who is on the ballot, the count, and what the committee confirmed. */
export function PrimaryCard({ constituency, primary }: { constituency: ConstituencyRow; primary: Primary }) {
  const { number, heldOn, candidates, choices, again, count, result } = primary;
  const title = again ? `第 ${number} 次预选（就票数相等的人）` : `第 ${number} 次预选`;
  return (
    <Card
      size="small"
      title={`${title}：${heldOn} 投票`}
      styles={{ title: { whiteSpace: 'normal' } }}
      extra={<Tag>{result ? '已确认' : PRIMARY_STATES[count]}</Tag>}
    >
      <Flex vertical gap={16}>
        <Descriptions
          size="small"
          bordered
          column={{ xs: 1, md: 3 }}
          items={[
            { label: '参加预选的人', children: `${candidates.length} 人` },
            { label: '每张票至多选', children: `${choices} 人` },
            {
              label: again ? '余下的名额' : '安排的会议',
              children: again ? `${again.open} 名` : primary.meeting.minute,
            },
          ]}
        />
        {primary.sheet && <Votes primary={primary} />}
        {!result && count !== 'agreed' && <PrimarySheet constituency={constituency} primary={primary} />}
        {!result && primary.outcome && <Foreseen primary={primary} outcome={primary.outcome} />}
        {!result && count === 'agreed' && <DecidePrimary constituency={constituency} primary={primary} />}
        {result && <Result primary={primary} />}
      </Flex>
    </Card>
  );
}

interface Row extends Named {
  readonly votes: number;
}

function Votes({ primary: { sheet, candidates, reasons, result, outcome } }: { primary: Primary }) {
  if (!sheet) return null;
  const rows: Row[] = candidates
    .map((candidate) => ({
      ...candidate,
      votes: sheet.votes.find((vote) => vote.candidate === candidate.id)?.for ?? 0,
    }))
    .toSorted((one, other) => other.votes - one.votes);
  const standing = (id: string) =>
    (result ?? outcome)?.selected.includes(id) ? (
      <Tag color="green">列入</Tag>
    ) : (result ?? outcome)?.tied.includes(id) ? (
      <Tag color="orange">票数相等</Tag>
    ) : null;
  return (
    <Flex vertical gap={8} align="stretch">
      <span>
        发出选票 {sheet.issued} 张，收回 {sheet.cast} 张，废票 {sheet.invalid} 张，弃权 {sheet.blank} 张。
        <Explained title="预选结果" reasons={reasons}>
          看依据和算式
        </Explained>
      </span>
      <Table<Row>
        size="small"
        rowKey="id"
        dataSource={rows}
        pagination={false}
        scroll={{ x: 360 }}
        columns={[
          { title: '姓名', dataIndex: 'name' },
          {
            title: '得票',
            dataIndex: 'votes',
            width: 100,
            align: 'right',
            sorter: (a, b) => a.votes - b.votes,
          },
          { title: '结果', width: 120, render: (_, { id }) => standing(id) },
        ]}
      />
    </Flex>
  );
}

type Outcome = NonNullable<Primary['outcome']>;

/** What the count gives, before the committee has confirmed it. */
function Foreseen({ primary: { candidates }, outcome }: { primary: Primary; outcome: Outcome }) {
  return (
    <Alert
      type={isFinal(outcome) ? 'info' : 'warning'}
      showIcon
      title={`按计票结果，${said(outcome, candidates)}`}
      description="经选举委员会会议确认以后生效。"
    />
  );
}

function Result({ primary: { result, candidates } }: { primary: Primary }) {
  if (!result) return null;
  return (
    <Alert
      type={isFinal(result) ? 'success' : 'warning'}
      showIcon
      title={said(result, candidates)}
      description={`${result.on} 经选举委员会会议（${result.meeting.minute}）确认。`}
    />
  );
}

function isFinal({ valid, tied }: Outcome): boolean {
  return valid && tied.length === 0;
}

function said({ valid, tied, selected, open }: Outcome, candidates: readonly Named[]): string {
  if (!valid) return '参加预选的选民没有达到要求，或者收回的选票多于发出的，须再次预选';
  return tied.length > 0
    ? `${namesOf(tied, candidates)}票数相等，余下名额 ${open} 名，须就这几人再次预选`
    : `列入：${namesOf(selected, candidates)}`;
}
