import type { Meeting } from '@xuanwu/server/phases/nomination/introduction/introduction-view.schema.ts';
import { Form, Input, Modal } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

/** 取消见面, with the reason. */
export function CancelMeeting({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const cancel = useAct('cancel-candidate-meeting');
  useFieldErrors(form, cancel.error);
  return (
    <Modal
      open
      title={`取消 ${meeting.heldOn} 的见面`}
      okText="取消见面"
      cancelText="返回"
      onCancel={onClose}
      onOk={() => form.submit()}
      okButtonProps={{ loading: cancel.isPending }}
    >
      <Form
        form={form}
        name="cancel-candidate-meeting"
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => cancel.mutate({ meeting: meeting.id, reason }, { onSuccess: onClose })}
      >
        <Form.Item
          name="reason"
          label="为什么取消"
          extra="应选民要求组织的，取消后仍应另行安排。"
          rules={[{ required: true, whitespace: true, message: '请写明为什么取消' }]}
        >
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
        <ProblemAlert error={cancel.error} />
      </Form>
    </Modal>
  );
}
