import type { FundsView, Spending } from '@xuanwu/server/reports/office-work/funds/funds.schema.ts';
import { useMutation } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import type { ProblemError } from '../../api/client.ts';
import { downloadFile } from '../../api/download-file.ts';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Loaded, Page } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { Side } from '../office-work/side.tsx';
import { AppropriationTable } from './appropriation-table.tsx';
import { BudgetForm } from './budget-form.tsx';
import { BudgetTable } from './budget-table.tsx';
import { AppropriationForm, ApproveForm, ReverseForm, SpendingForm } from './entry-forms.tsx';
import { FundTables } from './fund-tables.tsx';
import { RatesForm } from './rates-form.tsx';
import { SpendingTable } from './spending-table.tsx';

type Opened =
  | { readonly form: 'rates' | 'budget' | 'appropriation' | 'spending' }
  | { readonly form: 'approve'; readonly spending: Spending }
  | {
      readonly form: 'reverse';
      readonly kind: 'appropriation' | 'spending';
      readonly id: string;
      readonly title: string;
    };

const TITLES = {
  rates: '设定经费定额',
  budget: '编制预算',
  appropriation: '登记拨款',
  spending: '登记支出',
  approve: '审批支出',
  reverse: '冲销',
} as const;

/** 选举经费: the budget by unit costs, what was paid out, what was spent, by township and by item. */
export function Funds() {
  const read = useRead<FundsView>('/api/funds');
  return <Loaded read={read}>{(view) => <All view={view} />}</Loaded>;
}

function All({ view }: { view: FundsView }) {
  const [opened, setOpened] = useState<Opened>();
  const [tab, setTab] = useFilter('tab');
  const close = () => setOpened(undefined);
  const waiting = view.spendings.filter(
    ({ approvedOn, reversed }) => approvedOn === null && reversed === null,
  );
  return (
    <Page
      title="选举经费"
      hint="列入财政预算，由国库开支。登记了的不能删改：错了由两人冲销，重新登记。"
      actions={
        <>
          <Save />
          <ActButton act="set-fund-rates" onClick={() => setOpened({ form: 'rates' })}>
            设定定额
          </ActButton>
          <ActButton act="adopt-fund-budget" onClick={() => setOpened({ form: 'budget' })}>
            编制预算
          </ActButton>
          <ActButton act="record-fund-appropriation" onClick={() => setOpened({ form: 'appropriation' })} />
          <ActButton
            act="record-fund-spending"
            type="primary"
            onClick={() => setOpened({ form: 'spending' })}
          />
        </>
      }
    >
      <Tabs
        activeKey={tab === '' ? 'tables' : tab}
        onChange={(key) => setTab(key === 'tables' ? undefined : key)}
        items={[
          { key: 'tables', label: '总表', children: <FundTables figures={view.figures} /> },
          { key: 'budget', label: '预算', children: <BudgetTable view={view} /> },
          {
            key: 'appropriations',
            label: `拨款（${view.appropriations.length}）`,
            children: (
              <AppropriationTable
                rows={view.appropriations}
                onReverse={({ id, document }) =>
                  setOpened({ form: 'reverse', kind: 'appropriation', id, title: `拨款 ${document}` })
                }
              />
            ),
          },
          {
            key: 'spendings',
            label:
              waiting.length > 0 ? `支出（${waiting.length} 笔待审批）` : `支出（${view.spendings.length}）`,
            children: (
              <SpendingTable
                rows={view.spendings}
                onApprove={(spending) => setOpened({ form: 'approve', spending })}
                onReverse={({ id, voucherNumber }) =>
                  setOpened({ form: 'reverse', kind: 'spending', id, title: `凭证 ${voucherNumber}` })
                }
              />
            ),
          },
        ]}
      />
      <Side
        title={opened && TITLES[opened.form]}
        wide={opened?.form === 'budget' || opened?.form === 'rates'}
        onClose={close}
      >
        {opened?.form === 'rates' && <RatesForm view={view} onDone={close} />}
        {opened?.form === 'budget' && <BudgetForm view={view} onDone={close} />}
        {opened?.form === 'appropriation' && <AppropriationForm view={view} onDone={close} />}
        {opened?.form === 'spending' && <SpendingForm view={view} onDone={close} />}
        {opened?.form === 'approve' && <ApproveForm spending={opened.spending} onDone={close} />}
        {opened?.form === 'reverse' && <ReverseForm {...opened} onDone={close} />}
      </Side>
    </Page>
  );
}

function Save() {
  const save = useMutation<void, ProblemError>({
    mutationFn: () => downloadFile('/api/funds.xlsx', '选举经费.xlsx'),
  });
  return (
    <Button loading={save.isPending} onClick={() => save.mutate()}>
      导出表格
    </Button>
  );
}
