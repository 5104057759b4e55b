import { FUND_BASES, FUND_ITEMS, type FundBasis, type FundItem, yuan } from '@xuanwu/rules/election-funds.ts';
import type { FundsView } from '@xuanwu/server/reports/office-work/funds/funds.schema.ts';
import { Button, Flex, Form, Select, Typography } from 'antd';
import { optionsOf } from '../../widgets/options.ts';
import { ActForm } from '../../widgets/act-form.tsx';
import { MoneyField, typedFen } from './money.tsx';

interface TypedRate {
  readonly item?: FundItem;
  readonly basis?: FundBasis;
  readonly yuan?: string;
}

interface Typed {
  readonly rates: readonly TypedRate[];
}

/** 设定经费定额: what a voter, a place, a day of staff costs here. */
export function RatesForm({ view, onDone }: { view: FundsView; onDone: () => void }) {
  return (
    <ActForm<'set-fund-rates', Typed>
      act="set-fund-rates"
      initial={{ rates: view.rates.map((rate) => ({ ...rate, yuan: yuan(rate.fen) })) }}
      input={({ rates }) => ({
        cycle: view.cycle.id,
        rates: rates.flatMap(({ item, basis, yuan: typed = '' }) =>
          item && basis ? { item, basis, fen: typedFen(typed) } : [],
        ),
      })}
      onDone={onDone}
    >
      <Typography.Paragraph type="secondary">
        定额由本县自定，编制预算时带出来，可以再改；已经批准的预算不变。
      </Typography.Paragraph>
      <Form.List name="rates">
        {(fields, { add, remove }) => (
          <Flex vertical gap={4} align="start">
            {fields.map(({ key, name }) => (
              <Flex key={key} gap={8} align="start" wrap>
                <Chosen name={[name, 'item']} label="项目" titles={FUND_ITEMS} />
                <Chosen name={[name, 'basis']} label="基数" titles={FUND_BASES} />
                <MoneyField name={[name, 'yuan']} />
                <Button onClick={() => remove(name)} aria-label={`删去第 ${name + 1} 行`}>
                  删去
                </Button>
              </Flex>
            ))}
            <Button style={{ marginBottom: 16 }} onClick={() => add({})}>
              加一行
            </Button>
          </Flex>
        )}
      </Form.List>
    </ActForm>
  );
}

function Chosen(props: {
  name: (string | number)[];
  label: string;
  titles: Readonly<Record<string, string>>;
}) {
  const { name, label, titles } = props;
  return (
    <Form.Item name={name} rules={[{ required: true, message: `请选择${label}` }]}>
      <Select aria-label={label} placeholder={label} style={{ width: 180 }} options={optionsOf(titles)} />
    </Form.Item>
  );
}
