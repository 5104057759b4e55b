import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson, useWaiting, WaitingForSecond } from '../../widgets/second-person.tsx';
import { PublishWithDecision, Stops, useStops } from './publish-with-decision.tsx';
import { PublicationClock } from '../../law/publication-clock.tsx';
import { standing } from '../words.ts';

const ACT = 'publish-initial-list';

/** 公布初步代表候选人名单, and its supplements: who is still to be published, by when, what was published. */
export function InitialList(props: { constituency: ConstituencyRow; nominations: Nominations }) {
  const { constituency, nominations } = props;
  const publish = useAct(ACT);
  const isAsked = useWaiting({ constituency: constituency.id }).some(({ act }) => act === ACT);
  const stops = useStops(constituency);
  const [isDeciding, setDeciding] = useState(false);
  const waiting = standing(nominations).filter(({ listedOn }) => listedOn === null);
  const { lists } = nominations;
  const title = lists.length === 0 ? '公布初步代表候选人名单' : '补充公布初步代表候选人名单';
  return (
    <Card size="small" title="初步代表候选人名单">
      <Flex vertical gap={12} align="start">
        <PublicationClock
          rule="nom-publish"
          electionDay={constituency.electionDay}
          publishedOn={waiting.length === 0 ? (lists.at(-1)?.publishedOn ?? null) : null}
        />
        {lists.map(({ id, publishedOn, candidates }, index) => (
          <Typography.Text key={id}>
            {publishedOn} {index === 0 ? '公布' : '补充公布'} {candidates} 人
          </Typography.Text>
        ))}
        <Typography.Text>{waitingText(waiting, lists.length > 0)}</Typography.Text>
        <Stops stops={stops} />
        <ProblemAlert error={publish.error} />
        {isAsked && <WaitingForSecond constituency={constituency.id} />}
        {!isAsked && waiting.length > 0 && <SecondPerson act={ACT} />}
        <ActButton
          act={ACT}
          state={{ constituency: constituency.stage }}
          type="primary"
          disabled={waiting.length === 0 || isAsked}
          loading={publish.isPending}
          onClick={() =>
            stops.length > 0 ? setDeciding(true) : publish.mutate({ constituency: constituency.id })
          }
        >
          {title}（{waiting.length} 人）
        </ActButton>
        {isDeciding && (
          <PublishWithDecision constituency={constituency} stops={stops} onClose={() => setDeciding(false)} />
        )}
      </Flex>
    </Card>
  );
}

function waitingText(waiting: readonly { readonly name: string }[], isSupplement: boolean): string {
  if (waiting.length > 0) {
    const names = waiting.map(({ name }) => name).join('、');
    return `待公布 ${waiting.length} 人，按姓氏笔画为序：${names}。被提名的都要公布，两种推荐方式同等对待。`;
  }
  return isSupplement
    ? '被提名的人都已公布。名单公布后又收到提名的，在期限内补充公布。'
    : '还没有可以公布的人。登记提名以后再公布。';
}
