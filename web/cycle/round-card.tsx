import type { RoundDetail } from '@xuanwu/server/phases/results/result-view.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Card, Flex, Steps } from 'antd';
import { Link } from 'react-router';
import { useRead } from '../api/queries.ts';
import { Conclusion } from '../results/conclusion.tsx';
import { FollowUp } from '../results/follow-up.tsx';
import { ResultSteps } from '../results/result-steps.tsx';
import { RoundDocuments } from '../results/round-documents.tsx';
import { VotesTable } from '../voting/counting/votes-table.tsx';
import { Loaded } from '../widgets/page.tsx';
import { WaitingForSecond } from '../widgets/second-person.tsx';
import { ROUND_STATES } from '../widgets/words.ts';
import { COUNTING_STATES, countingState } from '../voting/counting/counting-state.ts';
import { DeleteCheckIns } from '../voting/check-in/delete-check-ins.tsx';
import { RoundOpening } from '../voting/round-opening.tsx';
import { Turnout } from '../voting/check-in/turnout.tsx';

/** 一轮投票: how far it is, its turnout, its count, its result and its ballots. */
export function RoundCard({ round }: { round: RoundRow }) {
  const { id, title, electionDay, seats, state, candidates, constituency } = round;
  const states = Object.keys(ROUND_STATES);
  const counting = countingState(round);
  return (
    <Card
      size="small"
      title={`${title} · ${electionDay} · 应选 ${seats} 名`}
      extra={counting === 'agreed' && <Link to={`/results/${id}`}>结果全文</Link>}
    >
      <Flex vertical gap={16}>
        <Steps
          size="small"
          current={state === 'published' ? states.length : states.indexOf(state)}
          items={Object.values(ROUND_STATES).map((each) => ({ title: each }))}
        />
        <span>选票上的候选人：{candidates.map(({ name }) => name).join('、')}</span>
        <Turnout round={round} />
        <RoundOpening round={round} />
        {counting !== 'voting' && (
          <span>
            计票：{COUNTING_STATES[counting]}{' '}
            <Link to={`/count/${id}`}>{counting === 'agreed' ? '看计票单' : '去计票'}</Link>
          </span>
        )}
        {counting === 'agreed' && <Result round={id} />}
        {state === 'published' && <DeleteCheckIns round={id} />}
        <RoundDocuments constituency={constituency} round={id} />
      </Flex>
    </Card>
  );
}

function Result({ round }: { round: string }) {
  const read = useRead<RoundDetail>(`/api/rounds/${round}`);
  return (
    <Loaded read={read}>
      {(detail) => (
        <>
          <WaitingForSecond round={round} />
          {detail.result && <Conclusion result={detail.result} />}
          <VotesTable detail={detail} />
          <ResultSteps detail={detail} />
          <FollowUp detail={detail} />
        </>
      )}
    </Loaded>
  );
}
