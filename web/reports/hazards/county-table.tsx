import {
  type CountyHazards,
  HAZARD_KINDS,
  type HazardKind,
} from '@xuanwu/server/reports/office-work/hazards/hazards.schema.ts';
import { Button, Empty, Flex, Table, Typography } from 'antd';
import { useRead } from '../../api/queries.ts';
import { downloadTable } from '../../widgets/download-table.ts';
import { Loaded } from '../../widgets/page.tsx';

const EVERY_MS = 60_000;
type Row = CountyHazards[number];

/** 辖区的风险, a county a row and a kind a column. */
export function CountyTable() {
  const read = useRead<CountyHazards>('/api/hazards/counties', { every: EVERY_MS });
  return <Loaded read={read}>{(rows) => <Counties rows={rows} />}</Loaded>;
}

function Counties({ rows }: { rows: readonly Row[] }) {
  const kinds = (Object.keys(HAZARD_KINDS) as HazardKind[]).filter((kind) =>
    rows.some((row) => countOf(row, kind) > 0),
  );
  return (
    <Flex vertical gap={12} align="start">
      <Button disabled={rows.length === 0} onClick={() => downloadTable('辖区风险.csv', EXPORT, rows)}>
        导出表格
      </Button>
      <Table<Row>
        size="small"
        style={{ width: '100%' }}
        rowKey="county"
        dataSource={rows}
        scroll={{ x: 420 + kinds.length * 130 }}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
        locale={{ emptyText: <Empty description="辖区没有已经建立换届的县（市、区）。" /> }}
        columns={[
          { title: '县（市、区）', dataIndex: 'name', fixed: 'left', width: 130 },
          number('合计', ({ figures }) => figures.open),
          {
            ...number('已逾期', ({ figures }) => figures.overdue),
            render: (_, { figures }) => (
              <Typography.Text type={figures.overdue > 0 ? 'danger' : 'secondary'}>
                {figures.overdue}
              </Typography.Text>
            ),
          },
          number('已落实责任人', ({ figures }) => figures.assigned),
          ...kinds.map((kind) => ({
            ...number(HAZARD_KINDS[kind], (row: Row) => countOf(row, kind)),
            width: 130,
          })),
        ]}
      />
    </Flex>
  );
}

function number(title: string, of: (row: Row) => number) {
  return {
    title,
    key: title,
    width: 90,
    align: 'right' as const,
    sorter: (one: Row, other: Row) => of(one) - of(other),
    render: (_: unknown, row: Row) => of(row),
  };
}

function countOf({ figures }: Row, kind: HazardKind): number {
  return figures.kinds.find((each) => each.kind === kind)?.count ?? 0;
}

const EXPORT: readonly [string, (row: Row) => string | number][] = [
  ['县（市、区）', ({ name }) => name],
  ['合计', ({ figures }) => figures.open],
  ['已逾期', ({ figures }) => figures.overdue],
  ['已落实责任人', ({ figures }) => figures.assigned],
  ...(Object.keys(HAZARD_KINDS) as HazardKind[]).map((kind): [string, (row: Row) => number] => [
    HAZARD_KINDS[kind],
    (row) => countOf(row, kind),
  ]),
];
