import type { HomeCycle } from '@xuanwu/server/cycle/home.schema.ts';
import {
  REQUEST_CHANNELS,
  CERTIFICATE_STATES,
  type Transfers,
} from '@xuanwu/server/phases/registration/transfer.schema.ts';
import { Card, Flex, Form, Input, Radio, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ActShapes } from '../../api/acts.ts';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { SubmitAct } from '../../widgets/submit-act.tsx';
import { OfficeFields, type OtherOffice } from './office-fields.tsx';

type Input = ActShapes['request-eligibility-certificate']['input'];

/** 选民资格证明 of one voter: how far it is, or how he asks for one. */
export function CertificateOfPerson({ cycle, person }: { cycle: HomeCycle; person: string }) {
  const read = useRead<Transfers>(`/api/transfers?person=${person}`);
  const [isAsking, setAsking] = useState(false);
  if (!read.data) return null;
  const { issued, received, counties } = read.data;
  const standing = issued.find(({ state }) => state !== 'taken-back');
  return (
    <section aria-label="选民资格证明">
      <Flex vertical gap={8} align="start">
        <Typography.Text strong>选民资格证明</Typography.Text>
        {received.map(({ id, number, fromOffice, registeredOn }) => (
          <span key={id}>
            {registeredOn} 凭{fromOffice}的证明（{number}）在本地登记。
          </span>
        ))}
        {standing && (
          <span>
            {CERTIFICATE_STATES[standing.state]}
            {standing.number !== null && `（${standing.number}）`}，转到{standing.toOffice}。
            <Link to="/register?tab=transfers">去办理</Link>
          </span>
        )}
        {!standing && !isAsking && (
          <ActButton
            act="request-eligibility-certificate"
            state={{ cycle: cycle.stage }}
            onClick={() => setAsking(true)}
          />
        )}
        {isAsking && (
          <RequestForm cycle={cycle} person={person} counties={counties} onClose={() => setAsking(false)} />
        )}
      </Flex>
    </section>
  );
}

interface Values extends OtherOffice, Pick<Input, 'channel' | 'residence'> {}

function RequestForm(props: {
  cycle: HomeCycle;
  person: string;
  counties: Transfers['counties'];
  onClose: () => void;
}) {
  const { cycle, person, counties, onClose } = props;
  const [form] = Form.useForm<Values>();
  const request = useAct('request-eligibility-certificate');
  useFieldErrors(form, request.error);
  const submit = ({ otherCounty, office, channel, residence }: Values) =>
    request.mutate(
      { cycle: cycle.id, person, channel, residence, toOffice: office, toCounty: otherCounty ?? null },
      { onSuccess: onClose },
    );
  return (
    <Card size="small" title="申请选民资格证明" style={{ width: '100%' }}>
      <Form<Values>
        form={form}
        name="request-certificate"
        layout="vertical"
        requiredMark={false}
        initialValues={{ channel: 'in-person' }}
        onFinish={submit}
      >
        <Typography.Paragraph type="secondary">
          已经迁居外地但是没有转出户口的，凭证明在现居住地登记。开具以后，他从本地的名单上转出；没有用的可以交回，恢复登记。
        </Typography.Paragraph>
        <Form.Item name="channel" label="本人怎样提出">
          <Radio.Group options={optionsOf(REQUEST_CHANNELS)} />
        </Form.Item>
        <OfficeFields counties={counties} label="转到哪里的选举机构" />
        <Form.Item
          name="residence"
          label="现居住地"
          rules={[{ required: true, whitespace: true, message: '请填写现居住地' }]}
        >
          <Input maxLength={120} />
        </Form.Item>
        <SubmitAct act="request-eligibility-certificate" sent={request} onClose={onClose}>
          申请
        </SubmitAct>
      </Form>
    </Card>
  );
}
