import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Form, InputNumber, Modal } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useToday } from '../../api/use-installation.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

interface Values {
  readonly receivedOn: string;
  readonly voters: number;
}

/** 登记选民的见面要求: how many asked, not who. */
export function RecordRequest(props: { constituency: ConstituencyRow; onClose: () => void }) {
  const { constituency, onClose } = props;
  const today = useToday();
  const [form] = Form.useForm<Values>();
  const record = useAct('record-meeting-request');
  useFieldErrors(form, record.error);
  return (
    <Modal
      open
      title="登记选民的见面要求"
      okText="登记"
      onCancel={onClose}
      onOk={() => form.submit()}
      okButtonProps={{ loading: record.isPending }}
    >
      <Form<Values>
        form={form}
        name="record-meeting-request"
        layout="vertical"
        requiredMark={false}
        initialValues={{ receivedOn: today }}
        onFinish={(values) =>
          record.mutate({ constituency: constituency.id, ...values }, { onSuccess: onClose })
        }
      >
        <Form.Item
          name="voters"
          label="提出要求的选民"
          extra="只记人数，不记是谁。一名选民要求也要组织见面。"
          rules={[{ required: true, message: '请填写人数' }]}
        >
          <InputNumber min={1} precision={0} suffix="人" style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name="receivedOn" label="收到的日期" rules={[{ required: true, message: '请选日期' }]}>
          <DayPicker />
        </Form.Item>
        <ProblemAlert error={record.error} />
      </Form>
    </Modal>
  );
}
