import {
  GIVE_UP_REASONS,
  TAKEN_STATES,
  type TakenRegisterRow as Row,
} from '@xuanwu/server/phases/registration/taken-register.schema.ts';
import { Card, Flex, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { written } from '../../widgets/words.ts';
import { CallBackRegister } from './call-back-register.tsx';

const EVERY_MS = 30_000;
const COLORS: Readonly<Record<Row['state'], string>> = {
  out: 'blue',
  'called-back': 'red',
  expired: 'gold',
  returned: 'default',
};

/** 带走的登记册: what is out on which phone, with whom, until when, and what waits there. */
export function TakenRegisters() {
  const read = useRead<Row[]>('/api/taken-registers', { every: EVERY_MS });
  const [q, setQ] = useState('');
  const [state, setState] = useFilter('taken-state');
  const [calling, setCalling] = useState<Row>();
  const shown = (read.data ?? []).filter(
    (row) =>
      (state === '' || row.state === state) &&
      [row.takenBy, row.deviceName, ...row.constituencies].some((text) => text.includes(q.trim())),
  );
  return (
    <Card size="small" title="带走的登记册" extra={<a href="/phone">打开手机页面</a>}>
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <Input
            aria-label="查找带走的登记册"
            placeholder="选区、登记员或者手机"
            allowClear
            style={{ width: 220 }}
            onChange={({ target }) => setQ(target.value)}
          />
          <Choice label="状态" titles={TAKEN_STATES} value={state} onChange={setState} />
        </Flex>
        <ProblemAlert error={read.error} />
        <Table<Row>
          size="small"
          rowKey="register"
          loading={read.isLoading}
          dataSource={shown}
          scroll={{ x: 980 }}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{
            emptyText:
              q !== '' || state !== ''
                ? '没有这样的登记册。'
                : '没有带走的登记册。登记员用手机打开“/phone”，可以把一个选区的登记册带走几天，没有网络也能登记。',
          }}
          expandable={{
            rowExpandable: ({ givenUp }) => givenUp.length > 0,
            expandedRowRender: givenUpList,
          }}
          columns={columns(setCalling)}
        />
        <CallBackRegister row={calling} onClose={() => setCalling(undefined)} />
      </Flex>
    </Card>
  );
}

function givenUpList({ givenUp }: Row) {
  return (
    <ul className="plain-list">
      {givenUp.map(({ enteredAt, reason, note }) => (
        <li key={enteredAt}>
          {written(enteredAt)} 录入的一位，没有登记：{GIVE_UP_REASONS[reason]}
          {note === '' ? '' : `，${note}`}
        </li>
      ))}
    </ul>
  );
}

const byText = (of: (row: Row) => string) => (one: Row, other: Row) => of(one).localeCompare(of(other), 'zh');

function columns(onCallBack: (row: Row) => void) {
  return [
    {
      title: '选区',
      dataIndex: 'constituencies',
      sorter: byText((row) => row.constituencies.join('、')),
      render: (names: string[]) => names.join('、'),
    },
    { title: '谁带走', dataIndex: 'takenBy', sorter: byText((row) => row.takenBy) },
    { title: '手机', dataIndex: 'deviceName' },
    { title: '人数', dataIndex: 'persons', render: (persons: number | null) => persons ?? '还没取' },
    {
      title: '带走',
      dataIndex: 'takenAt',
      sorter: byText((row) => row.takenAt),
      render: (moment: string) => <span className="one-line">{written(moment)}</span>,
    },
    {
      title: '到期',
      dataIndex: 'expiresAt',
      sorter: byText((row) => row.expiresAt),
      render: (moment: string) => <span className="one-line">{written(moment)}</span>,
    },
    {
      title: '上次联系',
      dataIndex: 'lastContactAt',
      render: (moment: string | null) => (
        <span className="one-line">{moment === null ? '没有' : written(moment)}</span>
      ),
    },
    {
      title: '待送、要处理、放弃',
      render: (_: unknown, { waiting, conflicts, givenUp, clockOff }: Row) => (
        <>
          {`${waiting}、${conflicts}、${givenUp.length}`}
          {clockOff > 0 && <div className="shell-subtitle">手机时间不准的录入 {clockOff} 条</div>}
        </>
      ),
    },
    {
      title: '状态',
      dataIndex: 'state',
      render: (state: Row['state'], { calledBackReason }: Row) => (
        <>
          <Tag color={COLORS[state]}>{TAKEN_STATES[state]}</Tag>
          {calledBackReason !== null && <div className="shell-subtitle">召回：{calledBackReason}</div>}
        </>
      ),
    },
    {
      title: '',
      key: 'acts',
      render: (_: unknown, row: Row) =>
        row.state === 'out' || row.state === 'expired' ? (
          <ActButton
            act="call-back-register"
            size="small"
            aria-label={`召回：${row.constituencies.join('、')}`}
            onClick={() => onCallBack(row)}
          >
            召回
          </ActButton>
        ) : null,
    },
  ];
}
