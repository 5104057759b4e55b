import { daysBetween } from '@xuanwu/rules/civil-date.ts';
import { Card, Table } from 'antd';
import { useLocalLaw } from '../../law/use-local-law.ts';
import { useToday } from '../../api/use-installation.ts';
import { Explained } from '../../widgets/explained.tsx';
import { type RollDay, rollDays } from './roll-days.ts';

/** 名单公布、申诉、决定、起诉、判决: until when, by which article. */
export function RollDates({ electionDay, publishedOn }: { electionDay: string; publishedOn: string | null }) {
  const today = useToday();
  const days = rollDays(electionDay, publishedOn, useLocalLaw(electionDay));
  return (
    <Card size="small" title="名单和申诉的期限">
      <Table<RollDay>
        size="small"
        rowKey="rule"
        pagination={false}
        scroll={{ x: 760 }}
        dataSource={days}
        columns={[
          { title: '事项', dataIndex: 'name' },
          {
            title: '最迟',
            className: 'one-line',
            render: (_, { name, rule, latest, article, test }) => (
              <Explained title={name} reasons={[{ rule, article, test, holds: true }]}>
                {latest}
              </Explained>
            ),
          },
          { title: '稳妥', dataIndex: 'safe', className: 'one-line' },
          {
            title: '还有',
            className: 'one-line',
            render: (_, { rule, latest }) =>
              rule === 'roll-publish' && publishedOn !== null
                ? `已于 ${publishedOn} 公布`
                : today === undefined
                  ? ''
                  : left(daysBetween(today, latest)),
          },
          { title: '依据', dataIndex: 'article' },
        ]}
      />
    </Card>
  );
}

function left(days: number): string {
  if (days === 0) return '就是今天';
  return days > 0 ? `${days} 天` : `已过 ${-days} 天`;
}
