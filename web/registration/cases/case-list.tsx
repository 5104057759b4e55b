import type { CasePage } from '@xuanwu/server/phases/registration/cases/case-view.schema.ts';
import { Button, Flex, Statistic, Table, type TableProps, Tag, Typography } from 'antd';
import { CASE_KINDS, CASE_SOURCES } from '@xuanwu/server/phases/registration/open-cases/case.schema.ts';
import { CASE_DECISIONS } from '@xuanwu/server/phases/registration/open-cases/decide-case.schema.ts';
import { useState } from 'react';
import { Link } from 'react-router';
import { getJson } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { DownloadAll } from '../../widgets/download-all.tsx';
import { Page } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { grouped, LEVELS } from '../../widgets/words.ts';
import { Pager, usePages } from '../pager.tsx';
import { AssignCases } from './assign-cases.tsx';
import { CaseFilters, useCaseFilters } from './case-filters.tsx';
import { CaseLink } from './case-link.tsx';
import { useComparison } from './compare-registers.tsx';

type Row = CasePage['rows'][number];

const PAGE = 50;
const MOST_AT_ONCE = 100;

/** 登记核查: every duplicate, mismatch and missed person that waits for somebody to decide. */
export function Cases() {
  const [filters, setFilters] = useCaseFilters();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const pages = usePages();
  const comparison = useComparison();
  const query = queryOf(filters, PAGE, pages.after ?? null);
  const read = useRead<CasePage>(`/api/cases?${query}`, { keepsLast: true });
  const { rows, next } = read.data ?? { rows: [], next: null };
  return (
    <Page
      title="登记核查"
      hint="重登、漏登、错登和选区不符的，逐件核查、写明理由办结；办错了可以撤销，登记恢复原样。"
      actions={
        <>
          {comparison.button}
          <Link to="/cases/bulk">
            <Button>成批处理</Button>
          </Link>
        </>
      }
    >
      {comparison.progress}
      {read.data && <Counts counts={read.data.counts} />}
      <CaseFilters
        filters={filters}
        onChange={(change) => {
          setFilters(change);
          setChosen([]);
          pages.toFirst();
        }}
      />
      <Flex gap={8} wrap>
        <AssignCases cases={chosen} onDone={() => setChosen([])} />
        <DownloadAll
          name="登记核查.csv"
          columns={EXPORT_COLUMNS}
          readPage={(after) => getJson<CasePage>(`/api/cases?${queryOf(filters, MOST_AT_ONCE, after)}`)}
          disabled={rows.length === 0}
        >
          导出清单
        </DownloadAll>
      </Flex>
      <ProblemAlert error={read.error} />
      <Table<Row>
        size="small"
        rowKey="id"
        loading={read.isFetching && read.isPlaceholderData}
        dataSource={[...rows]}
        scroll={{ x: 900 }}
        pagination={false}
        {...(filters.state !== 'decided' && {
          rowSelection: { selectedRowKeys: [...chosen], onChange: (keys) => setChosen(keys.map(String)) },
        })}
        locale={{ emptyText: read.isLoading ? '正在读取' : emptyText(filters) }}
        columns={COLUMNS}
      />
      <Pager pages={pages} shown={rows.length} next={next} size={PAGE} unit="件" />
    </Page>
  );
}

function queryOf(filters: Readonly<Record<string, string>>, limit: number, after: string | null) {
  return new URLSearchParams({ limit: String(limit), ...filters, ...(after !== null && { after }) });
}

function emptyText({ state, ...others }: Readonly<Record<string, string>>): string {
  if (Object.keys(others).length > 0) return '没有这样的事项。请放宽条件再查。';
  return state === 'decided'
    ? '还没有办结的事项。'
    : '没有待办的事项。登记、导入和比对中发现的疑点会列在这里。';
}

function Counts({ counts }: Pick<CasePage, 'counts'>) {
  const { open, overdue, unassigned, byKind } = counts;
  return (
    <Flex gap={32} wrap align="end">
      <Statistic title="待办" value={grouped(open)} suffix="件" />
      <Statistic
        title="已过期限"
        value={grouped(overdue)}
        suffix="件"
        {...(overdue > 0 && { styles: { content: { color: '#a8231f' } } })}
      />
      <Statistic title="没有承办人" value={grouped(unassigned)} suffix="件" />
      <Typography.Text type="secondary">
        {byKind.map(({ kind, open: of }) => `${CASE_KINDS[kind]} ${grouped(of)}`).join('，')}
      </Typography.Text>
    </Flex>
  );
}

const COLUMNS: NonNullable<TableProps<Row>['columns']> = [
  {
    title: '当事人',
    dataIndex: 'names',
    render: (names: readonly string[], { id, foundIn, registeredSince }) => (
      <>
        <CaseLink id={id}>
          <strong>{names.join('、')}</strong>
        </CaseLink>
        {registeredSince !== null && <Tag color="green">立项后已登记</Tag>}
        {foundIn !== null && <div className="shell-subtitle">{foundIn}</div>}
      </>
    ),
  },
  {
    title: '种类',
    dataIndex: 'kind',
    width: 150,
    render: (kind: Row['kind'], { level }) => `${CASE_KINDS[kind]}${level ? `（${LEVELS[level]}）` : ''}`,
  },
  { title: '比对', dataIndex: 'tier', width: 110, render: tierTag },
  {
    title: '外县',
    dataIndex: 'otherCounties',
    width: 120,
    render: (names: readonly string[]) => names.join('、') || '—',
  },
  { title: '来源', dataIndex: 'source', width: 110, render: (source: Row['source']) => CASE_SOURCES[source] },
  { title: '承办人', dataIndex: 'owner', width: 110, render: (owner: Row['owner']) => owner?.name ?? '—' },
  { title: '期限或结果', dataIndex: 'dueOn', width: 160, render: (_, row) => <Deadline row={row} /> },
];

function tierTag(tier: Row['tier']) {
  if (tier === null) return '—';
  return tier === 'same' ? <Tag color="blue">同一人</Tag> : <Tag>须判断</Tag>;
}

function Deadline({ row }: { row: Row }) {
  if (row.decision !== null) return <>{`${CASE_DECISIONS[row.decision]} ${row.decidedOn ?? ''}`}</>;
  return row.isOverdue ? <Tag color="red">{row.dueOn} 已过期限</Tag> : <>{row.dueOn}</>;
}

const EXPORT_COLUMNS: readonly [string, (row: Row) => string][] = [
  ['当事人', (row) => row.names.join('、')],
  ['文件和行号', (row) => row.foundIn ?? ''],
  ['种类', (row) => CASE_KINDS[row.kind]],
  ['外县', (row) => row.otherCounties.join('、')],
  ['来源', (row) => CASE_SOURCES[row.source]],
  ['承办人', (row) => row.owner?.name ?? ''],
  ['期限', (row) => row.dueOn],
  ['处理决定', (row) => (row.decision === null ? '' : CASE_DECISIONS[row.decision])],
];
