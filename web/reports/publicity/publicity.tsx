import type { PublicityView } from '@xuanwu/server/reports/office-work/publicity/publicity.schema.ts';
import { Tabs } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Loaded, Page } from '../../widgets/page.tsx';
import { Side } from '../office-work/side.tsx';
import { PlanForm } from './plan-form.tsx';
import { ProgressTable } from './progress-table.tsx';
import { RecordForm, WithdrawForm } from './record-forms.tsx';
import { type PublicityRecord, RecordTable } from './record-table.tsx';

type Opened =
  { readonly form: 'plan' | 'record' } | { readonly form: 'withdraw'; readonly record: PublicityRecord };

const TITLES = { plan: '录入宣传计划', record: '登记宣传', withdraw: '撤销宣传登记' } as const;

/** 宣传: what each township plans and what was done, with places and photographs. */
export function Publicity() {
  const read = useRead<PublicityView>('/api/publicity');
  return <Loaded read={read}>{(view) => <Both view={view} />}</Loaded>;
}

function Both({ view }: { view: PublicityView }) {
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  return (
    <Page
      title="宣传"
      hint="计划和完成情况按乡镇汇总；报表和总结里的数字从这里来，不另填。"
      actions={
        <>
          <ActButton act="set-publicity-plan" onClick={() => setOpened({ form: 'plan' })} />
          <ActButton act="record-publicity" type="primary" onClick={() => setOpened({ form: 'record' })} />
        </>
      }
    >
      <Tabs
        items={[
          { key: 'progress', label: '计划和完成', children: <ProgressTable figures={view.figures} /> },
          {
            key: 'records',
            label: `登记（${view.records.length}）`,
            children: (
              <RecordTable
                records={view.records}
                onWithdraw={(record) => setOpened({ form: 'withdraw', record })}
              />
            ),
          },
        ]}
      />
      <Side title={opened && TITLES[opened.form]} onClose={close}>
        {opened?.form === 'plan' && <PlanForm view={view} onDone={close} />}
        {opened?.form === 'record' && <RecordForm view={view} onDone={close} />}
        {opened?.form === 'withdraw' && <WithdrawForm record={opened.record} onDone={close} />}
      </Side>
    </Page>
  );
}
