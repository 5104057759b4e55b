import type { PollingPlaceRow, RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Divider, Flex, Typography } from 'antd';
import { useRead } from '../../api/queries.ts';
import { ProxyForm } from './proxy-form.tsx';
import { ProxyTable } from './proxy-table.tsx';

const STILL_TO_VOTE = new Set<RoundRow['state']>(['scheduled', 'open']);

/** 委托投票 at one place: those that are registered, and a new one for the next day of voting. */
export function Proxies({ place }: { place: PollingPlaceRow }) {
  const rounds = useRead<RoundRow[]>('/api/rounds');
  const [electionDay] = (rounds.data ?? [])
    .filter(
      ({ constituency, state }) =>
        STILL_TO_VOTE.has(state) && place.constituencies.some(({ id }) => id === constituency),
    )
    .map((round) => round.electionDay)
    .toSorted();
  return (
    <Flex vertical>
      {electionDay === undefined ? (
        <Typography.Text type="warning">这里没有还要进行的投票，不能登记新的委托。</Typography.Text>
      ) : (
        <ProxyForm place={place} electionDay={electionDay} />
      )}
      {place.constituencies.map(({ id, name }) => (
        <div key={id}>
          <Divider titlePlacement="start" plain>
            {name}已登记的委托
          </Divider>
          <ProxyTable constituency={id} name={name} />
        </div>
      ))}
    </Flex>
  );
}
