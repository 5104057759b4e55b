import { ABSENCES } from '@xuanwu/rules/absentee.ts';
import { Card, Form, Input, Radio } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { SubmitAct } from '../../widgets/submit-act.tsx';

type Listed = ActShapes['list-absentee']['input'];

interface Values extends Pick<Listed, 'absence' | 'organ' | 'contact'> {
  readonly dueOn?: string;
}

/** 列入不能到场的选民, or put right where he is. */
export function ListAbsenteeForm(props: {
  cycle: string;
  person: string;
  initial: Pick<Values, 'absence' | 'organ' | 'contact'>;
  onClose: () => void;
}) {
  const { cycle, person, initial, onClose } = props;
  const [form] = Form.useForm<Values>();
  const list = useAct('list-absentee');
  useFieldErrors(form, list.error);
  const submit = ({ dueOn, ...given }: Values) =>
    list.mutate({ cycle, person, ...given, dueOn: dueOn ?? null }, { onSuccess: onClose });
  return (
    <Card size="small" title="在哪里，与谁联系">
      <Form<Values>
        form={form}
        name="list-absentee"
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={submit}
      >
        <Form.Item name="absence" label="情形">
          <Radio.Group
            options={optionsOf(ABSENCES)}
            style={{ display: 'flex', flexDirection: 'column', gap: 4 }}
          />
        </Form.Item>
        <Form.Item
          name="organ"
          label="监管机关、医院或者住处"
          extra="加密保存。"
          rules={[{ required: true, whitespace: true, message: '请写明在哪里' }]}
        >
          <Input maxLength={80} placeholder="例如：市看守所" />
        </Form.Item>
        <Form.Item name="contact" label="联系人和电话">
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="dueOn" label="哪一天以前要有答复">
          <DayPicker />
        </Form.Item>
        <SubmitAct act="list-absentee" sent={list} onClose={onClose}>
          保存
        </SubmitAct>
      </Form>
    </Card>
  );
}
