import { MOBILE_BOX_REASONS } from '@xuanwu/rules/mobile-box.ts';
import type { MobileBox } from '@xuanwu/server/phases/voting/places/mobile-box.schema.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Drawer, Flex, Input, Popconfirm, Select, Table } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { optionsOf } from '../../widgets/options.ts';
import { Loaded } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { BOX_CHANNELS, ChooseBoxForm } from './choose-box-form.tsx';

type User = MobileBox['users'][number];

/** 使用流动票箱的选民: who has asked for the box himself, why, and at which stop. */
export function MobileBoxUsers({ place, electionDay }: { place: PollingPlaceRow; electionDay: string }) {
  const read = useRead<MobileBox>(`/api/polling-places/${place.id}/mobile-box`);
  const [isAsking, setAsking] = useState(false);
  return (
    <Loaded read={read}>
      {({ stops, users }) => (
        <Flex vertical gap={12}>
          <UserList place={place} users={users} stops={stops} onAsk={() => setAsking(true)} />
          <Drawer
            title="登记选民使用流动票箱"
            size={520}
            destroyOnHidden
            open={isAsking}
            onClose={() => setAsking(false)}
          >
            <ChooseBoxForm
              place={place}
              stops={stops}
              electionDay={electionDay}
              onDone={() => setAsking(false)}
            />
          </Drawer>
        </Flex>
      )}
    </Loaded>
  );
}

function UserList(props: {
  place: PollingPlaceRow;
  users: readonly User[];
  stops: MobileBox['stops'];
  onAsk: () => void;
}) {
  const { place, users, stops, onAsk } = props;
  const [text, setText] = useState('');
  const [reason, setReason] = useState<string>();
  const withdraw = useAct('withdraw-mobile-box-choice');
  const stopName = (number: number | null) =>
    stops.find((stop) => stop.number === number)?.location ?? '未指定';
  const shown = users.filter(
    (user) =>
      `${user.name} ${user.address ?? ''} ${stopName(user.stop)}`.includes(text.trim()) &&
      (reason === undefined || user.reason === reason),
  );
  return (
    <>
      <Flex gap={8} wrap>
        <Input.Search
          aria-label="查找使用流动票箱的选民"
          placeholder="姓名、住址或者站点"
          allowClear
          style={{ width: 220 }}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          aria-label="原因"
          placeholder="原因"
          allowClear
          style={{ width: 180 }}
          options={optionsOf(MOBILE_BOX_REASONS)}
          onChange={setReason}
        />
        <ActButton act="choose-mobile-box" type="primary" onClick={onAsk} />
      </Flex>
      <ProblemAlert error={withdraw.error} />
      <Table<User>
        size="small"
        rowKey={({ person, electionDay }) => `${person} ${electionDay}`}
        dataSource={shown}
        scroll={{ x: 820 }}
        pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 人` }}
        locale={{ emptyText: '还没有人。行动不便的选民本人提出以后，在这里登记。' }}
        columns={[
          {
            title: '姓名',
            dataIndex: 'name',
            sorter: (a, b) => a.name.localeCompare(b.name, 'zh'),
            render: (name: string, { bornIn }) => `${name}（${bornIn} 出生）`,
          },
          { title: '住址', dataIndex: 'address' },
          {
            title: '站点',
            sorter: (a, b) => (a.stop ?? 0) - (b.stop ?? 0),
            render: (_, { stop }) => (stop === null ? '未指定' : `第 ${stop} 站 ${stopName(stop)}`),
          },
          { title: '原因', render: (_, user) => MOBILE_BOX_REASONS[user.reason] },
          {
            title: '本人提出',
            render: (_, user) => `${user.askedOn} ${BOX_CHANNELS[user.channel]}`,
          },
          { title: '选举日', dataIndex: 'electionDay', width: 110 },
          {
            title: '',
            width: 80,
            render: (_, { person, name, electionDay }) => (
              <Popconfirm
                title={`${name}本人要求改在投票站投票或者委托他人？`}
                okText="撤回登记"
                cancelText="取消"
                onConfirm={() => withdraw.mutate({ place: place.id, person, electionDay })}
              >
                <ActButton
                  act="withdraw-mobile-box-choice"
                  size="small"
                  aria-label={`撤回使用流动票箱：${name}`}
                >
                  撤回
                </ActButton>
              </Popconfirm>
            ),
          },
        ]}
      />
    </>
  );
}
