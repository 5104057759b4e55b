import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import {
  AuditOutlined,
  CheckCircleFilled,
  ClockCircleOutlined,
  EditOutlined,
  ExclamationCircleFilled,
  InboxOutlined,
} from '@ant-design/icons';
import { Button, Flex, Input, Select, Table } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { downloadTable } from '../../widgets/download-table.ts';
import { optionsOf } from '../../widgets/options.ts';
import { Loaded, Page } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { grouped, LEVELS } from '../../widgets/words.ts';
import { Primaries } from './primaries.tsx';
import { COUNTING_STATES, type CountingState, countingState, foundInAll } from './counting-state.ts';

const EVERY_MS = 10_000;

/** 计票: every round with how far its count is. */
export function Count() {
  const read = useRead<RoundRow[]>('/api/rounds', { every: EVERY_MS });
  return (
    <Page
      title="计票"
      hint="先清点每个票箱的票数，再把各箱的选票混合、分捆，由各计票桌计票；每捆签字的计票单由两个人各录一遍，一致才算数，不一致的由监督员对照纸质计票单核对。"
    >
      <Primaries />
      <Loaded read={read}>{(rounds) => <Counting rounds={rounds} />}</Loaded>
    </Page>
  );
}

function Counting({ rounds }: { rounds: readonly RoundRow[] }) {
  const [text, setText] = useFilter('q');
  const [level, setLevel] = useFilter('level');
  const [state, setState] = useFilter('state');
  const shown = rounds.filter(
    (round) =>
      `${round.constituencyName}${round.areaName}${round.title}`.includes(text.trim()) &&
      (level === '' || round.level === level) &&
      (state === '' || countingState(round) === state),
  );
  const left = rounds.filter((round) => !['voting', 'agreed'].includes(countingState(round))).length;
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap align="center">
        <Input.Search
          aria-label="查找选区"
          placeholder="选区、乡镇或者轮次"
          allowClear
          style={{ width: 220 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          aria-label="级别"
          placeholder="级别"
          allowClear
          style={{ width: 110 }}
          value={level === '' ? null : level}
          options={optionsOf(LEVELS)}
          onChange={setLevel}
        />
        <Select
          aria-label="计票办到哪里"
          placeholder="办到哪里"
          allowClear
          style={{ width: 150 }}
          value={state === '' ? null : state}
          options={optionsOf(COUNTING_STATES)}
          onChange={setState}
        />
        <Button onClick={() => downloadTable('计票.csv', EXPORT_COLUMNS, shown)}>导出表格</Button>
        <span>{left > 0 ? `还有 ${left} 轮没有计完票` : rounds.length > 0 && '投票结束的都已计完票'}</span>
      </Flex>
      <Table<RoundRow>
        size="small"
        rowKey="id"
        dataSource={shown}
        scroll={{ x: 960 }}
        pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 轮` }}
        locale={{ emptyText: '没有符合条件的投票。投票结束以后在这里计票。' }}
        columns={[
          {
            title: '选区',
            dataIndex: 'constituencyName',
            render: (name: string, { id }) => <Link to={`/count/${id}`}>{name}</Link>,
          },
          { title: '级别', width: 70, render: (_, round) => LEVELS[round.level] },
          { title: '轮次', dataIndex: 'title' },
          { title: '投票日', dataIndex: 'electionDay', width: 110, sorter: byElectionDay },
          {
            title: '发出',
            width: 90,
            align: 'right',
            sorter: (a, b) => a.issued - b.issued,
            render: (_, { issued, state: at }) =>
              at === 'scheduled' || at === 'open' ? '—' : grouped(issued),
          },
          { title: '票箱', width: 110, render: (_, round) => writtenBoxes(round) },
          { title: '各捆', width: 110, render: (_, { bundles }) => writtenBundles(bundles) },
          { title: '办到哪里', width: 130, render: (_, round) => <State of={countingState(round)} /> },
        ]}
      />
    </Flex>
  );
}

function byElectionDay(a: RoundRow, b: RoundRow): number {
  return a.electionDay.localeCompare(b.electionDay);
}

function writtenBoxes({ boxes }: RoundRow): string {
  return `${boxes.filter(({ found }) => found !== null).length}/${boxes.length} 已清点`;
}

function writtenBundles({ total, agreed }: RoundRow['bundles']): string {
  return total === 0 ? '没有分捆' : `${agreed}/${total} 捆一致`;
}

const ICONS: Readonly<Record<CountingState, ReactNode>> = {
  voting: <ClockCircleOutlined />,
  boxes: <InboxOutlined />,
  pool: <InboxOutlined />,
  entering: <EditOutlined />,
  differs: <ExclamationCircleFilled className="fails" />,
  settle: <AuditOutlined />,
  agreed: <CheckCircleFilled className="holds" />,
};

function State({ of }: { of: CountingState }) {
  return (
    <span>
      {ICONS[of]} {COUNTING_STATES[of]}
    </span>
  );
}

const EXPORT_COLUMNS: readonly [string, (round: RoundRow) => string | number][] = [
  ['选区', ({ constituencyName }) => constituencyName],
  ['级别', ({ level }) => LEVELS[level]],
  ['乡镇', ({ areaName }) => areaName],
  ['轮次', ({ title }) => title],
  ['投票日', ({ electionDay }) => electionDay],
  ['发出', ({ issued, state }) => (state === 'scheduled' || state === 'open' ? '' : issued)],
  ['收回', (round) => (countingState(round) === 'voting' ? '' : foundInAll(round))],
  ['捆', ({ bundles }) => bundles.total],
  ['计完的捆', ({ bundles }) => bundles.agreed],
  ['办到哪里', (round) => COUNTING_STATES[countingState(round)]],
];
