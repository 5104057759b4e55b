import { Form, Input, Typography } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { SubmitAct } from '../../widgets/submit-act.tsx';

/** 收回: he votes here after all. */
export function TakeBackForm({ certificate, onClose }: { certificate: string; onClose: () => void }) {
  const takeBack = useAct('take-back-eligibility-certificate');
  return (
    <Form<{ reason: string }>
      name="take-back-certificate"
      layout="vertical"
      requiredMark={false}
      onFinish={({ reason }) => takeBack.mutate({ certificate, reason }, { onSuccess: onClose })}
    >
      <Typography.Paragraph type="secondary">
        证明没有用过，已经交回的才收回；收回以后恢复他原来的登记，名单已经公布的一并补正。已经在别处登记的，不能收回。
      </Typography.Paragraph>
      <Form.Item
        name="reason"
        label="原因"
        rules={[{ required: true, whitespace: true, message: '请写明收回的原因' }]}
      >
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
      <SubmitAct act="take-back-eligibility-certificate" sent={takeBack} onClose={onClose}>
        收回
      </SubmitAct>
    </Form>
  );
}
