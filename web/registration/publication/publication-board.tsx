import { daysBetween } from '@xuanwu/rules/civil-date.ts';
import {
  PUBLICATION_STATES,
  type PublicationRow,
} from '@xuanwu/server/phases/registration/publication/posting.schema.ts';
import { Button, Card, Flex, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { useToday } from '../../api/use-installation.ts';
import { Choice } from '../../widgets/choice.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { Loaded } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { useWaiting } from '../../widgets/second-person.tsx';
import { grouped, LEVELS, written } from '../../widgets/words.ts';

/** 名单公布一览: which roll is not published, not posted, or late. */
export function PublicationBoard() {
  const read = useRead<PublicationRow[]>('/api/roll-publication');
  return <Loaded read={read}>{(rows) => <Board rows={rows} />}</Loaded>;
}

const FILTERS = { ...PUBLICATION_STATES, late: '迟了的', 'no-photo': '缺照片的' } as const;

function isShown(row: PublicationRow, filter: string): boolean {
  if (filter === 'late') return row.isLate;
  if (filter === 'no-photo') return row.withoutPhoto > 0;
  return filter === '' || row.state === filter;
}

function Board({ rows }: { rows: readonly PublicationRow[] }) {
  const [text, setText] = useState('');
  const [state, setState] = useFilter('state');
  const [level, setLevel] = useFilter('level');
  const today = useToday() ?? '';
  const shown = rows.filter(
    (row) =>
      `${row.name} ${row.areaName}`.includes(text.trim()) &&
      (level === '' || row.level === level) &&
      isShown(row, state),
  );
  return (
    <Card size="small" title={titleOf(rows)}>
      <Flex vertical gap={12}>
        <div className="shell-subtitle">
          名单在选区里张贴出来，选民看得到，才算公布；申诉的五日从公布之日起算。张贴以后在选区的“选民名单”一栏登记地点、时间和照片。
        </div>
        <Flex gap={8} wrap>
          <Input.Search
            aria-label="查找选区"
            placeholder="选区或者乡镇"
            allowClear
            style={{ width: 220 }}
            onChange={({ target }) => setText(target.value)}
          />
          <Choice label="公布和张贴" titles={FILTERS} value={state} onChange={setState} />
          <Choice label="级别" titles={LEVELS} value={level} onChange={setLevel} />
          <Button
            disabled={shown.length === 0}
            onClick={() => downloadTable('名单公布一览.csv', EXPORT_COLUMNS, shown)}
          >
            导出表格
          </Button>
        </Flex>
        <BoardTable rows={shown} isEmpty={rows.length === 0} today={today} />
      </Flex>
    </Card>
  );
}

/** 已申请公布: who asked and when, until somebody else has confirmed it. */
function AskedFor({ constituency }: Pick<PublicationRow, 'constituency'>) {
  const asked = useWaiting({ constituency }).find(({ act }) => act === 'publish-roll');
  if (!asked) return null;
  return (
    <div className="shell-subtitle">
      {asked.askedBy}于 {written(asked.askedAt)} 申请，<Link to="/pending">等待复核</Link>
    </div>
  );
}

function titleOf(rows: readonly PublicationRow[]): string {
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  const late = rows.filter(({ isLate }) => isLate).length;
  return [
    `选区 ${rows.length} 个`,
    `已张贴 ${count('posted')}`,
    `公布了没有张贴 ${count('unposted')}`,
    `没有公布 ${count('unpublished')}`,
    ...(late > 0 ? [`迟了 ${late}`] : []),
  ].join('，');
}

function BoardTable(props: { rows: readonly PublicationRow[]; isEmpty: boolean; today: string }) {
  const { rows, isEmpty, today } = props;
  return (
    <Table<PublicationRow>
      size="small"
      rowKey="constituency"
      dataSource={[...rows]}
      scroll={{ x: 820 }}
      pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
      locale={{ emptyText: isEmpty ? '还没有选区。' : '没有符合条件的选区。' }}
      columns={[
        {
          title: '选区',
          dataIndex: 'name',
          sorter: (a, b) => a.name.localeCompare(b.name, 'zh'),
          render: (name: string, { constituency, level, areaName }) => (
            <>
              <Link to={`/constituencies/${constituency}`}>{name}</Link>
              <div className="shell-subtitle">
                {LEVELS[level]} · {areaName}
              </div>
            </>
          ),
        },
        {
          title: '选民',
          dataIndex: 'voters',
          width: 90,
          align: 'right',
          sorter: (a, b) => a.voters - b.voters,
          render: grouped,
        },
        {
          title: '公布和张贴',
          width: 150,
          render: (_, row) => (
            <>
              <Tag color={row.state === 'posted' ? 'green' : 'gold'}>{PUBLICATION_STATES[row.state]}</Tag>
              <AskedFor constituency={row.constituency} />
              {row.isLate && <Tag color="red">迟了</Tag>}
            </>
          ),
        },
        {
          title: '最迟公布',
          dataIndex: 'publishBy',
          width: 130,
          sorter: (a, b) => (a.publishBy ?? '').localeCompare(b.publishBy ?? ''),
          render: (_, row) => <Deadline row={row} today={today} />,
        },
        {
          title: '公布之日',
          dataIndex: 'countedFrom',
          width: 170,
          sorter: (a, b) => (a.countedFrom ?? '').localeCompare(b.countedFrom ?? ''),
          render: (day: string | null, row) => (
            <>
              {dayOrDash(day)}
              <div className="shell-subtitle">{wallOf(row)}</div>
            </>
          ),
        },
        { title: '申诉到', dataIndex: 'objectUntil', width: 110, render: dayOrDash },
        { title: '更正', dataIndex: 'corrections', width: 70, align: 'right' },
      ]}
    />
  );
}

function Deadline({ row, today }: { row: PublicationRow; today: string }) {
  const { publishBy, state } = row;
  if (publishBy === null) return '—';
  const left = daysBetween(today, publishBy);
  return (
    <>
      {publishBy}
      {state !== 'posted' && (
        <div className="shell-subtitle">
          {left > 0 ? `还有 ${left} 天` : left === 0 ? '就是今天' : `已过 ${-left} 天`}
        </div>
      )}
    </>
  );
}

function wallOf({ publishedOn, places, withoutPhoto }: PublicationRow): string {
  if (publishedOn === null) return '';
  if (places === 0) return '暂按公布的日期';
  return `${places} 处${withoutPhoto > 0 ? `，${withoutPhoto} 处缺照片` : ''}`;
}

function dayOrDash(day: string | null): string {
  return day ?? '—';
}

const EXPORT_COLUMNS: readonly [string, (row: PublicationRow) => string | number][] = [
  ['选区', ({ name }) => name],
  ['级别', ({ level }) => LEVELS[level]],
  ['乡镇', ({ areaName }) => areaName],
  ['选民', ({ voters }) => voters],
  ['公布和张贴', ({ state }) => PUBLICATION_STATES[state]],
  ['迟了', ({ isLate }) => (isLate ? '是' : '')],
  ['最迟公布', ({ publishBy }) => publishBy ?? ''],
  ['公布', ({ publishedOn }) => publishedOn ?? ''],
  ['张贴处数', ({ places }) => places],
  ['缺照片', ({ withoutPhoto }) => withoutPhoto],
  ['公布之日', ({ countedFrom }) => countedFrom ?? ''],
  ['申诉到', ({ objectUntil }) => objectUntil ?? ''],
  ['更正', ({ corrections }) => corrections],
];
