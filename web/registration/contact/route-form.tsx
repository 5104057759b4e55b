import type { HomeCycle } from '@xuanwu/server/cycle/home.schema.ts';
import {
  CONTACT_ROUTES,
  type ContactRoute,
  EVIDENCES,
  type HouseholdStatus,
  type PersonContact,
  routesOf,
} from '@xuanwu/server/phases/registration/contact/contact.schema.ts';
import { Card, Checkbox, Form, Input, Radio } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { SubmitAct } from '../../widgets/submit-act.tsx';
import { type NextStep, NextStepFields, nextStepOf } from './next-step-fields.tsx';

interface Values extends NextStep {
  readonly route: ContactRoute;
  readonly evidence?: ActShapes['choose-contact-route']['input']['evidence'];
  readonly document?: string;
}

/** 确定投票的路径. To be registered here, away from his household, the law wants evidence; which, local rules may say. */
export function RouteForm(props: {
  cycle: HomeCycle;
  contact: PersonContact;
  status: HouseholdStatus;
  onClose: () => void;
}) {
  const { cycle, contact, status, onClose } = props;
  const [form] = Form.useForm<Values>();
  const route = Form.useWatch('route', form);
  const choose = useAct('choose-contact-route');
  useFieldErrors(form, choose.error);
  const submit = ({ evidence = [], document, route: chosen, ...next }: Values) =>
    choose.mutate(
      {
        cycle: cycle.id,
        person: contact.person,
        route: chosen,
        evidence: chosen === 'registered-here' ? evidence : [],
        document: document?.trim() || null,
        ...nextStepOf(next),
      },
      { onSuccess: onClose },
    );
  return (
    <Card size="small" title="确定投票的路径">
      <Form<Values> form={form} name="contact-route" layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item name="route" label="怎样投票" rules={[{ required: true, message: '请选择路径' }]}>
          <Radio.Group
            options={routesOf(status).map((value) => ({ value, label: CONTACT_ROUTES[value] }))}
            style={{ display: 'flex', flexDirection: 'column', gap: 4 }}
          />
        </Form.Item>
        {route === 'registered-here' && (
          <Form.Item
            name="evidence"
            label="凭什么在本地登记"
            rules={[{ required: true, message: '请勾选已经看到的凭据' }]}
          >
            <Checkbox.Group options={optionsOf(EVIDENCES)} />
          </Form.Item>
        )}
        <Form.Item
          name="document"
          label={route === 'certificate-out' ? '选民资格证明的编号' : '证明、委托书或者函件的编号'}
          extra={
            route === 'certificate-out'
              ? '已经开出的才填。还没有开的，定了路径再按下面的“申请选民资格证明”，开具时编号。'
              : '没有的不填。'
          }
        >
          <Input maxLength={60} />
        </Form.Item>
        <NextStepFields />
        <SubmitAct act="choose-contact-route" sent={choose} onClose={onClose}>
          确定
        </SubmitAct>
      </Form>
    </Card>
  );
}
