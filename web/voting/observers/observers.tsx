import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { ObserversView } from '@xuanwu/server/phases/voting/observers/observer.schema.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Drawer, Tabs } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Loaded, Page } from '../../widgets/page.tsx';
import { AccreditForm } from './accredit-form.tsx';
import { ObserverTable } from './observer-table.tsx';
import { AnswerForm, ReportForm, WithdrawForm } from './report-forms.tsx';
import { ReportTable } from './report-table.tsx';

type Observer = ObserversView['observers'][number];
type Report = ObserversView['reports'][number];
type Opened =
  | { readonly form: 'accredit' }
  | { readonly form: 'report' | 'withdraw'; readonly observer: Observer }
  | { readonly form: 'answer'; readonly report: Report };

const TITLES = {
  accredit: '核准观察员',
  report: '登记观察报告',
  withdraw: '撤销观察员',
  answer: '答复观察报告',
} as const;

/** 观察员: who may be there on the day, what he wrote, what was answered. */
export function Observers() {
  const view = useRead<ObserversView>('/api/observers');
  const places = useRead<PollingPlaceRow[]>('/api/polling-places');
  const constituencies = useRead<ConstituencyRow[]>('/api/constituencies');
  return (
    <Loaded read={constituencies}>
      {(known) => (
        <Loaded read={places}>
          {(rows) => (
            <Loaded read={view}>
              {(read) => <Both view={read} places={rows} cycle={known[0]?.cycle ?? ''} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function Both(props: { view: ObserversView; places: readonly PollingPlaceRow[]; cycle: string }) {
  const { view, places, cycle } = props;
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const waiting = view.reports.filter(({ answer }) => answer === null).length;
  return (
    <Page
      title="观察员"
      hint={
        <>
          观察员只看、不办：看不到写票处，看不到谁投了谁，看不到谁没有来。
          <Link to="/places">全部投票场所</Link>
        </>
      }
      actions={
        <ActButton act="accredit-observer" type="primary" onClick={() => setOpened({ form: 'accredit' })} />
      }
    >
      <Tabs
        items={[
          {
            key: 'observers',
            label: `观察员（${view.observers.length}）`,
            children: (
              <ObserverTable
                observers={view.observers}
                onReport={(observer) => setOpened({ form: 'report', observer })}
                onWithdraw={(observer) => setOpened({ form: 'withdraw', observer })}
              />
            ),
          },
          {
            key: 'reports',
            label: waiting > 0 ? `观察报告（${waiting} 份待答复）` : `观察报告（${view.reports.length}）`,
            children: (
              <ReportTable
                reports={view.reports}
                onAnswer={(report) => setOpened({ form: 'answer', report })}
              />
            ),
          },
        ]}
      />
      <Drawer
        title={opened && TITLES[opened.form]}
        size={520}
        destroyOnHidden
        open={opened !== undefined}
        onClose={close}
      >
        {opened?.form === 'accredit' && <AccreditForm cycle={cycle} places={places} onDone={close} />}
        {opened?.form === 'report' && (
          <ReportForm observer={opened.observer} places={places} onDone={close} />
        )}
        {opened?.form === 'withdraw' && <WithdrawForm observer={opened.observer} onDone={close} />}
        {opened?.form === 'answer' && <AnswerForm report={opened.report} onDone={close} />}
      </Drawer>
    </Page>
  );
}
