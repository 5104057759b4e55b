import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { WarningFilled } from '@ant-design/icons';
import { Button, Flex, Popover } from 'antd';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import type { Drawn } from './drawn.ts';

/** 应选名额: pressed, it says which category they come from, and gives them back. */
export function ConstituencySeats({ row, ...drawn }: Drawn & { row: ConstituencyRow }) {
  if (row.seats === 0)
    return (
      <span className="fails">
        <WarningFilled /> 未分
      </span>
    );
  return (
    <Popover
      trigger="click"
      title={`${row.name}的名额从哪里来`}
      content={<Sources {...drawn} constituency={row.id} />}
    >
      <Button type="link" size="small" title="看名额的来源">
        {row.seats}
      </Button>
    </Popover>
  );
}

function Sources({ cycle, election, ledger, constituency }: Drawn & { constituency: string }) {
  const withdraw = useAct('withdraw-seats');
  const own = ledger.assignments.filter((each) => each.constituency === constituency);
  return (
    <Flex vertical gap={8}>
      {own.map(({ category, seats }) => (
        <Flex key={category} gap={12} align="center" justify="space-between">
          <span>
            {ledger.categories.find(({ id }) => id === category)?.name} {seats} 名
          </span>
          <ActButton
            act="withdraw-seats"
            state={{ cycle: cycle.stage }}
            size="small"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ election: election.id, category, constituency })}
          >
            收回
          </ActButton>
        </Flex>
      ))}
      <ProblemAlert error={withdraw.error} />
    </Flex>
  );
}
