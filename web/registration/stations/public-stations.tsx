import {
  type PublicStation,
  STATION_DAYS,
} from '@xuanwu/server/phases/registration/stations/station.schema.ts';
import { Card, Empty, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { Loaded } from '../../widgets/page.tsx';

/** 选民登记站, for everybody, without signing in: in large print, nothing but where, when and whom to ring. */
export function PublicStations() {
  const read = useRead<PublicStation[]>('/api/public/registration-stations');
  return (
    <main className="public-page">
      <Typography.Title level={1}>选民登记站</Typography.Title>
      <Loaded read={read}>{(stations) => <Found stations={stations} />}</Loaded>
    </main>
  );
}

function Found({ stations }: { stations: readonly PublicStation[] }) {
  const [text, setText] = useState('');
  const shown = stations.filter((each) =>
    `${each.county}${each.areaName}${each.name}${each.address}`.includes(text.trim()),
  );
  if (stations.length === 0)
    return <Empty description="现在没有开放的登记站。请向乡镇、街道选举办公室询问。" />;
  return (
    <Flex vertical gap={16}>
      <Input.Search
        aria-label="查找登记站"
        placeholder="乡镇、街道或者地址"
        size="large"
        allowClear
        onChange={({ target }) => setText(target.value)}
      />
      {shown.length === 0 && <Empty description="没有找到。请换乡镇、街道的名称再查。" />}
      {shown.map((station) => (
        <Station key={station.id} station={station} />
      ))}
    </Flex>
  );
}

function Station({ station }: { station: PublicStation }) {
  const { county, areaName, name, address, telephone, firstDay, lastDay, days, opensAt, closesAt, note } =
    station;
  return (
    <Card>
      <Typography.Title level={2}>{name}</Typography.Title>
      <dl className="public-facts">
        <dt>地址</dt>
        <dd>
          {county === areaName ? county : `${county}${areaName}`} {address}
        </dd>
        <dt>时间</dt>
        <dd>
          {written(firstDay)}至{written(lastDay)}，{STATION_DAYS[days]} {opensAt}—{closesAt}
        </dd>
        <dt>电话</dt>
        <dd>
          <a href={`tel:${telephone.replaceAll(/[^\d]/g, '')}`}>{telephone}</a>
        </dd>
        {note !== '' && (
          <>
            <dt>提示</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
    </Card>
  );
}

/** 2016年8月20日 */
function written(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
