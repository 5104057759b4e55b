import type { RollPage } from '@xuanwu/server/phases/registration/register.schema.ts';
import { Select } from 'antd';
import { useState } from 'react';
import { useRead } from '../../../api/queries.ts';
import { useSettled } from '../../../widgets/use-settled.ts';

/** 名单上的一个人, found by his name; struck lines are left out. */
export function RollPerson(props: {
  constituency: string;
  id?: string;
  value?: string;
  onChange?: (person: string | undefined) => void;
}) {
  const { constituency, value, onChange, id } = props;
  const [text, setText] = useState('');
  const q = useSettled(text.trim());
  const query = new URLSearchParams({ limit: '50', ...(q !== '' && { q }) });
  const read = useRead<RollPage>(`/api/constituencies/${constituency}/roll?${query}`, { keepsLast: true });
  const rows = (read.data?.rows ?? []).filter(({ struck }) => !struck);
  return (
    <Select<string>
      {...(id !== undefined && { id })}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      placeholder="输入姓名查找"
      value={value ?? null}
      onChange={(person) => onChange?.(person)}
      loading={read.isFetching}
      notFoundContent={read.isLoading ? '正在读取' : '名单上没有这个姓名'}
      options={rows.map(({ person, serial, name }) => ({ value: person, label: `${serial} 号 ${name}` }))}
    />
  );
}
