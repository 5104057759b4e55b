import { articleOf } from '@xuanwu/rules/articles.ts';
import { Button, Flex, Form, Input, Modal, Typography } from 'antd';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../widgets/draft.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import type { Member } from './body-lines.ts';

const REASONS = ['被提名为代表候选人', '工作调动', '身体原因', '本人申请'];

/** 组成人员辞职. */
export function ResignationModal(props: { member: Member; electionDay: string; onClose: () => void }) {
  const { member, electionDay, onClose } = props;
  const [form] = Form.useForm<{ reason: string }>();
  const draft = useDraft(form, `record-resignation ${member.id}`);
  const record = useAct('record-resignation');
  const submit = ({ reason }: { reason: string }) =>
    record.mutate(
      { member: member.id, reason },
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
      title={`记录${member.name}辞职`}
      okText="记录辞职"
      cancelText="取消"
      confirmLoading={record.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <Typography.Text>
          选举委员会的组成人员为代表候选人的，应当辞去选举委员会的职务（{articleOf('ec-resign', electionDay)}
          ）。离任日期记为今天，空出的职务可以补充一人。
        </Typography.Text>
        <Form form={form} layout="vertical" onValuesChange={draft.keep} onFinish={submit}>
          <Form.Item
            label="辞职原因"
            name="reason"
            rules={[{ required: true, whitespace: true, max: 200, message: '请填写辞职原因，200 字以内' }]}
          >
            <Input maxLength={200} />
          </Form.Item>
          <Flex gap={8} wrap>
            {REASONS.map((reason) => (
              <Button
                key={reason}
                size="small"
                onClick={() => {
                  form.setFieldsValue({ reason });
                  draft.keep();
                }}
              >
                {reason}
              </Button>
            ))}
          </Flex>
        </Form>
        <ProblemAlert error={record.error} />
      </Flex>
    </Modal>
  );
}
