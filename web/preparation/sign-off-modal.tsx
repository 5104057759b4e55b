import type { TaskRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { Flex, Form, Input, Modal, Typography } from 'antd';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../widgets/draft.ts';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';

/** 销号, with its evidence. */
export function SignOffModal({ task, onClose }: { task: TaskRow; onClose: () => void }) {
  const [form] = Form.useForm<{ evidence: string }>();
  const draft = useDraft(form, `sign-off-task ${task.id}`);
  const signOff = useAct('sign-off-task');
  useFieldErrors(form, signOff.error);
  const submit = ({ evidence }: { evidence: string }) =>
    signOff.mutate(
      { task: task.id, evidence },
      {
        onSuccess: () => {
          draft.forget();
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={`销号：${task.title}`}
      okText="销号"
      cancelText="取消"
      confirmLoading={signOff.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <Typography.Text>
          {task.areaName}，期限 {task.due}，责任人{task.responsible ?? '未落实'}。销号以后不能改。
        </Typography.Text>
        <Form form={form} layout="vertical" onValuesChange={draft.keep} onFinish={submit}>
          <Form.Item
            label="佐证"
            name="evidence"
            extra="文号、会议记录或者材料存放的地方"
            rules={[{ required: true, whitespace: true, message: '请写明佐证：凭什么说这件事办完了' }]}
          >
            <Input.TextArea rows={3} maxLength={400} showCount autoFocus />
          </Form.Item>
        </Form>
        <ProblemAlert error={signOff.error} />
      </Flex>
    </Modal>
  );
}
