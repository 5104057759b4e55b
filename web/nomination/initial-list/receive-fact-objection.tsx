import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { FACT_SUBJECTS } from '@xuanwu/server/phases/nomination/initial-list/fact-objection.schema.ts';
import { Drawer, Flex, Form, Input, Radio } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { useToday } from '../../api/use-today.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import type { Candidate } from '../words.ts';

const ACT = 'receive-fact-objection';

type Values = Omit<ActShapes[typeof ACT]['input'], 'constituency' | 'candidate'>;

/** 受理对候选人情况的异议: somebody says that what a published nominee says of himself is not true. */
export function ReceiveFactObjection(props: {
  constituency: ConstituencyRow;
  candidate: Candidate;
  onClose: () => void;
}) {
  const { constituency, candidate, onClose } = props;
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, `${ACT} ${candidate.id}`, ['objector', 'contact']);
  const act = useAct(ACT);
  const today = useToday();
  useFieldErrors(form, act.error);
  if (today === undefined) return null;
  const submit = (values: Values) =>
    act.mutate(
      { constituency: constituency.id, candidate: candidate.id, ...values },
      {
        onSuccess: () => {
          draft.forget();
          onClose();
        },
      },
    );
  const required = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <Drawer open size="min(560px, 100vw)" title={`受理对情况的异议：${candidate.name}`} onClose={onClose}>
      <Form<Values>
        form={form}
        name={ACT}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        initialValues={{ about: 'basic', receivedOn: today }}
        onValuesChange={draft.keep}
        onFinish={submit}
      >
        <Form.Item name="about" label="对哪一方面">
          <Radio.Group options={optionsOf(FACT_SUBJECTS)} />
        </Form.Item>
        <Form.Item name="statement" label="什么情况不实" rules={required('请写明什么情况不实')}>
          <Input.TextArea rows={4} maxLength={1000} showCount />
        </Form.Item>
        <Form.Item name="receivedOn" label="收到日期" rules={[{ required: true, message: '请选日期' }]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="objector" label="提出异议的人" rules={required('请填写提出异议的人')}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="contact"
          label="怎样联系"
          extra="加密保存，不进日志。"
          rules={required('请填写怎样联系')}
        >
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
        <Flex vertical gap={12} align="start">
          <ProblemAlert error={act.error} />
          <ActButton
            act={ACT}
            state={{ constituency: constituency.stage }}
            type="primary"
            htmlType="submit"
            loading={act.isPending}
          >
            受理
          </ActButton>
        </Flex>
      </Form>
    </Drawer>
  );
}
