import type { Meeting } from '@xuanwu/server/phases/nomination/introduction/introduction-view.schema.ts';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Form, Input, InputNumber, Select } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { ActDrawer, required, requiredText } from '../../widgets/act-form.tsx';

type Values = Omit<ActShapes['record-candidate-meeting']['input'], 'meeting'>;

/** 登记见面情况: figures, questions and answers; there is no field for who asked. */
export function RecordMeeting(props: {
  meeting: Meeting;
  nameOf: (id: string) => string;
  onClose: () => void;
}) {
  const { meeting, nameOf, onClose } = props;
  const options = meeting.candidates.map((id) => ({ value: id, label: nameOf(id) }));
  return (
    <ActDrawer<'record-candidate-meeting', Values>
      act="record-candidate-meeting"
      title={`登记见面情况：${meeting.heldOn} ${meeting.place}`}
      width={640}
      initial={{ candidatesPresent: meeting.candidates, questions: [] }}
      draft={{ about: meeting.id }}
      input={(values) => ({
        meeting: meeting.id,
        ...values,
        questions: values.questions.map((each) => ({ ...each, answeredBy: each.answeredBy ?? null })),
      })}
      send="登记"
      onClose={onClose}
    >
      <Form.Item name="votersPresent" label="到场选民" rules={required('请填写人数')}>
        <InputNumber min={0} precision={0} suffix="人" style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="candidatesPresent" label="到场的候选人">
        <Select mode="multiple" options={options} />
      </Form.Item>
      <QuestionFields options={options} />
    </ActDrawer>
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
              <Form.Item name={[name, 'question']} label="问" rules={requiredText('请写下提的问题')}>
                <Input.TextArea rows={2} maxLength={1_000} />
              </Form.Item>
              <Form.Item name={[name, 'answeredBy']} label="谁答的">
                <Select allowClear placeholder="选举委员会" options={options} />
              </Form.Item>
              <Form.Item name={[name, 'answer']} label="答" rules={requiredText('请写下答复')}>
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
