import type { PendingActRow } from '@xuanwu/server/administration/administration.schema.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Button, Flex, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../api/queries.ts';
import { Choice } from '../widgets/choice.tsx';
import { downloadTable } from '../widgets/download-table.ts';
import { Loaded, Page } from '../widgets/page.tsx';
import { useFilter } from '../widgets/use-filter.ts';
import { LEVELS, ROUND_STATES } from '../widgets/words.ts';
import { BatchResults } from './batch-results.tsx';
import { hasOutcome, OUTCOMES, RESULT_COLUMNS, type ResultRow, resultRows } from './result-row.ts';
import { ResultsSummary } from './results-summary.tsx';
import { ResultsTable } from './results-table.tsx';

/** 选举结果: every round, how far it is, who was elected, what is left to be done. */
export function Results() {
  const rounds = useRead<RoundRow[]>('/api/rounds');
  const constituencies = useRead<ConstituencyRow[]>('/api/constituencies');
  const pending = useRead<PendingActRow[]>('/api/pending-acts');
  return (
    <Page
      title="选举结果"
      hint="计票完成的先计算，再由选举委员会确认，最后公告；点选区看每一条依据和算式。"
      actions={<Link to="/credentials">代表资格审查</Link>}
    >
      <Loaded read={rounds}>
        {(read) => (
          <Loaded read={constituencies}>
            {(board) => <ResultList rows={resultRows(read, board, pending.data ?? [])} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function ResultList({ rows }: { rows: readonly ResultRow[] }) {
  const [text, setText] = useFilter('q');
  const [level, setLevel] = useFilter('level');
  const [state, setState] = useFilter('state');
  const [outcome, setOutcome] = useFilter('outcome');
  const [selected, setSelected] = useState<readonly string[]>([]);
  const shown = rows.filter(
    (row) =>
      `${row.constituencyName}${row.areaName}${row.elected.join('')}`.includes(text.trim()) &&
      (level === '' || row.level === level) &&
      (state === '' || row.state === state) &&
      (outcome === '' || hasOutcome(row, outcome)),
  );
  return (
    <Flex vertical gap={12}>
      <ResultsSummary rows={rows} onOutcome={setOutcome} />
      <Flex gap={8} wrap>
        <Input.Search
          aria-label="查找"
          placeholder="选区、乡镇或当选人"
          allowClear
          style={{ width: 220 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Choice label="级别" titles={LEVELS} value={level} onChange={setLevel} />
        <Choice label="状态" titles={ROUND_STATES} value={state} onChange={setState} />
        <Choice label="结果" titles={OUTCOMES} value={outcome} onChange={setOutcome} />
        <Button onClick={() => downloadTable('选举结果.csv', RESULT_COLUMNS, shown)}>导出表格</Button>
      </Flex>
      <BatchResults rows={rows.filter(({ id }) => selected.includes(id))} onDone={() => setSelected([])} />
      <ResultsTable rows={shown} isFiltered={shown.length < rows.length} {...{ selected, setSelected }} />
    </Flex>
  );
}
