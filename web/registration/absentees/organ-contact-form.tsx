import {
  type AbsenteeRow,
  ORGAN_MEANS,
  ORGAN_RESULTS,
} from '@xuanwu/server/phases/voting/absentees/absentee.schema.ts';
import { Card, Form, Input, Radio } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { useToday } from '../../api/use-installation.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { SubmitAct } from '../../widgets/submit-act.tsx';
import { optionsOf } from '../../widgets/options.ts';

type Logged = ActShapes['log-absentee-contact']['input'];

interface Values extends Pick<Logged, 'means' | 'result' | 'madeOn'> {
  readonly note?: string;
  readonly dueOn?: string;
}

/** 登记与监管机关、医院的一次联系. */
export function OrganContactForm(props: { cycle: string; row: AbsenteeRow; onClose: () => void }) {
  const { cycle, row, onClose } = props;
  const [form] = Form.useForm<Values>();
  const today = useToday();
  const log = useAct('log-absentee-contact');
  useFieldErrors(form, log.error);
  const submit = ({ note, dueOn, ...contact }: Values) =>
    log.mutate(
      { cycle, person: row.person, ...contact, note: note?.trim() || null, dueOn: dueOn ?? null },
      { onSuccess: onClose },
    );
  return (
    <Card size="small" title={`与${row.organ ?? '监管机关、医院'}的联系`}>
      <Form<Values>
        form={form}
        name="organ-contact"
        layout="vertical"
        requiredMark={false}
        initialValues={{ means: 'letter', madeOn: today, dueOn: row.dueOn }}
        onFinish={submit}
      >
        <Form.Item name="means" label="方式">
          <Radio.Group optionType="button" options={optionsOf(ORGAN_MEANS)} />
        </Form.Item>
        <Form.Item name="result" label="结果" rules={[{ required: true, message: '请选择结果' }]}>
          <Radio.Group options={optionsOf(ORGAN_RESULTS)} />
        </Form.Item>
        <Form.Item name="madeOn" label="哪一天" rules={[{ required: true, message: '请选日期' }]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="note" label="说了什么" extra="加密保存，只记与投票有关的。">
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
        <Form.Item name="dueOn" label="哪一天以前要有答复">
          <DayPicker />
        </Form.Item>
        <SubmitAct act="log-absentee-contact" sent={log} onClose={onClose}>
          登记
        </SubmitAct>
      </Form>
    </Card>
  );
}
