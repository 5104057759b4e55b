import type { RegistrationStationRow } from '@xuanwu/server/phases/registration/stations/station.schema.ts';
import { Form, InputNumber, Modal } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

interface Values {
  readonly day: string;
  readonly registered: number;
  readonly enquiries: number;
}

/** 报登记站一天的登记数. */
export function ReportDay(props: { station: RegistrationStationRow; today: string; onClose: () => void }) {
  const { station, today, onClose } = props;
  const [form] = Form.useForm<Values>();
  const report = useAct('report-station-day');
  useFieldErrors(form, report.error);
  return (
    <Modal
      open
      title={`报登记数：${station.name}`}
      okText="报数"
      onCancel={onClose}
      onOk={() => form.submit()}
      okButtonProps={{ loading: report.isPending }}
    >
      <Form<Values>
        form={form}
        name="report-station-day"
        layout="vertical"
        requiredMark={false}
        initialValues={{ day: today, enquiries: 0 }}
        onFinish={(values) => report.mutate({ station: station.id, ...values }, { onSuccess: onClose })}
      >
        <Form.Item
          name="day"
          label="哪一天"
          extra="同一天再报一次，以后一次为准。"
          rules={[{ required: true, message: '请选日期' }]}
        >
          <DayPicker />
        </Form.Item>
        <Form.Item name="registered" label="登记人数" rules={[{ required: true, message: '请填写人数' }]}>
          <InputNumber min={0} precision={0} suffix="人" style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name="enquiries" label="咨询人数" rules={[{ required: true, message: '请填写人数' }]}>
          <InputNumber min={0} precision={0} suffix="人" style={{ width: 160 }} />
        </Form.Item>
        <ProblemAlert error={report.error} />
      </Form>
    </Modal>
  );
}
