import type { PersonEligibility } from '@xuanwu/server/phases/registration/eligibility/eligibility-view.schema.ts';
import { Card, Form, Input } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { SubmitAct } from '../../widgets/submit-act.tsx';
import { checkNumber } from '../voter-fields.tsx';
import { StrikeUnderAge } from './strike-under-age.tsx';

interface Values {
  readonly idNumber: string;
  readonly replaces?: string;
  readonly document: string;
}

/** 更正公民身份号码, or the first one of somebody who was registered without. */
export function CorrectNumberForm(props: { cycle: string; seen: PersonEligibility; onClose: () => void }) {
  const { cycle, seen, onClose } = props;
  const { person, name } = seen;
  const [form] = Form.useForm<Values>();
  const typed = Form.useWatch('document', form);
  const correct = useAct('correct-identity-number');
  useFieldErrors(form, correct.error);
  const submit = ({ idNumber, replaces, document }: Values) =>
    correct.mutate(
      { cycle, person, name, idNumber, document, replaces: replaces?.trim() ? replaces.trim() : null },
      { onSuccess: onClose },
    );
  return (
    <Card size="small" title={`更正${name}的公民身份号码`}>
      <Form<Values>
        form={form}
        name="correct-number"
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
      >
        <Form.Item
          name="idNumber"
          label="正确的号码"
          extra="出生日期和性别随号码更正。登记时没有号码的，在这里补上。"
          validateTrigger="onBlur"
          validateFirst
          rules={[{ required: true, message: '请照身份证填写公民身份号码' }, { validator: checkNumber }]}
        >
          <Input autoComplete="off" maxLength={40} />
        </Form.Item>
        <Form.Item name="replaces" label="要换掉的号码的末四位" extra="只有合并过登记、有两个号码的人才要填">
          <Input autoComplete="off" maxLength={4} style={{ width: 160 }} />
        </Form.Item>
        <Form.Item
          name="document"
          label="依据的材料"
          rules={[{ required: true, whitespace: true, message: '请写明依据的材料' }]}
        >
          <Input maxLength={120} placeholder="居民身份证、户口簿或者公安机关的证明" autoComplete="off" />
        </Form.Item>
        <SubmitAct act="correct-identity-number" sent={correct} onClose={onClose}>
          提交更正
        </SubmitAct>
        <StrikeUnderAge cycle={cycle} seen={seen} refusal={correct.error} document={typed ?? ''} />
      </Form>
    </Card>
  );
}
