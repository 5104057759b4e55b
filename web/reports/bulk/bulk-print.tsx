import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import {
  BULK_KINDS,
  type BulkKind,
  BulkKindSchema,
  KEPT_DAYS,
} from '@xuanwu/server/reports/bulk/bulk.schema.ts';
import type { JobRow } from '@xuanwu/server/reports/jobs.schema.ts';
import { Card, Checkbox, Flex, InputNumber } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { PrintedList } from './printed-list.tsx';

/** 批量生成: the rolls and voter cards of all constituencies in one go, for the printer. */
export function BulkPrint() {
  const home = useRead<Home>('/api/home');
  const jobs = useRead<JobRow[]>('/api/jobs');
  const cycle = home.data?.cycle;
  if (!cycle || !jobs.data) return null;
  const prints = jobs.data.filter(({ kind }) => kind === 'print-documents');
  return (
    <Card size="small" title="批量生成全部选区的名单公告和选民证">
      <Flex vertical gap={12}>
        <AskForPrint cycle={cycle.id} running={prints.find(({ state }) => OPEN.has(state))} />
        <PrintedList jobs={prints.filter(({ state }) => !OPEN.has(state))} />
      </Flex>
    </Card>
  );
}

const OPEN: ReadonlySet<JobRow['state']> = new Set(['waiting', 'running']);

function AskForPrint({ cycle, running }: { cycle: string; running: JobRow | undefined }) {
  const ask = useAct('print-documents');
  const [kinds, setKinds] = useState<BulkKind[]>(['roll-notice']);
  const [keptDays, setKeptDays] = useState<number>(KEPT_DAYS.usual);
  return (
    <>
      <Flex gap={16} wrap align="center">
        <Checkbox.Group
          aria-label="生成哪些文书"
          options={optionsOf(BULK_KINDS)}
          value={kinds}
          onChange={(chosen) => setKinds(BulkKindSchema.array().parse(chosen))}
        />
        <label>
          保存{' '}
          <InputNumber
            aria-label="保存天数"
            style={{ width: 70 }}
            min={KEPT_DAYS.least}
            max={KEPT_DAYS.most}
            precision={0}
            value={keptDays}
            onChange={(days) => setKeptDays(days ?? KEPT_DAYS.usual)}
          />{' '}
          天
        </label>
        <ActButton
          act="print-documents"
          type="primary"
          loading={ask.isPending}
          disabled={kinds.length === 0 || running !== undefined}
          onClick={() => ask.mutate({ cycle, kinds, keptDays })}
        />
      </Flex>
      <div className="shell-subtitle">
        在后台逐个选区生成，可以离开本页；中断以后接着做，已经生成的不重做。含有个人信息，到期自动删除，生成和删除都记入选务日志。
      </div>
      <ProblemAlert error={ask.error} />
      {running && <JobProgress job={running.id} />}
    </>
  );
}
