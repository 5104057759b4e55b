import { FUND_BASES, FUND_ITEMS, lineAmount } from '@xuanwu/rules/election-funds.ts';
import type { FundsView } from '@xuanwu/server/reports/office-work/funds/funds.schema.ts';
import { Alert, InputNumber, Table, Typography } from 'antd';
import { useState } from 'react';
import { ActForm } from '../../widgets/act-form.tsx';
import { TextField } from '../office-work/fields.tsx';
import { type DraftLine, draftLines } from './budget-lines.ts';
import { written } from './money.tsx';

/** 编制预算 from the unit costs: the numbers can be mended, a line of nothing is left out. */
export function BudgetForm({ view, onDone }: { view: FundsView; onDone: () => void }) {
  const [lines, setLines] = useState(() => draftLines(view));
  const wanted = lines.filter(({ quantity }) => quantity > 0);
  const change = (key: string, quantity: number) =>
    setLines((before) => before.map((line) => (line.key === key ? { ...line, quantity } : line)));
  if (view.rates.length === 0) return <Alert type="info" showIcon title="先设定定额，再编制预算。" />;
  return (
    <ActForm<'adopt-fund-budget', { document: string }>
      act="adopt-fund-budget"
      input={({ document }) => ({
        cycle: view.cycle.id,
        document,
        lines: wanted.map(({ area, item, basis, quantity, fen }) => ({ area, item, basis, quantity, fen })),
      })}
      onDone={onDone}
    >
      <TextField name="document" label="批准的文号" max={80} />
      <Typography.Paragraph>
        {wanted.length} 行，共 <strong>{written(sumOf(wanted))}</strong>{' '}
        元。数量是现在登记的选民、选区、投票场所和工作人员，可以改成预计数。
      </Typography.Paragraph>
      <Table<DraftLine>
        size="small"
        rowKey="key"
        style={{ marginBottom: 16 }}
        dataSource={lines}
        scroll={{ x: 700 }}
        pagination={{ defaultPageSize: 12, hideOnSinglePage: true }}
        columns={[
          { title: '单位', dataIndex: 'areaName', width: 120 },
          { title: '项目', width: 150, render: (_, { item }) => FUND_ITEMS[item] },
          {
            title: '定额（元）',
            width: 190,
            render: (_, { basis, fen }) => `${FUND_BASES[basis]} ${written(fen)}`,
          },
          {
            title: '数量',
            width: 120,
            render: (_, line) => (
              <InputNumber
                aria-label={`${line.areaName}${FUND_ITEMS[line.item]}的数量`}
                min={0}
                precision={0}
                style={{ width: '100%' }}
                value={line.quantity}
                onChange={(quantity) => change(line.key, quantity ?? 0)}
              />
            ),
          },
          { title: '金额（元）', align: 'right', render: (_, line) => written(lineAmount(line)) },
        ]}
      />
    </ActForm>
  );
}

function sumOf(lines: readonly DraftLine[]): number {
  return lines.reduce((sum, line) => sum + lineAmount(line), 0);
}
