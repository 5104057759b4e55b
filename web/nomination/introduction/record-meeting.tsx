import type { Meeting } from '@xuanwu/server/phases/nomination/introduction/introduction-view.schema.ts';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Card, Drawer, Flex, Form, Input, InputNumber, Select } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

type Values = Omit<ActShapes['record-candidate-meeting']['input'], 'meeting'>;

/** 登记见面情况: figures, questions and answers; there is no field for who asked. */
export function RecordMeeting(props: {
  meeting: Meeting;
  nameOf: (id: string) => string;
  onClose: () => void;
}) {
  const { meeting, nameOf, onClose } = props;
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, `record-candidate-meeting ${meeting.id}`);
  const record = useAct('record-candidate-meeting');
  useFieldErrors(form, record.error);
  const onSuccess = () => {
    draft.forget();
    onClose();
  };
  const options = meeting.candidates.map((id) => ({ value: id, label: nameOf(id) }));
  return (
    <Drawer
      open
      size="min(640px, 100vw)"
      title={`登记见面情况：${meeting.heldOn} ${meeting.place}`}
      onClose={onClose}
    >
      <Form<Values>
        form={form}
        name="record-candidate-meeting"
        layout="vertical"
        requiredMark={false}
        initialValues={{ candidatesPresent: meeting.candidates, questions: [] }}
        onValuesChange={draft.keep}
        onFinish={(values) =>
          record.mutate(
            {
              meeting: meeting.id,
              ...values,
              questions: values.questions.map((each) => ({ ...each, answeredBy: each.answeredBy ?? null })),
            },
            { onSuccess },
          )
        }
      >
        <Form.Item name="votersPresent" label="到场选民" rules={[{ required: true, message: '请填写人数' }]}>
          <InputNumber min={0} precision={0} suffix="人" style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name="candidatesPresent" label="到场的候选人">
          <Select mode="multiple" options={options} />
        </Form.Item>
        <QuestionFields options={options} />
        <Flex vertical gap={12} align="start">
          <ProblemAlert error={record.error} />
          <ActButton
            act="record-candidate-meeting"
            type="primary"
            htmlType="submit"
            loading={record.isPending}
          >
            登记
          </ActButton>
        </Flex>
      </Form>
    </Drawer>
  );
}

function QuestionFields({ options }: { options: { value: string; label: string }[] }) {
  return (
    <Form.List name="questions">
      {(fields, { add, remove }) => (
        <Flex vertical gap={12} style={{ marginBlockEnd: 24 }}>
          <div className="shell-subtitle">提问只记内容和答复，不记是谁问的。</div>
          {fields.map(({ key, name }) => (
            <Card
              key={key}
              size="small"
              title={`第 ${name + 1} 个问题`}
              extra={
                <Button type="link" size="small" onClick={() => remove(name)}>
                  移去第 {name + 1} 个
                </Button>
              }
            >
              <Form.Item
                name={[name, 'question']}
                label="问"
                rules={[{ required: true, whitespace: true, message: '请写下提的问题' }]}
              >
                <Input.TextArea rows={2} maxLength={1_000} />
              </Form.Item>
              <Form.Item name={[name, 'answeredBy']} label="谁答的">
                <Select allowClear placeholder="选举委员会" options={options} />
              </Form.Item>
              <Form.Item
                name={[name, 'answer']}
                label="答"
                rules={[{ required: true, whitespace: true, message: '请写下答复' }]}
              >
                <Input.TextArea rows={3} maxLength={2_000} />
              </Form.Item>
            </Card>
          ))}
          <div>
            <Button icon={<PlusOutlined />} onClick={() => add({})}>
              加一个问题
            </Button>
          </div>
        </Flex>
      )}
    </Form.List>
  );
}
