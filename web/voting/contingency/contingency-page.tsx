import { CONTINGENCY_TRIGGERS } from '@xuanwu/rules/contingency.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { ContingencyView } from '@xuanwu/server/phases/voting/contingency/contingency.schema.ts';
import { Drawer, Flex, Input, Tabs } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { Loaded, Page } from '../../widgets/page.tsx';
import { ActivateForm } from './activate-form.tsx';
import { ActivationTable } from './activation-table.tsx';
import { PlanForm } from './plan-form.tsx';
import { PlanTable } from './plan-table.tsx';

type Plan = ContingencyView['plans'][number];
type Opened =
  { readonly form: 'plan'; readonly plan?: Plan } | { readonly form: 'activate'; readonly plan: Plan };

/** 应急预案: what was planned for each constituency before anything happened, and what was done when it did. */
export function Contingency() {
  const view = useRead<ContingencyView>('/api/contingency');
  const constituencies = useRead<ConstituencyRow[]>('/api/constituencies');
  return (
    <Loaded read={constituencies}>
      {(known) => <Loaded read={view}>{(read) => <Plans view={read} constituencies={known} />}</Loaded>}
    </Loaded>
  );
}

function Plans(props: { view: ContingencyView; constituencies: readonly ConstituencyRow[] }) {
  const { view, constituencies } = props;
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  return (
    <Page
      title="应急预案"
      hint={
        <>
          停电、水灾、疫情、扰乱秩序时改在哪里投票，最多推迟几日，由谁负责。
          <Link to="/places">全部投票场所</Link>
        </>
      }
      actions={
        <ActButton act="adopt-contingency-plan" type="primary" onClick={() => setOpened({ form: 'plan' })} />
      }
    >
      <Tabs
        items={[
          {
            key: 'plans',
            label: `预案（${view.plans.length}）`,
            children: (
              <FilteredPlans
                plans={view.plans}
                onChange={(plan) => setOpened({ form: 'plan', plan })}
                onActivate={(plan) => setOpened({ form: 'activate', plan })}
              />
            ),
          },
          {
            key: 'activations',
            label: `启动的情况（${view.activations.length}）`,
            children: <ActivationTable activations={view.activations} />,
          },
        ]}
      />
      <Drawer
        title={opened?.form === 'activate' ? '启动应急预案' : '制定应急预案'}
        size={560}
        destroyOnHidden
        open={opened !== undefined}
        onClose={close}
      >
        {opened?.form === 'plan' && (
          <PlanForm
            constituencies={constituencies}
            {...(opened.plan && { plan: opened.plan })}
            onDone={close}
          />
        )}
        {opened?.form === 'activate' && <ActivateForm plan={opened.plan} onDone={close} />}
      </Drawer>
    </Page>
  );
}

function FilteredPlans(props: {
  plans: readonly Plan[];
  onChange: (plan: Plan) => void;
  onActivate: (plan: Plan) => void;
}) {
  const { plans, ...handlers } = props;
  const [text, setText] = useState('');
  const [trigger, setTrigger] = useState<string>();
  const shown = plans.filter(
    (plan) =>
      `${plan.constituencyName} ${plan.condition} ${plan.substitute ?? ''} ${plan.responsible}`.includes(
        text.trim(),
      ) &&
      (trigger === undefined || plan.trigger === trigger),
  );
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap>
        <Input.Search
          aria-label="查找应急预案"
          placeholder="选区、备用场所或者负责人"
          allowClear
          style={{ width: 220 }}
          onChange={(event) => setText(event.target.value)}
        />
        <Choice label="情形" titles={CONTINGENCY_TRIGGERS} value={trigger ?? ''} onChange={setTrigger} />
      </Flex>
      <PlanTable plans={shown} {...handlers} />
    </Flex>
  );
}
