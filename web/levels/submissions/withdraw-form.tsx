import type { SubmissionRow } from '@xuanwu/server/levels/submissions/submission.schema.ts';
import { Flex, Form, Input, Typography } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

/** 撤回上报件, with the reason. */
export function WithdrawForm({ row, onDone }: { row: SubmissionRow; onDone: () => void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const withdraw = useAct('withdraw-submission');
  useFieldErrors(form, withdraw.error);
  return (
    <Form<{ reason: string }>
      form={form}
      name="withdraw-submission"
      layout="vertical"
      requiredMark={false}
      onFinish={({ reason }) => withdraw.mutate({ submission: row.id, reason }, { onSuccess: onDone })}
    >
      <Typography.Paragraph>
        {row.document}《{row.title}》。撤回以后原件保留，可以改后再报。
      </Typography.Paragraph>
      <Form.Item
        name="reason"
        label="撤回的理由"
        rules={[{ required: true, min: 4, whitespace: true, message: '请写明理由，至少四个字' }]}
      >
        <Input.TextArea rows={3} maxLength={200} />
      </Form.Item>
      <Flex vertical gap={12}>
        <ProblemAlert error={withdraw.error} />
        <ActButton act="withdraw-submission" type="primary" htmlType="submit" loading={withdraw.isPending} />
      </Flex>
    </Form>
  );
}
