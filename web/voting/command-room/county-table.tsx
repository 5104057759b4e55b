import type {
  PlaceProgress,
  Turnout,
} from '@xuanwu/server/phases/voting/command-room/command-room.schema.ts';
import { PROGRESS_STEP_IDS, PROGRESS_STEPS } from '@xuanwu/rules/polling-progress.ts';
import { Button, Table } from 'antd';
import { useMemo } from 'react';
import { grouped } from '../../widgets/words.ts';
import { lateWords } from './cell-states.ts';
import { sumOf } from './turnout-line.tsx';
import type { LiveRoom } from './use-command-room.ts';

interface CountyRow {
  readonly county: string;
  readonly name: string;
  readonly places: number;
  readonly late: number;
  readonly alarmed: number;
  /** By step, how many places have done it. */
  readonly done: readonly number[];
}

/** 各县（市、区）, side by side, for the superior office. */
export function CountyTable(props: {
  room: LiveRoom;
  turnout: Turnout | undefined;
  onChoose: (county: string) => void;
}) {
  const { room, turnout, onChoose } = props;
  const rows = useMemo(() => rowsOf(room), [room]);
  return (
    <Table<CountyRow>
      size="small"
      rowKey="county"
      dataSource={rows}
      scroll={{ x: 1_240 }}
      pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
      locale={{ emptyText: '辖区内还没有县（市、区）设立投票场所。' }}
      columns={[
        {
          title: '县（市、区）',
          fixed: 'left',
          width: 130,
          sorter: (a, b) => a.county.localeCompare(b.county),
          render: (_, { county, name }) => (
            <Button type="link" className="explained" onClick={() => onChoose(county)}>
              {name}
            </Button>
          ),
        },
        { title: '场所', ...number(({ places }) => places) },
        { title: '迟了', ...number(({ late }) => late, true) },
        { title: '报警', ...number(({ alarmed }) => alarmed, true) },
        ...PROGRESS_STEP_IDS.map((step, index) => ({
          title: PROGRESS_STEPS[step],
          ...number(({ done }) => done[index] ?? 0),
        })),
        ...(['county', 'township'] as const).map((level) => ({
          title: level === 'county' ? '县级发票' : '乡级发票',
          width: 150,
          align: 'right' as const,
          render: (_: unknown, { county }: CountyRow) => {
            const { voters, issued } = turnout ? sumOf(turnout, level, county) : { voters: 0, issued: 0 };
            return voters === 0 ? '' : `${grouped(issued)} / ${grouped(voters)}`;
          },
        })),
      ]}
    />
  );
}

function number(of: (row: CountyRow) => number, isBad = false) {
  return {
    width: 90,
    align: 'right' as const,
    sorter: (a: CountyRow, b: CountyRow) => of(a) - of(b),
    render: (_: unknown, row: CountyRow) => (
      <span className={isBad && of(row) > 0 ? 'command-bad' : ''}>{grouped(of(row))}</span>
    ),
  };
}

function rowsOf(room: LiveRoom): CountyRow[] {
  const byCounty = new Map<string, PlaceProgress[]>();
  for (const place of room.places) {
    const own = byCounty.get(place.county);
    if (own) own.push(place);
    else byCounty.set(place.county, [place]);
  }
  return room.counties.map(({ county, name }) => {
    const places = byCounty.get(county) ?? [];
    return {
      county,
      name,
      places: places.length,
      late: places.filter((place) => lateWords(place, room) !== undefined).length,
      alarmed: places.filter(({ alarms }) => alarms.length > 0).length,
      done: PROGRESS_STEP_IDS.map(
        (step) => places.filter(({ votes, done }) => votes > 0 && done[step] >= votes).length,
      ),
    };
  });
}
