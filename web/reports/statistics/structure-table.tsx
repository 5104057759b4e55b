import { STRUCTURE_STATISTICS } from '@xuanwu/rules/statistics/definitions.ts';
import { DIRECTION_TEXTS } from '@xuanwu/rules/statistics/directions.ts';
import {
  STATISTIC_LISTS,
  type Structure,
  type StructureRow,
} from '@xuanwu/server/reports/statistics/statistics.schema.ts';
import { Button, Card, Flex, Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Arithmetic } from '../../widgets/arithmetic.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { grouped } from '../../widgets/words.ts';
import { Defined } from './defined.tsx';
import { movement, targetsOf } from './directions-chart.tsx';

/** 结构表, with the plan's targets and last term. */
export function StructureTable({ title, structure }: { title: string; structure: Structure }) {
  const [text, setText] = useState('');
  const { list, total, rows } = structure;
  const shown = rows.filter(({ statistic }) => STRUCTURE_STATISTICS[statistic].title.includes(text.trim()));
  return (
    <Card size="small" title={`${STATISTIC_LISTS[list]}的结构（${total} 人）`}>
      <Flex vertical gap={12}>
        <Flex gap={8} wrap className="not-printed">
          <Input.Search
            aria-label="查找指标"
            placeholder="指标"
            allowClear
            style={{ width: 200 }}
            onChange={({ target }) => setText(target.value)}
          />
          <Button
            onClick={() =>
              downloadTable(`${title}${STATISTIC_LISTS[list]}结构.csv`, exportColumns(total), shown)
            }
          >
            导出表格
          </Button>
        </Flex>
        <Table<StructureRow>
          size="small"
          rowKey="statistic"
          dataSource={[...shown]}
          scroll={{ x: 760 }}
          pagination={false}
          locale={{ emptyText: '没有这个指标。' }}
          columns={[
            {
              title: '指标',
              width: 180,
              render: (_, { statistic }) => <Defined definition={STRUCTURE_STATISTICS[statistic]} />,
            },
            {
              title: '人数',
              dataIndex: 'count',
              width: 90,
              align: 'right',
              sorter: (a, b) => a.count - b.count,
              render: grouped,
            },
            {
              title: '占比',
              dataIndex: 'share',
              width: 100,
              align: 'right',
              sorter: (a, b) => a.count - b.count,
              render: (share: string | null) => (share === null ? '—' : `${share}%`),
            },
            {
              title: '不详',
              dataIndex: 'unknown',
              width: 80,
              align: 'right',
              render: (unknown: number) => (unknown === 0 ? '' : grouped(unknown)),
            },
            ...(rows.some(({ target, superiorTargets, lastTerm }) => target ?? superiorTargets[0] ?? lastTerm)
              ? BESIDE
              : []),
          ]}
        />
        <div className="shell-subtitle">
          “不详”是没有填明、不能归类的人，以及没有公布过基本情况的另选他人；他们在分母里，不在任何一项的人数里。指标只作指导，不是候选人的条件。
        </div>
      </Flex>
    </Card>
  );
}

/** Where the plan or last term says something. */
const BESIDE: TableColumnsType<StructureRow> = [
  {
    title: '指标要求',
    width: 270,
    render: (_, row) => targetsOf(row).map((target) => <Target key={target.by} {...target} />),
  },
  {
    title: '上届',
    render: (_, { lastTerm }) =>
      lastTerm && (
        <>
          <div>
            {lastTerm.share}%{lastTerm.count === null ? '' : `（${grouped(lastTerm.count)} 人）`}
            {lastTerm.points === null ? '' : `，${movement(lastTerm.points)}`}
            {lastTerm.direction &&
              !lastTerm.direction.holds &&
              `（${DIRECTION_TEXTS[lastTerm.direction.wanted]}）`}
          </div>
          <div className="shell-subtitle">{lastTerm.source}</div>
        </>
      ),
  },
];

function Target({ by, text, test, holds }: ReturnType<typeof targetsOf>[number]) {
  return (
    <>
      <div>
        {by}：{text}
        {holds !== null && (holds ? '，达到' : '，没有达到')}
      </div>
      {holds !== null && <Arithmetic test={test} />}
    </>
  );
}

function exportColumns(total: number): readonly [string, (row: StructureRow) => string | number][] {
  const definition = ({ statistic }: StructureRow) => STRUCTURE_STATISTICS[statistic];
  return [
    ['指标', (row) => definition(row).title],
    ['人数', ({ count }) => count],
    ['全体', () => total],
    ['占比（%）', ({ share }) => share ?? ''],
    ['不详', ({ unknown }) => unknown],
    [
      '上级的指标',
      ({ superiorTargets }) => superiorTargets.map(({ by, text }) => `${by}：${text}`).join('；'),
    ],
    ['工作方案的指标', ({ target }) => target?.text ?? ''],
    ['上届（%）', ({ lastTerm }) => lastTerm?.share ?? ''],
    ['比上届（百分点）', ({ lastTerm }) => lastTerm?.points ?? ''],
    ['分子', (row) => definition(row).numerator],
    ['分母', (row) => definition(row).denominator],
    ['出处', (row) => definition(row).source],
  ];
}
