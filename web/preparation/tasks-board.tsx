import type { TaskRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { Button, Flex, Input, Tabs, Typography } from 'antd';
import { useState } from 'react';
import { Choice } from '../widgets/choice.tsx';
import { downloadTable } from '../widgets/download-table.ts';
import { useFilter } from '../widgets/use-filter.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { written } from '../widgets/words.ts';
import { AreaProgress } from './area-progress.tsx';
import { AssignTasksModal } from './assign-tasks-modal.tsx';
import { SignOffModal } from './sign-off-modal.tsx';
import { articleOfTask, PHASES, phaseOf, TASK_STATES } from './task-steps.ts';
import { TasksTable } from './tasks-table.tsx';

export interface TasksFacts {
  readonly rows: readonly TaskRow[];
  readonly today: string;
  readonly electionDay: string;
}

export function TasksBoard(facts: TasksFacts) {
  const [view, setView] = useFilter('view');
  return (
    <Tabs
      activeKey={view === '' ? 'tasks' : view}
      onChange={(key) => setView(key === 'tasks' ? undefined : key)}
      items={[
        { key: 'tasks', label: '任务清单', children: <TaskList {...facts} /> },
        {
          key: 'areas',
          label: '各地完成情况',
          children: <AreaProgress rows={facts.rows} />,
        },
      ]}
    />
  );
}

function TaskList(facts: TasksFacts) {
  const { rows, electionDay } = facts;
  const { shown, filters } = useShownTasks(rows);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [assigning, setAssigning] = useState<readonly TaskRow[]>([]);
  const [signing, setSigning] = useState<TaskRow>();
  const chosen = shown.filter(({ id }) => selected.includes(id));
  return (
    <Flex vertical gap={12}>
      <Typography.Text>{summary(rows)}</Typography.Text>
      <Flex gap={8} wrap>
        {filters}
        <Button onClick={() => downloadTable('任务销号.csv', exportColumns(electionDay), shown)}>
          导出表格
        </Button>
        <ActButton act="assign-task" disabled={chosen.length === 0} onClick={() => setAssigning(chosen)}>
          {chosen.length === 0 ? '落实责任人' : `落实责任人（${chosen.length} 项）`}
        </ActButton>
      </Flex>
      <TasksTable
        {...facts}
        rows={shown}
        selected={selected}
        onSelect={setSelected}
        onAssign={(task) => setAssigning([task])}
        onSignOff={setSigning}
      />
      {assigning.length > 0 && (
        <AssignTasksModal
          tasks={assigning}
          onClose={(isDone) => {
            setAssigning([]);
            if (isDone) setSelected([]);
          }}
        />
      )}
      {signing && <SignOffModal task={signing} onClose={() => setSigning(undefined)} />}
    </Flex>
  );
}

function useShownTasks(rows: readonly TaskRow[]) {
  const [text, setText] = useFilter('text');
  const [status, setStatus] = useFilter('status');
  const [area, setArea] = useFilter('area');
  const [phase, setPhase] = useFilter('phase');
  const shown = rows.filter(
    (row) =>
      (text === '' ||
        `${row.title} ${row.areaName} ${row.responsible} ${row.evidence}`.includes(text.trim())) &&
      (status === '' || row.status === status) &&
      (area === '' || row.area === area) &&
      (phase === '' || phaseOf(row) === phase),
  );
  const areas = Object.fromEntries(rows.map((row) => [row.area, row.areaName]));
  const filters = (
    <>
      <Input.Search
        aria-label="搜索任务"
        placeholder="任务、责任人、佐证"
        allowClear
        style={{ width: 220 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Choice label="状态" titles={TASK_STATES} value={status} onChange={setStatus} />
      <Choice label="地区" titles={areas} value={area} onChange={setArea} />
      <Choice label="阶段" titles={PHASES} value={phase} onChange={setPhase} />
    </>
  );
  return { shown, filters };
}

function summary(rows: readonly TaskRow[]): string {
  const count = (status: TaskRow['status']) => rows.filter((row) => row.status === status).length;
  const nobody = rows.filter((row) => row.responsible === null && row.status !== 'done').length;
  return `共 ${rows.length} 项：已销号 ${count('done')} 项，未到期 ${count('due')} 项，逾期 ${count('late')} 项；${nobody} 项还没有责任人。`;
}

function exportColumns(electionDay: string): readonly [string, (row: TaskRow) => string][] {
  return [
    ['阶段', (row) => PHASES[phaseOf(row)]],
    ['任务', ({ title }) => title],
    ['地区', ({ areaName }) => areaName],
    ['期限', ({ due }) => due],
    ['依据', (row) => articleOfTask(row, electionDay)],
    ['状态', ({ status }) => TASK_STATES[status]],
    ['责任人', ({ responsible }) => responsible ?? ''],
    ['佐证', ({ evidence }) => evidence ?? ''],
    ['销号时间', ({ signedOffAt }) => (signedOffAt === null ? '' : written(signedOffAt))],
    ['销号人', ({ signedOffBy }) => signedOffBy ?? ''],
  ];
}
