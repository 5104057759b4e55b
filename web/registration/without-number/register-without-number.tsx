import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { Alert, Drawer, Form } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { SubmitAct } from '../../widgets/submit-act.tsx';
import {
  chosenConstituencies,
  type ChosenConstituencies,
  ConstituencyFields,
} from '../constituency-fields.tsx';
import { UnnumberedFields, unnumberedOf, type UnnumberedValues } from './unnumbered-fields.tsx';

type Values = UnnumberedValues & ChosenConstituencies;

interface Props {
  readonly cycle: NonNullable<Home['cycle']>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** 登记没有号码的选民: old people who never had one, people who have come back, numbers that are lost. */
export function RegisterWithoutNumber({ cycle, isOpen, onClose }: Props) {
  return (
    <Drawer title="登记没有号码的选民" open={isOpen} onClose={onClose} size={520} destroyOnHidden>
      <WithoutNumberForm cycle={cycle} onClose={onClose} />
    </Drawer>
  );
}

function WithoutNumberForm({ cycle, onClose }: Omit<Props, 'isOpen'>) {
  const [form] = Form.useForm<Values>();
  const register = useAct('register-without-number');
  useFieldErrors(form, register.error);
  const submit = (values: Values) =>
    register.mutate(
      { cycle: cycle.id, ...unnumberedOf(values), ...chosenConstituencies(values) },
      { onSuccess: onClose },
    );
  return (
    <Form<Values> form={form} name="without-number" layout="vertical" scrollToFirstError onFinish={submit}>
      <Alert
        type="info"
        showIcon
        style={{ marginBlockEnd: 16 }}
        title="有身份证的，用“登记选民”。"
        description="没有号码不影响选举权利。凭能证明身份、国籍和年龄的材料登记，由两人办理；号码查明以后，用“更正公民身份号码”补上。"
      />
      <UnnumberedFields electionDay={cycle.electionDay} />
      <ConstituencyFields extra="两级的选区请一次选好。名单已经公布的，在选区的“选民名单”里补登。" />
      <SubmitAct act="register-without-number" sent={register} onClose={onClose}>
        提交登记
      </SubmitAct>
    </Form>
  );
}
