import {
  JOURNAL_FINDINGS,
  type PlacePackRow as Row,
} from '@xuanwu/server/phases/voting/check-in/place-pack.schema.ts';
import { Flex, Input, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { grouped, written } from '../../widgets/words.ts';
import { JoinPlacePack } from './join-place-pack.tsx';
import { ReportPackLost } from './report-pack-lost.tsx';

const EVERY_MS = 30_000;

const STATES = { out: '在外', returned: '已交回', lost: '已报失' } as const;
const COLORS = { out: 'blue', returned: 'default', lost: 'red' } as const;

const stateOf = ({ ended }: Row): keyof typeof STATES => ended ?? 'out';

/** 离线登记: which place's voters are out on which device, how far its journal has come in, what it has to be asked about. */
export function PlacePacks() {
  const read = useRead<Row[]>('/api/place-packs', { every: EVERY_MS });
  const [q, setQ] = useState('');
  const [state, setState] = useFilter('pack-state');
  const [lost, setLost] = useState<Row>();
  const shown = (read.data ?? []).filter(
    (row) =>
      (state === '' || stateOf(row) === state) &&
      [row.placeName, row.deviceName, row.takenBy].some((text) => text.includes(q.trim())),
  );
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">
        带走以后，这个场所的选票只在那台设备上发。设备打开 <a href="/phone/check-in">/phone/check-in</a>
        （要用 https），有网络时带走，没有网络也能发票，网络通了自动送出。
      </Typography.Text>
      <Flex gap={8} wrap>
        <Input
          aria-label="查找离线登记"
          placeholder="场所、设备或者带走的人"
          allowClear
          style={{ width: 220 }}
          onChange={({ target }) => setQ(target.value)}
        />
        <Choice label="状态" titles={STATES} value={state} onChange={setState} />
        <SecondPerson act="report-pack-lost" />
      </Flex>
      <ProblemAlert error={read.error} />
      <Table<Row>
        size="small"
        rowKey="id"
        loading={read.isLoading}
        dataSource={shown}
        scroll={{ x: 860 }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{
          emptyText:
            q !== '' || state !== ''
              ? '没有这样的离线登记。'
              : '没有带走的离线登记包。网络不稳的场所，请在选举日以前带走一份。',
        }}
        expandable={{ rowExpandable: ({ findings }) => findings.length > 0, expandedRowRender: findingList }}
        columns={columns(setLost)}
      />
      <ReportPackLost row={lost} onClose={() => setLost(undefined)} />
    </Flex>
  );
}

function findingList({ findings }: Row) {
  return (
    <ul className="plain-list">
      {findings.map(({ number, finding }) => (
        <li key={`${number} ${finding}`}>
          流水第 {number} 行：{JOURNAL_FINDINGS[finding]}
        </li>
      ))}
    </ul>
  );
}

const byText = (of: (row: Row) => string) => (one: Row, other: Row) => of(one).localeCompare(of(other), 'zh');
const moment = (at: string | null) => <span className="one-line">{at === null ? '没有' : written(at)}</span>;

function columns(onLost: (row: Row) => void) {
  return [
    { title: '投票场所', dataIndex: 'placeName', sorter: byText((row) => row.placeName) },
    { title: '设备', dataIndex: 'deviceName' },
    { title: '谁带走', dataIndex: 'takenBy', sorter: byText((row) => row.takenBy) },
    { title: '带走', dataIndex: 'takenAt', sorter: byText((row) => row.takenAt), render: moment },
    {
      title: '上次送到',
      dataIndex: 'syncedAt',
      sorter: byText((row) => row.syncedAt ?? ''),
      render: moment,
    },
    { title: '收到流水', dataIndex: 'head', render: (head: number) => `${grouped(head)} 行` },
    {
      title: '要查明',
      dataIndex: 'findings',
      sorter: (one: Row, other: Row) => one.findings.length - other.findings.length,
      render: (findings: Row['findings']) => (findings.length === 0 ? '' : `${findings.length} 行`),
    },
    {
      title: '状态',
      render: (_: unknown, row: Row) => (
        <>
          <Tag color={COLORS[stateOf(row)]}>{STATES[stateOf(row)]}</Tag>
          {row.reason !== null && <div className="shell-subtitle">{row.reason}</div>}
        </>
      ),
    },
    {
      title: '',
      key: 'acts',
      render: (_: unknown, row: Row) =>
        row.ended === null ? (
          <Flex gap={8} vertical>
            <JoinPlacePack row={row} />
            <ActButton
              act="report-pack-lost"
              size="small"
              aria-label={`报失：${row.placeName}`}
              onClick={() => onLost(row)}
            >
              报失
            </ActButton>
          </Flex>
        ) : null,
    },
  ];
}
