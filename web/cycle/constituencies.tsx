import { ACTS } from '@xuanwu/rules/acts.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Button, Flex, Input, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../api/queries.ts';
import { downloadTable } from '../widgets/download-table.ts';
import { optionsOf } from '../widgets/options.ts';
import { Loaded, Page } from '../widgets/page.tsx';
import { CONSTITUENCY_STAGES, grouped, LEVELS, NEXT_KINDS, ROUND_STATES } from '../widgets/words.ts';
import { BatchPublication } from './batch-publication.tsx';
import { nextAct } from './next-act.ts';
import { useListOver } from './use-list-over.ts';

/** 选区办理: every constituency with how far it has come. */
export function Constituencies() {
  const read = useRead<ConstituencyRow[]>('/api/constituencies');
  return (
    <Page
      title="选区办理"
      hint="从公布名单到公告结果，一个选区的事都在它自己的页面上办；公布可以勾选几个选区一起申请。"
    >
      <Loaded read={read}>{(rows) => <Board rows={rows} />}</Loaded>
    </Page>
  );
}

function Board({ rows }: { rows: readonly ConstituencyRow[] }) {
  const [text, setText] = useState('');
  const [level, setLevel] = useState<string>();
  const [stage, setStage] = useState<string>();
  const [selected, setSelected] = useState<string[]>([]);
  const shown = rows.filter(
    (row) =>
      (text === '' || `${row.name}${row.areaName}`.includes(text.trim())) &&
      (level === undefined || row.level === level) &&
      (stage === undefined || row.stage === stage),
  );
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap>
        <Input.Search
          placeholder="选区或乡镇名称"
          aria-label="选区或乡镇名称"
          allowClear
          style={{ width: 220 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          placeholder="级别"
          aria-label="级别"
          allowClear
          style={{ width: 110 }}
          options={optionsOf(LEVELS)}
          onChange={setLevel}
        />
        <Select
          placeholder="阶段"
          aria-label="阶段"
          allowClear
          style={{ width: 190 }}
          options={optionsOf(CONSTITUENCY_STAGES)}
          onChange={setStage}
        />
        <Button onClick={() => downloadTable('选区办理.csv', EXPORT_COLUMNS, shown)}>导出表格</Button>
        <BatchPublication
          rows={rows.filter(({ id }) => selected.includes(id))}
          onDone={() => setSelected([])}
        />
      </Flex>
      <Table<ConstituencyRow>
        size="small"
        rowKey="id"
        dataSource={[...shown]}
        scroll={{ x: 1040 }}
        rowSelection={{ selectedRowKeys: selected, onChange: (keys) => setSelected(keys.map(String)) }}
        pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 个选区` }}
        locale={{
          emptyText:
            rows.length > 0 ? (
              '没有符合条件的选区。'
            ) : (
              <Link to="/seats">还没有选区，先到“名额与选区”划分</Link>
            ),
        }}
        columns={[
          {
            title: '选区',
            dataIndex: 'name',
            render: (name: string, { id }) => <Link to={`/constituencies/${id}`}>{name}</Link>,
          },
          { title: '级别', dataIndex: 'level', render: (value: ConstituencyRow['level']) => LEVELS[value] },
          { title: '乡镇', dataIndex: 'areaName' },
          { title: '名额', dataIndex: 'seats', align: 'right', sorter: (a, b) => a.seats - b.seats },
          {
            title: '选民',
            dataIndex: 'voters',
            align: 'right',
            sorter: (a, b) => a.voters - b.voters,
            render: grouped,
          },
          {
            title: '阶段',
            dataIndex: 'stage',
            render: (value: ConstituencyRow['stage']) => CONSTITUENCY_STAGES[value],
          },
          { title: '投票', render: (_, row) => <Rounds row={row} /> },
          { title: '下一步', render: (_, row) => <Next row={row} /> },
        ]}
      />
    </Flex>
  );
}

const EXPORT_COLUMNS: readonly [string, (row: ConstituencyRow) => string | number][] = [
  ['选区', (row) => row.name],
  ['级别', (row) => LEVELS[row.level]],
  ['乡镇', (row) => row.areaName],
  ['人口', (row) => row.population],
  ['名额', (row) => row.seats],
  ['选民', (row) => row.voters],
  ['阶段', (row) => CONSTITUENCY_STAGES[row.stage]],
  ['当选', (row) => row.rounds.flatMap((round) => round.elected).join('、')],
];

function Next({ row }: { row: ConstituencyRow }) {
  const isOver = useListOver();
  const next = nextAct(row, isOver(row.electionDay));
  return next ? <Link to={`/constituencies/${row.id}`}>{ACTS[next.act].title}</Link> : '办完了';
}

function Rounds({ row }: { row: ConstituencyRow }) {
  const last = row.rounds.at(-1);
  if (!last) return null;
  return (
    <span>
      {ROUND_STATES[last.state]} {last.next && <Tag color="gold">{NEXT_KINDS[last.next]}</Tag>}
    </span>
  );
}
