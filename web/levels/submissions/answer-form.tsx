import type { SubmissionRow } from '@xuanwu/server/levels/submissions/submission.schema.ts';
import { Flex, Form, Input, Radio, Typography } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';

type Typed = Omit<ActShapes['answer-submission']['input'], 'submission'>;

const CHOICES = {
  approval: { approved: '批准', returned: '退回' },
  filing: { filed: '备案', returned: '退回' },
} as const;

/** 批复、退回或者备案, with the document's number. */
export function AnswerForm({ row, onDone }: { row: SubmissionRow; onDone: () => void }) {
  const [form] = Form.useForm<Typed>();
  const answer = useAct('answer-submission');
  const kept = useDraft(form, `answer-submission ${row.id}`);
  useFieldErrors(form, answer.error);
  const submit = (typed: Typed) =>
    answer.mutate(
      { submission: row.id, ...typed },
      {
        onSuccess: () => {
          kept.forget();
          onDone();
        },
      },
    );
  return (
    <Form<Typed>
      form={form}
      name="answer-submission"
      layout="vertical"
      requiredMark={false}
      onValuesChange={kept.keep}
      onFinish={submit}
    >
      <Typography.Title level={5}>{row.title}</Typography.Title>
      <Typography.Paragraph className="wrapped-text">{row.content}</Typography.Paragraph>
      <Form.Item name="outcome" label="结论" rules={[{ required: true, message: '请选择结论' }]}>
        <Radio.Group options={optionsOf(CHOICES[row.manner])} />
      </Form.Item>
      <Form.Item
        name="answer"
        label="意见"
        rules={[{ required: true, whitespace: true, message: '请写明意见' }]}
      >
        <Input.TextArea rows={6} maxLength={10_000} />
      </Form.Item>
      <Form.Item
        name="document"
        label="文号"
        rules={[{ required: true, whitespace: true, message: '请填批复或者备案的文号' }]}
      >
        <Input maxLength={60} placeholder="如：黑市选函〔2016〕7号" />
      </Form.Item>
      <Flex vertical gap={12}>
        <ProblemAlert error={answer.error} />
        <SecondPerson act="answer-submission" />
        <ActButton act="answer-submission" type="primary" htmlType="submit" loading={answer.isPending}>
          提交答复
        </ActButton>
      </Flex>
    </Form>
  );
}
