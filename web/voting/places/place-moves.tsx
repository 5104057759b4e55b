import { PLACE_MOVE_STATES } from '@xuanwu/rules/place-move.ts';
import type { PlaceMoveRow } from '@xuanwu/server/phases/voting/place-move.schema.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Card, Flex, Form, Table, Tag, Typography } from 'antd';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { Loaded } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { written } from '../../widgets/words.ts';
import { type PickedVoter, VoterPicker } from '../voter-picker.tsx';

const COLORS = { waiting: 'orange', done: 'green', withdrawn: 'default', 'not-moved': 'red' } as const;

/** 改派: single voters to this place and from it, and what still waits. */
export function PlaceMoves({ place, electionDay }: { place: PollingPlaceRow; electionDay: string }) {
  const read = useRead<PlaceMoveRow[]>(`/api/polling-places/${place.id}/moves`);
  return (
    <Flex vertical gap={16}>
      <MoveHere place={place} electionDay={electionDay} />
      <Loaded read={read}>{(rows) => <Moves rows={rows} here={place.id} />}</Loaded>
    </Flex>
  );
}

function MoveHere({ place, electionDay }: { place: PollingPlaceRow; electionDay: string }) {
  const [form] = Form.useForm<{ voter: PickedVoter }>();
  const move = useAct('move-voter');
  useFieldErrors(form, move.error);
  return (
    <Card size="small" title={`把一名选民改派到“${place.name}”`}>
      <Form<{ voter: PickedVoter }>
        form={form}
        layout="vertical"
        onFinish={({ voter }) =>
          move.mutate(
            { person: voter.value, place: place.id, electionDay },
            { onSuccess: () => form.resetFields() },
          )
        }
      >
        <Typography.Paragraph type="secondary">
          选举日 {electionDay}
          。原来的场所或者这里正在离线登记的，要等两处都交回离线登记包才生效；生效以前，他仍在原来的场所投票。
        </Typography.Paragraph>
        <Form.Item name="voter" label="选民" rules={[{ required: true, message: '请找到选民并选定' }]}>
          <VoterPicker place={place.id} onPick={() => undefined} />
        </Form.Item>
        <Flex vertical gap={12} align="start">
          <ProblemAlert error={move.error} />
          <ActButton act="move-voter" type="primary" htmlType="submit" loading={move.isPending} />
        </Flex>
      </Form>
    </Card>
  );
}

function Moves({ rows, here }: { rows: readonly PlaceMoveRow[]; here: string }) {
  const withdraw = useAct('withdraw-place-move');
  return (
    <>
      <ProblemAlert error={withdraw.error} />
      <Table<PlaceMoveRow>
        size="small"
        rowKey="id"
        dataSource={[...rows]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 720 }}
        locale={{ emptyText: '没有改派到这里或者从这里改派的选民。' }}
        columns={[
          { title: '选民', dataIndex: 'name' },
          { title: '从', dataIndex: 'from' },
          { title: '到', dataIndex: 'to' },
          {
            title: '提出',
            dataIndex: 'askedAt',
            render: (at: string) => <span className="one-line">{written(at)}</span>,
          },
          {
            title: '状态',
            render: (_, { state, waitingFor }) => (
              <>
                <Tag color={COLORS[state]}>{PLACE_MOVE_STATES[state]}</Tag>
                {waitingFor.length > 0 && (
                  <div className="shell-subtitle">等{waitingFor.join('、')}交回离线登记包</div>
                )}
              </>
            ),
          },
          {
            title: '',
            key: 'acts',
            render: (_, { id, state, toPlace }) =>
              state === 'waiting' && toPlace === here ? (
                <ActButton
                  act="withdraw-place-move"
                  size="small"
                  loading={withdraw.isPending}
                  onClick={() => withdraw.mutate({ place: here, move: id })}
                >
                  撤回
                </ActButton>
              ) : null,
          },
        ]}
      />
    </>
  );
}
