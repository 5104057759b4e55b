import type { RollPage } from '@xuanwu/server/phases/registration/register.schema.ts';
import { Flex, Form, Input, Modal } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';

interface Values {
  readonly name: string;
  readonly reason: string;
}

/** 更正姓名: on the register and on both rolls, published with the corrections. */
export function AmendVoter(props: {
  constituency: string;
  voter: RollPage['rows'][number];
  onClose: () => void;
}) {
  const { constituency, voter, onClose } = props;
  const [form] = Form.useForm<Values>();
  const correct = useAct('correct-roll');
  useFieldErrors(form, correct.error);
  return (
    <Modal
      open
      title={`更正第 ${voter.serial} 号${voter.name}的姓名`}
      okText="提交更正"
      confirmLoading={correct.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        name="amend-voter"
        layout="vertical"
        requiredMark={false}
        onFinish={(values) =>
          correct.mutate(
            { kind: 'amended', constituency, person: voter.person, from: voter.name, ...values },
            { onSuccess: onClose },
          )
        }
      >
        <Form.Item
          name="name"
          label="正确的姓名"
          extra="照身份证写。登记册和两级名单上一起更正，公布的原名单不改写。"
          rules={[{ required: true, whitespace: true, message: '请填写正确的姓名' }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="reason"
          label="更正的理由"
          rules={[{ required: true, whitespace: true, message: '请写明理由和材料' }]}
        >
          <Input.TextArea rows={3} maxLength={200} showCount />
        </Form.Item>
        <Flex vertical gap={12}>
          <ProblemAlert error={correct.error} />
          <SecondPerson act="correct-roll" />
        </Flex>
      </Form>
    </Modal>
  );
}
