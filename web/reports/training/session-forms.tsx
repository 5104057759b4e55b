import { TRAINING_AUDIENCES } from '@xuanwu/rules/office-words.ts';
import type {
  TrainingSession,
  TrainingView,
} from '@xuanwu/server/reports/office-work/training/training.schema.ts';
import { Flex, Form, Input, Typography } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { ActForm } from '../../widgets/act-form.tsx';
import { AreaField, ChoiceField, CountField, DayField, TextField } from '../office-work/fields.tsx';

type Typed = Omit<ActShapes['plan-training']['input'], 'cycle'>;

/** 安排培训. */
export function PlanForm({ view, onDone }: { view: TrainingView; onDone: () => void }) {
  const { id: cycle, areas } = view.cycle;
  const [first] = areas;
  return (
    <ActForm<'plan-training', Typed>
      act="plan-training"
      initial={{ heldOn: view.today, startsAt: '09:00', minutes: 120, ...(first && { area: first.area }) }}
      input={(typed) => ({ cycle, ...typed })}
      onDone={onDone}
    >
      <AreaField areas={areas} />
      <TextField name="title" label="培训名称" max={80} />
      <ChoiceField name="audience" label="培训对象" titles={TRAINING_AUDIENCES} />
      <DayField name="heldOn" label="日期" />
      <Flex gap={12}>
        <Form.Item
          name="startsAt"
          label="开始时间"
          style={{ flex: 1 }}
          rules={[{ required: true, message: '请填写开始时间' }]}
        >
          <Input type="time" />
        </Form.Item>
        <div style={{ flex: 1 }}>
          <CountField name="minutes" label="时长" min={10} unit="分钟" />
        </div>
      </Flex>
      <TextField name="place" label="地点" max={80} />
      <TextField name="materials" label="培训材料" max={200} rows={2} />
      <CountField name="expected" label="应到" unit="人" />
    </ActForm>
  );
}

/** 取消培训. */
export function CancelForm({ session, onDone }: { session: TrainingSession; onDone: () => void }) {
  return (
    <ActForm<'cancel-training', { reason: string }>
      act="cancel-training"
      danger
      input={({ reason }) => ({ session: session.id, reason })}
      onDone={onDone}
    >
      <Typography.Paragraph>
        {session.heldOn}，{session.areaName}，{session.title}。
      </Typography.Paragraph>
      <TextField name="reason" label="取消的理由" min={4} max={200} rows={3} />
    </ActForm>
  );
}
