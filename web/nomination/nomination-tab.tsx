import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { Alert, Flex } from 'antd';
import { useState } from 'react';
import { useRead } from '../api/queries.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { FindingTest } from '../widgets/finding-test.tsx';
import { Loaded } from '../widgets/page.tsx';
import { CandidateRows } from './candidate-rows.tsx';
import { ListDecisions } from './initial-list/list-decisions.tsx';
import { ConstituencyReview } from './review/constituency-review.tsx';
import { InitialList } from './initial-list/initial-list.tsx';
import { Collections } from './nominations/collections/collections.tsx';
import { BlankForms } from './nominations/blank-forms.tsx';
import { NominateForm } from './nominations/nominate-form.tsx';
import { NominationRows } from './nominations/nomination-rows.tsx';

/** 提名和初步候选人: nominations of both kinds as they come in, and the lists on which they are published. */
export function NominationTab({ constituency }: { constituency: ConstituencyRow }) {
  const read = useRead<Nominations>(`/api/constituencies/${constituency.id}/nominations`);
  return (
    <Loaded read={read}>
      {(nominations) => <Sections constituency={constituency} nominations={nominations} />}
    </Loaded>
  );
}

function Sections(props: { constituency: ConstituencyRow; nominations: Nominations }) {
  const { constituency, nominations } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <Flex vertical gap={16}>
      <PlanFlaw />
      <InitialList constituency={constituency} nominations={nominations} />
      <NominationRows
        constituency={constituency}
        nominations={nominations}
        actions={
          <Flex gap={8} wrap>
            <BlankForms constituency={constituency} />
            <ActButton
              act="nominate"
              state={{ constituency: constituency.stage }}
              type="primary"
              onClick={() => setOpen(true)}
            >
              登记提名
            </ActButton>
          </Flex>
        }
      />
      <Collections constituency={constituency} nominations={nominations} />
      <CandidateRows constituency={constituency} nominations={nominations} />
      <ConstituencyReview constituency={constituency} />
      <ListDecisions constituency={constituency} nominations={nominations} />
      <NominateForm
        constituency={constituency}
        nominations={nominations}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </Flex>
  );
}

/** 工作方案的疑点: the plan lets nominations run on after the list is out. */
function PlanFlaw() {
  const home = useRead<Home>('/api/home');
  const flaw = home.data?.findings.find(({ id }) => id === 'nomination-after-initial-list');
  if (!flaw) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`工作方案的疑点：${flaw.text}`}
      description={
        <span>
          {flaw.article}：<FindingTest finding={flaw} />
        </span>
      }
    />
  );
}
