import type { HomeCycle } from '@xuanwu/server/cycle/home.schema.ts';
import {
  CONTACT_MEANS,
  CONTACT_RESULTS,
  type PersonContact,
} from '@xuanwu/server/phases/registration/contact/contact.schema.ts';
import { Card, Form, Input, Radio } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { useToday } from '../../api/use-installation.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { optionsOf } from '../../widgets/options.ts';
import { SubmitAct } from '../../widgets/submit-act.tsx';
import { type NextStep, NextStepFields, nextStepOf } from './next-step-fields.tsx';

type Attempt = ActShapes['log-contact']['input'];

interface Values extends NextStep {
  readonly means: Attempt['means'];
  readonly result: Attempt['result'];
  readonly madeOn: string;
  readonly note?: string;
}

/** 登记一次联系. */
export function AttemptForm(props: { cycle: HomeCycle; contact: PersonContact; onClose: () => void }) {
  const { cycle, contact, onClose } = props;
  const today = useToday();
  const log = useAct('log-contact');
  const submit = ({ means, result, madeOn, note, ...next }: Values) =>
    log.mutate(
      {
        cycle: cycle.id,
        person: contact.person,
        means,
        result,
        madeOn,
        note: note?.trim() || null,
        ...nextStepOf(next),
      },
      { onSuccess: onClose },
    );
  return (
    <Card size="small" title="登记一次联系">
      <Form<Values>
        name="log-contact"
        layout="vertical"
        requiredMark={false}
        initialValues={{ means: 'call', madeOn: today, nextStep: contact.nextStep, dueOn: contact.dueOn }}
        onFinish={submit}
      >
        <Form.Item name="means" label="方式">
          <Radio.Group optionType="button" options={optionsOf(CONTACT_MEANS)} />
        </Form.Item>
        <Form.Item name="result" label="结果" rules={[{ required: true, message: '请选择结果' }]}>
          <Radio.Group options={optionsOf(CONTACT_RESULTS)} />
        </Form.Item>
        <Form.Item name="madeOn" label="哪一天" rules={[{ required: true, message: '请选日期' }]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="note" label="说了什么" extra="加密保存，只记与登记、投票有关的。">
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
        <NextStepFields />
        <SubmitAct act="log-contact" sent={log} onClose={onClose}>
          登记
        </SubmitAct>
      </Form>
    </Card>
  );
}
