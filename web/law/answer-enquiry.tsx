import { PARAMETER_TEXTS } from '@xuanwu/rules/parameter-texts.ts';
import { type ParameterId, PARAMETER_IDS } from '@xuanwu/rules/parameters.ts';
import { silentPoint } from '@xuanwu/rules/silent-points.ts';
import type { Law, LegalEnquiryRow } from '@xuanwu/server/law/law-view.schema.ts';
import type { AreaRowSchema } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { AutoComplete, Form, Input, Modal, Select } from 'antd';
import type { z } from 'zod';
import { useRead } from '../api/queries.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../widgets/draft.ts';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { PointField } from './point-field.tsx';
import { type Answers, answerOf } from './point-value.ts';

interface Answer {
  readonly answer: string;
  readonly document: string;
  readonly scope: string;
  readonly settles?: ParameterId;
  readonly answers?: Answers;
}

/** 答复: the text with its number and scope; where it settles a silent point, that holds for every office in the scope. */
export function AnswerEnquiry(props: { row: LegalEnquiryRow; view: Law; onClose: () => void }) {
  const { row, view, onClose } = props;
  const [form] = Form.useForm<Answer>();
  const areas = useRead<z.infer<typeof AreaRowSchema>[]>('/api/areas').data ?? [];
  const settles = Form.useWatch('settles', form);
  const scope = Form.useWatch('scope', form);
  const draft = useDraft(form, `answer-legal-enquiry ${row.id}`);
  const reply = useAct('answer-legal-enquiry');
  useFieldErrors(form, reply.error);
  const submit = ({ answer, document, scope, settles: id, answers = {} }: Answer) =>
    reply.mutate(
      {
        enquiry: row.id,
        answer,
        document,
        scope,
        point: id === undefined ? null : { parameter: id, value: answerOf(id, answers) as never },
      },
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
      width={640}
      title={`答复${row.by.name}的请示`}
      okText="答复"
      okButtonProps={{ htmlType: 'submit', form: 'answer-enquiry', loading: reply.isPending }}
      onCancel={onClose}
    >
      <p className="wrapped-text">{row.question}</p>
      <Form<Answer>
        id="answer-enquiry"
        form={form}
        name="answer-enquiry"
        layout="vertical"
        requiredMark={false}
        initialValues={{
          scope: view.place.code,
          ...(row.parameter && { settles: row.parameter as ParameterId }),
        }}
        onValuesChange={draft.keep}
        onFinish={submit}
      >
        <Form.Item
          name="answer"
          label="答复"
          rules={[{ required: true, whitespace: true, message: '请写答复' }]}
        >
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
        <Form.Item
          name="document"
          label="文号"
          rules={[{ required: true, whitespace: true, message: '请填答复的文号' }]}
        >
          <Input maxLength={60} placeholder="如：黑市选函〔2016〕7号" />
        </Form.Item>
        <Form.Item
          name="scope"
          label="适用范围（区划代码）"
          extra={`${areas.find(({ code }) => code === scope)?.name ?? ''}　本级的代码适用于全部辖区；只适用于一个县的，填它的代码。`}
          rules={[{ required: true, pattern: /^(\d{6}|\d{9})$/, message: '请填六位或者九位的区划代码' }]}
        >
          <AutoComplete
            options={areas.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          />
        </Form.Item>
        <Form.Item
          name="settles"
          label="同时定下一项法律未定事项"
          extra="适用范围内的选举机构都照此办理，不能另作决定。"
        >
          <Select
            allowClear
            showSearch
            optionFilterProp="label"
            placeholder="不定，只作答复"
            options={PARAMETER_IDS.map((id) => ({ value: id, label: PARAMETER_TEXTS[id].title }))}
          />
        </Form.Item>
        {settles && (
          <PointField key={settles} point={silentPoint(settles)} initial={silentPoint(settles).default} />
        )}
        <ProblemAlert error={reply.error} />
      </Form>
    </Modal>
  );
}
