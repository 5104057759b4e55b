import {
  CHANGE_KINDS,
  type ChangeKind,
  ROLL_CHANGES,
  type RollBalance,
} from '@xuanwu/server/phases/registration/roll-change.schema.ts';
import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

interface Values {
  readonly change: ChangeKind;
  readonly document: string;
  readonly isListedInNewPlace?: boolean;
}

/** 记录一件增减 of one person who is unexplained. */
export function RecordRollChange(props: {
  cycle: string;
  row: RollBalance['exceptions'][number];
  onClose: () => void;
}) {
  const { cycle, row, onClose } = props;
  const [form] = Form.useForm<Values>();
  const act = useAct('record-roll-change');
  useFieldErrors(form, act.error);
  const adds = row.kind === 'appeared';
  const submit = ({ change, document, isListedInNewPlace = false }: Values) =>
    act.mutate(
      {
        cycle,
        level: row.level,
        person: row.person,
        constituency: row.constituencyId,
        change,
        document,
        isListedInNewPlace,
      },
      { onSuccess: onClose },
    );
  return (
    <Modal
      title={`${row.name}：为什么在${row.constituency}${adds ? '增加' : '减少'}`}
      open
      okText="记录"
      cancelText="不记录"
      confirmLoading={act.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values> form={form} layout="vertical" onFinish={submit}>
        <Form.Item name="change" label="原因" rules={[{ required: true, message: '请选择原因' }]}>
          <Select
            placeholder="请选择"
            options={CHANGE_KINDS.filter((kind) => ROLL_CHANGES[kind].adds === adds).map((value) => ({
              value,
              label: ROLL_CHANGES[value].title,
            }))}
          />
        </Form.Item>
        <Form.Item
          name="document"
          label="证明材料"
          rules={[{ required: true, whitespace: true, message: '请写明证明材料的名称和文号' }]}
        >
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
        <Form.Item noStyle dependencies={['change']}>
          {({ getFieldValue }) =>
            getFieldValue('change') === 'moved-out' && (
              <Form.Item name="isListedInNewPlace" valuePropName="checked">
                <Checkbox>已经列入新迁入选区的选民名单</Checkbox>
              </Form.Item>
            )
          }
        </Form.Item>
        <ProblemAlert error={act.error} />
      </Form>
    </Modal>
  );
}
