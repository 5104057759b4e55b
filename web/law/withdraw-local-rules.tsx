import type { LocalRules } from '@xuanwu/rules/local-rules.ts';
import type { Law } from '@xuanwu/server/law/law-view.schema.ts';
import { Form, Input, Modal } from 'antd';
import { useAct } from '../api/use-act.ts';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { SecondPerson } from '../widgets/second-person.tsx';

/** 撤下地方规定文件, with the reason. */
export function WithdrawLocalRules({ row, onClose }: { row: Law['rules'][number]; onClose: () => void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const withdraw = useAct('withdraw-local-rules');
  useFieldErrors(form, withdraw.error);
  return (
    <Modal
      open
      title={`撤下：${(row.rules as LocalRules).title}`}
      okText="提交复核"
      okButtonProps={{
        htmlType: 'submit',
        form: 'withdraw-rules',
        loading: withdraw.isPending,
        danger: true,
      }}
      onCancel={onClose}
    >
      <p>
        撤下以后不再适用，已经作出的裁定不变。 <SecondPerson act="withdraw-local-rules" />
      </p>
      <Form
        id="withdraw-rules"
        form={form}
        layout="vertical"
        onFinish={({ reason }) => withdraw.mutate({ rules: row.id, reason }, { onSuccess: onClose })}
      >
        <Form.Item
          name="reason"
          label="为什么撤下"
          rules={[{ required: true, whitespace: true, message: '请写明为什么撤下，如：已经修订' }]}
        >
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
        <ProblemAlert error={withdraw.error} />
      </Form>
    </Modal>
  );
}
