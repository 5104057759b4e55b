import type { PollingPlaceRow, RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Button, Card, Drawer, Empty, Flex, Select, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useInstallation } from '../../api/use-installation.ts';
import { useRead } from '../../api/queries.ts';
import { Loaded, Page } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { LEVELS, ROUND_STATES } from '../../widgets/words.ts';
import { PLACE_KINDS } from '../polling-words.ts';
import { PaperRegister } from './paper-register.tsx';
import { PlacePacks } from './place-packs.tsx';
import { Proxies } from '../proxies/proxies.tsx';
import { RoundOpening } from '../round-opening.tsx';
import { Turnout } from './turnout.tsx';
import { VoterDesk } from './voter-desk.tsx';

const EVERY_MS = 5_000;
/** A device may be reported lost meanwhile. */
const PLACES_EVERY_MS = 30_000;

/** 领票登记: at one place, voter by voter. */
export function CheckIn() {
  const places = useRead<PollingPlaceRow[]>('/api/polling-places', { every: PLACES_EVERY_MS });
  return <Loaded read={places}>{(rows) => <CheckInAtOne places={rows} />}</Loaded>;
}

function CheckInAtOne({ places }: { places: readonly PollingPlaceRow[] }) {
  const [chosen, choose] = useFilter('place');
  const [isProxyOpen, setProxyOpen] = useState(false);
  const [isPaperOpen, setPaperOpen] = useState(false);
  const [arePacksOpen, setPacksOpen] = useState(false);
  const place = places.find(({ id }) => id === chosen) ?? (places.length === 1 ? places[0] : undefined);
  return (
    <Page
      title="领票登记"
      hint="选民凭选民证或者身份证领票，每一级选举一张；投票无记名，这里不记票投给谁，也不列没有来的人。"
      actions={
        <>
          <Button onClick={() => setPacksOpen(true)}>离线登记</Button>
          {place && (
            <Button href={`/api/documents/place-register/${place.id}`} target="_blank">
              打印登记簿
            </Button>
          )}
          {place && <Button onClick={() => setPaperOpen(true)}>补录登记簿</Button>}
          {place && <Button onClick={() => setProxyOpen(true)}>委托投票</Button>}
        </>
      }
    >
      <Select
        aria-label="投票场所"
        size="large"
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="选择投票场所"
        style={{ maxWidth: 480 }}
        value={place?.id ?? null}
        options={places.map(({ id, name, areaName, kind }) => ({
          value: id,
          label: `${name} · ${areaName} · ${PLACE_KINDS[kind]}`,
        }))}
        onChange={choose}
      />
      {places.length === 0 && (
        <Empty description="还没有投票场所">
          <Link to="/places">去设立投票场所</Link>
        </Empty>
      )}
      <Drawer
        title="离线登记"
        size={960}
        destroyOnHidden
        open={arePacksOpen}
        onClose={() => setPacksOpen(false)}
      >
        <PlacePacks />
      </Drawer>
      {place && (
        <>
          <RoundsHere place={place} />
          <VoterDesk key={place.id} place={place} />
          <Drawer
            title={`委托投票：${place.name}`}
            size={640}
            destroyOnHidden
            open={isProxyOpen}
            onClose={() => setProxyOpen(false)}
          >
            <Proxies place={place} />
          </Drawer>
          <Drawer
            title={`补录登记簿：${place.name}`}
            size={560}
            destroyOnHidden
            open={isPaperOpen}
            onClose={() => setPaperOpen(false)}
          >
            <PaperRegister place={place} />
          </Drawer>
        </>
      )}
    </Page>
  );
}

/** 今天在这里投的票: every round with its turnout, opened and closed here. */
function RoundsHere({ place }: { place: PollingPlaceRow }) {
  const rounds = useRead<RoundRow[]>('/api/rounds', { every: EVERY_MS });
  const installation = useInstallation();
  const today = installation.data?.today;
  return (
    <Loaded read={rounds}>
      {(rows) => {
        const here = rows.filter(({ constituency }) =>
          place.constituencies.some(({ id }) => id === constituency),
        );
        const now = here.filter(({ electionDay, state }) => electionDay === today || state === 'open');
        const coming = here
          .filter(({ state, electionDay }) => state === 'scheduled' && electionDay !== today)
          .toSorted((a, b) => (a.electionDay < b.electionDay ? -1 : 1));
        const [next] = coming;
        return (
          <Flex gap={12} wrap>
            {now.map((round) => (
              <Card
                key={round.id}
                size="small"
                style={{ flex: '1 1 320px' }}
                title={<RoundName round={round} />}
              >
                <Flex vertical gap={12}>
                  <Turnout round={round} />
                  <RoundOpening round={round} />
                </Flex>
              </Card>
            ))}
            {now.length === 0 && (
              <Typography.Text type="warning">
                今天（{today}）这里没有投票。
                {next
                  ? `下一次是 ${next.electionDay}：${coming
                      .filter(({ electionDay }) => electionDay === next.electionDay)
                      .map(({ constituencyName }) => constituencyName)
                      .join('、')}。`
                  : '还没有安排投票。'}
              </Typography.Text>
            )}
          </Flex>
        );
      }}
    </Loaded>
  );
}

function RoundName({ round }: { round: RoundRow }) {
  return (
    <Flex gap={8} wrap align="center">
      <Link to={`/constituencies/${round.constituency}`}>{round.constituencyName}</Link>
      <span>
        {LEVELS[round.level]} · {round.title}
      </span>
      <Tag color={round.state === 'open' ? 'green' : 'default'}>{ROUND_STATES[round.state]}</Tag>
    </Flex>
  );
}
