import {
  type PlaceCapacity,
  placeLoad,
  type PlaceUnit,
  votersOfTwoPlaces,
} from '@xuanwu/rules/place-plan.ts';
import { Flex, Input, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { type DraftPlace, moveUnit } from './draft-plan.ts';

/** 规划的投票站: name and address to be typed over, each constituency to be taken elsewhere. */
export function PlannedTable(props: {
  places: readonly DraftPlace[];
  capacity: PlaceCapacity;
  onChange: (places: readonly DraftPlace[]) => void;
}) {
  const { places, capacity, onChange } = props;
  const [text, setText] = useState('');
  const shown = places.filter(({ name, address, units }) =>
    [name, address, ...units.flatMap((unit) => [unit.name, unit.areaName])].join(' ').includes(text.trim()),
  );
  const crowded = places.filter(({ units }) => !placeLoad(units, capacity).fits).length;
  const doubtful = votersOfTwoPlaces(places);
  const change = (key: number, change: Partial<DraftPlace>) =>
    onChange(places.map((place) => (place.key === key ? { ...place, ...change } : place)));
  return (
    <Flex vertical gap={12}>
      <Flex gap={12} align="center" wrap>
        <Input.Search
          aria-label="查找规划的投票站"
          placeholder="名称、乡镇或者选区"
          allowClear
          style={{ width: 220 }}
          onChange={(event) => setText(event.target.value)}
        />
        {doubtful > 0 && (
          <Tag color="orange">
            {doubtful.toLocaleString('zh-CN')}{' '}
            人没有乡级登记，他们的县级选票在两处以上发放：把发这种选票的选区放在一处
          </Tag>
        )}
        {crowded > 0 && <Tag color="red">{crowded} 处超过接待能力：加发票桌、延长时间，或者把选区移开</Tag>}
      </Flex>
      <Table<DraftPlace>
        size="small"
        rowKey="key"
        dataSource={shown}
        scroll={{ x: 1000 }}
        pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 处` }}
        locale={{ emptyText: '没有符合条件的投票站。' }}
        columns={[
          {
            title: '名称',
            width: 250,
            sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }),
            render: (_, { key, name }) => (
              <Input
                aria-label={`第 ${key + 1} 处的名称`}
                value={name}
                maxLength={60}
                status={name.trim() === '' ? 'error' : ''}
                onChange={({ target }) => change(key, { name: target.value })}
              />
            ),
          },
          {
            title: '地址',
            width: 230,
            render: (_, { key, address }) => (
              <Input
                aria-label={`第 ${key + 1} 处的地址`}
                value={address}
                maxLength={120}
                status={address.trim() === '' ? 'error' : ''}
                onChange={({ target }) => change(key, { address: target.value })}
              />
            ),
          },
          {
            title: '选区',
            render: (_, place) => (
              <Flex vertical gap={4}>
                {place.units.map((unit) => (
                  <UnitLine
                    key={unit.constituency}
                    unit={unit}
                    place={place}
                    places={places}
                    onMove={(to) => onChange(moveUnit(places, unit, to))}
                  />
                ))}
              </Flex>
            ),
          },
          {
            title: '选民',
            width: 90,
            align: 'right',
            sorter: (a, b) => placeLoad(a.units, capacity).voters - placeLoad(b.units, capacity).voters,
            render: (_, { units }) => placeLoad(units, capacity).voters.toLocaleString('zh-CN'),
          },
          {
            title: '发票桌',
            width: 130,
            render: (_, { units }) => {
              const { tables, fits } = placeLoad(units, capacity);
              return fits ? `${tables} 张` : <Tag color="red">要 {tables} 张，超过</Tag>;
            },
          },
        ]}
      />
    </Flex>
  );
}

function UnitLine(props: {
  unit: PlaceUnit;
  place: DraftPlace;
  places: readonly DraftPlace[];
  onMove: (to: number | 'own') => void;
}) {
  const { unit, place, places, onMove } = props;
  const others = places.filter(({ area, key }) => area === unit.area && key !== place.key);
  const options = [
    ...(place.units.length > 1 ? [{ value: 'own' as number | 'own', label: '另设一处' }] : []),
    ...others.map(({ key, name }) => ({ value: key as number | 'own', label: name })),
  ];
  return (
    <Flex gap={8} align="center" justify="space-between" wrap>
      <span>
        {unit.name}（{unit.voters.toLocaleString('zh-CN')} 人{unit.village !== null && `，${unit.village}`}）
      </span>
      {options.length > 0 && (
        <Select<number | 'own' | null>
          aria-label={`把${unit.name}移到`}
          size="small"
          placeholder="移到"
          style={{ width: 150 }}
          showSearch={{ optionFilterProp: 'label' }}
          value={null}
          options={options}
          onChange={(to) => to !== null && onMove(to)}
        />
      )}
    </Flex>
  );
}
