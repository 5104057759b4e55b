/** Fields that the forms of the office's daily work have in common. */
import { Form, Input, InputNumber, Select } from 'antd';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { optionsOf } from '../../widgets/options.ts';

const required = (message: string) => [{ required: true, message }];

export function AreaField({ areas }: { areas: readonly { readonly area: string; readonly name: string }[] }) {
  return (
    <Form.Item name="area" label="单位" rules={required('请选择单位')}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={areas.map(({ area, name }) => ({ value: area, label: name }))}
      />
    </Form.Item>
  );
}

export function ChoiceField(props: {
  name: string;
  label: string;
  titles: Readonly<Record<string, string>>;
}) {
  const { name, label, titles } = props;
  return (
    <Form.Item name={name} label={label} rules={required(`请选择${label}`)}>
      <Select options={optionsOf(titles)} />
    </Form.Item>
  );
}

export function TextField(props: {
  name: string;
  label: string;
  max: number;
  min?: number;
  rows?: number;
  placeholder?: string;
  extra?: string;
}) {
  const { name, label, max, min = 1, rows = 1, placeholder, extra } = props;
  const hint = placeholder === undefined ? {} : { placeholder };
  return (
    <Form.Item
      name={name}
      label={label}
      {...(extra !== undefined && { extra })}
      rules={[
        {
          required: true,
          whitespace: true,
          min,
          message: min > 1 ? `请填写${label}，不少于${min}个字` : `请填写${label}`,
        },
      ]}
    >
      {rows > 1 ? (
        <Input.TextArea rows={rows} maxLength={max} {...hint} />
      ) : (
        <Input maxLength={max} {...hint} />
      )}
    </Form.Item>
  );
}

export function DayField({ name, label }: { name: string; label: string }) {
  return (
    <Form.Item name={name} label={label} rules={required(`请选择${label}`)}>
      <DayPicker />
    </Form.Item>
  );
}

export function CountField(props: { name: string; label: string; min?: number; unit?: string }) {
  const { name, label, min = 1, unit } = props;
  return (
    <Form.Item name={name} label={label} rules={required(`请填写${label}`)}>
      <InputNumber min={min} precision={0} style={{ width: '100%' }} suffix={unit} />
    </Form.Item>
  );
}
