import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { PollingPlaceRow, RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Alert, Card, Collapse, Flex, Typography } from 'antd';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { useRead } from '../api/queries.ts';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { Loaded } from '../widgets/page.tsx';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { BallotStockCard } from '../voting/ballots/ballot-stock-card.tsx';
import { PLACE_KINDS } from '../voting/polling-words.ts';
import { ProxyTable } from '../voting/proxies/proxy-table.tsx';
import { RoundCard } from './round-card.tsx';

const EVERY_MS = 10_000;

/** 投票、计票和结果 of one constituency: where, every round from the last one back, and the commissions. */
export function VotingTab({ constituency }: { constituency: ConstituencyRow }) {
  const rounds = useRead<RoundRow[]>('/api/rounds', { every: EVERY_MS });
  return (
    <Flex vertical gap={16}>
      <PlacesOfConstituency constituency={constituency} />
      <Loaded read={rounds}>
        {(all) => {
          const own = all.filter((round) => round.constituency === constituency.id);
          return own.length === 0 ? (
            <ScheduleFirst constituency={constituency} />
          ) : (
            <>
              {own.toReversed().map((round) => (
                <Fragment key={round.id}>
                  <RoundCard round={round} />
                  <Collapse
                    size="small"
                    items={[
                      {
                        key: 'stock',
                        label: `选票的印制和收发：${round.title}`,
                        children: <BallotStockCard round={round} />,
                      },
                    ]}
                  />
                </Fragment>
              ))}
            </>
          );
        }}
      </Loaded>
      <Collapse
        size="small"
        items={[
          {
            key: 'proxies',
            label: '登记的委托投票',
            children: <ProxyTable constituency={constituency.id} name={constituency.name} />,
          },
        ]}
      />
    </Flex>
  );
}

function PlacesOfConstituency({ constituency }: { constituency: ConstituencyRow }) {
  const read = useRead<PollingPlaceRow[]>('/api/polling-places');
  const places = (read.data ?? []).filter(({ constituencies }) =>
    constituencies.some(({ id }) => id === constituency.id),
  );
  if (!read.data) return null;
  if (places.length === 0) {
    return (
      <Alert
        type="warning"
        showIcon
        title="本选区还没有投票场所"
        description={<Link to="/places">去设立投票场所</Link>}
      />
    );
  }
  return (
    <Card size="small" title={`投票场所（${places.length}）`}>
      <Flex vertical gap={4}>
        {places.map(({ id, name, kind, address, opensAt, closesAt }) => (
          <span key={id}>
            <Link to={`/check-in?place=${id}`}>{name}</Link>{' '}
            <Typography.Text type="secondary">
              {PLACE_KINDS[kind]}，{address}，{opensAt}—{closesAt}
            </Typography.Text>
          </span>
        ))}
      </Flex>
    </Card>
  );
}

function ScheduleFirst({ constituency: { id, stage, electionDay } }: { constituency: ConstituencyRow }) {
  const schedule = useAct('schedule-round');
  return (
    <Card size="small" title="第一次投票">
      <Flex vertical gap={12} align="start">
        <Typography.Text>
          还没有安排投票。安排以后，选票按正式代表候选人名单印制，{electionDay} 投票。
        </Typography.Text>
        <ActButton
          act="schedule-round"
          state={{ constituency: stage }}
          type="primary"
          loading={schedule.isPending}
          onClick={() => schedule.mutate({ constituency: id })}
        />
        <ProblemAlert error={schedule.error} />
      </Flex>
    </Card>
  );
}
