import type { RoundDetail } from '@xuanwu/server/phases/results/result-view.schema.ts';
import { Col, Empty, Flex, Row } from 'antd';
import { Link, useParams } from 'react-router';
import { useRead } from '../api/queries.ts';
import { Loaded, Page } from '../widgets/page.tsx';
import { WaitingForSecond } from '../widgets/second-person.tsx';
import { LEVELS } from '../widgets/words.ts';
import { CommitteeMeeting } from './committee-meeting.tsx';
import { Conclusion } from './conclusion.tsx';
import { CountFigures } from '../voting/counting/count-figures.tsx';
import { DecisionsCard } from './decisions-card.tsx';
import { decisionsOf } from '../voting/counting/decisions.ts';
import { FollowUp } from './follow-up.tsx';
import { ResultSteps } from './result-steps.tsx';
import { RoundDocuments } from './round-documents.tsx';
import { UndecidedPoints } from './undecided-points.tsx';
import { WriteInWinners } from './write-in-winners.tsx';
import { VotesTable } from '../voting/counting/votes-table.tsx';

/** 一轮投票的结果: who, why by which article, and what is to be done next. */
export function RoundResult() {
  const { id = '' } = useParams();
  const read = useRead<RoundDetail>(`/api/rounds/${id}`);
  return <Loaded read={read}>{(detail) => <Sections key={id} detail={detail} />}</Loaded>;
}

function Sections({ detail }: { detail: RoundDetail }) {
  const { round, sheet, result } = detail;
  return (
    <Page
      title={`${round.constituencyName}：${round.title}的结果`}
      hint={`${LEVELS[round.level]} · ${round.electionDay} 投票 · 应选 ${round.seats} 名`}
      actions={
        <>
          <Link to="/results">全部结果</Link>
          <Link to={`/constituencies/${round.constituency}`}>本选区</Link>
        </>
      }
    >
      <WaitingForSecond round={round.id} />
      <ResultSteps detail={detail} />
      {result && <Conclusion result={result} />}
      <WriteInWinners detail={detail} />
      <FollowUp detail={detail} />
      {sheet ? (
        <Row gutter={[16, 16]}>
          <Col xs={24} xl={15}>
            <Flex vertical gap={16}>
              <VotesTable detail={detail} />
              {result && <DecisionsCard decisions={decisionsOf(detail)} />}
            </Flex>
          </Col>
          <Col xs={24} xl={9}>
            <Flex vertical gap={16}>
              <CountFigures detail={detail} />
              {result?.meeting && (
                <CommitteeMeeting
                  meeting={result.meeting}
                  cause={result.cause}
                  declaredVoid={result.declaredVoid}
                  electionDay={round.electionDay}
                />
              )}
              <RoundDocuments constituency={round.constituency} round={round.id} />
              <UndecidedPoints points={result?.undecided ?? []} />
            </Flex>
          </Col>
        </Row>
      ) : (
        <Empty description="这一轮还没有计完票。">
          <Link to={`/count/${round.id}`}>去计票</Link>
        </Empty>
      )}
    </Page>
  );
}
