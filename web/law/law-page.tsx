import type { Law, LegalEnquiryRow } from '@xuanwu/server/law/law-view.schema.ts';
import { Badge, Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useRead } from '../api/queries.ts';
import { Loaded, Page } from '../widgets/page.tsx';
import { Enquiries } from './enquiries.tsx';
import { LocalRulesTab } from './local-rules-tab.tsx';
import { PointsBoard } from './points-board.tsx';
import { useLocalLaw } from './use-local-law.ts';

/** 法律适用: what the law leaves open and how it is answered here, local rules, enquiries to the superior office. */
export function LawPage() {
  const read = useRead<Law>('/api/law');
  return <Loaded read={read}>{(view) => <Sections view={view} />}</Loaded>;
}

function Sections({ view }: { view: Law }) {
  const [params, setParams] = useSearchParams();
  const law = useLocalLaw(view.electionDay ?? undefined);
  const enquiries = useRead<LegalEnquiryRow[]>('/api/legal-enquiries').data ?? [];
  const waiting = enquiries.filter(({ isMineToAnswer }) => isMineToAnswer).length;
  return (
    <Page
      title="法律适用"
      hint={`${view.place.name}办理选举所依据的规定：法律没有写明的怎样办、本省和本地的规定、请示和答复。`}
    >
      <Tabs
        activeKey={params.get('tab') ?? 'points'}
        onChange={(tab) => setParams({ tab }, { replace: true })}
        items={[
          {
            key: 'points',
            label: '法律未定事项',
            children: <PointsBoard view={view} law={law} />,
          },
          { key: 'rules', label: '地方规定', children: <LocalRulesTab view={view} law={law} /> },
          {
            key: 'enquiries',
            label: (
              <Badge count={waiting} size="small" offset={[10, 0]} title={`${waiting} 件待答复`}>
                请示和答复
              </Badge>
            ),
            children: <Enquiries rows={enquiries} view={view} />,
          },
        ]}
      />
    </Page>
  );
}
