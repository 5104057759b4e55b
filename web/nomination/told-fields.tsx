import { Form, Select } from 'antd';
import { DayPicker } from '../widgets/day-picker.tsx';
import { optionsOf } from '../widgets/options.ts';

/** 通知、告知: on which day and how somebody was told. */
export function ToldFields(props: {
  day: readonly [name: string, label: string];
  how: string;
  ways: Readonly<Record<string, string>>;
}) {
  const { day, how, ways } = props;
  const [name, label] = day;
  return (
    <>
      <Form.Item name={name} label={label} rules={[{ required: true, message: '请选日期' }]}>
        <DayPicker />
      </Form.Item>
      <Form.Item name="how" label={how} rules={[{ required: true, message: '请选方式' }]}>
        <Select options={optionsOf(ways)} />
      </Form.Item>
    </>
  );
}
