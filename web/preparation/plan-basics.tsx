import { Card, Flex, Form, Input, InputNumber, Typography } from 'antd';
import { DayPicker } from '../widgets/day-picker.tsx';
import type { PlanForm } from './plan-form.ts';

/** 名称和选举日. */
export function PlanBasics() {
  const form = Form.useFormInstance<PlanForm>();
  const county = form.getFieldValue('county') as PlanForm['county'];
  return (
    <Card size="small" title="换届">
      <Form.Item label="名称" name="name" rules={[{ required: true, message: '请填写这次换届的名称' }]}>
        <Input maxLength={80} />
      </Form.Item>
      <Flex gap={16} wrap>
        <Form.Item
          label="选举日"
          name="electionDay"
          style={{ flex: '1 1 200px' }}
          rules={[{ required: true, message: '请选择选举日：法定日程都从这一天推算' }]}
        >
          <DayPicker />
        </Form.Item>
        <Form.Item label="县（市、区）" style={{ flex: '1 1 200px' }}>
          <Typography.Text>
            {county?.name}（{county?.code}）
          </Typography.Text>
        </Form.Item>
      </Flex>
    </Card>
  );
}

const COMMITTEES = [
  ['county', '县级选举委员会'],
  ['township', '乡级选举委员会'],
  ['workingGroup', '选区工作组'],
] as const;

/** 选举机构的人数: no law fixes them, so a plan does. */
export function PlanCommittees() {
  return (
    <Card size="small" title="选举机构的人数" extra="法律没有规定人数，由方案规定">
      <Flex gap={24} wrap>
        {COMMITTEES.map(([key, title]) => (
          <Flex key={key} gap={8} align="start">
            <Bound body={key} title={title} bound="min" word="至少" />
            <Bound body={key} title={title} bound="max" word="至多" />
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}

function Bound(props: {
  body: 'county' | 'township' | 'workingGroup';
  title: string;
  bound: 'min' | 'max';
  word: string;
}) {
  const { body, title, bound, word } = props;
  return (
    <Form.Item
      label={`${title}${word}`}
      name={['committees', body, bound]}
      dependencies={bound === 'max' ? [['committees', body, 'min']] : []}
      rules={[
        { required: true, message: '请填写人数' },
        ({ getFieldValue }) => ({
          validator: (_, value: number | null) =>
            bound === 'max' && typeof value === 'number' && value < getFieldValue(['committees', body, 'min'])
              ? Promise.reject(new Error('不能少于“至少”的人数'))
              : Promise.resolve(),
        }),
      ]}
    >
      <InputNumber min={1} precision={0} suffix="人" style={{ width: 130 }} />
    </Form.Item>
  );
}
