import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Button, Card, Flex, Input, Popconfirm, Select, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLocalLaw } from '../law/use-local-law.ts';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { downloadTable } from '../widgets/download-table.ts';
import { optionsOf } from '../widgets/options.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { CONSTITUENCY_KINDS, grouped } from '../widgets/words.ts';
import { ConstituencyForm } from './constituency-form.tsx';
import { ConstituencySeats } from './constituency-seats.tsx';
import { ConstituencyUpload } from './constituency-upload.tsx';
import type { Drawn } from './drawn.ts';
import { type Equality, equalityOf } from './equality.ts';
import { EqualityCell, EqualitySummary } from './equality-cell.tsx';

/** What is drawn now: a new one, one to be corrected, many out of a table, or nothing. */
type Doing = { kind: 'draw' } | { kind: 'correct'; row: ConstituencyRow } | { kind: 'upload' };

/** 选区: drawn, corrected and taken away until they are published. */
export function ConstituencyList(drawn: Drawn) {
  const { cycle, election, constituencies } = drawn;
  const [text, setText] = useState('');
  const [kind, setKind] = useState<string>();
  const [doing, setDoing] = useState<Doing>();
  const state = { cycle: cycle.stage };
  const equality = equalityOf(drawn, useLocalLaw(cycle.electionDay));
  const close = () => setDoing(undefined);
  const shown = constituencies.filter(
    (row) =>
      `${row.number} ${row.name} ${row.areaName} ${row.boundaries}`.includes(text.trim()) &&
      (kind === undefined || row.kind === kind),
  );
  return (
    <Card size="small" title={`选区（${constituencies.length} 个）`}>
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <ActButton
            act="draw-constituencies"
            state={state}
            type="primary"
            onClick={() => setDoing({ kind: 'draw' })}
          >
            划分选区
          </ActButton>
          <ActButton act="draw-constituencies" state={state} onClick={() => setDoing({ kind: 'upload' })}>
            从表格导入
          </ActButton>
          <Input.Search
            placeholder="选区、乡镇或范围"
            aria-label="选区、乡镇或范围"
            allowClear
            style={{ width: 200 }}
            onChange={(event) => setText(event.target.value)}
          />
          <Select
            placeholder="划分方式"
            aria-label="划分方式"
            allowClear
            style={{ width: 130 }}
            options={optionsOf(CONSTITUENCY_KINDS)}
            onChange={setKind}
          />
          <Button onClick={() => downloadTable(`${election.name}选区.csv`, exportColumns(equality), shown)}>
            导出表格
          </Button>
        </Flex>
        <EqualitySummary equality={equality} electionDay={cycle.electionDay} />
        <Rows
          drawn={drawn}
          equality={equality}
          rows={shown}
          onCorrect={(row) => setDoing({ kind: 'correct', row })}
        />
      </Flex>
      {doing?.kind === 'draw' && <ConstituencyForm {...drawn} onClose={close} />}
      {doing?.kind === 'correct' && <ConstituencyForm {...drawn} correcting={doing.row} onClose={close} />}
      {doing?.kind === 'upload' && <ConstituencyUpload {...drawn} onClose={close} />}
    </Card>
  );
}

function Rows(props: {
  drawn: Drawn;
  equality: Equality;
  rows: readonly ConstituencyRow[];
  onCorrect: (row: ConstituencyRow) => void;
}) {
  const { drawn, equality, rows, onCorrect } = props;
  const state = { cycle: drawn.cycle.stage };
  const remove = useAct('remove-constituency');
  return (
    <>
      <ProblemAlert error={remove.error} />
      <Table<ConstituencyRow>
        size="small"
        rowKey="id"
        dataSource={[...rows]}
        scroll={{ x: 1060 }}
        pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 个选区` }}
        locale={{
          emptyText:
            drawn.constituencies.length === 0
              ? '还没有选区。可以逐个划分，也可以从表格导入。'
              : '没有符合条件的选区。',
        }}
        columns={[
          { title: '编号', dataIndex: 'number', width: 70, sorter: (a, b) => a.number - b.number },
          {
            title: '选区',
            dataIndex: 'name',
            render: (name: string, { id }) => <Link to={`/constituencies/${id}`}>{name}</Link>,
          },
          { title: '划分方式', dataIndex: 'kind', render: (value: string) => CONSTITUENCY_KINDS[value] },
          { title: '乡镇', dataIndex: 'areaName' },
          { title: '范围', dataIndex: 'boundaries', ellipsis: true },
          {
            title: '人口',
            dataIndex: 'population',
            align: 'right',
            sorter: (a, b) => a.population - b.population,
            render: grouped,
          },
          {
            title: '名额',
            dataIndex: 'seats',
            width: 90,
            sorter: (a, b) => a.seats - b.seats,
            render: (_, row) => <ConstituencySeats {...drawn} row={row} />,
          },
          {
            title: '每名代表代表的人口',
            width: 210,
            render: (_, row) => <EqualityCell row={row} equality={equality} />,
            sorter: (a, b) => perSeat(a) - perSeat(b),
          },
          {
            title: '办理',
            width: 140,
            render: (_, row) => (
              <Flex gap={4}>
                <ActButton
                  act="correct-constituency"
                  state={state}
                  size="small"
                  aria-label={`更正：${row.name}`}
                  onClick={() => onCorrect(row)}
                >
                  更正
                </ActButton>
                <Popconfirm
                  title={`撤销“${row.name}”？`}
                  description={row.seats > 0 ? '先收回它的名额，才能撤销。' : undefined}
                  okButtonProps={{ disabled: row.seats > 0 }}
                  onConfirm={() => remove.mutate({ constituency: row.id })}
                >
                  <ActButton
                    act="remove-constituency"
                    state={state}
                    size="small"
                    aria-label={`撤销：${row.name}`}
                  >
                    撤销
                  </ActButton>
                </Popconfirm>
              </Flex>
            ),
          },
        ]}
      />
    </>
  );
}

function perSeat({ population, seats }: ConstituencyRow): number {
  return seats === 0 ? 0 : population / seats;
}

function exportColumns(equality: Equality): readonly [string, (row: ConstituencyRow) => string | number][] {
  return [
    ['编号', (row) => row.number],
    ['名称', (row) => row.name],
    ['划分方式', (row) => CONSTITUENCY_KINDS[row.kind] ?? ''],
    ['乡镇', (row) => row.areaName],
    ['人口', (row) => row.population],
    ['范围', (row) => row.boundaries],
    ['名额', (row) => row.seats],
    ['偏差（%）', (row) => equality.rows.get(row.id)?.deviationPercent ?? ''],
  ];
}
