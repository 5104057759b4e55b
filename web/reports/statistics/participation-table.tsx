import { PARTICIPATION_STATISTICS } from '@xuanwu/rules/statistics/definitions.ts';
import type { Participation, ParticipationRow } from '@xuanwu/server/reports/statistics/statistics.schema.ts';
import { Button, Card, Flex, Table } from 'antd';
import { downloadTable } from '../../widgets/download-table.ts';
import { grouped } from '../../widgets/words.ts';
import { Defined } from './defined.tsx';

/** 提名推荐和选民参与 */
export function ParticipationTable({
  title,
  participation,
}: {
  title: string;
  participation: Participation;
}) {
  const { rows } = participation;
  return (
    <Card size="small" title="提名推荐和选民参与">
      <Flex vertical gap={12}>
        <div className="not-printed">
          <Button onClick={() => downloadTable(`${title}提名推荐和选民参与.csv`, COLUMNS, rows)}>
            导出表格
          </Button>
        </div>
        <Table<ParticipationRow>
          size="small"
          rowKey="statistic"
          dataSource={[...rows]}
          scroll={{ x: 560 }}
          pagination={false}
          columns={[
            {
              title: '指标',
              render: (_, { statistic }) => <Defined definition={PARTICIPATION_STATISTICS[statistic]} />,
            },
            { title: '分子', dataIndex: 'numerator', width: 110, align: 'right', render: grouped },
            { title: '分母', dataIndex: 'denominator', width: 110, align: 'right', render: grouped },
            { title: '数值', width: 120, align: 'right', render: (_, row) => written(row) },
          ]}
        />
      </Flex>
    </Card>
  );
}

/** 13.22%, 1.79 倍, 88 人 */
export function written({ statistic, value }: ParticipationRow): string {
  if (value === null) return '—';
  const { unit } = PARTICIPATION_STATISTICS[statistic];
  return unit === '%' ? `${value}%` : `${value} ${unit}`;
}

const COLUMNS: readonly [string, (row: ParticipationRow) => string | number][] = [
  ['指标', ({ statistic }) => PARTICIPATION_STATISTICS[statistic].title],
  ['分子', ({ numerator }) => numerator],
  ['分母', ({ denominator }) => denominator],
  ['数值', written],
  ['分子的定义', ({ statistic }) => PARTICIPATION_STATISTICS[statistic].numerator],
  ['分母的定义', ({ statistic }) => PARTICIPATION_STATISTICS[statistic].denominator],
  ['出处', ({ statistic }) => PARTICIPATION_STATISTICS[statistic].source],
];
