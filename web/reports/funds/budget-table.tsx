import { FUND_BASES, FUND_ITEMS } from '@xuanwu/rules/election-funds.ts';
import type { FundsView } from '@xuanwu/server/reports/office-work/funds/funds.schema.ts';
import { Empty, Flex, Table, Typography } from 'antd';
import { Choice } from '../../widgets/choice.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { grouped } from '../../widgets/words.ts';
import { written } from './money.tsx';

type Line = NonNullable<FundsView['budget']>['lines'][number];

/** 现行的预算, line by line. */
export function BudgetTable({ view: { budget, cycle } }: { view: FundsView }) {
  const [area, setArea] = useFilter('area');
  if (budget === null) return <Empty description="还没有批准的预算。先设定定额，再编制预算。" />;
  const names = Object.fromEntries(cycle.areas.map((each) => [each.area, each.name]));
  const shown = budget.lines.filter((line) => area === '' || line.area === area);
  return (
    <Flex vertical gap={12}>
      <Flex gap={12} align="center" wrap>
        <Choice label="单位" titles={names} value={area} onChange={setArea} />
        <Typography.Text>
          第 {budget.number} 次批准，{budget.document}，{budget.adoptedOn}；{area === '' ? '共' : '本单位'}{' '}
          {written(shown.reduce((sum, { amount }) => sum + amount, 0))} 元
        </Typography.Text>
      </Flex>
      <Table<Line>
        size="small"
        rowKey={(line) => `${line.area} ${line.item} ${line.basis}`}
        dataSource={shown}
        scroll={{ x: 640 }}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
        columns={[
          { title: '单位', width: 130, render: (_, line) => names[line.area] },
          { title: '项目', width: 160, render: (_, { item }) => FUND_ITEMS[item] },
          {
            title: '定额（元）',
            width: 200,
            render: (_, { basis, fen }) => `${FUND_BASES[basis]} ${written(fen)}`,
          },
          { title: '数量', width: 110, align: 'right', render: (_, { quantity }) => grouped(quantity) },
          { title: '金额（元）', align: 'right', render: (_, { amount }) => written(amount) },
        ]}
      />
    </Flex>
  );
}
