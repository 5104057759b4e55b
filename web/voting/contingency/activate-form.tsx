import { CONTINGENCY_TRIGGERS, mayActivatePlan } from '@xuanwu/rules/contingency.ts';
import type { ContingencyView } from '@xuanwu/server/phases/voting/contingency/contingency.schema.ts';
import { Alert, Flex, Form, Input, Radio, Select, Typography } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { type Meeting, MeetingFields } from '../../widgets/meeting-fields.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { Reasons } from '../../widgets/reasons.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';
import { CLOCK_TIME } from '../clock-time.ts';

type Plan = ContingencyView['plans'][number];
type Measure = ActShapes['activate-contingency-plan']['input']['measure'];

interface Typed {
  readonly happened: string;
  readonly documentNumber: string;
  readonly meeting: Meeting;
  readonly measure: {
    readonly kind: Measure['kind'];
    readonly place?: string;
    readonly address?: string;
    readonly opensAt?: string;
    readonly closesAt?: string;
    readonly newElectionDay?: string | null;
    readonly along?: string[];
  };
}

const KINDS: Readonly<Record<Measure['kind'], string>> = {
  'substitute-place': '改到备用场所，当天继续',
  postponement: '推迟选举日',
  'on-paper': '原地点用纸质名册继续',
};

/** 启动应急预案: by a meeting of the committee and two people, within the plan. */
export function ActivateForm({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const [form] = Form.useForm<Typed>();
  const activate = useAct('activate-contingency-plan');
  const kind = Form.useWatch(['measure', 'kind'], form) ?? 'on-paper';
  useFieldErrors(form, activate.error);
  const [place] = plan.places;
  return (
    <Form<Typed>
      form={form}
      name="activate-contingency"
      layout="vertical"
      initialValues={{
        measure: {
          kind:
            plan.substitute === null
              ? plan.postponeDays === null
                ? 'on-paper'
                : 'postponement'
              : 'substitute-place',
          place: place?.id,
          address: plan.substitute ?? undefined,
          opensAt: place?.opensAt,
          closesAt: place?.closesAt,
          along: plan.together.map(({ id }) => id),
        },
      }}
      onFinish={({ measure, ...typed }) =>
        activate.mutate({ plan: plan.id, ...typed, measure: measureOf(measure) }, { onSuccess: onDone })
      }
    >
      <Typography.Paragraph>
        {plan.constituencyName} · {CONTINGENCY_TRIGGERS[plan.trigger]}：{plan.condition}。负责人
        {plan.responsible}。
      </Typography.Paragraph>
      <Form.Item
        name="happened"
        label="发生的情况"
        extra="印在公告上：“因……，现公告如下”。"
        rules={[{ required: true, whitespace: true, min: 4, message: '请写明发生的情况' }]}
      >
        <Input.TextArea rows={2} maxLength={200} placeholder="如：今日上午暴雨，文化站进水" />
      </Form.Item>
      <Form.Item name={['measure', 'kind']} label="措施">
        <Radio.Group
          options={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
          style={{ display: 'flex', flexDirection: 'column', gap: 4 }}
        />
      </Form.Item>
      {kind === 'substitute-place' && <PlaceFields plan={plan} />}
      {kind === 'postponement' && <DayFields plan={plan} />}
      <Alert
        type="info"
        showIcon
        style={{ marginBottom: 12 }}
        title="不能到场的选民由本人选择流动票箱或者委托他人，系统不替任何人改变投票方式。"
      />
      <Form.Item
        name="documentNumber"
        label="决定的文号"
        rules={[{ required: true, whitespace: true, message: '请填写决定的文号' }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <MeetingFields electionDay={plan.electionDay} />
      <Flex vertical gap={12}>
        <ProblemAlert error={activate.error} />
        <SecondPerson act="activate-contingency-plan" />
        <ActButton
          act="activate-contingency-plan"
          type="primary"
          htmlType="submit"
          loading={activate.isPending}
        />
      </Flex>
    </Form>
  );
}

function PlaceFields({ plan }: { plan: Plan }) {
  return (
    <>
      <Form.Item
        name={['measure', 'place']}
        label="哪个投票场所"
        rules={[{ required: true, message: '请选择投票场所' }]}
      >
        <Select
          options={plan.places.map(({ id, name, address }) => ({
            value: id,
            label: `${name}（${address}）`,
          }))}
          notFoundContent="本选区还没有投票场所"
        />
      </Form.Item>
      <Form.Item
        name={['measure', 'address']}
        label="改到"
        rules={[{ required: true, whitespace: true, message: '请填写改到的地点' }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Flex gap={12}>
        <Form.Item name={['measure', 'opensAt']} label="开始" rules={[CLOCK_TIME]}>
          <Input placeholder="07:00" style={{ width: 120 }} />
        </Form.Item>
        <Form.Item name={['measure', 'closesAt']} label="结束" rules={[CLOCK_TIME]}>
          <Input placeholder="18:00" style={{ width: 120 }} />
        </Form.Item>
      </Flex>
      {plan.substitute === null && (
        <Reasons
          reasons={mayActivatePlan({
            electionDay: plan.electionDay,
            plan: { hasSubstitute: false, postponeDays: plan.postponeDays },
            measure: { kind: 'substitute-place' },
            meeting: { present: 1, inFavour: 1 },
          }).reasons.filter(({ holds }) => !holds)}
        />
      )}
    </>
  );
}

function DayFields({ plan }: { plan: Plan }) {
  return (
    <>
      <Form.Item
        name={['measure', 'newElectionDay']}
        label="推迟到"
        extra={`现在是 ${plan.electionDay}，预案规定${plan.postponeDays === null ? '不推迟' : `最多推迟 ${plan.postponeDays} 日`}。已经公布的名单按新的选举日逐项复核，有一项迟了就不能推迟；投票已经开始的，不能推迟。`}
        rules={[{ required: true, message: '请选择新的选举日' }]}
      >
        <DayPicker />
      </Form.Item>
      <Form.Item
        name={['measure', 'along']}
        label="一并推迟的选区"
        extra="在同一场所投票的；不一起推迟，同一选民要在两天投票。"
      >
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={plan.together.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </>
  );
}

function measureOf(measure: Typed['measure']): Measure {
  const { kind, place = '', address = '', opensAt = '', closesAt = '', newElectionDay, along = [] } = measure;
  switch (kind) {
    case 'substitute-place':
      return { kind, place, address, opensAt, closesAt };
    case 'postponement':
      return { kind, newElectionDay: newElectionDay ?? '', along };
    case 'on-paper':
      return { kind };
  }
}
