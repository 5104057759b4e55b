import type {
  Participation,
  StatisticList,
  Structure,
} from '@xuanwu/server/reports/statistics/statistics.schema.ts';
import { Alert, Card, Flex } from 'antd';
import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ProblemError } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { Loaded } from '../../widgets/page.tsx';
import { ParticipationTable } from './participation-table.tsx';
import { ShareChart } from './share-chart.tsx';
import { StructureTable } from './structure-table.tsx';

/** 一份名单的统计: its structure as a chart and a table, and who took part. */
export function ListFigures(props: { list: StatisticList; query: string; title: string }) {
  const { list, query, title } = props;
  const structure = useRead<Structure>(`/api/statistics/${list}/structure?${query}`);
  const participation = useRead<Participation>(`/api/statistics/${list}/participation?${query}`);
  return (
    <Published read={structure}>
      {(figures) => (
        <Flex vertical gap={16}>
          <Card size="small" title={`${title}：${figures.constituencies} 个选区，共 ${figures.total} 人`}>
            <ShareChart rows={figures.rows} />
          </Card>
          <StructureTable title={title} structure={figures} />
          <Loaded read={participation}>
            {(figuresOfPart) => <ParticipationTable title={title} participation={figuresOfPart} />}
          </Loaded>
        </Flex>
      )}
    </Published>
  );
}

/** A list that is not published yet is no mistake. */
function Published<Data>(props: {
  read: UseQueryResult<Data, ProblemError>;
  children: (data: Data) => ReactNode;
}) {
  const { read, children } = props;
  const problem = read.error?.problem;
  if (problem?.code === 'list-not-decided')
    return <Alert type="info" showIcon title="还没有统计" description={problem.detail ?? problem.title} />;
  return <Loaded read={read}>{children}</Loaded>;
}
