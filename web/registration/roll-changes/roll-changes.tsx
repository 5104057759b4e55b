import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { RollBalance } from '@xuanwu/server/phases/registration/roll-change.schema.ts';
import { Alert, App, Card, Descriptions, Flex, Typography } from 'antd';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { grouped } from '../../widgets/words.ts';
import { BalanceNights, BalanceTable } from './balance-table.tsx';
import { Movements } from './movements.tsx';
import { RollExceptions } from './roll-exceptions.tsx';
import { TakeLastRoll } from './take-last-roll.tsx';

type Cycle = NonNullable<Home['cycle']>;

/** 三增三减: from last term's roll to this one, every difference with its reason, until the sums close. */
export function RollChanges({ cycle }: { cycle: Home['cycle'] }) {
  if (!cycle) return <Alert type="info" showIcon title="还没有建立换届。" />;
  return <OfCycle cycle={cycle} />;
}

function OfCycle({ cycle }: { cycle: Cycle }) {
  const read = useRead<RollBalance>(`/api/cycles/${cycle.id}/roll-balance`);
  return (
    <Loaded read={read}>
      {(balance) => (
        <Flex vertical gap={16}>
          {balance.lastRoll ? (
            <LastRoll cycle={cycle} balance={balance} lastRoll={balance.lastRoll} />
          ) : (
            <TakeLastRoll cycle={cycle} previous={balance.previousCycles} />
          )}
          {balance.lastRoll && <BalanceTable rows={balance.rows} exceptions={balance.exceptions.length} />}
          {!balance.lastRoll && <WithoutLastRoll cycle={cycle} balance={balance} />}
          {(balance.lastRoll ?? balance.exceptions.length > 0) && (
            <RollExceptions cycle={cycle} exceptions={balance.exceptions} />
          )}
          {(balance.lastRoll ?? balance.movements.length > 0) && <Movements movements={balance.movements} />}
          {balance.lastRoll && <BalanceNights nights={balance.nights} />}
        </Flex>
      )}
    </Loaded>
  );
}

function LastRoll(props: {
  cycle: Cycle;
  balance: RollBalance;
  lastRoll: NonNullable<RollBalance['lastRoll']>;
}) {
  const { cycle, balance, lastRoll } = props;
  const { document, lastElectionDay, persons, previousCycle } = lastRoll;
  return (
    <Card size="small" title="上届名单">
      <Flex vertical gap={12}>
        <Descriptions
          size="small"
          column={{ xs: 1, sm: 2, md: 4 }}
          items={[
            { key: 'document', label: '依据', children: document },
            { key: 'source', label: '来源', children: previousCycle ?? '导入的名单' },
            { key: 'day', label: '上届选举日', children: lastElectionDay },
            { key: 'persons', label: '人数', children: grouped(persons) },
          ]}
        />
        <Steps cycle={cycle} balance={balance} />
      </Flex>
    </Card>
  );
}

/** A first-time county: nothing to compare with, and those whom a paper keeps off are taken off all the same. */
function WithoutLastRoll({ cycle, balance }: { cycle: Cycle; balance: RollBalance }) {
  const { removed } = balance.settleable;
  if (removed === 0) return null;
  return (
    <Card size="small" title="登记的材料表明不能列入的人">
      <Flex vertical gap={12} align="start">
        <Typography.Text>
          没有上届名单，增减不能核算；已经死亡、迁出、被剥夺政治权利等有材料的，仍要从没有公布的名单上除去，否则不能公布。
        </Typography.Text>
        <Settle cycle={cycle} balance={balance} isNext />
      </Flex>
    </Card>
  );
}

/** The two bulk acts, each with what it would do. */
function Steps({ cycle, balance }: { cycle: Cycle; balance: RollBalance }) {
  const carry = useAct('carry-over-roll');
  const { modal } = App.useApp();
  const { carriable } = balance;
  const askToCarry = () =>
    void modal.confirm({
      title: '沿用上届登记？',
      content: `上届名单上有 ${grouped(carriable)} 条登记还没有列入这次的名单。材料表明不能列入的不列入，并记录减少的原因；其余的列入相应的选区。`,
      okText: '沿用',
      cancelText: '再看看',
      onOk: () => carry.mutate({ cycle: cycle.id }),
    });
  return (
    <>
      <Flex gap={8} wrap>
        <ActButton
          act="carry-over-roll"
          type={carriable > 0 ? 'primary' : 'default'}
          state={{ cycle: cycle.stage }}
          disabled={carriable === 0}
          loading={carry.isPending}
          onClick={askToCarry}
        >
          沿用上届登记（{grouped(carriable)} 条）
        </ActButton>
        <Settle cycle={cycle} balance={balance} isNext={carriable === 0} />
      </Flex>
      <Typography.Text type="secondary">
        一个人县、乡两级各算一条。一次登记长期有效，每次选举前只登记变动的（选举法第二十七条）。
      </Typography.Text>
      <ProblemAlert error={carry.error} />
    </>
  );
}

function Settle({ cycle, balance, isNext }: { cycle: Cycle; balance: RollBalance; isNext: boolean }) {
  const settle = useAct('settle-roll-changes');
  const { modal } = App.useApp();
  const { settleable } = balance;
  const total = settleable.added + settleable.removed;
  const askToSettle = () =>
    void modal.confirm({
      title: `补记增加 ${grouped(settleable.added)} 条、减少 ${grouped(settleable.removed)} 条？`,
      content:
        '增加的凭出生日期和登记的材料；减少的凭登记的材料，名单没有公布的，随即从名单上除去。每一条都可以撤销。',
      okText: '补记',
      cancelText: '再看看',
      onOk: () => settle.mutate({ cycle: cycle.id }),
    });
  return (
    <>
      <ActButton
        act="settle-roll-changes"
        type={isNext && total > 0 ? 'primary' : 'default'}
        state={{ cycle: cycle.stage }}
        disabled={total === 0}
        loading={settle.isPending}
        onClick={askToSettle}
      >
        {balance.lastRoll
          ? `按材料补记增减（${grouped(total)} 条）`
          : `按材料从名单上除去（${grouped(total)} 条）`}
      </ActButton>
      <ProblemAlert error={settle.error} />
    </>
  );
}
