import type { ClosingView } from '@xuanwu/server/reports/closing/closing.schema.ts';
import type { RetentionView } from '@xuanwu/server/reports/closed-cycle/retention.schema.ts';
import type { Sealings } from '@xuanwu/server/reports/closing/sealing.schema.ts';
import { Tabs } from 'antd';
import { useRead } from '../../api/queries.ts';
import { Loaded, Page } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { ClosingTab } from './closing-tab.tsx';
import { CommitteeList } from './committee-list.tsx';
import { RetentionTab } from './retention-tab.tsx';
import { SealingList } from './sealing-list.tsx';

/** 封存和办结: how an election ends. */
export function Closing() {
  const sealings = useRead<Sealings>('/api/sealings');
  const closing = useRead<ClosingView>('/api/closing');
  const retention = useRead<RetentionView>('/api/retention');
  const [tab, setTab] = useFilter('tab');
  return (
    <Page
      title="封存和办结"
      hint="结果公告以后封存选票，选举委员会移交、撤销，全部办完的办结换届；以后到期的删除、销毁。"
    >
      <Loaded read={closing}>
        {(view) => (
          <Tabs
            activeKey={tab === '' ? 'sealing' : tab}
            onChange={(key) => setTab(key === 'sealing' ? undefined : key)}
            items={[
              {
                key: 'sealing',
                label: '封存选票',
                children: <Loaded read={sealings}>{(read) => <SealingList sealings={read} />}</Loaded>,
              },
              { key: 'handover', label: '移交', children: <CommitteeList view={view} /> },
              { key: 'closing', label: '办结', children: <ClosingTab view={view} /> },
              {
                key: 'retention',
                label: '保存期限和销毁',
                children: <Loaded read={retention}>{(read) => <RetentionTab view={read} />}</Loaded>,
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
