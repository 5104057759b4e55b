import {
  type Hazard,
  HAZARD_KINDS,
  type Hazards as Found,
} from '@xuanwu/server/reports/hazards/hazards.schema.ts';
import { Button, Card, Empty, Flex, Table, Tag } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { Arithmetic } from '../../widgets/arithmetic.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { Explained } from '../../widgets/explained.tsx';
import { Loaded, Page } from '../../widgets/page.tsx';
import { LEVELS } from '../../widgets/words.ts';
import { type Due, DUES, dueOf } from './due-of.ts';

const EVERY_MS = 60_000;

/** 风险清单: what is not yet as the law asks, by whom and until when. */
export function Hazards() {
  const read = useRead<Found>('/api/hazards', { every: EVERY_MS });
  return (
    <Page
      title="风险清单"
      hint="按各步骤办理时同样的规则，提前核对每个选区。办好的，下次打开就不在这里了，不用销号。"
    >
      <Loaded read={read}>{(found) => <List found={found} />}</Loaded>
    </Page>
  );
}

function List({ found: { today, rows } }: { found: Found }) {
  const [query, setQuery] = useSearchParams();
  const kind = query.get('kind') ?? '';
  const due = query.get('due') ?? '';
  const choose = (name: string) => (value: string | undefined) =>
    setQuery(
      (before) => {
        if (value === undefined) before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  const shown = rows.filter(
    (row) => (kind === '' || row.kind === kind) && (due === '' || dueOf(row.dueOn, today) === due),
  );
  return (
    <Card
      size="small"
      title={`${shown.length} 项${shown.length < rows.length ? `（共 ${rows.length} 项）` : ''}`}
    >
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <Choice label="种类" titles={HAZARD_KINDS} value={kind} onChange={choose('kind')} />
          <Choice label="期限" titles={DUES} value={due} onChange={choose('due')} />
          <Button disabled={shown.length === 0} onClick={() => downloadTable('风险清单.csv', EXPORT, shown)}>
            导出表格
          </Button>
        </Flex>
        <Table<Hazard>
          size="small"
          rowKey={({ kind: of, constituency, name, dueOn }) => `${of} ${constituency ?? name} ${dueOn}`}
          dataSource={shown}
          scroll={{ x: 760 }}
          pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
          locale={{ emptyText: <Empty description="没有这样的风险。" /> }}
          columns={[
            {
              title: '选区',
              key: 'name',
              width: 190,
              sorter: (one, other) => one.name.localeCompare(other.name, 'zh-CN'),
              render: (_, row) => (
                <>
                  {row.constituency ? (
                    <Link to={`/constituencies/${row.constituency}`}>{row.name}</Link>
                  ) : (
                    row.name
                  )}
                  <div className="shell-subtitle">{LEVELS[row.level]}</div>
                </>
              ),
            },
            {
              title: '风险',
              key: 'kind',
              render: (_, { kind: of, reasons }) => (
                <>
                  <Explained title={HAZARD_KINDS[of]} reasons={reasons} danger>
                    {HAZARD_KINDS[of]}
                  </Explained>
                  <div className="shell-subtitle">
                    {reasons[0] && <Arithmetic test={reasons[0].test} />}
                    {reasons.length > 1 && ` 等 ${reasons.length} 条`}
                  </div>
                </>
              ),
            },
            { title: '由谁办', dataIndex: 'owner', width: 150 },
            {
              title: '期限',
              key: 'dueOn',
              width: 170,
              defaultSortOrder: 'ascend',
              sorter: (one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1),
              render: (_, { dueOn }) => <DueTag due={dueOf(dueOn, today)} on={dueOn} />,
            },
          ]}
        />
      </Flex>
    </Card>
  );
}

const COLOURS: Readonly<Record<Due, string>> = {
  overdue: 'red',
  week: 'orange',
  later: 'default',
  none: 'default',
};

function DueTag({ due, on }: { due: Due; on: string | null }) {
  return (
    <Flex gap={4} align="center" wrap>
      {on ?? '公布选区以前'}
      {due !== 'none' && due !== 'later' && <Tag color={COLOURS[due]}>{DUES[due]}</Tag>}
    </Flex>
  );
}

const EXPORT: readonly [string, (row: Hazard) => string][] = [
  ['级别', ({ level }) => LEVELS[level]],
  ['选区', ({ name }) => name],
  ['风险', ({ kind }) => HAZARD_KINDS[kind]],
  ['依据和算式', ({ reasons }) => reasons.map(({ article, test }) => `${article}：${test}`).join('；')],
  ['由谁办', ({ owner }) => owner],
  ['期限', ({ dueOn }) => dueOn ?? ''],
];
