import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { type ViewName, VIEWS } from '@xuanwu/rules/acts.ts';
import { Card, Descriptions, Flex, Steps, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useRead } from '../api/queries.ts';
import { ConsultationTab } from '../nomination/consultation/consultation-tab.tsx';
import { FormalListTab } from '../nomination/formal-list/formal-list-tab.tsx';
import { IntroductionTab } from '../nomination/introduction/introduction-tab.tsx';
import { NominationTab } from '../nomination/nomination-tab.tsx';
import { RollTab } from '../registration/publication/roll-tab.tsx';
import { DocumentList } from '../documents/document-list.tsx';
import { VotingTab } from './voting-tab.tsx';
import { useSession } from '../api/session.tsx';
import { Loaded, Page } from '../widgets/page.tsx';
import { CONSTITUENCY_KINDS, CONSTITUENCY_STAGES, grouped, LEVELS } from '../widgets/words.ts';

import { nextAct } from './next-act.ts';
import { NextActLine } from './next-act-line.tsx';

/** 一个选区: everything about it, in the order in which it is done. */
export function ConstituencyPage() {
  const { id = '' } = useParams();
  const read = useRead<ConstituencyRow>(`/api/constituencies/${id}`);
  return (
    <Loaded read={read}>
      {(constituency) => <Sections constituency={constituency} isFresh={read.isFetchedAfterMount} />}
    </Loaded>
  );
}

function Sections({ constituency, isFresh }: { constituency: ConstituencyRow; isFresh: boolean }) {
  const [wanted] = useSearchParams();
  const role = useSession().current?.role;
  const tabs = tabsOf(constituency).filter(
    ({ view }) => view === undefined || VIEWS[view].roles.some((each) => each === role),
  );
  const first = wanted.get('tab') ?? nextAct(constituency)?.tab ?? 'voting';
  return (
    <Page title={constituency.name} hint={`${LEVELS[constituency.level]} · ${constituency.electionName}`}>
      <Card size="small">
        <Flex vertical gap={16}>
          <Steps
            size="small"
            titlePlacement="vertical"
            current={stepOf(constituency)}
            items={STEPS.map((title) => ({ title }))}
          />
          <NextActLine constituency={constituency} />
        </Flex>
      </Card>
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 3 }}
        items={[
          { label: '应选名额', children: constituency.seats },
          { label: '选民', children: grouped(constituency.voters) },
          { label: '人口', children: grouped(constituency.population) },
          { label: '选举日', children: constituency.electionDay },
          { label: '划分', children: CONSTITUENCY_KINDS[constituency.kind] },
          { label: '范围', children: constituency.boundaries },
        ]}
      />
      {/* What was read before may name a step that is behind it by now: the tab is chosen anew when it is read again. */}
      <Tabs
        key={String(isFresh)}
        defaultActiveKey={tabs.some(({ key }) => key === first) ? first : 'roll'}
        items={tabs.map(({ key, label, children }) => ({ key, label, children }))}
      />
    </Page>
  );
}

interface Tab {
  readonly key: string;
  readonly label: string;
  readonly children: ReactNode;
  /** Whoever may not see it is not offered it. */
  readonly view?: ViewName;
}

function tabsOf(constituency: ConstituencyRow): Tab[] {
  return [
    { key: 'roll', label: '选民名单', children: <RollTab constituency={constituency} /> },
    {
      key: 'nomination',
      label: '提名和初步候选人',
      children: <NominationTab constituency={constituency} />,
      view: 'nominations',
    },
    {
      key: 'consultation',
      label: '酝酿协商',
      children: <ConsultationTab constituency={constituency} />,
      view: 'consultation',
    },
    {
      key: 'formal',
      label: '正式候选人',
      children: <FormalListTab constituency={constituency} />,
      view: 'nominations',
    },
    { key: 'introduction', label: '介绍', children: <IntroductionTab constituency={constituency} /> },
    { key: 'voting', label: '投票、计票和结果', children: <VotingTab constituency={constituency} /> },
    { key: 'documents', label: '文书', children: <DocumentList constituency={constituency.id} /> },
  ];
}

/** In words of what is to be done. */
const STEPS = [
  '划定选区',
  '公布选民名单',
  '公布初步候选人',
  '酝酿协商，确定正式候选人',
  '公布正式候选人',
  '投票和计票',
  '公告结果',
];

/** How many of them are behind it. */
function stepOf({ stage, rounds }: ConstituencyRow): number {
  const last = rounds.at(-1);
  if (last === undefined) return Object.keys(CONSTITUENCY_STAGES).indexOf(stage) + 1;
  if (last.state === 'published') return STEPS.length;
  return ['counted', 'decided', 'confirmed'].includes(last.state) ? STEPS.length - 1 : STEPS.length - 2;
}
