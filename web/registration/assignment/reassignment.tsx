import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import {
  type AddressRulesView,
  UNPLACED_REASONS,
} from '@xuanwu/server/phases/registration/address-rules/address-rule.schema.ts';
import type {
  Move,
  Reassignment as Preview,
} from '@xuanwu/server/phases/registration/assignment/reassignment.schema.ts';
import { Alert, Button, Card, Flex, Segmented, Statistic, Table } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { grouped, LEVELS } from '../../widgets/words.ts';
import { AffectedVoters } from './affected-voters.tsx';

type Level = keyof typeof LEVELS;

interface Props {
  readonly cycle: NonNullable<Home['cycle']>;
  readonly level: Level;
}

/** 核对归属: the register held against the rules, one level at a time; nothing moves before somebody says so. */
export function Reassignment({ cycle, view }: { cycle: Props['cycle']; view: AddressRulesView }) {
  const levels = (['county', 'township'] as const).filter((level) =>
    view.rules.some((rule) => rule.level === level),
  );
  const [chosen, setLevel] = useState<Level>();
  const level = chosen ?? levels[0] ?? 'township';
  const read = useRead<Preview>(`/api/reassignment?level=${level}`);
  return (
    <Card
      size="small"
      title="按规则核对登记册"
      extra={
        levels.length > 1 && (
          <Segmented
            aria-label="级别"
            value={level}
            options={levels.map((value) => ({ value, label: LEVELS[value] }))}
            onChange={setLevel}
          />
        )
      }
    >
      <Loaded read={read}>
        {(preview) => <Checked key={level} cycle={cycle} level={level} preview={preview} />}
      </Loaded>
    </Card>
  );
}

function Checked({ cycle, level, preview }: Props & { preview: Preview }) {
  const { registered, inPlace, byHand, moves, unplaced } = preview;
  const [shown, setShown] = useState<Move | 'unplaced'>();
  const without = unplaced.reduce((sum, { voters }) => sum + voters, 0);
  if (registered === 0)
    return <Alert type="info" showIcon title={`还没有登记${LEVELS[level]}选民，没有可核对的。`} />;
  return (
    <Flex vertical gap={16}>
      <Flex gap={24} wrap>
        <Statistic title={`${LEVELS[level]}登记`} value={registered} suffix="人" />
        <Statistic title="与规则一致" value={inPlace} suffix="人" />
        <Statistic title="由人指定" value={byHand} suffix="人" />
        <Statistic title="拟调整" value={moves.reduce((sum, { voters }) => sum + voters, 0)} suffix="人" />
        <Statistic title="规则定不了" value={without} suffix="人" />
      </Flex>
      <Moves cycle={cycle} level={level} moves={moves} onShow={setShown} />
      {without > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`${grouped(without)} 人按规则定不了，留在现在的选区`}
          description={
            <Flex vertical gap={8} align="start">
              {unplaced.map(({ why, voters }) => `${UNPLACED_REASONS[why]} ${grouped(voters)} 人`).join('；')}
              <Button onClick={() => setShown('unplaced')}>逐人查看、指定选区</Button>
            </Flex>
          }
        />
      )}
      {shown && <AffectedVoters level={level} group={shown} onClose={() => setShown(undefined)} />}
    </Flex>
  );
}

function Moves(props: Props & { moves: readonly Move[]; onShow: (move: Move) => void }) {
  const { cycle, level, moves, onShow } = props;
  const [left, setLeft] = useState<readonly string[]>([]);
  const reassign = useAct('reassign-voters');
  const keyOf = ({ from, to }: Move) => `${from.id} ${to.id}`;
  const wanted = moves.filter((move) => move.blocked === null && !left.includes(keyOf(move)));
  const voters = wanted.reduce((sum, move) => sum + move.voters, 0);
  if (moves.length === 0) return null;
  return (
    <Flex vertical gap={12}>
      <Table<Move>
        size="small"
        rowKey={keyOf}
        dataSource={[...moves]}
        scroll={{ x: 620 }}
        pagination={{ defaultPageSize: 10, hideOnSinglePage: true }}
        rowSelection={{
          selectedRowKeys: wanted.map(keyOf),
          getCheckboxProps: ({ blocked }) => ({ disabled: blocked !== null }),
          onChange: (keys) => setLeft(moves.map(keyOf).filter((key) => !keys.includes(key))),
        }}
        columns={[
          { title: '从', render: (_, { from }) => from.name },
          { title: '到', render: (_, { to }) => to.name },
          {
            title: '人数',
            dataIndex: 'voters',
            width: 90,
            align: 'right',
            sorter: (a, b) => a.voters - b.voters,
            render: grouped,
          },
          {
            title: '能不能调整',
            dataIndex: 'blocked',
            render: (blocked: string | null) =>
              blocked === null ? '可以' : <span className="fails">{blocked}</span>,
          },
          {
            title: '名单',
            width: 90,
            render: (_, move) => (
              <Button
                size="small"
                aria-label={`看人：${move.from.name}到${move.to.name}`}
                onClick={() => onShow(move)}
              >
                看人
              </Button>
            ),
          },
        ]}
      />
      <ProblemAlert error={reassign.error} />
      <div>
        <ActButton
          act="reassign-voters"
          state={{ cycle: cycle.stage }}
          type="primary"
          disabled={voters === 0}
          loading={reassign.isPending}
          onClick={() =>
            reassign.mutate({
              cycle: cycle.id,
              level,
              moves: wanted.map(({ from, to, voters: count }) => ({
                from: from.id,
                to: to.id,
                voters: count,
              })),
            })
          }
        >
          {`调整 ${grouped(voters)} 人`}
        </ActButton>
      </div>
    </Flex>
  );
}
