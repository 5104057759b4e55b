import type { SilentPoint } from '@xuanwu/rules/silent-points.ts';
import type { Law } from '@xuanwu/server/law/law-view.schema.ts';
import { Form, Input, Modal, Select } from 'antd';
import { useRead } from '../api/queries.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../widgets/draft.ts';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';

interface Enquiry {
  readonly askedOf: string;
  readonly question: string;
}

/** 请示上级: about a silent point, or about anything else of the law. */
export function AskEnquiry(props: { point: SilentPoint | null; onClose: () => void; onAsked: () => void }) {
  const { point, onClose, onAsked } = props;
  const [form] = Form.useForm<Enquiry>();
  const law = useRead<Law>('/api/law').data;
  const draft = useDraft(form, `ask-legal-enquiry ${point?.id ?? ''}`);
  const ask = useAct('ask-legal-enquiry');
  useFieldErrors(form, ask.error);
  const submit = (enquiry: Enquiry) =>
    ask.mutate(
      { ...enquiry, parameter: point?.id ?? null },
      {
        onSuccess: () => {
          draft.forget();
          onAsked();
          onClose();
        },
      },
    );
  const superiors = law?.superiors ?? [];
  return (
    <Modal
      open
      title={point ? `请示上级：${point.title}` : '请示上级'}
      okText="提出请示"
      okButtonProps={{ htmlType: 'submit', form: 'ask-enquiry', loading: ask.isPending }}
      onCancel={onClose}
    >
      <Form<Enquiry>
        id="ask-enquiry"
        form={form}
        name="ask-enquiry"
        layout="vertical"
        requiredMark={false}
        initialValues={{ question: point?.question }}
        onValuesChange={draft.keep}
        onFinish={submit}
      >
        <Form.Item
          name="askedOf"
          label="向哪一级提出"
          rules={[{ required: true, message: '请选择上级选举机构' }]}
        >
          <Select
            placeholder="选择上级"
            options={superiors.map(({ code, name }) => ({ value: code, label: `${name}选举机构` }))}
          />
        </Form.Item>
        <Form.Item
          name="question"
          label="请示的问题"
          extra="写明情况和本级的意见；上级答复时写文号和适用范围。"
          rules={[{ required: true, whitespace: true, message: '请写明要问什么' }]}
        >
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
        <ProblemAlert error={ask.error} />
      </Form>
    </Modal>
  );
}
