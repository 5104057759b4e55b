import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import {
  AGE_FINDINGS,
  type AgeReview,
} from '@xuanwu/server/phases/registration/population/age-review.schema.ts';
import { Flex, Typography } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

const ACT = 'record-age-review';

type Finding = keyof typeof AGE_FINDINGS;

/** 登记核对: of those who are chosen what was found, or that they are to be looked at again. */
export function RecordAgeReview(props: {
  cycle: NonNullable<Home['cycle']>;
  rows: readonly AgeReview['rows'][number][];
  onDone: () => void;
}) {
  const { cycle, rows, onDone } = props;
  const act = useAct(ACT);
  const record = (finding: Finding | null) => {
    const persons = rows.map(({ person, birthDate }) => ({ person, birthDate }));
    act.mutate({ cycle: cycle.id, persons, finding }, { onSuccess: onDone });
  };
  const button = { act: ACT, state: { cycle: cycle.stage }, loading: act.isPending } as const;
  if (rows.length === 0) return <ProblemAlert error={act.error} />;
  return (
    <Flex vertical gap={8} role="group" aria-label="登记核对" className="acts-on-chosen">
      <ProblemAlert error={act.error} />
      <Flex gap={8} wrap align="center">
        <Typography.Text>选中 {rows.length} 人：</Typography.Text>
        <ActButton {...button} type="primary" onClick={() => record('right')}>
          {AGE_FINDINGS.right}
        </ActButton>
        <ActButton {...button} onClick={() => record('corrected')}>
          {AGE_FINDINGS.corrected}
        </ActButton>
        {rows.some(({ review }) => review !== null) && (
          <ActButton {...button} onClick={() => record(null)}>
            撤回核对
          </ActButton>
        )}
      </Flex>
    </Flex>
  );
}
