import type { BodyRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { Flex, Form, Input, Modal, Typography } from 'antd';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../widgets/draft.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { dutiesOf, type Member } from './body-lines.ts';

interface Replacement {
  readonly name: string;
  readonly documentNumber: string;
}

/** 补充组成人员: takes the duty that became vacant. */
export function ReplacementModal(props: { body: BodyRow; member: Member; onClose: () => void }) {
  const { body, member, onClose } = props;
  const [form] = Form.useForm<Replacement>();
  const draft = useDraft(form, `appoint-replacement ${member.id}`);
  const appoint = useAct('appoint-replacement');
  const submit = (values: Replacement) =>
    appoint.mutate(
      { replaces: member.id, ...values },
      {
        onSuccess: () => {
          draft.forget();
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={`补充${body.name}组成人员`}
      okText="补充"
      cancelText="取消"
      confirmLoading={appoint.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <Typography.Text>
          接替{member.name}，任{dutiesOf(body.kind)[member.duty]}。由原任命机关（{body.appointedBy}）任命。
        </Typography.Text>
        <Form<Replacement> form={form} layout="vertical" onValuesChange={draft.keep} onFinish={submit}>
          <Form.Item
            label="姓名"
            name="name"
            rules={[{ required: true, whitespace: true, message: '请填写补充人员的姓名' }]}
          >
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item
            label="任命文号"
            name="documentNumber"
            rules={[{ required: true, whitespace: true, message: '请填写任命文件的文号' }]}
          >
            <Input maxLength={60} placeholder="如：五人常发〔2016〕18号" />
          </Form.Item>
        </Form>
        <ProblemAlert error={appoint.error} />
      </Flex>
    </Modal>
  );
}
