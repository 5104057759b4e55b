import { STRUCTURE_STATISTICS } from '@xuanwu/rules/statistics/definitions.ts';
import { DIRECTION_TEXTS, DIRECTIONS } from '@xuanwu/rules/statistics/directions.ts';
import type { BoardStructure, CongressStructure } from '@xuanwu/server/reports/statistics/board.schema.ts';
import type { StructureRow } from '@xuanwu/server/reports/statistics/statistics.schema.ts';
import { Alert, Button, Card, Flex, Table } from 'antd';
import { useRef } from 'react';
import { useRead } from '../../api/queries.ts';
import { downloadTable } from '../../widgets/download-table.ts';
import { Arithmetic } from '../../widgets/arithmetic.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { grouped } from '../../widgets/words.ts';
import { Defined } from './defined.tsx';
import { DirectionsChart, movement, targetsOf } from './directions-chart.tsx';
import { savePng, saveSvg } from './save-picture.ts';

/** 看板上的代表结构: two up, one down, against last term and the targets; where no congress is looked at, nothing. */
export function BoardStructureCard({ query }: { query: string }) {
  const read = useRead<BoardStructure>(`/api/statistics/board/structure?${query}`, { keepsLast: true });
  return <Loaded read={read}>{({ node, children }) => node && <Shown node={node}>{children}</Shown>}</Loaded>;
}

function Shown({ node, children }: { node: CongressStructure; children: readonly CongressStructure[] }) {
  const { name, total, rows, decided, constituencies } = node;
  const all = [node, ...children].filter((each) => each.rows.length > 0);
  return (
    <Card
      size="small"
      title={`代表结构：两升一降${total === null ? '' : `（当选代表 ${grouped(total)} 人）`}`}
    >
      <Flex vertical gap={12}>
        {decided < constituencies && (
          <Alert
            type="info"
            showIcon
            title={`${decided}/${constituencies} 个选区的结果已经公布；一个人大的结果全部公布以后，才有它的代表结构。`}
          />
        )}
        {rows.length > 0 && <Chart name={name} rows={rows} />}
        {all.length > 0 && (
          <>
            <div className="not-printed">
              <Button onClick={() => downloadTable(`${name}代表结构.csv`, COLUMNS, all.flatMap(linesOf))}>
                导出结构表格
              </Button>
            </div>
            <StructureLines all={all} />
          </>
        )}
        <div className="shell-subtitle">
          上届的数字和指标在“名单统计”录入；本系统里有上届换届的，从上届算出。都只用来对照，不是谁的条件。
        </div>
      </Flex>
    </Card>
  );
}

function Chart({ name, rows }: { name: string; rows: readonly StructureRow[] }) {
  const drawing = useRef<SVGSVGElement>(null);
  const title = `${name}代表结构与上届相比`;
  return (
    <>
      <Flex gap={8} wrap className="not-printed">
        <Button onClick={() => drawing.current && saveSvg(drawing.current, title)}>结构图存为 SVG</Button>
        <Button onClick={() => drawing.current && void savePng(drawing.current, title)}>
          结构图存为 PNG
        </Button>
      </Flex>
      <div className="board-chart">
        <DirectionsChart title={title} rows={rows} drawing={drawing} />
      </div>
    </>
  );
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly total: number;
  readonly row: StructureRow;
}

function linesOf({ key, name, total, rows }: CongressStructure): Line[] {
  return rows.map((row) => ({ key: `${key} ${row.statistic}`, name, total: total ?? 0, row }));
}

function StructureLines({ all }: { all: readonly CongressStructure[] }) {
  const perCongress = Object.keys(DIRECTIONS).length;
  return (
    <Table<Line>
      size="small"
      rowKey="key"
      dataSource={all.flatMap(linesOf)}
      pagination={{ hideOnSinglePage: true, defaultPageSize: perCongress * 10, showSizeChanger: false }}
      scroll={{ x: 900 }}
      columns={[
        {
          title: '名称',
          width: 180,
          render: (_, { name }) => name,
          onCell: (_, index = 0) => ({ rowSpan: index % perCongress === 0 ? perCongress : 0 }),
        },
        {
          title: '指标',
          width: 190,
          render: (_, { row }) => <Defined definition={STRUCTURE_STATISTICS[row.statistic]} />,
        },
        {
          title: '本届',
          width: 150,
          align: 'right',
          render: (_, { row: { count, share } }) =>
            `${grouped(count)} 人${share === null ? '' : `，${share}%`}`,
        },
        { title: '上届', width: 90, align: 'right', render: (_, { row }) => lastTermOf(row) },
        { title: '与上届相比', width: 210, render: (_, { row }) => <Compared row={row} /> },
        { title: '指标要求', render: (_, { row }) => <Targets row={row} /> },
      ]}
    />
  );
}

function lastTermOf({ lastTerm }: StructureRow): string {
  return lastTerm ? `${lastTerm.share}%` : '没有录入';
}

function Compared({ row: { lastTerm } }: { row: StructureRow }) {
  if (lastTerm === null || lastTerm.points === null) return null;
  const { points, direction, source } = lastTerm;
  return (
    <>
      <div>
        {movement(points)}
        {direction && !direction.holds && `（${DIRECTION_TEXTS[direction.wanted]}）`}
      </div>
      <div className="shell-subtitle">{source}</div>
    </>
  );
}

function Targets({ row }: { row: StructureRow }) {
  return targetsOf(row).map(({ by, text, test, holds }) => (
    <div key={by}>
      {by}：{text}
      {holds !== null && (holds ? '，达到' : '，没有达到')}
      <div className="shell-subtitle">{holds !== null && <Arithmetic test={test} />}</div>
    </div>
  ));
}

const COLUMNS: readonly [string, (line: Line) => string | number][] = [
  ['名称', ({ name }) => name],
  ['指标', ({ row }) => STRUCTURE_STATISTICS[row.statistic].title],
  ['人数', ({ row }) => row.count],
  ['当选代表', ({ total }) => total],
  ['占比（%）', ({ row }) => row.share ?? ''],
  ['上届（%）', ({ row }) => row.lastTerm?.share ?? ''],
  ['与上届相比', ({ row }) => (row.lastTerm?.points ? movement(row.lastTerm.points) : '')],
  ['两升一降', ({ row }) => (row.lastTerm?.direction ? DIRECTION_TEXTS[row.lastTerm.direction.wanted] : '')],
  [
    '指标要求',
    ({ row }) =>
      targetsOf(row)
        .map(({ by, text }) => `${by}：${text}`)
        .join('；'),
  ],
  ['上届数字的出处', ({ row }) => row.lastTerm?.source ?? ''],
];
