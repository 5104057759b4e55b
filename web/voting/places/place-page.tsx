import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Descriptions, Result, Tabs, type TabsProps } from 'antd';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { Loaded, Page } from '../../widgets/page.tsx';
import { LEVELS } from '../../widgets/words.ts';
import { CustodyCard } from '../ballots/custody-card.tsx';
import { AssignPollingPlaces } from './assign-polling-places.tsx';
import { EquipmentCard } from './equipment-card.tsx';
import { ItemsCard } from './items-card.tsx';
import { MobileBoxUsers } from './mobile-box-users.tsx';
import { writtenStaff } from './place-table.tsx';
import { PlaceMoves } from './place-moves.tsx';
import { PlacePapers } from './place-papers.tsx';
import { PLACE_KINDS } from '../polling-words.ts';
import { RouteCard } from './route-card.tsx';

/** 一个投票场所: what it is, and everything that is arranged for the day. */
export function PlacePage() {
  const { id = '' } = useParams();
  const places = useRead<PollingPlaceRow[]>('/api/polling-places');
  const constituencies = useRead<ConstituencyRow[]>('/api/constituencies');
  return (
    <Loaded read={constituencies}>
      {(known) => (
        <Loaded read={places}>
          {(rows) => {
            const place = rows.find((row) => row.id === id);
            if (!place) return <Result status="404" title="没有这个投票场所" />;
            const day = known.find((each) => each.id === place.constituencies[0]?.id)?.electionDay ?? '';
            return <Sections place={place} electionDay={day} />;
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

function Sections({ place, electionDay }: { place: PollingPlaceRow; electionDay: string }) {
  const tabs: NonNullable<TabsProps['items']> =
    place.kind === 'mobile-box'
      ? [
          { key: 'route', label: '路线', children: <RouteCard place={place} /> },
          {
            key: 'users',
            label: '使用的选民',
            children: <MobileBoxUsers place={place} electionDay={electionDay} />,
          },
        ]
      : [];
  if (place.kind !== 'mobile-box') {
    tabs.push({
      key: 'items',
      label: place.kind === 'meeting' ? '布置和大会程序' : '布置',
      children: <ItemsCard place={place} electionDay={electionDay} />,
    });
    tabs.push({ key: 'voters', label: '选民分配', children: <AssignPollingPlaces place={place} /> });
    tabs.push({
      key: 'moves',
      label: '改派',
      children: <PlaceMoves place={place} electionDay={electionDay} />,
    });
  }
  tabs.push(
    {
      key: 'equipment',
      label: '设备物资',
      children: <EquipmentCard place={place} electionDay={electionDay} />,
    },
    {
      key: 'custody',
      label: '票箱交接',
      children: <CustodyCard place={place} electionDay={electionDay} />,
    },
    { key: 'papers', label: '文书', children: <PlacePapers place={place.id} /> },
  );
  return (
    <Page title={place.name} hint={<Link to="/places">全部投票场所</Link>}>
      <Descriptions
        size="small"
        bordered
        styles={{ label: { whiteSpace: 'nowrap' } }}
        column={{ xs: 1, md: 2 }}
        items={[
          { label: '方式', children: PLACE_KINDS[place.kind] },
          { label: '乡镇', children: place.areaName },
          { label: '地址', children: place.address },
          { label: '投票时间', children: `${electionDay} ${place.opensAt}—${place.closesAt}` },
          {
            label: '选区',
            children: place.constituencies.map(({ name, level }) => `${name}（${LEVELS[level]}）`).join('、'),
          },
          { label: '工作人员', children: writtenStaff(place.staff) },
        ]}
      />
      <Tabs items={tabs} />
    </Page>
  );
}
