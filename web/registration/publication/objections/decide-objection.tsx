import type { RollObjectionRow } from '@xuanwu/server/phases/registration/publication/objections/objection-view.schema.ts';
import { Drawer, Form, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { useToday } from '../../../api/use-installation.ts';
import { DayPicker } from '../../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../../widgets/field-errors.ts';
import { type Meeting, MeetingFields } from '../../../widgets/meeting-fields.tsx';
import { SubmitAct } from '../../../widgets/submit-act.tsx';
import type { ConstituencyStage } from '@xuanwu/rules/act-lines/act-line.ts';
import { EffectFields, effectOf, type EffectValues, PROPOSED } from './effect-fields.tsx';

interface Props {
  readonly objection: RollObjectionRow;
  readonly onClose: () => void;
}

interface Decision extends EffectValues {
  readonly meeting: Meeting;
  readonly reasons: string;
}

function startOf({ about, person }: RollObjectionRow) {
  return { effectKind: PROPOSED[about], ...(person !== null && { person }) };
}

/** 处理申诉: the committee's meeting, its reasons, and the roll that follows from it. */
export function DecideObjection({ objection, onClose }: Props) {
  const [form] = Form.useForm<Decision>();
  const decide = useAct('decide-roll-objection');
  useFieldErrors(form, decide.error);
  const submit = (values: Decision) =>
    decide.mutate(
      {
        objection: objection.id,
        meeting: values.meeting,
        upheld: values.upheld,
        reasons: values.reasons,
        effect: effectOf(values),
      },
      { onSuccess: onClose },
    );
  return (
    <Drawer open size="min(560px, 100vw)" title={`处理申诉第 ${objection.number} 号`} onClose={onClose}>
      <Form<Decision>
        form={form}
        name="decide-roll-objection"
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        initialValues={startOf(objection)}
        onFinish={submit}
      >
        <EffectFields objection={objection} />
        <Form.Item
          name="reasons"
          label="理由"
          extra="写进处理决定书，申诉人看得到。"
          rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
        >
          <Input.TextArea rows={4} maxLength={1000} showCount />
        </Form.Item>
        <MeetingFields electionDay={objection.electionDay} />
        <SubmitAct
          act="decide-roll-objection"
          state={{ constituency: objection.stage as ConstituencyStage }}
          sent={decide}
        >
          提交复核
        </SubmitAct>
      </Form>
    </Drawer>
  );
}

interface Judgment extends EffectValues {
  readonly servedOn: string;
  readonly document: string;
}

/** 登记判决, and the roll that follows from it. */
export function RecordJudgment({ objection, onClose }: Props) {
  const [form] = Form.useForm<Judgment>();
  const record = useAct('record-roll-judgment');
  const today = useToday() ?? '';
  useFieldErrors(form, record.error);
  const submit = (values: Judgment) =>
    record.mutate(
      {
        objection: objection.id,
        servedOn: values.servedOn,
        document: values.document,
        upheld: values.upheld,
        effect: effectOf(values),
      },
      { onSuccess: onClose },
    );
  return (
    <Drawer open size="min(560px, 100vw)" title={`申诉第 ${objection.number} 号的判决`} onClose={onClose}>
      <Form<Judgment>
        form={form}
        name="record-roll-judgment"
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        initialValues={{ ...startOf(objection), servedOn: today }}
        onFinish={submit}
      >
        <Form.Item name="servedOn" label="判决书送达" rules={[{ required: true, message: '请选日期' }]}>
          <DayPicker />
        </Form.Item>
        <Form.Item
          name="document"
          label="判决书文号"
          rules={[{ required: true, whitespace: true, message: '请填写判决书的文号' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <EffectFields objection={objection} />
        <SubmitAct
          act="record-roll-judgment"
          state={{ constituency: objection.stage as ConstituencyStage }}
          sent={record}
        >
          提交复核
        </SubmitAct>
      </Form>
    </Drawer>
  );
}
