import type { SessionCalendar as Read, SessionRow } from '@xuanwu/server/levels/sessions/session.schema.ts';
import { Alert, Button, Flex, Table, Tag } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { Explained } from '../../widgets/explained.tsx';
import { Loaded, Page } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { LEVELS } from '../../widgets/words.ts';
import { SessionForm, type SessionAct } from './session-form.tsx';
import { SessionMonths } from './session-months.tsx';

const STATES = {
  unvoted: '尚未投票',
  open: '未定日期',
  planned: '已定日期',
  held: '已举行',
  late: '已过法定期限',
} as const;
const COLOURS = { unvoted: 'default', open: 'default', planned: 'blue', held: 'green', late: 'red' } as const;
const COLLISIONS = { 'same-venue': '同一天在同一会场', 'both-levels': '县级和乡级的会议在同一天' } as const;

/** 首次会议日历: all first sessions of the area, the last day of the law, and what falls on the same day. */
export function SessionCalendar() {
  const read = useRead<Read>('/api/first-sessions');
  return (
    <Page
      title="首次会议日历"
      hint="新一届人大第一次会议，在本届代表选举完成后的两个月内举行。日期冲突只作提醒。"
    >
      <Loaded read={read}>{(view) => <Board view={view} />}</Loaded>
    </Page>
  );
}

function Board({ view }: { view: Read }) {
  const [state, setState] = useFilter('state');
  const [opened, setOpened] = useState<{ act: SessionAct; row: SessionRow }>();
  const shown = view.rows.filter((row) => state === '' || row.state === state);
  return (
    <Flex vertical gap={16}>
      <Collisions view={view} />
      <SessionMonths rows={view.rows} />
      <Flex gap={8} wrap>
        <Choice label="状态" titles={STATES} value={state} onChange={setState} />
        <Button disabled={shown.length === 0} onClick={() => downloadTable('首次会议.csv', EXPORT, shown)}>
          导出表格
        </Button>
      </Flex>
      <Table<SessionRow>
        size="small"
        rowKey="election"
        dataSource={shown}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
        scroll={{ x: 860 }}
        locale={{ emptyText: '没有这样的会议。' }}
        columns={[
          {
            title: '人民代表大会',
            key: 'name',
            render: (_, { name, level, countyName }) => (
              <>
                {name}
                <div className="shell-subtitle">
                  {LEVELS[level]}
                  {view.isSuperior && `，${countyName}`}
                </div>
              </>
            ),
          },
          {
            title: '选举完成',
            key: 'elected',
            width: 110,
            render: (_, row) => (row.hasVoted ? row.electedOn : <Unvoted row={row} />),
          },
          { title: '依法最迟', key: 'latest', width: 110, render: (_, row) => latestOf(row) },
          {
            title: '会议',
            key: 'session',
            render: (_, { session, reasons, changes }) =>
              session && (
                <>
                  <Explained title="第一次会议的期限" reasons={reasons}>
                    {session.from === session.to ? session.from : `${session.from} 至 ${session.to}`}
                  </Explained>
                  <div className="shell-subtitle">
                    {session.venue}，{session.calledBy}召集，{session.document}
                    {changes > 0 && `；改过 ${changes} 次日期`}
                  </div>
                </>
              ),
          },
          {
            title: '状态',
            key: 'state',
            width: 130,
            render: (_, { state: of }) => <Tag color={COLOURS[of]}>{STATES[of]}</Tag>,
          },
          ...(view.isSuperior
            ? []
            : [
                {
                  title: '办理',
                  key: 'acts',
                  width: 210,
                  render: (_: unknown, row: SessionRow) => (
                    <Acts row={row} today={view.today} onOpen={(act) => setOpened({ act, row })} />
                  ),
                },
              ]),
        ]}
      />
      {opened && <SessionForm {...opened} onClose={() => setOpened(undefined)} />}
    </Flex>
  );
}

function Unvoted({ row }: { row: SessionRow }) {
  return (
    <>
      尚未投票
      <div className="shell-subtitle">选举日 {row.electedOn}</div>
    </>
  );
}

/** Counted from an election that is over. */
function latestOf({ hasVoted, latest }: SessionRow): string {
  return hasVoted ? (latest ?? '') : '—';
}

function Acts(props: { row: SessionRow; today: string; onOpen: (act: SessionAct) => void }) {
  const { row, today, onOpen } = props;
  if (row.state === 'held') return null;
  return (
    <Flex gap={8} wrap>
      <ActButton
        act="plan-first-session"
        size="small"
        aria-label={`定日期：${row.name}`}
        onClick={() => onOpen('plan-first-session')}
      >
        {row.session ? '改日期' : '定日期'}
      </ActButton>
      {today > row.electedOn && (
        <ActButton
          act="record-first-session"
          size="small"
          aria-label={`登记举行：${row.name}`}
          onClick={() => onOpen('record-first-session')}
        >
          登记举行
        </ActButton>
      )}
    </Flex>
  );
}

function Collisions({ view: { collisions, rows } }: { view: Read }) {
  if (collisions.length === 0) return null;
  const nameOf = (id: string) => rows.find(({ session }) => session?.id === id)?.name ?? '';
  return (
    <Alert
      type="warning"
      showIcon
      title={`有 ${collisions.length} 处日期冲突`}
      description={collisions.map(({ kind, sessions: [one, other] }) => (
        <div key={`${one} ${other}`}>
          {COLLISIONS[kind]}：{nameOf(one)}、{nameOf(other)}
        </div>
      ))}
    />
  );
}

const EXPORT: readonly [string, (row: SessionRow) => string][] = [
  ['县（市、区）', ({ countyName }) => countyName],
  ['人民代表大会', ({ name }) => name],
  ['级别', ({ level }) => LEVELS[level]],
  ['选举完成', ({ electedOn, hasVoted }) => (hasVoted ? electedOn : '尚未投票')],
  ['依法最迟', latestOf],
  ['开会', ({ session }) => session?.from ?? ''],
  ['闭会', ({ session }) => session?.to ?? ''],
  ['会场', ({ session }) => session?.venue ?? ''],
  ['状态', ({ state }) => STATES[state]],
];
