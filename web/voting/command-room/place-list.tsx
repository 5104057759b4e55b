import type { PlaceProgress } from '@xuanwu/server/phases/voting/command-room/command-room.schema.ts';
import { Button, Table } from 'antd';
import { PLACE_KINDS } from '../polling-words.ts';
import { cellState, lateWords, type Now } from './cell-states.ts';
import { alarmWords } from './place-columns.ts';

/** 列表: the same places in words, for whoever would rather read. */
export function PlaceList(props: {
  places: readonly PlaceProgress[];
  countyNames: ReadonlyMap<string, string>;
  now: Now;
  onOpen: (place: PlaceProgress) => void;
}) {
  const { places, countyNames, now, onOpen } = props;
  const trouble = (place: PlaceProgress) =>
    [lateWords(place, now), alarmWords(place.alarms)].filter(Boolean).join('；');
  return (
    <Table<PlaceProgress>
      size="small"
      rowKey="id"
      dataSource={[...places]}
      scroll={{ x: 820 }}
      pagination={{ defaultPageSize: 50, showTotal: (total) => `共 ${total} 处` }}
      locale={{ emptyText: '没有符合条件的投票场所。' }}
      columns={[
        ...(countyNames.size > 0
          ? [
              {
                title: '县（市、区）',
                width: 130,
                sorter: (a: PlaceProgress, b: PlaceProgress) => a.county.localeCompare(b.county),
                render: (_: unknown, { county }: PlaceProgress) => countyNames.get(county),
              },
            ]
          : []),
        { title: '乡镇', dataIndex: 'areaName', width: 120, sorter: (a, b) => a.area.localeCompare(b.area) },
        {
          title: '投票场所',
          sorter: (a, b) => a.name.localeCompare(b.name, 'zh'),
          render: (_, place) => (
            <Button type="link" className="explained" onClick={() => onOpen(place)}>
              {place.name}
            </Button>
          ),
        },
        { title: '方式', width: 110, render: (_, { kind }) => PLACE_KINDS[kind] },
        { title: '时间', width: 120, render: (_, { opensAt, closesAt }) => `${opensAt}—${closesAt}` },
        {
          title: '进度',
          width: 190,
          sorter: (a, b) => cellState(a).shade - cellState(b).shade,
          render: (_, place) => cellState(place).title,
        },
        {
          title: '迟了或者报警',
          sorter: (a, b) => trouble(a).localeCompare(trouble(b), 'zh'),
          render: (_, place) => <span className="command-bad">{trouble(place)}</span>,
        },
      ]}
    />
  );
}
