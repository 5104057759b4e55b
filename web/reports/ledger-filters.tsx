import { ACTS } from '@xuanwu/rules/acts.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { LedgerQuerySchema } from '@xuanwu/server/reports/ledger-view.schema.ts';
import { Flex, Input, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useRead } from '../api/queries.ts';
import { Choice } from '../widgets/choice.tsx';
import { useFilter } from '../widgets/use-filter.ts';
import { OUTCOMES } from './ledger-row.ts';

const NAMES = ['q', 'act', 'outcome', 'constituency'] as const;

/** What is filtered by, as a query; empty where nothing is. */
export function useLedgerFilters(): string {
  const [search] = useSearchParams();
  const chosen = NAMES.flatMap((name) => {
    const value = search.get(name);
    return value === null ? [] : [[name, value]];
  });
  return new URLSearchParams(chosen).toString();
}

export function LedgerFilters() {
  const [q, setQ] = useFilter('q');
  const [act, setAct] = useFilter('act');
  const [outcome, setOutcome] = useFilter('outcome');
  const [constituency, setConstituency] = useFilter('constituency');
  const board = useRead<ConstituencyRow[]>('/api/constituencies');
  return (
    <Flex gap={8} wrap>
      <Search key={q} value={q} onSearch={setQ} />
      <OneOfMany
        label="办理"
        value={act}
        options={Object.entries(ACTS).map(([name, { title }]) => ({ value: name, label: title }))}
        onChange={setAct}
      />
      <Choice label="结果" titles={OUTCOMES} value={outcome} onChange={setOutcome} />
      <OneOfMany
        label="选区"
        value={constituency}
        options={(board.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setConstituency}
      />
    </Flex>
  );
}

/** 序号 or hash: what is neither is said beside the field, and not asked for. */
function Search({ value, onSearch }: { value: string; onSearch: (q: string) => void }) {
  const [wrong, setWrong] = useState<string>();
  const search = (text: string) => {
    const { success, error } = LedgerQuerySchema.shape.q.safeParse(text === '' ? undefined : text);
    setWrong(error?.issues[0]?.message);
    if (success) onSearch(text.trim());
  };
  return (
    <div>
      <Input.Search
        aria-label="查找"
        placeholder="序号，或哈希的前几位"
        allowClear
        style={{ width: 240 }}
        defaultValue={value}
        {...(wrong !== undefined && { status: 'error' as const })}
        onSearch={search}
      />
      {wrong !== undefined && (
        <div role="alert" className="fails">
          {wrong}
        </div>
      )}
    </div>
  );
}

function OneOfMany(props: {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}) {
  const { label, value, options, onChange } = props;
  return (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: 210 }}
      value={value === '' ? undefined : value}
      options={options}
      onChange={onChange}
    />
  );
}
