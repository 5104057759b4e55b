import { Select } from 'antd';
import { optionsOf } from './options.ts';

/** One of several, as a filter of a list; nothing chosen is all of them. */
export function Choice(props: {
  label: string;
  titles: Readonly<Record<string, string>>;
  value: string;
  onChange: (value: string | undefined) => void;
}) {
  const { label, titles, value, onChange } = props;
  return (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      style={{ width: 170 }}
      value={value === '' ? undefined : value}
      options={optionsOf(titles)}
      onChange={onChange}
    />
  );
}
