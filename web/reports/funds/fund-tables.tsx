import { FUND_ITEMS } from '@xuanwu/rules/election-funds.ts';
import type { FundFigures } from '@xuanwu/server/reports/office-work/funds/funds.schema.ts';
import { Card, Col, Flex, Row, Statistic, Table, Typography } from 'antd';
import { grouped } from '../../widgets/words.ts';
import { written } from './money.tsx';

type AreaRow = FundFigures['areas'][number];
type ItemRow = FundFigures['items'][number];
type Sums = FundFigures['together'];

/** 总表: together, by township, by item. */
export function FundTables({ figures: { together, areas, items } }: { figures: FundFigures }) {
  return (
    <Flex vertical gap={16}>
      <Row gutter={[16, 16]}>
        <Figure title="预算" fen={together.budget} />
        <Figure title="拨款" fen={together.appropriated} />
        <Figure title="支出" fen={together.spent} />
        <Figure title="待审批" fen={together.waiting} />
        <Figure title="结余" fen={together.balance} />
        <Figure title="每名选民支出" fen={together.perVoter} />
      </Row>
      <Table<AreaRow>
        size="small"
        rowKey="area"
        dataSource={areas}
        pagination={false}
        scroll={{ x: 900 }}
        columns={[{ title: '单位', dataIndex: 'name', width: 130 }, ...SUM_COLUMNS]}
        summary={sumsOf(together)}
      />
      <Items items={items} />
      <Typography.Text type="secondary">
        单位：元。结余＝拨款－支出；支出只计已经审批的。每名选民支出＝支出÷登记选民，四舍五入到分。
      </Typography.Text>
    </Flex>
  );
}

function Items({ items }: { items: readonly ItemRow[] }) {
  const money = (key: 'budget' | 'spent' | 'waiting', title: string) => ({
    title,
    key,
    align: 'right' as const,
    render: (_: unknown, row: ItemRow) => written(row[key]),
  });
  return (
    <Table<ItemRow>
      size="small"
      rowKey="item"
      dataSource={items}
      pagination={false}
      scroll={{ x: 620 }}
      locale={{ emptyText: '还没有预算和支出。' }}
      columns={[
        { title: '项目', width: 170, render: (_, { item }) => FUND_ITEMS[item] },
        money('budget', '预算'),
        money('spent', '支出'),
        money('waiting', '待审批'),
        {
          title: '预算余额',
          align: 'right',
          render: (_, { budget, spent }) => <Left fen={budget - spent} />,
        },
      ]}
    />
  );
}

const SUM_COLUMNS = [
  moneyColumn('budget', '预算'),
  moneyColumn('appropriated', '拨款'),
  moneyColumn('spent', '支出'),
  moneyColumn('waiting', '待审批'),
  {
    title: '结余',
    key: 'balance',
    align: 'right' as const,
    render: (_: unknown, { balance }: Sums) => <Left fen={balance} />,
  },
  {
    title: '登记选民',
    key: 'voters',
    align: 'right' as const,
    render: (_: unknown, { voters }: Sums) => grouped(voters),
  },
  {
    title: '每名选民支出',
    key: 'perVoter',
    align: 'right' as const,
    render: (_: unknown, { perVoter }: Sums) => (perVoter === null ? '—' : written(perVoter)),
  },
];

/** 合计, the last line. */
const sumsOf = (together: Sums) => () => (
  <Table.Summary.Row>
    <Table.Summary.Cell index={0}>
      <strong>合计</strong>
    </Table.Summary.Cell>
    {SUM_COLUMNS.map(({ key, render }, index) => (
      <Table.Summary.Cell key={key} index={index + 1} align="right">
        {render(undefined, together)}
      </Table.Summary.Cell>
    ))}
  </Table.Summary.Row>
);

function moneyColumn(key: 'budget' | 'appropriated' | 'spent' | 'waiting', title: string) {
  return { title, key, align: 'right' as const, render: (_: unknown, row: Sums) => written(row[key]) };
}

function Left({ fen }: { fen: number }) {
  return fen < 0 ? <Typography.Text type="danger">{written(fen)}</Typography.Text> : written(fen);
}

function Figure({ title, fen }: { title: string; fen: number | null }) {
  return (
    <Col xs={12} md={8} xl={4}>
      <Card size="small">
        <Statistic title={`${title}（元）`} value={fen === null ? '—' : written(fen)} />
      </Card>
    </Col>
  );
}
