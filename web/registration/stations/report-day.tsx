import type { RegistrationStationRow } from '@xuanwu/server/phases/registration/stations/station.schema.ts';
import { Form, InputNumber } from 'antd';
import { ActModal, required } from '../../widgets/act-form.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';

interface Values {
  readonly day: string;
  readonly registered: number;
  readonly enquiries: number;
}

/** 报登记站一天的登记数. */
export function ReportDay(props: { station: RegistrationStationRow; today: string; onClose: () => void }) {
  const { station, today, onClose } = props;
  return (
    <ActModal<'report-station-day', Values>
      act="report-station-day"
      title={`报登记数：${station.name}`}
      initial={{ day: today, enquiries: 0 }}
      input={(values) => ({ station: station.id, ...values })}
      send="报数"
      onClose={onClose}
    >
      <Form.Item
        name="day"
        label="哪一天"
        extra="同一天再报一次，以后一次为准。"
        rules={required('请选日期')}
      >
        <DayPicker />
      </Form.Item>
      <Form.Item name="registered" label="登记人数" rules={required('请填写人数')}>
        <InputNumber min={0} precision={0} suffix="人" style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="enquiries" label="咨询人数" rules={required('请填写人数')}>
        <InputNumber min={0} precision={0} suffix="人" style={{ width: 160 }} />
      </Form.Item>
    </ActModal>
  );
}
