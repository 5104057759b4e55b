import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { Transfers } from '@xuanwu/server/phases/registration/transfer.schema.ts';
import { Checkbox, Form, Input } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { SubmitAct } from '../../widgets/submit-act.tsx';
import {
  chosenConstituencies,
  type ChosenConstituencies,
  ConstituencyFields,
} from '../constituency-fields.tsx';
import { VoterFields } from '../voter-fields.tsx';
import { voterDetails, type VoterValues } from '../voter-values.ts';
import { OfficeFields, type OtherOffice } from './office-fields.tsx';

interface Values extends VoterValues, ChosenConstituencies, OtherOffice {
  readonly number: string;
  readonly issuedOn: string;
  readonly hasResidencePermit?: boolean;
}

/** 凭选民资格证明登记: the certificate first, then the person as his identity card has him. */
export function RegisterByCertificate(props: {
  cycle: NonNullable<Home['cycle']>;
  counties: Transfers['counties'];
  onClose: () => void;
}) {
  const { cycle, counties, onClose } = props;
  const [form] = Form.useForm<Values>();
  const register = useAct('register-by-certificate');
  const submit = (values: Values) =>
    register.mutate(
      {
        cycle: cycle.id,
        voter: voterDetails(values),
        ...chosenConstituencies(values),
        certificate: {
          number: values.number,
          issuedOn: values.issuedOn,
          fromOffice: values.office,
          fromCounty: values.otherCounty ?? null,
        },
        hasResidencePermit: values.hasResidencePermit === true,
      },
      { onSuccess: onClose },
    );
  return (
    <Form<Values>
      form={form}
      name="register-by-certificate"
      layout="vertical"
      scrollToFirstError
      onFinish={submit}
    >
      <OfficeFields counties={counties} label="开证的选举机构" />
      <Form.Item
        name="number"
        label="证明的编号"
        rules={[{ required: true, whitespace: true, message: '请填写证明的编号' }]}
      >
        <Input maxLength={40} placeholder="例如：选证〔2026〕17号" />
      </Form.Item>
      <Form.Item name="issuedOn" label="开具的日期" rules={[{ required: true, message: '请选日期' }]}>
        <DayPicker />
      </Form.Item>
      <Form.Item name="hasResidencePermit" valuePropName="checked">
        <Checkbox>另有居住证（当地规定要两样的）</Checkbox>
      </Form.Item>
      <VoterFields electionDay={cycle.electionDay} />
      <ConstituencyFields extra="按现居住地选；名单已经公布的选区不能再登记，请在该选区的“选民名单”里补登。" />
      <SubmitAct act="register-by-certificate" sent={register} onClose={onClose}>
        登记
      </SubmitAct>
    </Form>
  );
}
