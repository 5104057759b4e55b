import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { WITHOUT_NUMBER } from '@xuanwu/server/phases/registration/without-number/register-without-number.schema.ts';
import { Alert, Drawer, Form, Input, Radio } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { SubmitAct } from '../../widgets/submit-act.tsx';
import { optionsOf } from '../../widgets/options.ts';
import { SEXES } from '../../widgets/words.ts';
import {
  chosenConstituencies,
  type ChosenConstituencies,
  ConstituencyFields,
} from '../constituency-fields.tsx';
import { LiveCheck } from '../live-check.tsx';
import { type VoterValues, voterDetails } from '../voter-values.ts';

type Asked = ActShapes['register-without-number']['input'];

interface Values
  extends Omit<VoterValues, 'idNumber'>, ChosenConstituencies, Pick<Asked, 'why' | 'document'> {
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
}

/** What somebody without a number is looked for by. */
const COMPARED: (keyof Values)[] = ['name', 'sex', 'birthDate', 'ethnicity', 'address', 'phone'];

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
  const submit = (values: Values) => {
    const { idNumber: _none, ...details } = voterDetails({ ...values, idNumber: '' });
    const { sex, birthDate, why, document } = values;
    const voter = { ...details, sex, birthDate };
    register.mutate(
      { cycle: cycle.id, voter, why, document, ...chosenConstituencies(values) },
      { onSuccess: onClose },
    );
  };
  return (
    <Form<Values> form={form} name="without-number" layout="vertical" scrollToFirstError onFinish={submit}>
      <Alert
        type="info"
        showIcon
        style={{ marginBlockEnd: 16 }}
        title="有身份证的，用“登记选民”。"
        description="没有号码不影响选举权利。凭能证明身份、国籍和年龄的材料登记，由两人办理；号码查明以后，用“更正公民身份号码”补上。"
      />
      <PersonFields electionDay={cycle.electionDay} />
      <Form.Item name="why" label="为什么没有号码" rules={[{ required: true, message: '请选择原因' }]}>
        <Radio.Group options={optionsOf(WITHOUT_NUMBER)} />
      </Form.Item>
      <Form.Item
        name="document"
        label="证明身份、国籍和年龄的材料"
        extra="例如：户口簿、公安派出所的证明、村（居）民委员会的证明及其日期"
        rules={[{ required: true, whitespace: true, message: '请写明证明身份和年龄的材料' }]}
      >
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <ConstituencyFields extra="两级的选区请一次选好。名单已经公布的选区不能再登记。" />
      <SubmitAct act="register-without-number" sent={register} onClose={onClose}>
        提交登记
      </SubmitAct>
    </Form>
  );
}

function PersonFields({ electionDay }: { electionDay: string }) {
  return (
    <>
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填姓名' }]}>
        <Input autoFocus autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item name="sex" label="性别" rules={[{ required: true, message: '请选择性别' }]}>
        <Radio.Group
          options={[...(['male', 'female'] as const)].map((value) => ({ value, label: SEXES[value] }))}
        />
      </Form.Item>
      <Form.Item
        name="birthDate"
        label="出生日期"
        rules={[{ required: true, message: '请照证明材料填写出生日期' }]}
      >
        <DayPicker />
      </Form.Item>
      <Form.Item noStyle dependencies={COMPARED}>
        {({ getFieldsValue }) => <LiveCheck values={getFieldsValue(COMPARED)} electionDay={electionDay} />}
      </Form.Item>
      <Form.Item name="ethnicity" label="民族">
        <Input autoComplete="off" maxLength={20} />
      </Form.Item>
      <Form.Item name="address" label="住址">
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name="phone" label="联系电话">
        <Input autoComplete="off" inputMode="tel" maxLength={30} />
      </Form.Item>
      <Form.Item name="voterGroup" label="选民小组">
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
    </>
  );
}
