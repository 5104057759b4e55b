import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Select, type SelectProps } from 'antd';
import { useRead } from '../api/queries.ts';
import { CONSTITUENCY_STAGES, LEVELS } from '../widgets/words.ts';

interface Props extends Omit<SelectProps<string>, 'options'> {
  level?: ConstituencyRow['level'];
  /** Where the roll is published already nobody can be registered any more. */
  onlyOpen?: boolean;
  onPicked?: (constituency: string | undefined) => void;
}

/** One of the constituencies, found by its name or its township's. */
export function ConstituencySelect({ level, onlyOpen = false, onPicked, onChange, ...select }: Props) {
  const read = useRead<ConstituencyRow[]>('/api/constituencies');
  const wanted = (read.data ?? []).filter((row) => level === undefined || row.level === level);
  return (
    <Select<string>
      {...select}
      showSearch={{ optionFilterProp: 'label' }}
      loading={read.isLoading}
      notFoundContent={read.isLoading ? '正在读取' : '没有这个选区'}
      onChange={(value, option) => {
        onChange?.(value, option);
        onPicked?.(value);
      }}
      options={wanted.map((row) => {
        const isClosed = onlyOpen && row.stage !== 'drawn';
        const where = level === undefined ? `（${LEVELS[row.level]}，${row.areaName}）` : '';
        return {
          value: row.id,
          label: `${row.name}${where}${isClosed ? `（${CONSTITUENCY_STAGES[row.stage]}）` : ''}`,
          disabled: isClosed,
        };
      })}
    />
  );
}
