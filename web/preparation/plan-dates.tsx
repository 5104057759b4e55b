import type { TimetableStepId } from '@xuanwu/rules/deadlines.ts';
import { type TimetableRuling, timetable } from '@xuanwu/rules/timetable.ts';
import type { WorkPlan } from '@xuanwu/server/phases/preparation/work-plan.schema.ts';
import { Button, Card, Col, Form, Row } from 'antd';
import { useLocalLaw } from '../law/use-local-law.ts';
import { DayPicker } from '../widgets/day-picker.tsx';
import { Explained } from '../widgets/explained.tsx';
import type { PlanForm } from './plan-form.ts';

type PlanDay = keyof WorkPlan['dates'];

const DAYS: readonly (readonly [PlanDay, string, TimetableStepId])[] = [
  ['rollPublished', '公布选民名单', 'roll-publish'],
  ['initialCandidatesPublished', '公布初步代表候选人', 'nom-publish'],
  ['initialCandidatesLatest', '初步代表候选人最后公布', 'nom-publish'],
  ['formalCandidatesPublished', '公布正式代表候选人', 'formal-publish'],
  ['formalCandidatesLatest', '正式代表候选人最后公布', 'formal-publish'],
  ['townshipSessionsLatest', '乡级第一次会议最迟', 'first-session'],
  ['countySessionLatest', '县级第一次会议最迟', 'first-session'],
];

/** 方案的日期: each beside the last day that the law allows. */
export function PlanDates({ onFilled }: { onFilled: () => void }) {
  const form = Form.useFormInstance<PlanForm>();
  const electionDay = Form.useWatch('electionDay', form);
  const dates = Form.useWatch('dates', form) ?? {};
  const law = useLocalLaw(electionDay ?? undefined);
  const at = (rule: TimetableStepId, day?: string | null) =>
    electionDay ? timetable({ electionDay, actual: day ? { [rule]: day } : {} }, law) : undefined;
  const fill = () => {
    const safe = Object.fromEntries(
      DAYS.map(([key, , rule]) => [key, at(rule)?.steps.find((step) => step.rule === rule)?.safe]),
    );
    form.setFieldsValue({ dates: safe });
    onFilled();
  };
  return (
    <Card
      size="small"
      title="日期"
      extra={
        <Button size="small" disabled={!electionDay} onClick={fill}>
          按选举日推算稳妥的日期
        </Button>
      }
    >
      <Row gutter={16}>
        {DAYS.map(([key, title, rule]) => (
          <Col key={key} xs={24} sm={12}>
            <Form.Item
              label={title}
              name={['dates', key]}
              rules={[{ required: true, message: `请选择${title}的日期` }]}
              extra={<LastDay rule={rule} ruling={at(rule, dates[key])} />}
            >
              <DayPicker />
            </Form.Item>
          </Col>
        ))}
      </Row>
    </Card>
  );
}

const STATUS_WORDS = { ok: '按时', warn: '两种算法之间', late: '迟了', open: '' } as const;

function LastDay({ rule, ruling }: { rule: TimetableStepId; ruling: TimetableRuling | undefined }) {
  const step = ruling?.steps.find((each) => each.rule === rule);
  if (!ruling || !step || step.latest === null) return null;
  const { latest, safe, status, name } = step;
  return (
    <>
      <Explained title={`${name}的期限`} reasons={ruling.reasons} danger={status === 'late'}>
        法定最迟 {latest}
        {status === 'open' ? '' : `，${STATUS_WORDS[status]}`}
      </Explained>
      {safe !== latest && <span>（稳妥 {safe}）</span>}
    </>
  );
}
