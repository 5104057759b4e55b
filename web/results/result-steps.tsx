import { ROUND_STATES } from '@xuanwu/rules/act-lines/act-line.ts';
import { asksForCause } from '@xuanwu/server/phases/results/result.schema.ts';
import type { RoundDetail } from '@xuanwu/server/phases/results/result-view.schema.ts';
import { Card, Flex, Steps } from 'antd';
import { useState } from 'react';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { SecondPerson, useWaiting } from '../widgets/second-person.tsx';
import { MeetingModal } from './meeting-modal.tsx';
import { OtherWays } from './other-ways.tsx';

const STATES = ['counted', 'decided', 'confirmed', 'published'] as const;

/** How far the result is, and the act that comes next. */
export function ResultSteps({ detail }: { detail: RoundDetail }) {
  const { state } = detail.round;
  return (
    <Card size="small">
      <Flex vertical gap={16}>
        <Steps
          size="small"
          current={STATES.findIndex((step) => step === state) + 1}
          items={STATES.map((step) => ({ title: ROUND_STATES[step] }))}
        />
        {state !== 'published' && <NextAct detail={detail} />}
      </Flex>
    </Card>
  );
}

function NextAct({ detail }: { detail: RoundDetail }) {
  const { result } = detail;
  const { id: round, state, electionDay } = detail.round;
  const isWaiting = useWaiting({ round }).length > 0;
  const decide = useAct('decide-result');
  const confirm = useAct('confirm-result');
  const publish = useAct('publish-result');
  const [isMeeting, setMeeting] = useState(false);
  const act =
    state === 'confirmed' ? 'publish-result' : state === 'decided' ? 'confirm-result' : 'decide-result';
  const press = {
    'decide-result': () => decide.mutate({ round }),
    'confirm-result': () => setMeeting(true),
    'publish-result': () => publish.mutate({ round }),
  }[act];
  return (
    <Flex vertical gap={8}>
      <Flex gap={12} align="center" wrap>
        <ActButton
          type="primary"
          act={act}
          state={{ round: state }}
          loading={decide.isPending || publish.isPending}
          disabled={isWaiting}
          onClick={press}
        />
        <SecondPerson act={act} />
        {state === 'decided' && !isWaiting && <OtherWays detail={detail} />}
      </Flex>
      <ProblemAlert error={decide.error ?? publish.error} />
      {isMeeting && (
        <MeetingModal
          title="确认选举结果"
          draft="confirm-result"
          cause={
            result && asksForCause(result)
              ? { label: result.valid ? '没有选足的原因' : '无效的原因', example: '例如：得票分散' }
              : undefined
          }
          electionDay={electionDay}
          isOpen
          isPending={confirm.isPending}
          error={confirm.error}
          onCancel={() => setMeeting(false)}
          onSubmit={(meeting, cause) =>
            confirm.mutate({ round, meeting, cause }, { onSuccess: () => setMeeting(false) })
          }
        />
      )}
    </Flex>
  );
}
