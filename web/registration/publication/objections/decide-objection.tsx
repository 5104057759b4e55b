import type { RollObjectionRow } from '@xuanwu/server/phases/registration/publication/objections/objection-view.schema.ts';
import { Form, Input } from 'antd';
import { useToday } from '../../../api/use-installation.ts';
import { ActDrawer, required, requiredText } from '../../../widgets/act-form.tsx';
import { DayPicker } from '../../../widgets/day-picker.tsx';
import { type Meeting, MeetingFields } from '../../../widgets/meeting-fields.tsx';
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
  return (
    <ActDrawer<'decide-roll-objection', Decision>
      act="decide-roll-objection"
      state={{ constituency: objection.stage as ConstituencyStage }}
      title={`处理申诉第 ${objection.number} 号`}
      initial={startOf(objection)}
      input={(values) => ({
        objection: objection.id,
        meeting: values.meeting,
        upheld: values.upheld,
        reasons: values.reasons,
        effect: effectOf(values),
      })}
      send="提交复核"
      onClose={onClose}
    >
      <EffectFields objection={objection} />
      <Form.Item
        name="reasons"
        label="理由"
        extra="写进处理决定书，申诉人看得到。"
        rules={requiredText('请写明理由')}
      >
        <Input.TextArea rows={4} maxLength={1000} showCount />
      </Form.Item>
      <MeetingFields electionDay={objection.electionDay} />
    </ActDrawer>
  );
}

interface Judgment extends EffectValues {
  readonly servedOn: string;
  readonly document: string;
}

/** 登记判决, and the roll that follows from it. */
export function RecordJudgment({ objection, onClose }: Props) {
  const today = useToday() ?? '';
  return (
    <ActDrawer<'record-roll-judgment', Judgment>
      act="record-roll-judgment"
      state={{ constituency: objection.stage as ConstituencyStage }}
      title={`申诉第 ${objection.number} 号的判决`}
      initial={{ ...startOf(objection), servedOn: today }}
      input={(values) => ({
        objection: objection.id,
        servedOn: values.servedOn,
        document: values.document,
        upheld: values.upheld,
        effect: effectOf(values),
      })}
      send="提交复核"
      onClose={onClose}
    >
      <Form.Item name="servedOn" label="判决书送达" rules={required('请选日期')}>
        <DayPicker />
      </Form.Item>
      <Form.Item name="document" label="判决书文号" rules={requiredText('请填写判决书的文号')}>
        <Input maxLength={60} />
      </Form.Item>
      <EffectFields objection={objection} />
    </ActDrawer>
  );
}
