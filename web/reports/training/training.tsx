import type {
  TrainingSession,
  TrainingView,
} from '@xuanwu/server/reports/office-work/training/training.schema.ts';
import { Tabs } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Loaded, Page } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { Side } from '../office-work/side.tsx';
import { AttendanceForm } from './attendance-form.tsx';
import { Roster } from './roster.tsx';
import { SessionTable } from './session-table.tsx';
import { CancelForm, PlanForm } from './session-forms.tsx';
import { UntrainedTable } from './untrained-table.tsx';

type Opened =
  { readonly form: 'plan' } | { readonly form: 'attendance' | 'cancel'; readonly session: TrainingSession };

const TITLES = { plan: '安排培训', attendance: '登记到训', cancel: '取消培训' } as const;

/** 培训和工作人员名册: who is taught what before the day, who was not there, and who they all are. */
export function Training() {
  const read = useRead<TrainingView>('/api/training');
  return <Loaded read={read}>{(view) => <All view={view} />}</Loaded>;
}

function All({ view }: { view: TrainingView }) {
  const [opened, setOpened] = useState<Opened>();
  const [tab, setTab] = useFilter('tab');
  const close = () => setOpened(undefined);
  const untrained = view.staff.filter(({ isTrained }) => !isTrained).length;
  return (
    <Page
      title="培训和工作人员"
      hint="名册由选举机构的组成人员和投票场所的工作人员自动汇成，不另录一遍。"
      actions={<ActButton act="plan-training" type="primary" onClick={() => setOpened({ form: 'plan' })} />}
    >
      <Tabs
        activeKey={tab === '' ? 'sessions' : tab}
        onChange={(key) => setTab(key === 'sessions' ? undefined : key)}
        destroyOnHidden
        items={[
          {
            key: 'sessions',
            label: `培训（${view.sessions.length}）`,
            children: (
              <SessionTable
                view={view}
                onAttendance={(session) => setOpened({ form: 'attendance', session })}
                onCancel={(session) => setOpened({ form: 'cancel', session })}
              />
            ),
          },
          {
            key: 'untrained',
            label: `还没有培训的（${untrained}）`,
            children: <UntrainedTable view={view} />,
          },
          { key: 'roster', label: '工作人员名册', children: <Roster /> },
        ]}
      />
      <Side title={opened && TITLES[opened.form]} wide={opened?.form === 'attendance'} onClose={close}>
        {opened?.form === 'plan' && <PlanForm view={view} onDone={close} />}
        {opened?.form === 'attendance' && (
          <AttendanceForm session={opened.session} staff={view.staff} onDone={close} />
        )}
        {opened?.form === 'cancel' && <CancelForm session={opened.session} onDone={close} />}
      </Side>
    </Page>
  );
}
