import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import {
  type RegistrationStationRow,
  STATION_DAYS,
} from '@xuanwu/server/phases/registration/stations/station.schema.ts';
import { Button, Card, Flex, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useToday } from '../../api/use-installation.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { Loaded } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { grouped } from '../../widgets/words.ts';
import { ReportDay } from './report-day.tsx';
import { StationForm } from './station-form.tsx';

type Cycle = NonNullable<Home['cycle']>;
type Doing =
  | { kind: 'set-up' }
  | { kind: 'correct'; station: RegistrationStationRow }
  | { kind: 'report'; station: RegistrationStationRow };

/** 登记站: where voters register, and how many did each day. */
export function Stations({ cycle }: { cycle: Cycle }) {
  const read = useRead<RegistrationStationRow[]>('/api/registration-stations');
  return <Loaded read={read}>{(rows) => <StationList cycle={cycle} rows={rows} />}</Loaded>;
}

const OPENING = { open: '开放中', later: '还没有开放', over: '已经结束' } as const;

function openingOf({ firstDay, lastDay }: RegistrationStationRow, today: string): keyof typeof OPENING {
  if (today < firstDay) return 'later';
  return today > lastDay ? 'over' : 'open';
}

function StationList({ cycle, rows }: { cycle: Cycle; rows: readonly RegistrationStationRow[] }) {
  const [text, setText] = useState('');
  const [opening, setOpening] = useFilter('opening');
  const [doing, setDoing] = useState<Doing>();
  const today = useToday() ?? '';
  const shown = rows.filter(
    (row) =>
      `${row.name} ${row.areaName} ${row.address} ${row.staff.join(' ')}`.includes(text.trim()) &&
      (opening === '' || openingOf(row, today) === opening),
  );
  return (
    <Card size="small" title={`登记站（${rows.length} 个），共报登记 ${grouped(sumOf(rows))} 人`}>
      <Flex vertical gap={12}>
        <div className="shell-subtitle">
          地址、时间和电话对外公布，选民不用登录就能看：
          <a href="/stations" target="_blank" rel="noreferrer">
            公开页
          </a>
          。工作人员只在这里看得到。
        </div>
        <Flex gap={8} wrap>
          <ActButton
            act="set-up-registration-station"
            state={{ cycle: cycle.stage }}
            type="primary"
            onClick={() => setDoing({ kind: 'set-up' })}
          >
            设立登记站
          </ActButton>
          <Input.Search
            aria-label="查找登记站"
            placeholder="名称、乡镇或者地址"
            allowClear
            style={{ width: 220 }}
            onChange={({ target }) => setText(target.value)}
          />
          <Choice label="开放" titles={OPENING} value={opening} onChange={setOpening} />
          <Button
            disabled={shown.length === 0}
            onClick={() => downloadTable('登记站.csv', EXPORT_COLUMNS, shown)}
          >
            导出表格
          </Button>
        </Flex>
        <StationTable cycle={cycle} rows={shown} isEmpty={rows.length === 0} today={today} onDo={setDoing} />
      </Flex>
      {doing?.kind === 'set-up' && <StationForm cycle={cycle} onClose={() => setDoing(undefined)} />}
      {doing?.kind === 'correct' && (
        <StationForm cycle={cycle} station={doing.station} onClose={() => setDoing(undefined)} />
      )}
      {doing?.kind === 'report' && (
        <ReportDay station={doing.station} today={today} onClose={() => setDoing(undefined)} />
      )}
    </Card>
  );
}

function sumOf(rows: readonly RegistrationStationRow[]): number {
  return rows.reduce((sum, { registered }) => sum + registered, 0);
}

function StationTable(props: {
  cycle: Cycle;
  rows: readonly RegistrationStationRow[];
  isEmpty: boolean;
  today: string;
  onDo: (doing: Doing) => void;
}) {
  const { cycle, rows, isEmpty, today, onDo } = props;
  return (
    <Table<RegistrationStationRow>
      size="small"
      rowKey="id"
      dataSource={[...rows]}
      scroll={{ x: 960 }}
      pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: isEmpty ? '还没有登记站。按“设立登记站”添加。' : '没有符合条件的登记站。' }}
      expandable={{
        expandedRowRender: daysOf,
        rowExpandable: ({ reports }) => reports.length > 0,
      }}
      columns={[
        {
          title: '名称',
          dataIndex: 'name',
          sorter: (a, b) => a.name.localeCompare(b.name, 'zh'),
          render: (name: string, row) => (
            <>
              {name} <Tag>{OPENING[openingOf(row, today)]}</Tag>
            </>
          ),
        },
        { title: '乡镇', dataIndex: 'areaName', width: 100, sorter: (a, b) => a.area.localeCompare(b.area) },
        {
          title: '地址和电话',
          render: (_, { address, telephone }) => (
            <>
              <div>{address}</div>
              <div className="shell-subtitle">{telephone}</div>
            </>
          ),
        },
        {
          title: '时间',
          width: 190,
          render: (_, row) => (
            <>
              <div>
                {row.firstDay}—{row.lastDay}
              </div>
              <div className="shell-subtitle">
                {STATION_DAYS[row.days]} {row.opensAt}—{row.closesAt}
              </div>
            </>
          ),
        },
        { title: '工作人员', render: (_, { staff }) => staff.join('、') || '—' },
        {
          title: '已报登记',
          dataIndex: 'registered',
          width: 100,
          align: 'right',
          sorter: (a, b) => a.registered - b.registered,
          render: grouped,
        },
        {
          title: '办理',
          width: 170,
          render: (_, station) => (
            <Flex gap={4}>
              <ActButton
                act="report-station-day"
                size="small"
                aria-label={`报数：${station.name}`}
                onClick={() => onDo({ kind: 'report', station })}
              >
                报当天登记数
              </ActButton>
              <ActButton
                act="correct-registration-station"
                state={{ cycle: cycle.stage }}
                size="small"
                aria-label={`更正：${station.name}`}
                onClick={() => onDo({ kind: 'correct', station })}
              >
                更正
              </ActButton>
            </Flex>
          ),
        },
      ]}
    />
  );
}

function daysOf({ reports }: RegistrationStationRow) {
  return (
    <Table<RegistrationStationRow['reports'][number]>
      size="small"
      rowKey="day"
      pagination={{ pageSize: 7, hideOnSinglePage: true }}
      dataSource={[...reports]}
      columns={[
        { title: '日期', dataIndex: 'day' },
        { title: '登记', dataIndex: 'registered', align: 'right', render: grouped },
        { title: '咨询', dataIndex: 'enquiries', align: 'right', render: grouped },
      ]}
    />
  );
}

const EXPORT_COLUMNS: readonly [string, (row: RegistrationStationRow) => string | number][] = [
  ['名称', ({ name }) => name],
  ['乡镇', ({ areaName }) => areaName],
  ['地址', ({ address }) => address],
  ['电话', ({ telephone }) => telephone],
  ['从', ({ firstDay }) => firstDay],
  ['到', ({ lastDay }) => lastDay],
  ['时间', ({ days, opensAt, closesAt }) => `${STATION_DAYS[days]} ${opensAt}—${closesAt}`],
  ['工作人员', ({ staff }) => staff.join('、')],
  ['已报登记', ({ registered }) => registered],
];
