import type { ParticipationStatistic, StructureStatistic } from '@xuanwu/rules/statistics/definitions.ts';
import {
  type AreaStatistics,
  type CountyStatistics,
  STATISTIC_LISTS,
  type StatisticList,
} from '@xuanwu/server/reports/statistics/statistics.schema.ts';
import { Button, Card, Empty, Flex, Input, Table } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { downloadTable } from '../../widgets/download-table.ts';
import { Loaded } from '../../widgets/page.tsx';
import { grouped } from '../../widgets/words.ts';
import { ParticipationTable, written } from './participation-table.tsx';
import { ShareChart } from './share-chart.tsx';
import { StructureTable } from './structure-table.tsx';

/** 辖区的统计: all counties together and each by itself, as far as their lists are published. */
export function AreaFigures({ list, level }: { list: StatisticList; level: 'county' | 'township' }) {
  const read = useRead<AreaStatistics>(`/api/statistics/${list}/counties?level=${level}`);
  return <Loaded read={read}>{(statistics) => <Figures list={list} statistics={statistics} />}</Loaded>;
}

function Figures({ list, statistics }: { list: StatisticList; statistics: AreaStatistics }) {
  const { counties, together } = statistics;
  if (counties.length === 0) return <Empty description="辖区内还没有县（市、区）在这一级选举代表。" />;
  const { structure, participation } = together;
  return (
    <Flex vertical gap={16}>
      {together.counties > 0 && (
        <Card
          size="small"
          title={`${together.counties} 个县（市、区），应选 ${grouped(together.seats)} 名，${STATISTIC_LISTS[list]}共 ${grouped(structure.total)} 人`}
        >
          <ShareChart rows={structure.rows} />
        </Card>
      )}
      <CountyTable list={list} counties={counties} />
      {together.counties > 0 && (
        <>
          <StructureTable title="辖区" structure={structure} />
          <ParticipationTable title="辖区" participation={participation} />
        </>
      )}
    </Flex>
  );
}

function CountyTable({ list, counties }: { list: StatisticList; counties: readonly CountyStatistics[] }) {
  const [text, setText] = useState('');
  const shown = counties.filter(({ name }) => name.includes(text.trim()));
  return (
    <Card size="small" title={`各县（市、区）（${counties.length}）`}>
      <Flex vertical gap={12}>
        <Flex gap={8} wrap className="not-printed">
          <Input.Search
            aria-label="查找县（市、区）"
            placeholder="名称"
            allowClear
            style={{ width: 200 }}
            onChange={({ target }) => setText(target.value)}
          />
          <Button
            disabled={shown.length === 0}
            onClick={() => downloadTable(`各县（市、区）${STATISTIC_LISTS[list]}统计.csv`, COLUMNS, shown)}
          >
            导出表格
          </Button>
        </Flex>
        <Table<CountyStatistics>
          size="small"
          rowKey="county"
          dataSource={[...shown]}
          scroll={{ x: 1_000 }}
          pagination={{ hideOnSinglePage: true, defaultPageSize: 30 }}
          locale={{ emptyText: '没有符合条件的县（市、区）。' }}
          columns={[
            {
              title: '县（市、区）',
              dataIndex: 'name',
              fixed: 'left',
              width: 140,
              sorter: (a, b) => a.county.localeCompare(b.county),
            },
            {
              title: '应选',
              dataIndex: 'seats',
              width: 80,
              align: 'right',
              sorter: (a, b) => a.seats - b.seats,
              render: grouped,
            },
            {
              title: '公布',
              width: 120,
              render: (_, { decided, constituencies }) =>
                decided === constituencies
                  ? `${constituencies} 个选区`
                  : `${decided}/${constituencies} 个选区`,
            },
            {
              title: '人数',
              width: 90,
              align: 'right',
              sorter: (a, b) => (a.structure?.total ?? 0) - (b.structure?.total ?? 0),
              render: (_, { structure }) => (structure ? grouped(structure.total) : '未全部公布'),
            },
            {
              title: '与名额之比',
              width: 110,
              align: 'right',
              render: (_, row) => participationIn(row, 'nominees-times-seats'),
            },
            ...SHARES.map(([title, statistic]) => ({
              title,
              width: 100,
              align: 'right' as const,
              sorter: (a: CountyStatistics, b: CountyStatistics) =>
                Number(shareIn(a, statistic) ?? 0) - Number(shareIn(b, statistic) ?? 0),
              render: (_: unknown, row: CountyStatistics) => {
                const share = shareIn(row, statistic);
                return share === undefined ? '' : `${share}%`;
              },
            })),
          ]}
        />
      </Flex>
    </Card>
  );
}

const SHARES: readonly (readonly [string, StructureStatistic])[] = [
  ['妇女', 'women'],
  ['少数民族', 'minorities'],
  ['中共党员', 'party-members'],
  ['工人、农民', 'workers-farmers'],
  ['党政干部', 'officials'],
  ['连任', 'reelected'],
];

type Column = [string, (row: CountyStatistics) => string | number];

const COLUMNS: readonly Column[] = [
  ['县（市、区）', ({ name }) => name],
  ['应选名额', ({ seats }) => seats],
  ['选区', ({ constituencies }) => constituencies],
  ['已公布', ({ decided }) => decided],
  ['人数', ({ structure }) => structure?.total ?? ''],
  ...SHARES.map(([title, statistic]): Column => [`${title}（%）`, (row) => shareIn(row, statistic) ?? '']),
];

function shareIn({ structure }: CountyStatistics, statistic: StructureStatistic): string | undefined {
  return structure?.rows.find((row) => row.statistic === statistic)?.share ?? undefined;
}

function participationIn({ participation }: CountyStatistics, statistic: ParticipationStatistic): string {
  const row = participation?.rows.find((each) => each.statistic === statistic);
  return row ? written(row) : '';
}
