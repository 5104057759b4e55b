import { Form, Input } from 'antd';
import { useAct } from '../../api/use-act.ts';
import type { ActShapes } from '../../api/acts.ts';
import { useToday } from '../../api/use-installation.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { SubmitAct } from '../../widgets/submit-act.tsx';

type Values = Omit<ActShapes['record-transfer-receipt']['input'], 'certificate'>;

/** 登记回执, as the paper from the other office says. */
export function ReceiptForm({ certificate, onClose }: { certificate: string; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const today = useToday();
  const record = useAct('record-transfer-receipt');
  useFieldErrors(form, record.error);
  return (
    <Form<Values>
      form={form}
      name="transfer-receipt"
      layout="vertical"
      requiredMark={false}
      initialValues={{ receivedOn: today }}
      onFinish={(values) => record.mutate({ certificate, ...values }, { onSuccess: onClose })}
    >
      <Form.Item
        name="registeredAt"
        label="登记在哪个选区"
        rules={[{ required: true, whitespace: true, message: '请照回执填写登记的选区' }]}
      >
        <Input maxLength={80} placeholder="例如：清溪县晴川镇第2选区" />
      </Form.Item>
      <Form.Item
        name="document"
        label="回执的编号"
        rules={[{ required: true, whitespace: true, message: '请填写回执的编号或者名称' }]}
      >
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="receivedOn" label="收到的日期" rules={[{ required: true, message: '请选日期' }]}>
        <DayPicker />
      </Form.Item>
      <SubmitAct act="record-transfer-receipt" sent={record} onClose={onClose}>
        登记回执
      </SubmitAct>
    </Form>
  );
}
