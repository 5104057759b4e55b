import { CASE_KINDS } from '@xuanwu/server/phases/registration/open-cases/case.schema.ts';
import type { CaseWorker } from '@xuanwu/server/phases/registration/cases/case-view.schema.ts';
import { Checkbox, Flex, Input, Segmented, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { optionsOf } from '../../widgets/options.ts';

const NAMES = ['q', 'state', 'kind', 'owner', 'overdue'] as const;
type Filters = Readonly<Partial<Record<(typeof NAMES)[number], string>>>;

/** Kept in the address: they are still there when one comes back from a case. */
export function useCaseFilters(): [Readonly<Record<string, string>>, (change: Filters) => void] {
  const [search, setSearch] = useSearchParams();
  const filters = Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );
  const change = (wanted: Filters) =>
    setSearch(
      (now) => {
        for (const [name, value] of Object.entries(wanted)) {
          if (value) now.set(name, value);
          else now.delete(name);
        }
        return now;
      },
      { replace: true },
    );
  return [filters, change];
}

export function CaseFilters(props: { filters: Filters; onChange: (change: Filters) => void }) {
  const { filters, onChange } = props;
  const workers = useCaseWorkers();
  return (
    <Flex gap={8} wrap align="center" role="search">
      <Segmented
        aria-label="状态"
        value={filters.state ?? 'open'}
        options={[
          { value: 'open', label: '待办' },
          { value: 'decided', label: '已办结' },
        ]}
        onChange={(state) => onChange({ state: state === 'open' ? '' : state })}
      />
      <Input.Search
        aria-label="按姓名查找"
        placeholder="当事人姓名"
        allowClear
        enterButton="查找"
        defaultValue={filters.q}
        style={{ width: 240 }}
        onSearch={(q) => onChange({ q })}
      />
      <Select
        aria-label="种类"
        placeholder="种类"
        allowClear
        value={filters.kind ?? null}
        style={{ width: 130 }}
        options={optionsOf(CASE_KINDS)}
        onChange={(kind) => onChange({ kind: kind ?? '' })}
      />
      <Select
        aria-label="承办人"
        placeholder="承办人"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filters.owner ?? null}
        style={{ width: 160 }}
        options={[{ value: 'none', label: '没有承办人' }, ...workers]}
        onChange={(owner) => onChange({ owner: owner ?? '' })}
      />
      <Checkbox
        checked={filters.overdue === 'true'}
        onChange={({ target }) => onChange({ overdue: target.checked ? 'true' : '' })}
      >
        只看已过期限的
      </Checkbox>
    </Flex>
  );
}

/** As options of a list. One person may hold several roles. */
export function useCaseWorkers(): { value: string; label: string }[] {
  const read = useRead<CaseWorker[]>('/api/case-workers');
  return [...new Map((read.data ?? []).map(({ account, name }) => [account, name]))].map(
    ([value, label]) => ({
      value,
      label,
    }),
  );
}
