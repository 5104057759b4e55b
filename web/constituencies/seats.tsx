import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { ElectionRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { Empty, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useRead } from '../api/queries.ts';
import { Loaded, Page } from '../widgets/page.tsx';
import { Drawing } from './drawing.tsx';
import { Publication } from './publication.tsx';
import { SeatQuota } from './seat-quota.tsx';

type Cycle = NonNullable<Home['cycle']>;

/** 名额与选区: how many seats each congress has, which constituencies elect them, and publishing them. */
export function Seats() {
  const elections = useRead<ElectionRow[]>('/api/elections');
  const home = useRead<Home>('/api/home');
  return (
    <Page title="名额与选区" hint="先确定各级人大的代表名额，再划分选区、分配名额，最后由两个人公布。">
      <Loaded read={home}>
        {({ cycle, findings }) =>
          cycle ? (
            <Loaded read={elections}>
              {(rows) => <Sections cycle={cycle} elections={rows} findings={findings} />}
            </Loaded>
          ) : (
            <Empty description="还没有建立换届，名额写在工作方案里。">
              <Link to="/">去首页建立换届</Link>
            </Empty>
          )
        }
      </Loaded>
    </Page>
  );
}

/** Which tab and which election are open stands in the address, so that a reload finds them again. */
function Sections(props: { cycle: Cycle; elections: readonly ElectionRow[]; findings: Home['findings'] }) {
  const { cycle, elections, findings } = props;
  const [address, setAddress] = useSearchParams();
  // The tab stays when its last decision is made: who made it sees what it says.
  const [first] = useState(() => firstTab(cycle, elections));
  const open = (tab: string, election?: string) =>
    setAddress({ tab, ...(election !== undefined && { election }) }, { replace: true });
  const election = elections.find(({ id }) => id === address.get('election')) ?? elections[0];
  return (
    <Tabs
      activeKey={address.get('tab') ?? first}
      onChange={(tab) => open(tab, election?.id)}
      items={[
        {
          key: 'seats',
          label: '一、代表名额',
          children: (
            <SeatQuota
              cycle={cycle}
              rows={elections}
              findings={findings}
              onDraw={(id) => open('drawing', id)}
            />
          ),
        },
        {
          key: 'drawing',
          label: '二、划分选区、分配名额',
          children: election && (
            <Drawing
              cycle={cycle}
              elections={elections}
              election={election}
              onChoose={(id) => open('drawing', id)}
            />
          ),
        },
        {
          key: 'publication',
          label: '三、核对并公布',
          children: <Publication cycle={cycle} onOpen={(id) => open('drawing', id)} />,
        },
      ]}
    />
  );
}

/** Where the next thing is to be done. */
function firstTab({ stage }: Cycle, elections: readonly ElectionRow[]): string {
  if (stage !== 'preparing') return 'publication';
  return elections.some(({ seats }) => seats === null) ? 'seats' : 'drawing';
}
