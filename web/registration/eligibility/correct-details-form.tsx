import type { PersonEligibility } from '@xuanwu/server/phases/registration/eligibility/eligibility-view.schema.ts';
import { Card, Checkbox, Form, Input, Radio } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { SubmitAct } from '../../widgets/submit-act.tsx';
import { SEXES } from '../../widgets/words.ts';
import { StrikeUnderAge } from './strike-under-age.tsx';

interface Props {
  readonly cycle: string;
  readonly seen: PersonEligibility;
  readonly onClose: () => void;
}

interface Details {
  readonly ethnicity?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly withoutPhone?: boolean;
  readonly document: string;
}

/** 更正登记册上的民族、住址、电话. The telephone is not shown here: left empty it stays. */
export function CorrectDetailsForm({
  cycle,
  seen,
  onCases,
  onClose,
}: Props & { onCases: (cases: readonly string[]) => void }) {
  const { person, name, ethnicity, address } = seen;
  const [form] = Form.useForm<Details>();
  const correct = useAct('correct-person-details');
  useFieldErrors(form, correct.error);
  const submit = (values: Details) => {
    const phone = values.withoutPhone === true ? null : values.phone?.trim() || undefined;
    correct.mutate(
      {
        cycle,
        person,
        name,
        document: values.document,
        ethnicity: values.ethnicity?.trim() || null,
        address: values.address?.trim() || null,
        ...(phone !== undefined && { phone }),
      },
      {
        onSuccess: (answer) => {
          onCases(answer.kind === 'done' ? answer.output.cases : []);
          onClose();
        },
      },
    );
  };
  return (
    <Card size="small" title={`更正${name}的民族、住址、电话`}>
      <Form<Details>
        form={form}
        name="correct-details"
        layout="vertical"
        requiredMark={false}
        initialValues={{ ethnicity: ethnicity ?? '', address: address ?? '' }}
        onFinish={submit}
      >
        <Form.Item name="ethnicity" label="民族">
          <Input autoComplete="off" maxLength={20} />
        </Form.Item>
        <Form.Item
          name="address"
          label="住址"
          extra="按选区范围规则属于别的选区的，立一件核查事项，由人决定改不改选区；名单上的登记不随住址变动。"
        >
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <Form.Item noStyle dependencies={['withoutPhone']}>
          {({ getFieldValue }) => (
            <Form.Item name="phone" label="联系电话" extra="这里不显示登记的号码，不改的留空。">
              <Input
                autoComplete="off"
                inputMode="tel"
                maxLength={30}
                disabled={getFieldValue('withoutPhone') === true}
              />
            </Form.Item>
          )}
        </Form.Item>
        <Form.Item name="withoutPhone" valuePropName="checked">
          <Checkbox>没有电话，原来登记的删去</Checkbox>
        </Form.Item>
        <Document />
        <SubmitAct act="correct-person-details" sent={correct} onClose={onClose}>
          更正
        </SubmitAct>
      </Form>
    </Card>
  );
}

interface Birth {
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  readonly document: string;
}

/** 更正没有号码的人的出生日期、性别, by two. */
export function CorrectBirthForm({ cycle, seen, onClose }: Props) {
  const { person, name, sex, birthDate } = seen;
  const [form] = Form.useForm<Birth>();
  const typed = Form.useWatch('document', form);
  const correct = useAct('correct-birth-and-sex');
  useFieldErrors(form, correct.error);
  return (
    <Card size="small" title={`更正${name}的出生日期、性别`}>
      <Form<Birth>
        form={form}
        name="correct-birth"
        layout="vertical"
        requiredMark={false}
        initialValues={{ sex, birthDate }}
        onFinish={(values) => correct.mutate({ cycle, person, name, ...values }, { onSuccess: onClose })}
      >
        <Form.Item name="sex" label="性别" rules={[{ required: true, message: '请选择性别' }]}>
          <Radio.Group
            options={(['male', 'female'] as const).map((value) => ({ value, label: SEXES[value] }))}
          />
        </Form.Item>
        <Form.Item
          name="birthDate"
          label="出生日期"
          extra="更正后不满十八周岁的，提交时会提示先从名单上除去。"
          rules={[{ required: true, message: '请照证明材料填写出生日期' }]}
        >
          <DayPicker />
        </Form.Item>
        <Document />
        <SubmitAct act="correct-birth-and-sex" sent={correct} onClose={onClose}>
          提交更正
        </SubmitAct>
        <StrikeUnderAge cycle={cycle} seen={seen} refusal={correct.error} document={typed ?? ''} />
      </Form>
    </Card>
  );
}

function Document() {
  return (
    <Form.Item
      name="document"
      label="依据的材料"
      rules={[{ required: true, whitespace: true, message: '请写明依据的材料' }]}
    >
      <Input maxLength={120} placeholder="户口簿、居住证或者公安机关的证明" autoComplete="off" />
    </Form.Item>
  );
}
