import { GATED_STAGES, type GatedStage, INSPECTION_STAGES } from '@xuanwu/rules/stage-gate.ts';
import type { InspectionsView } from '@xuanwu/server/levels/inspections/inspection.schema.ts';
import { Alert, Flex, Form, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { ActDrawer, required } from '../../widgets/act-form.tsx';

type Gate = InspectionsView['gates'][number];

const WAITING: Readonly<Record<GatedStage, string>> = {
  constituencies: '公布选区',
  registration: '公布选民名单',
  nomination: '公布正式代表候选人',
};

/** 阶段关口: where a superior office asks that findings be settled before the next stage. */
export function Gates({ view }: { view: InspectionsView }) {
  const [isSetting, setSetting] = useState(false);
  const lift = useAct('lift-stage-gate');
  return (
    <Flex vertical gap={12}>
      <Alert
        type="info"
        title="法律没有规定关口，上级要求的才设。设了关口，本阶段检查发现的问题销号以前，不能办理结束这个阶段的事；到了法定的最后一天，关口不再拦。"
      />
      {view.below.length > 0 && (
        <div>
          <ActButton act="require-stage-gate" onClick={() => setSetting(true)} />
        </div>
      )}
      <ProblemAlert error={lift.error} />
      <Table<Gate>
        size="small"
        rowKey="id"
        dataSource={view.gates}
        pagination={false}
        scroll={{ x: 640 }}
        locale={{ emptyText: '没有设关口。' }}
        columns={[
          { title: '由谁设', key: 'by', render: (_, { by }) => by.name },
          { title: '阶段', key: 'stage', render: (_, { stage }) => INSPECTION_STAGES[stage] },
          { title: '销号以前不能', key: 'act', render: (_, { stage }) => WAITING[stage] },
          { title: '文号', dataIndex: 'document' },
          {
            title: '状态',
            key: 'state',
            render: (_, { requiredOn, liftedOn }) =>
              liftedOn === null ? `${requiredOn} 起` : `${liftedOn} 已撤`,
          },
          {
            title: '办理',
            key: 'acts',
            render: (_, { id, isMine, liftedOn }) =>
              isMine &&
              liftedOn === null && (
                <ActButton act="lift-stage-gate" size="small" onClick={() => lift.mutate({ gate: id })}>
                  撤关口
                </ActButton>
              ),
          },
        ]}
      />
      {isSetting && <GateForm onClose={() => setSetting(false)} />}
    </Flex>
  );
}

function GateForm({ onClose }: { onClose: () => void }) {
  return (
    <ActDrawer<'require-stage-gate', { stage: GatedStage; document: string }>
      act="require-stage-gate"
      title="设阶段关口"
      draft={{}}
      input={(typed) => typed}
      onClose={onClose}
    >
      <Form.Item name="stage" label="阶段" rules={required('请选择阶段')}>
        <Select
          options={GATED_STAGES.map((stage) => ({
            value: stage,
            label: `${INSPECTION_STAGES[stage]}（销号以前不能${WAITING[stage]}）`,
          }))}
        />
      </Form.Item>
      <Form.Item name="document" label="文号" rules={required('请填文号')}>
        <Input maxLength={60} />
      </Form.Item>
    </ActDrawer>
  );
}
