import type { Introduction } from '@xuanwu/server/phases/nomination/introduction/introduction-view.schema.ts';
import { Form, Input, Modal } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useToday } from '../../api/use-installation.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

interface Values {
  readonly text: string;
  readonly givenOn: string;
}

/** 登记承诺, as he gave it; it cannot be changed afterwards. */
export function AddPledge(props: { candidate: Introduction['candidates'][number]; onClose: () => void }) {
  const { candidate, onClose } = props;
  const today = useToday();
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, `candidate-pledge ${candidate.id}`);
  const add = useAct('add-candidate-pledge');
  useFieldErrors(form, add.error);
  const onSuccess = () => {
    draft.forget();
    onClose();
  };
  return (
    <Modal
      open
      title={`登记${candidate.name}的承诺`}
      okText="登记"
      onCancel={onClose}
      onOk={() => form.submit()}
      okButtonProps={{ loading: add.isPending }}
    >
      <Form<Values>
        form={form}
        name="add-candidate-pledge"
        layout="vertical"
        requiredMark={false}
        initialValues={{ givenOn: today }}
        onValuesChange={draft.keep}
        onFinish={(values) => add.mutate({ candidate: candidate.id, ...values }, { onSuccess })}
      >
        <Form.Item
          name="text"
          label="承诺"
          extra="照他本人提出的原文录入。登记以后不能更改、删除；有新的承诺，另外登记一条。"
          rules={[{ required: true, whitespace: true, message: '请写下他的承诺' }]}
        >
          <Input.TextArea rows={6} maxLength={3_000} showCount />
        </Form.Item>
        <Form.Item name="givenOn" label="提出的日期" rules={[{ required: true, message: '请选日期' }]}>
          <DayPicker />
        </Form.Item>
        <ProblemAlert error={add.error} />
      </Form>
    </Modal>
  );
}
