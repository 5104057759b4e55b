import type { PendingActRow } from '@xuanwu/server/administration/administration.schema.ts';
import { Tabs } from 'antd';
import { useRead } from '../api/queries.ts';
import { Loaded, Page } from '../widgets/page.tsx';
import { useFilter } from '../widgets/use-filter.ts';
import { DecidedActs } from './decided-acts.tsx';
import { WaitingActs } from './waiting-acts.tsx';

const EVERY_MS = 10_000;

/** 待复核: acts of two people that wait for the second, and what became of the earlier ones. */
export function PendingActs() {
  const read = useRead<PendingActRow[]>('/api/pending-acts', { every: EVERY_MS });
  const [tab, setTab] = useFilter('tab');
  return (
    <Page
      title="待复核"
      hint="公布、确认、公告这些事要两个人办：一人申请，另一人看清内容后确认。确认以前什么也没有改变。"
    >
      <Loaded read={read}>
        {(rows) => {
          const waiting = rows.filter(({ state }) => state === 'waiting');
          const decided = rows.filter(({ state }) => state !== 'waiting');
          return (
            <Tabs
              activeKey={tab === '' ? 'waiting' : tab}
              onChange={setTab}
              items={[
                {
                  key: 'waiting',
                  label: `等待复核（${waiting.length}）`,
                  children: <WaitingActs rows={waiting} />,
                },
                {
                  key: 'decided',
                  label: `办过的（${decided.length}）`,
                  children: <DecidedActs rows={decided} />,
                },
              ]}
            />
          );
        }}
      </Loaded>
    </Page>
  );
}
