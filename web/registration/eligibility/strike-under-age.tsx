import type { PersonEligibility } from '@xuanwu/server/phases/registration/eligibility/eligibility-view.schema.ts';
import { Alert, Flex } from 'antd';
import { useAct } from '../../api/use-act.ts';
import type { ProblemError } from '../../api/client.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';
import { placeWords } from './strike-by-fact.tsx';

interface Props {
  readonly cycle: string;
  readonly seen: PersonEligibility;
  /** What the correction was refused for. */
  readonly refusal: ProblemError | null;
  /** 依据的材料 as it is typed. */
  readonly document: string;
}

/** 更正后不满十八周岁的: he is taken off every roll where he stands, in one press; the correction is sent again afterwards. */
export function StrikeUnderAge(props: Props) {
  if (props.refusal?.problem.code !== 'under-age-on-roll') return null;
  return (
    <div style={{ marginBlockStart: 12 }}>
      <Strike {...props} />
    </div>
  );
}

function Strike({ cycle, seen, document }: Props) {
  const record = useAct('record-roll-change');
  const correct = useAct('correct-roll');
  const { person, name, places } = seen;
  const drawn = places.filter(({ isPublished }) => !isPublished);
  const published = places.filter(({ isPublished }) => isPublished);
  const act = drawn.length > 0 ? 'record-roll-change' : 'correct-roll';
  const isAsked = correct.isSuccess && record.error === null && correct.error === null;
  const strike = async () => {
    const change = 'wrong' as const;
    for (const { level, id } of drawn)
      await record.mutateAsync({
        cycle,
        person,
        level,
        constituency: id,
        change,
        document,
        isListedInNewPlace: false,
      });
    for (const { id: constituency } of published)
      await correct.mutateAsync({
        kind: 'struck',
        constituency,
        person,
        reason: `更正后到选举日不满十八周岁（${document}）`,
      });
  };
  if (places.length === 0)
    return <Alert type="success" showIcon role="status" title={`${name}已不在名单上，现在可以提交更正。`} />;
  if (isAsked)
    return <Alert type="info" showIcon role="status" title="已申请除名。另一人确认以后，再提交更正。" />;
  return (
    <Alert
      type="warning"
      showIcon
      title={`${name}现在在名单上：${places.map(placeWords).join('、')}`}
      description={
        <Flex vertical gap={8} align="start">
          {drawn.length > 0 && (
            <span>名单没有公布的，以“错登”除去，记入增减；除错了的在“三增三减”里撤销。</span>
          )}
          {published.length > 0 && <SecondPerson act="correct-roll" />}
          <ActButton
            act={act}
            danger
            loading={record.isPending || correct.isPending}
            onClick={() => void strike().catch(() => undefined)}
          >
            从名单上除去
          </ActButton>
          <ProblemAlert error={record.error ?? correct.error} />
        </Flex>
      }
    />
  );
}
