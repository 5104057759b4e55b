import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { ConsultationView } from '@xuanwu/server/phases/nomination/consultation/consultation-view.schema.ts';
import { Alert, Flex } from 'antd';
import { useRead } from '../../api/queries.ts';
import { Loaded } from '../../widgets/page.tsx';
import { useSession } from '../../api/session.tsx';
import { NextOfConsultation } from './next-of-consultation.tsx';
import { OpenRound } from './open-round.tsx';
import { OrderPrimary } from './order-primary.tsx';
import { PrimaryCard } from './primary-card.tsx';
import { RoundCard } from './round-card.tsx';
import { VoterGroups } from './voter-groups.tsx';

/** 酝酿协商: the voters' groups, what they said round by round, and the primary where they came to no agreement. */
export function ConsultationTab({ constituency }: { constituency: ConstituencyRow }) {
  const read = useRead<ConsultationView>(`/api/constituencies/${constituency.id}/consultation`);
  return <Loaded read={read}>{(view) => <Sections constituency={constituency} view={view} />}</Loaded>;
}

function Sections(props: { constituency: ConstituencyRow; view: ConsultationView }) {
  const { constituency, view } = props;
  const isRunning = view.rounds.some(({ summary }) => summary === null);
  const last = view.rounds.at(-1)?.summary;
  const { acts } = useSession();
  // Whoever counts came for the sheet, and finds it first.
  const isCounting = acts.includes('enter-primary-count') || acts.includes('resolve-primary-count');
  const toCount = view.primaries.filter(({ result }) => isCounting && result === null);
  return (
    <Flex vertical gap={16}>
      {toCount.map((primary) => (
        <PrimaryCard key={primary.id} constituency={constituency} primary={primary} />
      ))}
      {view.initial.some(({ isListed }) => isListed) ? (
        <NextOfConsultation constituency={constituency} view={view} />
      ) : (
        <Alert
          type="info"
          showIcon
          title="还没有公布初步代表候选人名单"
          description="选民小组可以先登记；名单公布以后，交各小组讨论、协商。"
        />
      )}
      <VoterGroups constituency={constituency} view={view} />
      {view.rounds.map((round) => (
        <RoundCard key={round.id} constituency={constituency} view={view} round={round} />
      ))}
      {view.primaries
        .filter((primary) => !toCount.includes(primary))
        .map((primary) => (
          <PrimaryCard key={primary.id} constituency={constituency} primary={primary} />
        ))}
      {constituency.stage === 'initial-published' && !isRunning && (
        <Flex gap={12} wrap>
          {last?.outcome === 'primary' && <OrderPrimary constituency={constituency} view={view} />}
          {!view.primaryStands && <OpenRound constituency={constituency} view={view} />}
        </Flex>
      )}
    </Flex>
  );
}
