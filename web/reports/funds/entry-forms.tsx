import { FUND_ITEMS } from '@xuanwu/rules/election-funds.ts';
import type { FundsView, Spending } from '@xuanwu/server/reports/office-work/funds/funds.schema.ts';
import { Descriptions, Typography } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { ActForm } from '../../widgets/act-form.tsx';
import { AreaField, ChoiceField, DayField, TextField } from '../office-work/fields.tsx';
import { MoneyField, typedFen, written } from './money.tsx';

type WithYuan<Of> = Omit<Of, 'cycle' | 'fen'> & { readonly fen: string };
type TypedAppropriation = WithYuan<ActShapes['record-fund-appropriation']['input']>;
type TypedSpending = WithYuan<ActShapes['record-fund-spending']['input']>;

/** 登记拨款. */
export function AppropriationForm({ view, onDone }: { view: FundsView; onDone: () => void }) {
  return (
    <ActForm<'record-fund-appropriation', TypedAppropriation>
      act="record-fund-appropriation"
      initial={{ receivedOn: view.today }}
      input={({ fen, ...typed }) => ({ cycle: view.cycle.id, ...typed, fen: typedFen(fen) })}
      onDone={onDone}
    >
      <AreaField areas={view.cycle.areas} />
      <TextField name="source" label="拨款单位" max={60} placeholder="例如：市财政局" />
      <TextField name="document" label="文号" max={80} />
      <DayField name="receivedOn" label="到账日期" />
      <MoneyField name="fen" label="金额" />
    </ActForm>
  );
}

/** 登记支出; its voucher is uploaded from the list, before it is approved. */
export function SpendingForm({ view, onDone }: { view: FundsView; onDone: () => void }) {
  return (
    <ActForm<'record-fund-spending', TypedSpending>
      act="record-fund-spending"
      initial={{ spentOn: view.today }}
      input={({ fen, ...typed }) => ({ cycle: view.cycle.id, ...typed, fen: typedFen(fen) })}
      onDone={onDone}
    >
      <AreaField areas={view.cycle.areas} />
      <ChoiceField name="item" label="项目" titles={FUND_ITEMS} />
      <TextField name="purpose" label="用途" max={120} />
      <DayField name="spentOn" label="支出日期" />
      <TextField name="voucherNumber" label="凭证号" max={40} />
      <MoneyField name="fen" label="金额" />
      <Typography.Paragraph type="secondary">登记以后从列表里上传凭证，再由两人审批。</Typography.Paragraph>
    </ActForm>
  );
}

/** 审批支出. */
export function ApproveForm({ spending, onDone }: { spending: Spending; onDone: () => void }) {
  return (
    <ActForm<'approve-fund-spending', object>
      act="approve-fund-spending"
      input={() => ({ spending: spending.id })}
      onDone={onDone}
    >
      <Descriptions
        column={1}
        size="small"
        style={{ marginBottom: 12 }}
        items={[
          { key: 'area', label: '单位', children: spending.areaName },
          { key: 'item', label: '项目', children: FUND_ITEMS[spending.item] },
          { key: 'purpose', label: '用途', children: spending.purpose },
          { key: 'voucher', label: '凭证号', children: spending.voucherNumber },
          { key: 'on', label: '支出日期', children: spending.spentOn },
          { key: 'fen', label: '金额', children: `${written(spending.fen)} 元` },
        ]}
      />
    </ActForm>
  );
}

/** 冲销: the entry stays and counts no more. */
export function ReverseForm(props: {
  kind: 'appropriation' | 'spending';
  id: string;
  title: string;
  onDone: () => void;
}) {
  const { kind, id, title, onDone } = props;
  return (
    <ActForm<'reverse-fund-entry', { reason: string }>
      act="reverse-fund-entry"
      danger
      input={({ reason }) => ({ kind, id, reason })}
      onDone={onDone}
    >
      <Typography.Paragraph>{title}。这一笔留在表里，不再计入。</Typography.Paragraph>
      <TextField name="reason" label="冲销的理由" min={4} max={200} rows={3} />
    </ActForm>
  );
}
