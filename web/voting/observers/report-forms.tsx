import type { ObserversView } from '@xuanwu/server/phases/voting/observers/observer.schema.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Flex, Form, Input, Select, Typography } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

type Observer = ObserversView['observers'][number];

type TypedReport = Omit<ActShapes['file-observer-report']['input'], 'observer' | 'place'> & {
  readonly place?: string;
};

/** 登记观察报告: in the observer's own words. */
export function ReportForm(props: {
  observer: Observer;
  places: readonly PollingPlaceRow[];
  onDone: () => void;
}) {
  const { observer, places, onDone } = props;
  const [form] = Form.useForm<TypedReport>();
  const file = useAct('file-observer-report');
  useFieldErrors(form, file.error);
  return (
    <Form<TypedReport>
      form={form}
      name="observer-report"
      layout="vertical"
      initialValues={{ seenOn: observer.from }}
      onFinish={({ place, ...typed }) =>
        file.mutate({ observer: observer.id, place: place ?? null, ...typed }, { onSuccess: onDone })
      }
    >
      <Typography.Paragraph>
        {observer.name}，{observer.organisation}，证号 {observer.number}。
      </Typography.Paragraph>
      <Form.Item name="seenOn" label="观察的日期" rules={[{ required: true, message: '请选择日期' }]}>
        <DayPicker />
      </Form.Item>
      <Form.Item name="place" label="场所">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <LongText name="content" label="报告的内容" extra="照原文登记；不写任何选民的姓名和他的选择。" />
      <Flex vertical gap={12}>
        <ProblemAlert error={file.error} />
        <ActButton act="file-observer-report" type="primary" htmlType="submit" loading={file.isPending} />
      </Flex>
    </Form>
  );
}

/** 答复观察报告. */
export function AnswerForm(props: { report: ObserversView['reports'][number]; onDone: () => void }) {
  const { report, onDone } = props;
  const [form] = Form.useForm<{ answer: string }>();
  const answer = useAct('answer-observer-report');
  useFieldErrors(form, answer.error);
  return (
    <Form<{ answer: string }>
      form={form}
      name="observer-answer"
      layout="vertical"
      onFinish={(typed) => answer.mutate({ report: report.id, ...typed }, { onSuccess: onDone })}
    >
      <Typography.Paragraph style={{ whiteSpace: 'pre-wrap' }}>{report.content}</Typography.Paragraph>
      <LongText name="answer" label="查明的情况和答复" />
      <Flex vertical gap={12}>
        <ProblemAlert error={answer.error} />
        <ActButton act="answer-observer-report" type="primary" htmlType="submit" loading={answer.isPending} />
      </Flex>
    </Form>
  );
}

/** 撤销观察员. */
export function WithdrawForm({ observer, onDone }: { observer: Observer; onDone: () => void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const withdraw = useAct('withdraw-observer');
  useFieldErrors(form, withdraw.error);
  return (
    <Form<{ reason: string }>
      form={form}
      name="withdraw-observer"
      layout="vertical"
      onFinish={(typed) => withdraw.mutate({ observer: observer.id, ...typed }, { onSuccess: onDone })}
    >
      <Typography.Paragraph>
        {observer.name}，{observer.organisation}，证号 {observer.number}。
      </Typography.Paragraph>
      <LongText name="reason" label="撤销的理由" />
      <Flex vertical gap={12}>
        <ProblemAlert error={withdraw.error} />
        <ActButton
          act="withdraw-observer"
          type="primary"
          danger
          htmlType="submit"
          loading={withdraw.isPending}
        />
      </Flex>
    </Form>
  );
}

function LongText(props: { name: 'content' | 'answer' | 'reason'; label: string; extra?: string }) {
  const { name, label, extra } = props;
  return (
    <Form.Item
      name={name}
      label={label}
      {...(extra !== undefined && { extra })}
      rules={[{ required: true, whitespace: true, min: 4, message: `请填写${label}，不少于四个字` }]}
    >
      <Input.TextArea rows={5} maxLength={name === 'reason' ? 200 : 2000} showCount />
    </Form.Item>
  );
}
