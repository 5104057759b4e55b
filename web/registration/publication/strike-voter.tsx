import type { RollPage } from '@xuanwu/server/phases/registration/register.schema.ts';
import { Flex, Form, Input, Modal } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';

/** 除名, with its reason: asked for here, confirmed by a second person, published with the corrections. */
export function StrikeVoter(props: {
  constituency: string;
  voter: RollPage['rows'][number] | undefined;
  onClose: () => void;
}) {
  const { constituency, voter, onClose } = props;
  const [form] = Form.useForm<{ reason: string }>();
  const correct = useAct('correct-roll');
  const close = () => {
    correct.reset();
    form.resetFields();
    onClose();
  };
  return (
    <Modal
      title={voter && `把第 ${voter.serial} 号${voter.name}从名单上除名`}
      open={voter !== undefined}
      okText="提交除名"
      cancelText="不除名"
      confirmLoading={correct.isPending}
      onOk={form.submit}
      onCancel={close}
      destroyOnHidden
    >
      <Form<{ reason: string }>
        form={form}
        layout="vertical"
        onFinish={({ reason }) =>
          voter &&
          correct.mutate({ kind: 'struck', constituency, person: voter.person, reason }, { onSuccess: close })
        }
      >
        <Form.Item
          name="reason"
          label="除名的理由"
          extra="迁出、死亡、被依法剥夺政治权利、重复登记、错登等，写明凭什么材料。"
          rules={[{ required: true, whitespace: true, message: '请写明除名的理由和材料' }]}
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
