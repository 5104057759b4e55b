import type { HomeCycle } from '@xuanwu/server/cycle/home.schema.ts';
import {
  HOUSEHOLD_STATUSES,
  type HouseholdStatus,
  type PersonContact,
} from '@xuanwu/server/phases/registration/contact/contact.schema.ts';
import { Card, Form, Radio } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { optionsOf } from '../../widgets/options.ts';
import { SubmitAct } from '../../widgets/submit-act.tsx';
import { type NextStep, NextStepFields, nextStepOf } from './next-step-fields.tsx';

interface Values extends NextStep {
  readonly status: HouseholdStatus | 'none';
}

/** 登记户籍和居住. */
export function StatusForm(props: { cycle: HomeCycle; contact: PersonContact; onClose: () => void }) {
  const { cycle, contact, onClose } = props;
  const record = useAct('record-household-status');
  const submit = ({ status, ...next }: Values) =>
    record.mutate(
      {
        cycle: cycle.id,
        person: contact.person,
        status: status === 'none' ? null : status,
        ...nextStepOf(next),
      },
      { onSuccess: onClose },
    );
  return (
    <Card size="small" title="登记户籍和居住">
      <Form<Values>
        name="household-status"
        layout="vertical"
        requiredMark={false}
        initialValues={{ status: contact.status ?? 'person-away', nextStep: '联系本人' }}
        onFinish={submit}
      >
        <Form.Item
          name="status"
          label="情况"
          {...(contact.route !== null && { extra: '改了情况，原来定的路径作废，重新确定。' })}
        >
          <Radio.Group
            options={[...optionsOf(HOUSEHOLD_STATUSES), { value: 'none', label: '人户一致，不用联系' }]}
          />
        </Form.Item>
        <NextStepFields />
        <SubmitAct act="record-household-status" sent={record} onClose={onClose}>
          登记
        </SubmitAct>
      </Form>
    </Card>
  );
}
