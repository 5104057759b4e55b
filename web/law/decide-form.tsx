import { CURRENT_DAY } from '@xuanwu/rules/law-versions.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import type { SilentPoint } from '@xuanwu/rules/silent-points.ts';
import type { Law } from '@xuanwu/server/law/law-view.schema.ts';
import { Button, Checkbox, Col, Form, type FormInstance, Input, Row } from 'antd';
import { useAct } from '../api/use-act.ts';
import { useRead } from '../api/queries.ts';
import { useToday } from '../api/use-installation.ts';
import { useDraft } from '../widgets/draft.ts';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { type Meeting, MeetingFields } from '../widgets/meeting-fields.tsx';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { PointField } from './point-field.tsx';
import { type Answers, answerOf } from './point-value.ts';

export interface Decision {
  readonly answers: Answers;
  readonly decidedBy: string;
  readonly document: string;
  /** 委员会在会议上决定的: the meeting is recorded with it. */
  readonly hasMeeting?: boolean;
  readonly meeting?: Meeting;
}

/** 决定: each question with its answers, by whom and on which document. Who decided last is most often who decides next. */
export function DecideForm(props: {
  name: string;
  form: FormInstance<Decision>;
  points: readonly SilentPoint[];
  /** What is chosen at first: the suggestion, or, where it was decided before, that. */
  chosen?: (id: ParameterId) => unknown;
  onAskUpward?: (point: SilentPoint) => void;
  onDecided: () => void;
}) {
  const { name, form, points, chosen, onAskUpward, onDecided } = props;
  const decide = useDecide(points, onDecided);
  const draft = useDraft(form, 'decide-silent-point', ['answers']);
  useFieldErrors(form, decide.error);
  const hasMeeting = Form.useWatch('hasMeeting', form) ?? false;
  // As the server: by the law of the day of the act.
  const today = useToday() ?? CURRENT_DAY;
  return (
    <Form<Decision>
      id={name}
      form={form}
      name={name}
      layout="vertical"
      requiredMark={false}
      onValuesChange={draft.keep}
      onFinish={decide.run}
    >
      <ProblemAlert error={decide.error} />
      {decide.error?.problem.code === 'lost-race' && (
        <p>
          <Button type="primary" onClick={onDecided}>
            按刚刚的决定继续
          </Button>
        </p>
      )}
      {points.map((point) => (
        <div key={point.id} className="silent-point">
          <PointField point={point} initial={chosen ? chosen(point.id) : point.default} />
          {onAskUpward && (
            <Button size="small" type="link" className="explained" onClick={() => onAskUpward(point)}>
              拿不准，先问上级
            </Button>
          )}
        </div>
      ))}
      <Row gutter={12}>
        <Col xs={24} sm={14}>
          <Form.Item
            name="decidedBy"
            label="由谁决定"
            rules={[{ required: true, whitespace: true, message: '请填由谁决定' }]}
          >
            <Input maxLength={60} placeholder="如：县选举委员会第3次会议" />
          </Form.Item>
        </Col>
        <Col xs={24} sm={10}>
          <Form.Item
            name="document"
            label="文号"
            rules={[{ required: true, whitespace: true, message: '请填文号或者会议纪要' }]}
          >
            <Input maxLength={60} placeholder="如：五选委〔2016〕3号" />
          </Form.Item>
        </Col>
      </Row>
      <Form.Item name="hasMeeting" valuePropName="checked" style={{ marginBlockEnd: 8 }}>
        <Checkbox>由选举委员会会议决定的，记下会议</Checkbox>
      </Form.Item>
      {hasMeeting && <MeetingFields electionDay={today} />}
    </Form>
  );
}

function useDecide(points: readonly SilentPoint[], onDecided: () => void) {
  const act = useAct('decide-silent-point');
  const law = useRead<Law>('/api/law').data;
  const own = (id: ParameterId) =>
    law?.decisions.find(
      ({ parameter, inForce, by }) => parameter === id && inForce && by.code === law.place.code,
    )?.id ?? null;
  const run = ({ answers, decidedBy, document, hasMeeting, meeting }: Decision) =>
    act.mutate(
      {
        decidedBy,
        document,
        ...(hasMeeting && meeting && { meeting }),
        points: points.map(({ id }) => ({
          parameter: id,
          value: answerOf(id, answers) as never,
          supersedes: own(id),
        })),
      },
      { onSuccess: onDecided },
    );
  return { run, error: act.error, isPending: act.isPending };
}
