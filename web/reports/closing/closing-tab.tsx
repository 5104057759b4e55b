import { SEALED_REASON_HINT } from '@xuanwu/server/acts/sealed-reason.schema.ts';
import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import {
  CLOSING_MATTERS,
  type ClosingMatter,
  mayCloseCycle,
  type OpenMatters,
} from '@xuanwu/rules/cycle-closing.ts';
import { explainReason } from '@xuanwu/rules/explanations/explanations.ts';
import type { ClosingView } from '@xuanwu/server/reports/closing/closing.schema.ts';
import { Alert, Flex, Table, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActButton } from '../../widgets/act-button.tsx';
import { grouped } from '../../widgets/words.ts';
import { ActForm } from '../../widgets/act-form.tsx';
import { Side } from '../office-work/side.tsx';
import { TextField } from '../office-work/fields.tsx';

/** Where each is dealt with. */
const PAGES: Readonly<Record<ClosingMatter, { readonly path: string; readonly label: string }>> = {
  rounds: { path: '/results', label: '选举结果' },
  unvoted: { path: '/constituencies', label: '选区办理' },
  vacancies: { path: '/results', label: '选举结果' },
  objections: { path: '/constituencies', label: '选区办理' },
  credentials: { path: '/credentials', label: '代表资格审查' },
  tasks: { path: '/tasks', label: '任务' },
  hazards: { path: '/hazards', label: '风险清单' },
  devices: { path: '/check-in', label: '领票登记' },
  moves: { path: '/places', label: '投票场所' },
  unsealed: { path: '/closing', label: '封存选票' },
  committees: { path: '/closing?tab=handover', label: '移交' },
  pending: { path: '/pending', label: '待复核' },
  jobs: { path: '/archive', label: '归档' },
  archive: { path: '/archive', label: '归档' },
};

/** 办结: every matter that has to be settled before, and then the act; or when it was closed, and how it is reopened. */
export function ClosingTab({ view }: { view: ClosingView }) {
  const { cycle, open, closings } = view;
  const [isOpened, setOpened] = useState(false);
  const close = () => setOpened(false);
  const act = cycle.isClosed ? 'reopen-cycle' : 'close-cycle';
  return (
    <Flex vertical gap={12}>
      {cycle.isClosed && <Closed view={view} />}
      {!cycle.isClosed && open === null && (
        <Alert type="info" showIcon title="换届由县级选举办办结。本乡镇要办的是封存选票和移交。" />
      )}
      {!cycle.isClosed && open !== null && <Matters electionDay={cycle.electionDay} open={open} />}
      <div>
        <ActButton
          act={act}
          type={cycle.isClosed ? 'default' : 'primary'}
          disabled={!cycle.isClosed && (open === null || Object.values(open).some((count) => count > 0))}
          onClick={() => setOpened(true)}
        />
      </div>
      {closings.length > 0 && <Closings closings={closings} />}
      <Side title={isOpened ? (cycle.isClosed ? '重新开启换届' : '办结换届') : undefined} onClose={close}>
        {cycle.isClosed ? (
          <ReopenForm cycle={cycle.id} onDone={close} />
        ) : (
          <CloseForm cycle={cycle.id} onDone={close} />
        )}
      </Side>
    </Flex>
  );
}

function Closed({ view: { cycle, closings } }: { view: ClosingView }) {
  const last = closings.at(-1);
  if (!last) return null;
  return (
    <Alert
      type="success"
      showIcon
      title={`${cycle.name}已于 ${last.closedOn} 办结（${last.document}）`}
      description={
        <>
          不能再办理这次换届的事；可以查看、打印，可以<Link to="/archive">导出归档包和证据包</Link>
          ，到期的照样删除、销毁。办结以后再生成一次归档包，里面就有办结的记录。
        </>
      }
    />
  );
}

function Matters({ electionDay, open }: { electionDay: string; open: OpenMatters }) {
  const { reasons } = mayCloseCycle(electionDay, open);
  const rows = (Object.keys(CLOSING_MATTERS) as ClosingMatter[]).map((matter, index) => ({
    matter,
    reason: reasons[index],
  }));
  const left = rows.filter(({ matter }) => open[matter] > 0).length;
  return (
    <>
      <Typography.Text>
        {left === 0 ? '都已办完，可以办结。' : `还有 ${left} 类事没有办完，办完才能办结。`}
      </Typography.Text>
      <Table
        size="small"
        rowKey="matter"
        dataSource={rows}
        pagination={false}
        scroll={{ x: 560 }}
        columns={[
          {
            title: '事项',
            render: (_, { matter, reason }) => (
              <Flex gap={8}>
                {open[matter] === 0 ? (
                  <span className="holds">
                    <CheckCircleFilled aria-label="已办完" />
                  </span>
                ) : (
                  <span className="fails">
                    <ExclamationCircleFilled aria-label="没有办完" />
                  </span>
                )}
                {open[matter] === 0 ? CLOSING_MATTERS[matter] : reason && explainReason(reason)}
              </Flex>
            ),
          },
          { title: '件数', width: 90, align: 'right', render: (_, { matter }) => grouped(open[matter]) },
          {
            title: '到哪里办',
            width: 130,
            render: (_, { matter }) =>
              open[matter] > 0 && <Link to={PAGES[matter].path}>{PAGES[matter].label}</Link>,
          },
        ]}
      />
    </>
  );
}

function CloseForm({ cycle, onDone }: { cycle: string; onDone: () => void }) {
  return (
    <ActForm<'close-cycle', { document: string }>
      act="close-cycle"
      input={({ document }) => ({ cycle, document })}
      onDone={onDone}
    >
      <Typography.Paragraph>
        办结以后，这次换届的事都不能再办理；法院判决等原因确需更正的，由两人重新开启。
      </Typography.Paragraph>
      <TextField name="document" label="办结的文号" min={4} max={80} />
    </ActForm>
  );
}

function ReopenForm({ cycle, onDone }: { cycle: string; onDone: () => void }) {
  return (
    <ActForm<'reopen-cycle', { reason: string; document: string }>
      act="reopen-cycle"
      danger
      input={({ reason, document }) => ({ cycle, reason, document })}
      onDone={onDone}
    >
      <Typography.Paragraph>
        补选另立一次，不用重新开启。重新开启的原因和文号永久留存，办完再次办结。
      </Typography.Paragraph>
      <TextField
        name="reason"
        label="原因"
        min={4}
        max={400}
        rows={3}
        placeholder="例如：法院判决更正选民名单"
        extra={SEALED_REASON_HINT}
      />
      <TextField name="document" label="判决或者决定的文号" min={4} max={80} />
    </ActForm>
  );
}

function Closings({ closings }: Pick<ClosingView, 'closings'>) {
  return (
    <Table
      size="small"
      rowKey="number"
      dataSource={[...closings]}
      pagination={false}
      scroll={{ x: 560 }}
      columns={[
        { title: '办结', width: 120, dataIndex: 'closedOn' },
        { title: '文号', dataIndex: 'document' },
        {
          title: '重新开启',
          render: (_, { reopenedOn, reopenedBecause, reopenDocument }) =>
            reopenedOn === null ? '—' : `${reopenedOn}：${reopenedBecause}（${reopenDocument}）`,
        },
      ]}
    />
  );
}
