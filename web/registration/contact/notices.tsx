import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import {
  NOTICE_KINDS,
  NOTICE_STATES,
  type UnitNoticeRow,
} from '@xuanwu/server/phases/registration/contact/notice.schema.ts';
import { Button, Card, Flex, Input, Table } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useToday } from '../../api/use-installation.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { Loaded } from '../../widgets/page.tsx';
import { Papers } from '../../widgets/papers.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { ReceiptForm, ReturnedListForm, SendNoticeForm } from './notice-forms.tsx';

type Cycle = NonNullable<Home['cycle']>;
type Doing = { kind: 'send' } | { kind: 'receipt' | 'returned'; notice: UnitNoticeRow };

const PAPERS = { 'unit-notice': '通知书' } as const;

/** 登记通知: to employers, buildings and units, with their receipts and the lists that come back. */
export function Notices({ cycle }: { cycle: Cycle }) {
  const read = useRead<UnitNoticeRow[]>('/api/unit-notices');
  return <Loaded read={read}>{(rows) => <NoticeList cycle={cycle} rows={rows} />}</Loaded>;
}

function NoticeList({ cycle, rows }: { cycle: Cycle; rows: readonly UnitNoticeRow[] }) {
  const [text, setText] = useState('');
  const [state, setState] = useFilter('notice');
  const [kind, setKind] = useFilter('to');
  const [doing, setDoing] = useState<Doing>();
  const today = useToday() ?? '';
  const close = () => setDoing(undefined);
  const shown = rows.filter(
    (row) =>
      `${row.name} ${row.address} ${row.constituencyName} ${row.missing.join(' ')}`.includes(text.trim()) &&
      (state === '' || row.state === state) &&
      (kind === '' || row.kind === kind),
  );
  return (
    <Card size="small" title={`登记通知（${rows.length} 份，名册未交回 ${rows.filter(isOut).length} 份）`}>
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <ActButton
            act="send-unit-notice"
            state={{ cycle: cycle.stage }}
            type="primary"
            onClick={() => setDoing({ kind: 'send' })}
          >
            发出通知
          </ActButton>
          <Input.Search
            aria-label="查找通知"
            placeholder="单位、选区或者姓名"
            allowClear
            style={{ width: 220 }}
            onChange={({ target }) => setText(target.value)}
          />
          <Choice label="发给谁" titles={NOTICE_KINDS} value={kind} onChange={setKind} />
          <Choice label="进展" titles={NOTICE_STATES} value={state} onChange={setState} />
          <Button
            disabled={shown.length === 0}
            onClick={() => downloadTable('登记通知.csv', EXPORT_COLUMNS, shown)}
          >
            导出表格
          </Button>
        </Flex>
        <Table<UnitNoticeRow>
          size="small"
          rowKey="id"
          dataSource={[...shown]}
          scroll={{ x: 1090 }}
          pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
          locale={{ emptyText: rows.length === 0 ? '还没有发出通知。' : '没有符合条件的通知。' }}
          columns={columns(setDoing)}
        />
      </Flex>
      {doing?.kind === 'send' && <SendNoticeForm today={today} onClose={close} />}
      {doing?.kind === 'receipt' && <ReceiptForm notice={doing.notice} today={today} onClose={close} />}
      {doing?.kind === 'returned' && <ReturnedListForm notice={doing.notice} today={today} onClose={close} />}
    </Card>
  );
}

function isOut({ state }: UnitNoticeRow): boolean {
  return state !== 'returned';
}

function columns(onDo: (doing: Doing) => void) {
  return [
    {
      title: '发给',
      dataIndex: 'name',
      sorter: (a: UnitNoticeRow, b: UnitNoticeRow) => a.name.localeCompare(b.name, 'zh'),
      render: (name: string, { kind, address }: UnitNoticeRow) => (
        <>
          <div>{name}</div>
          <div className="shell-subtitle">
            {NOTICE_KINDS[kind]} {address}
          </div>
        </>
      ),
    },
    { title: '选区', dataIndex: 'constituencyName' },
    { title: '发出', dataIndex: 'sentOn', width: 110 },
    {
      title: '签收',
      width: 130,
      render: (_: unknown, { receivedOn, receivedBy }: UnitNoticeRow) =>
        receivedOn === null ? '—' : `${receivedOn} ${receivedBy ?? ''}`,
    },
    {
      title: '交回名册',
      sorter: (a: UnitNoticeRow, b: UnitNoticeRow) => a.dueOn.localeCompare(b.dueOn),
      render: (_: unknown, row: UnitNoticeRow) => <Returned row={row} />,
    },
    {
      title: '文书',
      width: 150,
      render: (_: unknown, { id, name }: UnitNoticeRow) => <Papers id={id} name={name} kinds={PAPERS} />,
    },
    {
      title: '办理',
      width: 130,
      render: (_: unknown, notice: UnitNoticeRow) =>
        notice.state === 'sent' ? (
          <ActButton
            act="record-notice-receipt"
            size="small"
            aria-label={`签收：${notice.name}`}
            onClick={() => onDo({ kind: 'receipt', notice })}
          >
            登记签收
          </ActButton>
        ) : (
          <ActButton
            act="record-returned-list"
            size="small"
            aria-label={`名册：${notice.name}`}
            onClick={() => onDo({ kind: 'returned', notice })}
          >
            {notice.state === 'returned' ? '更正名册' : '登记名册'}
          </ActButton>
        ),
    },
  ];
}

function Returned({ row }: { row: UnitNoticeRow }) {
  const { returnedOn, people, expected, missing, dueOn, isOverdue } = row;
  if (returnedOn === null) {
    return (
      <span className={isOverdue ? 'fails' : undefined}>
        {dueOn} 以前{isOverdue && '，已过期'}
      </span>
    );
  }
  return (
    <>
      <div>
        {returnedOn}，{people} 人{expected !== null && `（估计 ${expected} 人）`}
      </div>
      {missing.length > 0 && (
        <div className="fails">
          漏登 {missing.length} 人：{missing.join('、')}
        </div>
      )}
    </>
  );
}

const EXPORT_COLUMNS: readonly [string, (row: UnitNoticeRow) => string | number][] = [
  ['发给', ({ name }) => name],
  ['类别', ({ kind }) => NOTICE_KINDS[kind]],
  ['地址', ({ address }) => address],
  ['选区', ({ constituencyName }) => constituencyName],
  ['发出', ({ sentOn }) => sentOn],
  ['应交回', ({ dueOn }) => dueOn],
  ['签收', ({ receivedOn }) => receivedOn ?? ''],
  ['交回', ({ returnedOn }) => returnedOn ?? ''],
  ['人数', ({ people }) => people ?? ''],
  ['漏登人数', ({ missing }) => missing.length],
];
