import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { Alert, Flex, Table } from 'antd';
import { REMOVAL_GROUNDS } from './removal-grounds.ts';

type Removal = NonNullable<Nominations['formal']>['removals'][number];

/** 公布后撤出的: whom, on which ground, and what follows where too few are left. */
export function Removals({ removals }: { removals: readonly Removal[] }) {
  const isShort = removals.at(-1)?.next === 'proceed';
  return (
    <Flex vertical gap={8}>
      <Table<Removal>
        size="small"
        rowKey="id"
        title={() => `公布后撤出（${removals.length}）`}
        dataSource={[...removals]}
        pagination={false}
        scroll={{ x: 640 }}
        columns={[
          { title: '姓名', dataIndex: 'name', width: 100 },
          { title: '情形', width: 140, render: (_, { ground }) => REMOVAL_GROUNDS[ground] },
          { title: '证明文书', dataIndex: 'document' },
          { title: '说明', dataIndex: 'explanation' },
          { title: '撤出日期', dataIndex: 'removedOn', width: 110 },
        ]}
      />
      {isShort && (
        <Alert
          type="warning"
          showIcon
          title="余下的候选人少于法定的最少人数"
          description="按已经作出的决定，按余下的候选人选举。"
        />
      )}
    </Flex>
  );
}
