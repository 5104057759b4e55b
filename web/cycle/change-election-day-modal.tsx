import {
  affectedBy,
  type CalendarView,
  type ConstituencyDays,
} from '@xuanwu/server/cycle/calendar.schema.ts';
import { Alert, Col, Flex, Form, Input, Modal, Radio, Row, Select, Typography } from 'antd';
import { useAct } from '../api/use-act.ts';
import { useLocalLaw } from '../law/use-local-law.ts';
import { DayPicker } from '../widgets/day-picker.tsx';
import { useDraft } from '../widgets/draft.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { SecondPerson } from '../widgets/second-person.tsx';
import { LEVELS } from '../widgets/words.ts';
import { ElectionDayRecheck } from './election-day-recheck.tsx';
import { objectionTo, recheckOf } from './recheck-of.ts';

interface ChangeForm {
  readonly scope: 'all' | 'some';
  readonly constituencies?: readonly string[];
  readonly newElectionDay?: string | null;
  readonly reason: string;
  readonly documentNumber: string;
}

/** 变更选举日: what it would do is said before it is asked for. */
export function ChangeElectionDayModal(props: {
  view: CalendarView;
  cycle: NonNullable<CalendarView['cycle']>;
  onClose: () => void;
}) {
  const { view, cycle, onClose } = props;
  const [form] = Form.useForm<ChangeForm>();
  const draft = useDraft(form, `change-election-day ${cycle.id}`);
  const change = useAct('change-election-day');
  const scope = Form.useWatch('scope', form) ?? 'all';
  const chosen = Form.useWatch('constituencies', form) ?? [];
  const newElectionDay = Form.useWatch('newElectionDay', form) ?? null;
  // As the server: by the law of the new day.
  const law = useLocalLaw(newElectionDay ?? cycle.electionDay);
  const isWhole = scope === 'all';
  const affected = isWhole || chosen.length > 0 ? affectedBy(view.constituencies, isWhole ? [] : chosen) : [];
  const electionDay = isWhole ? cycle.electionDay : (affected[0]?.electionDay ?? cycle.electionDay);
  const objection = objectionTo(affected, { isWhole, electionDay, newElectionDay });
  const recheck =
    objection === undefined && newElectionDay !== null && (isWhole || affected.length > 0)
      ? recheckOf(view, affected, { electionDay, newElectionDay }, law)
      : undefined;
  const submit = ({ reason, documentNumber }: ChangeForm) => {
    if (newElectionDay === null) return;
    change.mutate(
      {
        cycle: cycle.id,
        constituencies: isWhole ? [] : [...chosen],
        electionDay,
        newElectionDay,
        reason,
        documentNumber,
      },
      {
        onSuccess: () => {
          draft.forget();
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      width={760}
      title="变更选举日"
      okText="申请变更"
      cancelText="取消"
      okButtonProps={{ disabled: recheck?.permitted !== true }}
      confirmLoading={change.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">
          只能在投票开始以前变更。已经公布的名单不改，按新的选举日逐项复核；有一项迟了就不能变更。
        </Typography.Text>
        <Form
          form={form}
          layout="vertical"
          initialValues={{ scope: 'all' }}
          onValuesChange={draft.keep}
          onFinish={submit}
        >
          <Form.Item label="范围" name="scope">
            <Radio.Group
              options={[
                { value: 'all', label: `全部选区（选举日 ${cycle.electionDay}）` },
                { value: 'some', label: '几个选区' },
              ]}
            />
          </Form.Item>
          {!isWhole && <ChosenConstituencies constituencies={view.constituencies} />}
          <Row gutter={12}>
            <Col xs={24} sm={8}>
              <Form.Item
                label="新的选举日"
                name="newElectionDay"
                rules={[{ required: true, message: '请选择新的选举日' }]}
              >
                <DayPicker />
              </Form.Item>
            </Col>
            <Col xs={24} sm={16}>
              <Form.Item
                label="文号"
                name="documentNumber"
                rules={[{ required: true, whitespace: true, message: '请填写决定的文号' }]}
              >
                <Input maxLength={60} placeholder="如：五人常发〔2016〕88号" />
              </Form.Item>
            </Col>
          </Row>
          <Form.Item
            label="变更的理由"
            name="reason"
            rules={[{ required: true, whitespace: true, message: '请填写变更的理由，200 字以内' }]}
          >
            <Input maxLength={200} placeholder="如：洪水阻断道路，选民无法到投票站" />
          </Form.Item>
        </Form>
        {objection !== undefined && <Alert type="error" showIcon title={objection} />}
        {recheck !== undefined && <ElectionDayRecheck recheck={recheck} />}
        <ProblemAlert error={change.error} />
        <SecondPerson act="change-election-day" />
      </Flex>
    </Modal>
  );
}

function ChosenConstituencies({ constituencies }: { constituencies: readonly ConstituencyDays[] }) {
  return (
    <Form.Item
      label="选区"
      name="constituencies"
      extra="县、乡两级同日投票的，两级的选区一起选；否则同一选民要在两天投票。"
      rules={[{ required: true, message: '请至少选择一个选区' }]}
    >
      <Select
        mode="multiple"
        allowClear
        placeholder="按名称查找"
        maxTagCount={6}
        optionFilterProp="label"
        options={constituencies.map(({ id, name, level, electionDay }) => ({
          value: id,
          label: `${name}（${LEVELS[level]}，${electionDay}）`,
        }))}
      />
    </Form.Item>
  );
}
