import type { Hazards as Found } from '@xuanwu/server/reports/office-work/hazards/hazards.schema.ts';
import { Tabs } from 'antd';
import { useRead } from '../../api/queries.ts';
import { audienceOf } from '../../api/audience.ts';
import { useSession } from '../../api/session.tsx';
import { Loaded, Page } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { CountyTable } from './county-table.tsx';
import { HazardList } from './hazard-list.tsx';
import { SettledTable } from './settled-table.tsx';

const EVERY_MS = 60_000;

/** 风险清单: what is not yet as the law asks, by whom and until when; of the superior office, how much of it each county has. */
export function Hazards() {
  const isSuperior = audienceOf(useSession()) === 'superiors';
  return (
    <Page
      title="风险清单"
      hint={
        isSuperior
          ? '各县（市、区）按同样的规则随时核对的结果。这里只有各种风险的数目，没有任何人的姓名。'
          : '按各步骤办理时同样的规则，提前核对每个选区。办好的，下次打开就不在这里了，不用销号；什么时候出现、什么时候消除，自动记下来。'
      }
    >
      {isSuperior ? <CountyTable /> : <OwnHazards />}
    </Page>
  );
}

function OwnHazards() {
  const read = useRead<Found>('/api/hazards', { every: EVERY_MS });
  const [tab, setTab] = useFilter('tab');
  return (
    <Tabs
      activeKey={tab === 'settled' ? tab : 'open'}
      onChange={(key) => setTab(key === 'open' ? undefined : key)}
      destroyOnHidden
      items={[
        {
          key: 'open',
          label: '现在的风险',
          children: <Loaded read={read}>{(found) => <HazardList found={found} />}</Loaded>,
        },
        { key: 'settled', label: '已消除的', children: <SettledTable /> },
      ]}
    />
  );
}
