import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { ConsultationView } from '@xuanwu/server/phases/nomination/consultation/consultation-view.schema.ts';
import { Card, Descriptions, Flex } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../widgets/act-button.tsx';
import { Explained } from '../../widgets/explained.tsx';
import { GroupTable } from './group-table.tsx';
import { SummariseForm } from './summarise-form.tsx';
import { TotalsTable } from './totals-table.tsx';
import { FORMS, namesOf, OUTCOMES, type Round } from './words.ts';

/** 一轮协商: group by group, all together, and what the committee made of it. */
export function RoundCard(props: { constituency: ConstituencyRow; view: ConsultationView; round: Round }) {
  const { constituency, view, round } = props;
  const [isSumming, setSumming] = useState(false);
  const isOpen = round.summary === null;
  return (
    <Card
      size="small"
      title={`第 ${round.number} 轮酝酿协商（${round.openedOn} 开始，${FORMS[round.form]}）`}
      styles={{ title: { whiteSpace: 'normal' } }}
      {...(isOpen && {
        extra: (
          <ActButton
            act="summarise-consultation"
            state={{ constituency: constituency.stage }}
            type="primary"
            size="small"
            disabled={round.records.length === 0}
            onClick={() => setSumming(true)}
          >
            汇总
          </ActButton>
        ),
      })}
    >
      <Flex vertical gap={16}>
        <GroupTable constituency={constituency} view={view} round={round} />
        {round.totals.length > 0 && <TotalsTable round={round} />}
        {isOpen && round.proposal && round.records.length > 0 && <Proposal round={round} />}
        <Summary round={round} />
      </Flex>
      {isSumming && (
        <SummariseForm
          constituency={constituency}
          view={view}
          round={round}
          onClose={() => setSumming(false)}
        />
      )}
    </Card>
  );
}

/** What the totals come to so far, with the arithmetic. */
function Proposal({ round }: { round: Round }) {
  const { proposal, candidates } = round;
  const list = proposal?.list ?? null;
  return (
    <Explained title="较多数选民的意见" reasons={proposal?.reasons ?? []} danger={list === null}>
      {list
        ? `按现有记录，较多数选民的意见：${namesOf(list, candidates)}`
        : '按现有记录，还没有形成较多数选民的意见'}
    </Explained>
  );
}

function Summary({ round: { summary, candidates } }: { round: Round }) {
  if (!summary) return null;
  const { on, meeting, outcome, missing, list } = summary;
  return (
    <Descriptions
      size="small"
      bordered
      column={1}
      items={[
        { label: '汇总', children: `${on}，${OUTCOMES[outcome]}` },
        ...(list ? [{ label: '名单', children: namesOf(list, candidates) }] : []),
        {
          label: '选举委员会会议',
          children: `${meeting.heldOn}，${meeting.minute}，出席 ${meeting.present} 人，赞成 ${meeting.inFavour} 人`,
        },
        ...missing.map(({ group, name, reason }) => ({
          key: group,
          label: `${name}没有开会`,
          children: reason,
        })),
      ]}
    />
  );
}
