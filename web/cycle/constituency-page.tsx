import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Card, Descriptions, Steps, Tabs } from 'antd';
import { useParams } from 'react-router';
import { useRead } from '../api/queries.ts';
import { FormalListTab } from '../nomination/formal-list-tab.tsx';
import { NominationTab } from '../nomination/nomination-tab.tsx';
import { RollTab } from '../registration/roll-tab.tsx';
import { DocumentList } from '../reports/document-list.tsx';
import { VotingTab } from '../voting/voting-tab.tsx';
import { Loaded, Page } from '../widgets/page.tsx';
import { CONSTITUENCY_KINDS, CONSTITUENCY_STAGES, grouped, LEVELS } from '../widgets/words.ts';

/** 一个选区: everything about it, in the order in which it is done. */
export function ConstituencyPage() {
  const { id = '' } = useParams();
  const read = useRead<ConstituencyRow>(`/api/constituencies/${id}`);
  return <Loaded read={read}>{(constituency) => <Sections constituency={constituency} />}</Loaded>;
}

function Sections({ constituency }: { constituency: ConstituencyRow }) {
  const stages = Object.keys(CONSTITUENCY_STAGES);
  const published = constituency.rounds.some((round) => round.state === 'published');
  return (
    <Page title={constituency.name} hint={`${LEVELS[constituency.level]} · ${constituency.electionName}`}>
      <Card size="small">
        <Steps
          size="small"
          current={published ? stages.length + 1 : stages.indexOf(constituency.stage) + 1}
          items={[...Object.values(CONSTITUENCY_STAGES), '结果已公告'].map((title) => ({ title }))}
        />
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
      <Tabs
        defaultActiveKey={firstTab(constituency)}
        items={[
          { key: 'roll', label: '选民名单', children: <RollTab constituency={constituency} /> },
          {
            key: 'nomination',
            label: '提名和初步候选人',
            children: <NominationTab constituency={constituency} />,
          },
          { key: 'formal', label: '正式候选人', children: <FormalListTab constituency={constituency} /> },
          { key: 'voting', label: '投票、计票和结果', children: <VotingTab constituency={constituency} /> },
          { key: 'documents', label: '文书', children: <DocumentList constituency={constituency.id} /> },
        ]}
      />
    </Page>
  );
}

/** Where the next thing is to be done. */
function firstTab({ stage, nominations, unlisted }: ConstituencyRow): string {
  if (stage === 'drawn') return 'roll';
  if (stage === 'roll-published' || unlisted > 0 || nominations === 0) return 'nomination';
  return stage === 'formal-published' ? 'voting' : 'formal';
}
