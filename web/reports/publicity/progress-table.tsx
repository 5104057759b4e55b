import { PUBLICITY_KINDS } from '@xuanwu/rules/office-words.ts';
import type { PublicityFigures } from '@xuanwu/server/reports/office-work/publicity/publicity.schema.ts';
import { Button, Empty, Flex, Table, Typography } from 'antd';
import { downloadTable } from '../../widgets/download-table.ts';
import { grouped } from '../../widgets/words.ts';

type Row = PublicityFigures['areas'][number];
type Done = PublicityFigures['kinds'][number];

/** 计划和完成: a township a row, a kind a column, and all of them together below. */
export function ProgressTable({ figures }: { figures: PublicityFigures }) {
  const { kinds, areas } = figures;
  const doneOf = (row: Row, kind: Done['kind']) => row.kinds.find((each) => each.kind === kind);
  const columns: readonly [string, (row: Row) => string | number][] = [
    ['单位', ({ name }) => name],
    ...kinds.flatMap(({ kind }): [string, (row: Row) => number][] => [
      [`${titleOf(kind)}计划`, (row) => doneOf(row, kind)?.planned ?? 0],
      [`${titleOf(kind)}完成`, (row) => doneOf(row, kind)?.done ?? 0],
    ]),
  ];
  if (kinds.length === 0) return <Empty description="还没有计划，也没有登记。先按“录入宣传计划”。" />;
  return (
    <Flex vertical gap={12} align="start">
      <Button onClick={() => downloadTable('宣传计划和完成.csv', columns, areas)}>导出表格</Button>
      <Table<Row>
        size="small"
        style={{ width: '100%' }}
        rowKey="area"
        dataSource={areas}
        pagination={false}
        scroll={{ x: 130 + kinds.length * 140 }}
        columns={[
          { title: '单位', dataIndex: 'name', width: 130, fixed: 'left' },
          ...kinds.map(({ kind }) => ({
            title: titleOf(kind),
            key: kind,
            width: 140,
            align: 'right' as const,
            render: (_: unknown, row: Row) => <Progress done={doneOf(row, kind)} />,
          })),
        ]}
        summary={sumsOf(kinds)}
      />
      <Typography.Text type="secondary">每格是“完成／计划”；没有计划的只写完成数。</Typography.Text>
    </Flex>
  );
}

/** 合计, the last line. */
const sumsOf = (kinds: readonly Done[]) => () => (
  <Table.Summary.Row>
    <Table.Summary.Cell index={0}>
      <strong>合计</strong>
    </Table.Summary.Cell>
    {kinds.map((done, index) => (
      <Table.Summary.Cell key={done.kind} index={index + 1} align="right">
        <Progress done={done} />
      </Table.Summary.Cell>
    ))}
  </Table.Summary.Row>
);

function titleOf(kind: Done['kind']): string {
  const { title, unit } = PUBLICITY_KINDS[kind];
  return `${title}（${unit}）`;
}

function Progress({ done }: { done: Done | undefined }) {
  if (done === undefined) return null;
  const isOpen = done.done < done.planned;
  return (
    <Typography.Text type={isOpen ? 'warning' : 'success'}>
      {grouped(done.done)}
      {done.planned > 0 && `／${grouped(done.planned)}`}
    </Typography.Text>
  );
}
