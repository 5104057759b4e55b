import { articleOf } from '@xuanwu/rules/articles.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Alert, Flex } from 'antd';
import { useBatch } from '../../api/use-batch.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { BatchFailures } from '../../widgets/batch-failures.tsx';

/** 还没有办完的: constituencies without a place, and those whose first round is not arranged. */
export function StillToArrange({ constituencies }: { constituencies: readonly ConstituencyRow[] }) {
  const schedule = useBatch('schedule-round');
  const unserved = constituencies.filter(({ places }) => places === 0);
  const unscheduled = constituencies.filter(
    ({ rounds, stage, places }) => rounds.length === 0 && stage === 'formal-published' && places > 0,
  );
  return (
    <Flex vertical gap={8}>
      {unserved.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`${unserved.length} 个选区还没有投票场所`}
          description={`${unserved
            .slice(0, MOST_NAMED)
            .map(({ name }) => name)
            .join(
              '、',
            )}${unserved.length > MOST_NAMED ? ' 等' : ''}。没有投票场所的选区不能宣布投票开始（${articleOf('vote-place', unserved[0]?.electionDay ?? '')}）。`}
        />
      )}
      {unscheduled.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={`${unscheduled.length} 个选区有了投票场所，还没有安排投票`}
          action={
            <ActButton
              act="schedule-round"
              type="primary"
              loading={schedule.isRunning}
              onClick={() =>
                void schedule.run(unscheduled.map(({ id, name }) => ({ name, input: { constituency: id } })))
              }
            >
              安排投票（{unscheduled.length}）
            </ActButton>
          }
        />
      )}
      <BatchFailures batch={schedule} />
    </Flex>
  );
}

const MOST_NAMED = 6;
