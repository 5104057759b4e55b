import type { PostingRow } from '@xuanwu/server/phases/registration/publication/posting.schema.ts';
import { Form, Input, Modal } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

/** 撤销张贴登记, with its reason. */
export function WithdrawPosting({ posting, onClose }: { posting: PostingRow; onClose: () => void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const withdraw = useAct('withdraw-roll-posting');
  return (
    <Modal
      open
      title={`撤销张贴登记：${posting.place}`}
      okText="撤销登记"
      onCancel={onClose}
      onOk={() => form.submit()}
      okButtonProps={{ loading: withdraw.isPending, danger: true }}
    >
      <Form<{ reason: string }>
        form={form}
        name="withdraw-roll-posting"
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => withdraw.mutate({ posting: posting.id, reason }, { onSuccess: onClose })}
      >
        <Form.Item
          name="reason"
          label="为什么撤销"
          extra="登记错了的才撤销；撕坏、掉落的不撤销，补贴后再登记一次。撤销后公布之日重新推算。"
          rules={[{ required: true, whitespace: true, message: '请写明为什么撤销' }]}
        >
          <Input.TextArea rows={3} maxLength={200} showCount />
        </Form.Item>
        <ProblemAlert error={withdraw.error} />
      </Form>
    </Modal>
  );
}
