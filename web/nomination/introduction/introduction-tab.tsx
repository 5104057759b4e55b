import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Introduction } from '@xuanwu/server/phases/nomination/introduction/introduction-view.schema.ts';
import { Alert, Card, Flex } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { Reasons } from '../../widgets/reasons.tsx';
import { CandidateCards } from './candidate-cards.tsx';
import { MeetingTable } from './meeting-table.tsx';
import { PlanMeeting } from './plan-meeting.tsx';
import { RecordIntroduction } from './record-introduction.tsx';
import { RecordRequest } from './record-request.tsx';
import { IntroductionRecords } from './introduction-records.tsx';

type Doing = 'introduce' | 'request' | 'plan';

/** 介绍: what voters are told of the candidates and how, meetings with them, pledges; all of it until the election day begins. */
export function IntroductionTab({ constituency }: { constituency: ConstituencyRow }) {
  const read = useRead<Introduction>(`/api/constituencies/${constituency.id}/introduction`);
  return (
    <Loaded read={read}>
      {(introduction) => <Sections constituency={constituency} introduction={introduction} />}
    </Loaded>
  );
}

function Sections(props: { constituency: ConstituencyRow; introduction: Introduction }) {
  const { constituency, introduction } = props;
  const [doing, setDoing] = useState<Doing>();
  const onClose = () => setDoing(undefined);
  if (introduction.candidates.length === 0)
    return (
      <Alert
        type="info"
        showIcon
        title="还没有公布初步代表候选人名单"
        description="名单公布以后才能介绍候选人，选民在公开页上也才看得到。"
      />
    );
  return (
    <Flex vertical gap={16}>
      <Stop constituency={constituency} introduction={introduction} />
      <Duty constituency={constituency} introduction={introduction} onDo={setDoing} />
      <CandidateCards constituency={constituency} introduction={introduction} />
      <MeetingTable
        constituency={constituency}
        introduction={introduction}
        actions={
          <ActButton
            act="plan-candidate-meeting"
            state={{ constituency: constituency.stage }}
            type="primary"
            disabled={introduction.isStopped}
            onClick={() => setDoing('plan')}
          >
            安排见面
          </ActButton>
        }
      />
      <IntroductionRecords constituency={constituency} introduction={introduction} />
      {doing === 'introduce' && <RecordIntroduction constituency={constituency} onClose={onClose} />}
      {doing === 'request' && <RecordRequest constituency={constituency} onClose={onClose} />}
      {doing === 'plan' && (
        <PlanMeeting constituency={constituency} introduction={introduction} onClose={onClose} />
      )}
    </Flex>
  );
}

/** 选举日零时起停止: until when, or that it has. */
function Stop(props: { constituency: ConstituencyRow; introduction: Introduction }) {
  const { constituency, introduction } = props;
  const { electionDay, isStopped, stop } = introduction;
  return (
    <Alert
      type={isStopped ? 'warning' : 'info'}
      showIcon
      title={
        isStopped
          ? `选举日 ${electionDay} 零时起，候选人的介绍已经全部停止`
          : `介绍到 ${electionDay} 零时为止，到时自动停止`
      }
      description={
        <>
          {/* With its outcome beside it, the rule's own name would say the opposite. */}
          <Reasons reasons={stop.map((each) => ({ ...each, title: '选举日以前介绍代表候选人' }))} />
          <a href={publicPath(constituency)} target="_blank" rel="noreferrer">
            选民看到的页面
          </a>
          （不用登录，{isStopped ? '现在只说明已停止介绍' : '可以告诉选民'}）
        </>
      }
    />
  );
}

/** A county's code is what its townships' codes begin with. */
function publicPath({ area, id }: ConstituencyRow): string {
  return `/candidates/${area.slice(0, 6)}/${id}`;
}

function Duty(props: {
  constituency: ConstituencyRow;
  introduction: Introduction;
  onDo: (doing: Doing) => void;
}) {
  const { constituency, introduction, onDo } = props;
  const state = { constituency: constituency.stage };
  const { duty } = introduction;
  return (
    <Card size="small" title={duty.permitted ? '介绍候选人：应当做的都做了' : '介绍候选人：还有应当做的'}>
      <Reasons reasons={duty.reasons} />
      {!duty.mustMeet && (
        <div className="shell-subtitle">
          还没有选民要求见面；有选民要求的，选举委员会应当组织候选人与选民见面。
        </div>
      )}
      <Flex gap={8} wrap style={{ marginBlockStart: 12 }}>
        <ActButton act="record-introduction" state={state} onClick={() => onDo('introduce')}>
          登记介绍
        </ActButton>
        <ActButton act="record-meeting-request" state={state} onClick={() => onDo('request')}>
          登记选民的见面要求
        </ActButton>
      </Flex>
    </Card>
  );
}
