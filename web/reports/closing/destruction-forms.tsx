import type { KeptBallotsRow } from '@xuanwu/server/reports/closed-cycle/retention.schema.ts';
import { Form, Select, Typography } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { Reasons } from '../../widgets/reasons.tsx';
import { ActForm } from '../../widgets/act-form.tsx';
import { DayField, TextField } from '../office-work/fields.tsx';

type Decided = Omit<ActShapes['decide-ballot-destruction']['input'], 'election'>;

interface Given {
  readonly row: KeptBallotsRow;
  readonly today: string;
  readonly onDone: () => void;
}

/** 决定销毁选票. */
export function DecideDestructionForm({ row, today, onDone }: Given) {
  return (
    <ActForm<'decide-ballot-destruction', Decided>
      act="decide-ballot-destruction"
      danger
      initial={{ decidedOn: today }}
      input={(typed) => ({ election: row.election, ...typed })}
      onDone={onDone}
    >
      <Typography.Paragraph>
        由{row.organ}决定。封存的 {row.packages} 包全部销毁。
      </Typography.Paragraph>
      <Reasons reasons={row.reasons} />
      <TextField name="document" label="决定的文号" min={4} max={80} />
      <DayField name="decidedOn" label="决定日期" />
      <DayField name="destroyOn" label="销毁日期" />
      <Form.Item
        name="supervisors"
        label="监销人"
        extra="至少两人，写完一个名字按回车"
        rules={[{ required: true, message: '请填写监销人，至少两人' }]}
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', ',', '，', ' ']} />
      </Form.Item>
    </ActForm>
  );
}

/** 登记选票已经销毁. */
export function RecordDestructionForm({ row, today, onDone }: Given) {
  const { destruction } = row;
  if (!destruction) return null;
  return (
    <ActForm<'record-ballot-destruction', { destroyedOn: string; method: string }>
      act="record-ballot-destruction"
      danger
      initial={{ destroyedOn: today }}
      input={(typed) => ({ destruction: destruction.id, ...typed })}
      onDone={onDone}
    >
      <Typography.Paragraph>
        {row.organ}决定（{destruction.document}），定于 {destruction.destroyOn} 销毁，监销人：
        {destruction.supervisors.join('、')}。
      </Typography.Paragraph>
      <DayField name="destroyedOn" label="销毁日期" />
      <TextField name="method" label="怎样销毁" min={2} max={80} placeholder="例如：纸浆厂化浆" />
    </ActForm>
  );
}
