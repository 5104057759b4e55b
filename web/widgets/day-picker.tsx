import { DatePicker } from 'antd';
import dayjs from 'dayjs';

/** A civil date in a form: its value is the text YYYY-MM-DD, or null. */
export function DayPicker(props: {
  id?: string;
  value?: string | null;
  onChange?: (day: string | null) => void;
  'aria-label'?: string;
}) {
  const { value, onChange, ...rest } = props;
  return (
    <DatePicker
      {...rest}
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
    />
  );
}
