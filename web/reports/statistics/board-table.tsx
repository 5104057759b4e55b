import { STATISTIC_LEVELS } from '@xuanwu/rules/statistics/statistic.ts';
import { VOTING_STATISTICS } from '@xuanwu/rules/statistics/voting-statistics.ts';
import type { BoardNode, Figure } from '@xuanwu/server/reports/statistics/board.schema.ts';
import { Button, Card, Flex, Input, Table } from 'antd';
import { useState } from 'react';
import { downloadTable } from '../../widgets/download-table.ts';
import { grouped } from '../../widgets/words.ts';
import { writtenFigure } from './board-figures.tsx';

/** 各部分的表: the chart in numbers, and the way down. */
export function BoardTable(props: {
  node: BoardNode;
  query: string;
  children: readonly BoardNode[];
  onOpen: (key: string) => void;
}) {
  const { node, query, children, onOpen } = props;
  const [text, setText] = useState('');
  const kind = children[0]?.kind ?? 'place';
  const shown = children.filter(({ name }) => name.includes(text.trim()));
  const names = [...new Set(children.flatMap(({ figures }) => figures.map(({ statistic }) => statistic)))];
  return (
    <Card size="small" title={`各${STATISTIC_LEVELS[kind]}（${children.length}）`}>
      <Flex vertical gap={12}>
        <Flex gap={8} wrap className="not-printed">
          <Input.Search
            aria-label="查找"
            placeholder="名称"
            allowClear
            style={{ width: 200 }}
            onChange={({ target }) => setText(target.value)}
          />
          <Button
            onClick={() => downloadTable(`${node.name}统计.csv`, columnsOf(names), shown)}
            disabled={shown.length === 0}
          >
            导出 CSV
          </Button>
          <Button href={`/api/statistics/board.xlsx?${query}`}>导出电子表格</Button>
        </Flex>
        <Table<BoardNode>
          size="small"
          rowKey="key"
          dataSource={[...shown]}
          pagination={{ hideOnSinglePage: true, defaultPageSize: 30 }}
          scroll={{ x: 200 + (names.length + 3) * 110 }}
          locale={{ emptyText: '没有符合条件的。' }}
          columns={[
            {
              title: STATISTIC_LEVELS[kind],
              fixed: 'left',
              width: 200,
              render: (_, { key, name }) =>
                kind === 'place' ? (
                  name
                ) : (
                  <Button type="link" className="explained" onClick={() => onOpen(key)}>
                    {name}
                  </Button>
                ),
            },
            ...(kind === 'place' ? [] : COUNTS),
            ...names.map((statistic) => ({
              title: VOTING_STATISTICS[statistic].title,
              width: 110,
              align: 'right' as const,
              sorter: (a: BoardNode, b: BoardNode) => numberOf(a, statistic) - numberOf(b, statistic),
              render: (_: unknown, row: BoardNode) => {
                const figure = figureOf(row, statistic);
                return figure ? writtenFigure(figure) : '';
              },
            })),
          ]}
        />
      </Flex>
    </Card>
  );
}

const COUNTS = [
  { title: '应选', dataIndex: 'seats', width: 80, align: 'right' as const, render: grouped },
  { title: '登记的选民', dataIndex: 'registered', width: 110, align: 'right' as const, render: grouped },
  { title: '选出', dataIndex: 'elected', width: 80, align: 'right' as const, render: grouped },
];

type Name = Figure['statistic'];

function figureOf({ figures }: BoardNode, statistic: Name): Figure | undefined {
  return figures.find((each) => each.statistic === statistic);
}

function numberOf(row: BoardNode, statistic: Name): number {
  return Number(figureOf(row, statistic)?.value ?? -1);
}

function columnsOf(names: readonly Name[]): readonly [string, (row: BoardNode) => string | number][] {
  return [
    ['名称', ({ name }) => name],
    ['应选', ({ seats }) => seats],
    ['登记的选民', ({ registered }) => registered],
    ['选出', ({ elected }) => elected],
    ...names.flatMap((statistic): [string, (row: BoardNode) => string | number][] => [
      [`${VOTING_STATISTICS[statistic].title}（分子）`, (row) => figureOf(row, statistic)?.numerator ?? ''],
      [`${VOTING_STATISTICS[statistic].title}（分母）`, (row) => figureOf(row, statistic)?.denominator ?? ''],
      [VOTING_STATISTICS[statistic].title, (row) => figureOf(row, statistic)?.value ?? ''],
    ]),
  ];
}
