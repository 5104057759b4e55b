import { surplusRange } from '@xuanwu/rules/surplus.ts';
import type { RoundDetail } from '@xuanwu/server/phases/results/result-view.schema.ts';
import { Alert, Checkbox, DatePicker, Flex, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useInstallation } from '../api/use-installation.ts';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { useDraft } from '../widgets/draft.ts';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { SecondPerson } from '../widgets/second-person.tsx';
import { NEXT_KINDS } from '../widgets/words.ts';

type Next = NonNullable<NonNullable<RoundDetail['result']>['next']>;

interface Answers {
  readonly electionDay: string;
  readonly extended?: boolean;
  readonly tiedChosen?: readonly string[];
}

/** 安排再次投票、另行选举或重新投票. */
export function FollowUpForm({ round, next }: { round: RoundDetail['round']; next: Next }) {
  const schedule = useAct('schedule-follow-up');
  const installation = useInstallation();
  const [form] = Form.useForm<Answers>();
  const { keep, forget } = useDraft(form, `follow-up ${round.id}`);
  useFieldErrors(form, schedule.error);
  const today = installation.data?.today;
  const { mayExtendTo = [], tiedForPlace = [] } = next;
  const submit = ({ electionDay, extended = false, tiedChosen = [] }: Answers) =>
    schedule.mutate(
      { round: round.id, electionDay, extended, tiedChosen: [...tiedChosen] },
      { onSuccess: forget },
    );
  return (
    <Form form={form} layout="vertical" onValuesChange={keep} onFinish={submit}>
      <Form.Item
        name="electionDay"
        label="投票日"
        rules={[{ required: true, message: '请选投票日' }]}
        getValueProps={(value?: string) => ({ value: value === undefined ? undefined : dayjs(value) })}
        normalize={(day: Dayjs | null) => day?.format('YYYY-MM-DD')}
      >
        <DatePicker {...(today !== undefined && { minDate: dayjs(today) })} />
      </Form.Item>
      {mayExtendTo.length > 0 && (
        <Form.Item name="extended" valuePropName="checked" label="候选人可以增加到法定的最多人数">
          <Checkbox>增加{mayExtendTo.join('、')}</Checkbox>
        </Form.Item>
      )}
      {tiedForPlace.length > 0 && (
        <Form.Item
          name="tiedChosen"
          label={`${tiedForPlace.join('、')}得票相等，选举委员会决定列为候选人的是`}
          rules={[{ required: true, message: '请选选举委员会决定的人' }]}
        >
          <Checkbox.Group options={[...tiedForPlace]} />
        </Form.Item>
      )}
      <Form.Item noStyle shouldUpdate>
        {({ getFieldsValue }) => (
          <Ballot round={round} next={next} answers={getFieldsValue(true) as Partial<Answers>} />
        )}
      </Form.Item>
      <Flex gap={12} align="center" wrap style={{ marginBlockStart: 16 }}>
        <ActButton
          type="primary"
          htmlType="submit"
          act="schedule-follow-up"
          state={{ round: round.state }}
          loading={schedule.isPending}
        >
          安排{NEXT_KINDS[next.kind]}
        </ActButton>
        <SecondPerson act="schedule-follow-up" />
      </Flex>
      <ProblemAlert error={schedule.error} />
    </Form>
  );
}

/** Who will stand on the ballot, and whether that many may. */
function Ballot(props: { round: RoundDetail['round']; next: Next; answers: Partial<Answers> }) {
  const { round, next, answers } = props;
  const names = namesOnBallot(round, next, answers);
  const ballot = `选票上的候选人 ${names.length} 人：${names.join('、')}；应选 ${next.seats} 名。`;
  if (next.kind !== 'another-election') return <Alert type="info" title={ballot} />;
  const { min, max } = surplusRange('direct', next.seats);
  const isLawful = names.length >= min && names.length <= max;
  return (
    <Alert
      type={isLawful ? 'info' : 'warning'}
      showIcon
      title={ballot}
      description={`应选 ${next.seats} 名，候选人依法为 ${min === max ? min : `${min} 至 ${max}`} 人${isLawful ? '，符合' : '，现在不符合'}。`}
    />
  );
}

function namesOnBallot(round: RoundDetail['round'], next: Next, answers: Partial<Answers>): string[] {
  if (next.kind === 'repeat-vote') return round.candidates.map(({ name }) => name);
  const { candidates = [], mayExtendTo = [] } = next;
  return [...candidates, ...(answers.tiedChosen ?? []), ...(answers.extended === true ? mayExtendTo : [])];
}
