import type { Introduction } from '@xuanwu/server/phases/nomination/introduction/introduction-view.schema.ts';
import { Form, Input } from 'antd';
import { useToday } from '../../api/use-installation.ts';
import { ActModal, required, requiredText } from '../../widgets/act-form.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';

interface Values {
  readonly text: string;
  readonly givenOn: string;
}

/** 登记承诺, as he gave it; it cannot be changed afterwards. */
export function AddPledge(props: { candidate: Introduction['candidates'][number]; onClose: () => void }) {
  const { candidate, onClose } = props;
  const today = useToday();
  return (
    <ActModal<'add-candidate-pledge', Values>
      act="add-candidate-pledge"
      title={`登记${candidate.name}的承诺`}
      initial={{ ...(today !== undefined && { givenOn: today }) }}
      draft={{ about: candidate.id }}
      input={(values) => ({ candidate: candidate.id, ...values })}
      send="登记"
      onClose={onClose}
    >
      <Form.Item
        name="text"
        label="承诺"
        extra="照他本人提出的原文录入。登记以后不能更改、删除；有新的承诺，另外登记一条。"
        rules={requiredText('请写下他的承诺')}
      >
        <Input.TextArea rows={6} maxLength={3_000} showCount />
      </Form.Item>
      <Form.Item name="givenOn" label="提出的日期" rules={required('请选日期')}>
        <DayPicker />
      </Form.Item>
    </ActModal>
  );
}
