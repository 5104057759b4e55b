import type { PlaceProgress } from '@xuanwu/server/phases/voting/command-room/command-room.schema.ts';
import { Button, Flex, Input, Select } from 'antd';
import { useCallback, useMemo } from 'react';
import { downloadTable } from '../../widgets/download-table.ts';
import { useFilter } from '../../widgets/use-filter.ts';
import { grouped } from '../../widgets/words.ts';
import { ALL_CELL_STATES, cellState, lateWords } from './cell-states.ts';
import { PLACE_COLUMNS } from './place-columns.ts';
import type { LiveRoom } from './use-command-room.ts';

export interface PlaceFilter {
  readonly text: string;
  readonly county: string;
  readonly area: string;
  /** A sign of a cell, or what is late or alarmed. */
  readonly state: string;
  readonly setText: (text: string | undefined) => void;
  readonly setCounty: (county: string | undefined) => void;
  readonly setArea: (area: string | undefined) => void;
  readonly setState: (state: string | undefined) => void;
  readonly matches: (place: PlaceProgress) => boolean;
}

export const LATE = 'late';
export const ALARMED = 'alarmed';

export function usePlaceFilter({ today, time }: LiveRoom): PlaceFilter {
  const [text, setText] = useFilter('q');
  const [county, setCounty] = useFilter('county');
  const [area, setArea] = useFilter('area');
  const [state, setState] = useFilter('state');
  const matches = useCallback(
    (place: PlaceProgress) =>
      (county === '' || place.county === county) &&
      (area === '' || place.area === area) &&
      (text.trim() === '' || `${place.name} ${place.areaName}`.includes(text.trim())) &&
      inState(place, state, { today, time }),
    [county, area, text, state, today, time],
  );
  return { text, county, area, state, setText, setCounty, setArea, setState, matches };
}

function inState(place: PlaceProgress, state: string, now: { today: string; time: string }): boolean {
  if (state === '') return true;
  if (state === LATE) return lateWords(place, now) !== undefined;
  if (state === ALARMED) return place.alarms.length > 0;
  return cellState(place).sign === state;
}

/** 筛选: by name, county, township and how far. */
export function PlaceFilters(props: {
  room: LiveRoom;
  filter: PlaceFilter;
  shown: readonly PlaceProgress[];
}) {
  const { room, filter, shown } = props;
  const { places, counties } = room;
  const areas = useMemo(() => {
    const within = places.filter(({ county }) => filter.county === '' || county === filter.county);
    return [...new Map(within.map(({ area, areaName }) => [area, areaName]))];
  }, [places, filter.county]);
  const width = { flex: '1 1 130px', maxWidth: 190 };
  return (
    <Flex gap={8} wrap align="center">
      <Input.Search
        aria-label="查找投票场所"
        placeholder="场所或者乡镇"
        allowClear
        style={{ flex: '1 1 180px', maxWidth: 240 }}
        value={filter.text}
        onChange={({ target }) => filter.setText(target.value)}
      />
      {counties.length > 0 && (
        <Select
          aria-label="县（市、区）"
          placeholder="县（市、区）"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          style={width}
          value={filter.county || null}
          options={counties.map(({ county, name }) => ({ value: county, label: name }))}
          onChange={(county) => {
            filter.setCounty(county ?? undefined);
            filter.setArea(undefined);
          }}
        />
      )}
      <Select
        aria-label="乡镇"
        placeholder="乡镇"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={width}
        value={filter.area || null}
        options={areas.map(([value, label]) => ({ value, label }))}
        onChange={(area) => filter.setArea(area ?? undefined)}
      />
      <Select
        aria-label="进度"
        placeholder="进度"
        allowClear
        style={width}
        value={filter.state || null}
        options={[
          { value: LATE, label: '迟了的' },
          { value: ALARMED, label: '报警的' },
          ...ALL_CELL_STATES.map(({ sign, title }) => ({ value: sign, label: title })),
        ]}
        onChange={(state) => filter.setState(state ?? undefined)}
      />
      <Button
        disabled={shown.length === 0}
        onClick={() => downloadTable('投票场所进度.csv', columnsAt(room), shown)}
      >
        导出表格
      </Button>
      <span aria-live="polite">
        {shown.length === places.length
          ? `共 ${grouped(places.length)} 处`
          : `${grouped(shown.length)} 处符合，共 ${grouped(places.length)} 处`}
      </span>
    </Flex>
  );
}

function columnsAt(room: LiveRoom): [string, (place: PlaceProgress) => string | number][] {
  const names = new Map(room.counties.map(({ county, name }) => [county, name]));
  return [
    ...(names.size > 0
      ? [['县（市、区）', ({ county }: PlaceProgress) => names.get(county) ?? county] as const]
      : []),
    ...PLACE_COLUMNS,
    ['迟了', (place: PlaceProgress) => lateWords(place, room) ?? ''] as const,
  ].map(([title, cell]) => [title, cell]);
}
