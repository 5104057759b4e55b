import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import {
  SELF_REGISTRATION_STATES,
  type SelfRegistrationRow as Row,
} from '@xuanwu/server/phases/registration/self-registration/self-registration.schema.ts';
import { Button, Card, Drawer, Flex, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { Choice } from '../../widgets/choice.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { written } from '../../widgets/words.ts';
import { DecideSelfRegistration } from './decide-self-registration.tsx';

const COLORS: Readonly<Record<Row['state'], string>> = {
  received: 'blue',
  registered: 'green',
  declined: 'default',
};

/** 自行登记: what voters sent of themselves, to be compared with their papers and registered, or declined with a reason that they read. */
export function SelfRegistrations({ cycle }: { cycle: NonNullable<Home['cycle']> }) {
  const read = useRead<Row[]>('/api/self-registrations');
  const [q, setQ] = useState('');
  const [state, setState] = useFilter('self-state');
  const [chosen, setChosen] = useState<Row>();
  const shown = (read.data ?? []).filter(
    (row) =>
      (state === '' || row.state === state) &&
      [row.areaName, row.voter?.name ?? '', row.voter?.address ?? ''].some((text) => text.includes(q.trim())),
  );
  return (
    <Card
      size="small"
      title="自行登记"
      extra={
        <a href="/self-registration" target="_blank" rel="noreferrer">
          选民填写的页面
        </a>
      }
    >
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <Input
            aria-label="查找自行登记"
            placeholder="姓名、住址或者乡镇"
            allowClear
            style={{ width: 220 }}
            onChange={({ target }) => setQ(target.value)}
          />
          <Choice label="进展" titles={SELF_REGISTRATION_STATES} value={state} onChange={setState} />
        </Flex>
        <ProblemAlert error={read.error} />
        <Table<Row>
          size="small"
          rowKey="id"
          loading={read.isLoading}
          dataSource={shown}
          scroll={{ x: 820 }}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{
            emptyText:
              q !== '' || state !== ''
                ? '没有这样的自行登记。'
                : '还没有人自行登记。把“选民填写的页面”的地址公布出去，选民在自己的手机上就能填。',
          }}
          columns={columns(setChosen)}
        />
      </Flex>
      <Drawer
        title={chosen && `核对自行登记：${chosen.voter?.name}`}
        open={chosen !== undefined}
        size={520}
        onClose={() => setChosen(undefined)}
        destroyOnHidden
      >
        {chosen?.voter && (
          <DecideSelfRegistration
            cycle={cycle}
            row={chosen}
            voter={chosen.voter}
            onDone={() => setChosen(undefined)}
          />
        )}
      </Drawer>
    </Card>
  );
}

function columns(onOpen: (row: Row) => void) {
  return [
    {
      title: '姓名',
      dataIndex: 'voter',
      render: (voter: Row['voter'], row: Row) =>
        voter ? (
          <Button type="link" size="small" onClick={() => onOpen(row)}>
            {voter.name}
          </Button>
        ) : (
          '已办，不再保存'
        ),
    },
    { title: '乡镇、街道', dataIndex: 'areaName' },
    { title: '住址', render: (_: unknown, { voter }: Row) => voter?.address ?? '—' },
    {
      title: '提交',
      dataIndex: 'receivedAt',
      sorter: (one: Row, other: Row) => one.receivedAt.localeCompare(other.receivedAt),
      render: (moment: string) => <span className="one-line">{written(moment)}</span>,
    },
    {
      title: '进展',
      dataIndex: 'state',
      render: (state: Row['state'], { reason }: Row) => (
        <>
          <Tag color={COLORS[state]}>{SELF_REGISTRATION_STATES[state]}</Tag>
          {reason !== null && <div className="shell-subtitle">{reason}</div>}
        </>
      ),
    },
  ];
}
