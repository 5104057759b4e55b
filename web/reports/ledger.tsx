import { ACTS } from '@xuanwu/rules/acts.ts';
import type { LedgerPage } from '@xuanwu/server/reports/ledger-view.schema.ts';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { getJson } from '../api/client.ts';
import { useRead } from '../api/queries.ts';
import { DownloadAll } from '../widgets/download-all.tsx';
import { Loaded, Page } from '../widgets/page.tsx';
import { LedgerFilters, useLedgerFilters } from './ledger-filters.tsx';
import { LEDGER_COLUMNS } from './ledger-row.ts';
import { LedgerState } from './ledger-state.tsx';
import { LedgerTable } from './ledger-table.tsx';

/** 选务日志: every act in its order, with who, what, when and the hash that ties it to the one before. */
export function Ledger() {
  const filters = useLedgerFilters();
  return (
    <Page
      title="选务日志"
      hint={`${Object.keys(ACTS).length} 种办理，办成的、依法不予办理的都在这里，一条接一条，改不了。日志只写岗位，不写人名。`}
    >
      <LedgerFilters />
      <Pages key={filters} filters={filters} />
    </Page>
  );
}

const PER_PAGE = 50;
const MOST_AT_ONCE = 200;

/** The pages of one choice of filters; another choice begins at its first page. */
function Pages({ filters }: { filters: string }) {
  const [befores, setBefores] = useState<readonly number[]>([]);
  const query = queryOf(filters, PER_PAGE, befores.at(-1) ?? null);
  const read = useRead<LedgerPage>(`/api/ledger?${query}`);
  return (
    <Loaded read={read}>
      {({ state, rows, next }) => (
        <Flex vertical gap={12}>
          <LedgerState state={state} />
          <LedgerTable rows={rows} isFiltered={filters !== ''} />
          <Flex gap={8} justify="end" align="center" wrap>
            <DownloadAll
              name="选务日志.csv"
              columns={LEDGER_COLUMNS}
              readPage={(after) =>
                getJson<LedgerPage>(`/api/ledger?${queryOf(filters, MOST_AT_ONCE, after)}`)
              }
              disabled={rows.length === 0}
            >
              导出日志
            </DownloadAll>
            <Button disabled={befores.length === 0} onClick={() => setBefores(befores.slice(0, -1))}>
              较新的
            </Button>
            <span>第 {befores.length + 1} 页</span>
            <Button disabled={next === null} onClick={() => next !== null && setBefores([...befores, next])}>
              较早的
            </Button>
          </Flex>
        </Flex>
      )}
    </Loaded>
  );
}

function queryOf(filters: string, limit: number, before: string | number | null): URLSearchParams {
  const query = new URLSearchParams(filters);
  query.set('limit', String(limit));
  if (before !== null) query.set('before', String(before));
  return query;
}
