import { PUBLICITY_KINDS } from '@xuanwu/rules/office-words.ts';
import type { PublicityView } from '@xuanwu/server/reports/office-work/publicity/publicity.schema.ts';
import { Typography } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { ActForm } from '../../widgets/act-form.tsx';
import { AreaField, ChoiceField, CountField, DayField, TextField } from '../office-work/fields.tsx';
import type { PublicityRecord } from './record-table.tsx';

type Typed = Omit<ActShapes['record-publicity']['input'], 'cycle'>;

const KIND_TITLES = Object.fromEntries(
  Object.entries(PUBLICITY_KINDS).map(([kind, { title, unit }]) => [kind, `${title}（${unit}）`]),
);

/** 登记宣传. */
export function RecordForm({ view, onDone }: { view: PublicityView; onDone: () => void }) {
  const { id: cycle, areas } = view.cycle;
  const [first] = areas;
  return (
    <ActForm<'record-publicity', Typed>
      act="record-publicity"
      initial={{ doneOn: view.today, ...(areas.length === 1 && first && { area: first.area }) }}
      input={(typed) => ({ cycle, ...typed })}
      onDone={onDone}
    >
      <AreaField areas={areas} />
      <ChoiceField name="kind" label="种类" titles={KIND_TITLES} />
      <CountField name="count" label="数量" />
      <DayField name="doneOn" label="日期" />
      <TextField name="place" label="地点和内容" max={120} rows={2} />
      <Typography.Paragraph type="secondary">照片在登记以后从列表里补传。</Typography.Paragraph>
    </ActForm>
  );
}

/** 撤销宣传登记. */
export function WithdrawForm({ record, onDone }: { record: PublicityRecord; onDone: () => void }) {
  return (
    <ActForm<'withdraw-publicity', { reason: string }>
      act="withdraw-publicity"
      danger
      input={({ reason }) => ({ record: record.id, reason })}
      onDone={onDone}
    >
      <Typography.Paragraph>
        {record.areaName}，{record.doneOn}，{record.place}。
      </Typography.Paragraph>
      <TextField name="reason" label="撤销的理由" min={4} max={200} rows={3} />
    </ActForm>
  );
}
