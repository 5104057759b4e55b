import type {
  PlaceProgress,
  Turnout,
} from '@xuanwu/server/phases/voting/command-room/command-room.schema.ts';
import { Alert, Drawer, Flex, Segmented, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { Page } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { CountyTable } from './county-table.tsx';
import { PlaceDetails } from './place-details.tsx';
import { type PlaceFilter, PlaceFilters, usePlaceFilter } from './place-filters.tsx';
import { PlaceGrid } from './place-grid.tsx';
import { PlaceList } from './place-list.tsx';
import { StepCounts } from './step-counts.tsx';
import { TurnoutLine } from './turnout-line.tsx';
import { type LiveRoom, useCommandRoom } from './use-command-room.ts';

const TURNOUT_EVERY_MS = 30_000;

/** 指挥室: all places of voting at a glance, what is late, what needs somebody; it changes by itself. */
export function CommandRoom() {
  const { room, problem } = useCommandRoom();
  return (
    <Page
      title="指挥室"
      hint="全部投票场所的进度，每秒更新。迟了的按公布的投票时间判断；计票应当在投票日当天完成。"
    >
      {room ? <Live room={room} /> : problem ? <ProblemAlert error={problem} /> : <Skeleton active />}
    </Page>
  );
}

function Live({ room }: { room: LiveRoom }) {
  const { places, counties, changed } = room;
  const turnout = useRead<Turnout>('/api/command-room/turnout', { every: TURNOUT_EVERY_MS }).data;
  const filter = usePlaceFilter(room);
  const [openPlace, setOpenPlace] = useState<string>();
  const countyNames = useMemo(() => new Map(counties.map(({ county, name }) => [county, name])), [counties]);
  const shown = useMemo(() => places.filter(filter.matches), [places, filter.matches]);
  const opened = places.find(({ id }) => id === openPlace);
  return (
    <Flex vertical gap={12}>
      {room.problem && (
        <Alert type="warning" showIcon title={`连不上服务器，下面是 ${room.time} 的情况。正在重新连接。`} />
      )}
      <StepCounts places={places} now={room} filter={filter} />
      <TurnoutLine turnout={turnout} />
      <PlaceFilters room={room} filter={filter} shown={shown} />
      <Views
        room={room}
        shown={shown}
        countyNames={countyNames}
        changed={changed}
        filter={filter}
        turnout={turnout}
        onOpen={({ id }) => setOpenPlace(id)}
      />
      <Drawer
        title={opened?.name}
        size={440}
        open={opened !== undefined}
        onClose={() => setOpenPlace(undefined)}
      >
        {opened && (
          <PlaceDetails
            place={opened}
            now={room}
            countyName={countyNames.get(opened.county)}
            issued={turnout?.places.find(({ id }) => id === opened.id)?.issued}
          />
        )}
      </Drawer>
    </Flex>
  );
}

function Views(props: {
  room: LiveRoom;
  shown: readonly PlaceProgress[];
  countyNames: ReadonlyMap<string, string>;
  changed: ReadonlySet<string>;
  filter: PlaceFilter;
  turnout: Turnout | undefined;
  onOpen: (place: PlaceProgress) => void;
}) {
  const { room, shown, countyNames, changed, filter, turnout, onOpen } = props;
  const [view, setView] = useFilter('view');
  const options = [
    { value: '', label: '方格图' },
    { value: 'list', label: '列表' },
    ...(countyNames.size > 0 ? [{ value: 'counties', label: '各县（市、区）' }] : []),
  ];
  return (
    <>
      <Segmented
        aria-label="看法"
        value={view}
        options={options}
        onChange={setView}
        style={{ alignSelf: 'start' }}
      />
      {view === 'list' ? (
        <PlaceList places={shown} countyNames={countyNames} now={room} onOpen={onOpen} />
      ) : view === 'counties' ? (
        <CountyTable
          room={room}
          turnout={turnout}
          onChoose={(county) => {
            filter.setCounty(county);
            setView('');
          }}
        />
      ) : (
        <PlaceGrid
          // Other places are looked at from their beginning.
          key={`${filter.county} ${filter.area} ${filter.state} ${filter.text}`}
          {...{ countyNames, changed, onOpen }}
          places={shown}
          now={room}
        />
      )}
    </>
  );
}
