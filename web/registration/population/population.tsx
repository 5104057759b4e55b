import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { PopulationBalance } from '@xuanwu/server/phases/registration/population/population.schema.ts';
import { Alert, Button, Card, Flex, Input, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { Loaded } from '../../widgets/page.tsx';
import { grouped } from '../../widgets/words.ts';
import { AgeReview } from './age-review.tsx';
import { PopulationForm } from './population-form.tsx';

type Cycle = NonNullable<Home['cycle']>;
type Row = PopulationBalance['rows'][number];

/** 人口平衡: whether everybody who lives here is too young, may not vote, is registered or is missing. */
export function Population({ cycle }: { cycle: Home['cycle'] }) {
  const read = useRead<PopulationBalance>(cycle && `/api/cycles/${cycle.id}/population-balance`);
  if (!cycle) return <Alert type="info" showIcon title="还没有建立换届。" />;
  return (
    <Loaded read={read}>
      {(balance) => (
        <Flex vertical gap={16}>
          <Areas cycle={cycle} rows={balance.rows} />
          <AgeReview cycle={cycle} />
        </Flex>
      )}
    </Loaded>
  );
}

function Areas({ cycle, rows }: { cycle: Cycle; rows: readonly Row[] }) {
  const [entering, setEntering] = useState<Row>();
  const [text, setText] = useState('');
  const shown = rows.filter(({ name }) => name.includes(text.trim()));
  return (
    <Card size="small" title="人口平衡和登记率">
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <Input.Search
            aria-label="按地方查找"
            placeholder="乡镇、街道"
            allowClear
            style={{ width: 200 }}
            onChange={(event) => setText(event.target.value)}
          />
          <Button
            disabled={shown.length === 0}
            onClick={() => downloadTable('人口平衡表.csv', EXPORT, shown)}
          >
            导出表格
          </Button>
        </Flex>
        <Table<Row>
          size="small"
          rowKey="area"
          dataSource={[...shown]}
          scroll={{ x: 1_080 }}
          pagination={{ defaultPageSize: 30, hideOnSinglePage: true }}
          locale={{ emptyText: rows.length === 0 ? '还没有划分乡镇。' : '没有这个地方。' }}
          columns={[
            { title: '地方', dataIndex: 'name', width: 140 },
            numeric('总人口', (row) => row.figure?.people),
            numeric('不满十八周岁', (row) => row.figure?.under18),
            barred('剥夺权利', 'deprived'),
            barred('停止行使', 'suspended'),
            barred('不能行使', 'unable'),
            numeric('已登记', (row) => row.registered),
            {
              title: '有权未登记',
              width: 110,
              align: 'right',
              sorter: (a, b) => (a.unregistered ?? 0) - (b.unregistered ?? 0),
              render: (_, { unregistered }) =>
                unregistered !== null && unregistered < 0 ? (
                  <Tag color="red" title="登记的比应登记的多，请核对人口数字和重登">
                    多 {grouped(-unregistered)}
                  </Tag>
                ) : (
                  written(unregistered)
                ),
            },
            {
              title: '登记率',
              width: 100,
              align: 'right',
              sorter: (a, b) => (a.ratePermille ?? 0) - (b.ratePermille ?? 0),
              render: (_, { ratePermille }) => rate(ratePermille),
            },
            {
              title: '',
              width: 110,
              render: (_, row) => (
                <ActButton
                  act="record-population"
                  size="small"
                  state={{ cycle: cycle.stage }}
                  aria-label={`登记人口数字：${row.name}`}
                  onClick={() => setEntering(row)}
                >
                  {row.figure ? '改数字' : '填数字'}
                </ActButton>
              ),
            },
          ]}
        />
        <Typography.Text type="secondary">
          总人口 ＝ 不满十八周岁 ＋ 剥夺权利、停止行使、不能行使 ＋ 已登记 ＋ 有权未登记；登记率 ＝ 已登记 ÷
          有选举权的人。 括号里是本登记册上有材料的人数。
        </Typography.Text>
        {entering && (
          <PopulationForm cycle={cycle.id} row={entering} onClose={() => setEntering(undefined)} />
        )}
      </Flex>
    </Card>
  );
}

function written(number: number | null | undefined): string {
  return number === null || number === undefined ? '—' : grouped(number);
}

/** 987 in a thousand is 98.7%. */
function rate(permille: number | null): string {
  return permille === null ? '—' : `${Math.floor(permille / 10)}.${permille % 10}%`;
}

function numeric(title: string, of: (row: Row) => number | undefined) {
  return {
    title,
    width: 104,
    align: 'right' as const,
    sorter: (a: Row, b: Row) => (of(a) ?? 0) - (of(b) ?? 0),
    render: (_: unknown, row: Row) => written(of(row)),
  };
}

function barred(title: string, kind: keyof Row['recorded']) {
  return {
    ...numeric(title, (row) => row.figure?.[kind]),
    render: (_: unknown, row: Row) => `${written(row.figure?.[kind])}（${row.recorded[kind]}）`,
  };
}

const EXPORT: readonly [string, (row: Row) => string | number][] = [
  ['地方', ({ name }) => name],
  ['总人口', ({ figure }) => figure?.people ?? ''],
  ['不满十八周岁', ({ figure }) => figure?.under18 ?? ''],
  ['剥夺政治权利', ({ figure }) => figure?.deprived ?? ''],
  ['停止行使', ({ figure }) => figure?.suspended ?? ''],
  ['不能行使', ({ figure }) => figure?.unable ?? ''],
  ['已登记', ({ registered }) => registered],
  ['有权未登记', ({ unregistered }) => unregistered ?? ''],
  ['登记率', ({ ratePermille }) => rate(ratePermille)],
];
