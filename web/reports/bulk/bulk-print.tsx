import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import {
  BULK_KINDS,
  type BulkKind,
  BulkKindSchema,
  KEPT_DAYS,
  WHOLE_CYCLE,
} from '@xuanwu/server/reports/bulk/bulk.schema.ts';
import { Card, Checkbox, Divider, Flex, InputNumber } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { JobPages } from '../job-pages.tsx';
import { useJobPages } from '../use-job-pages.ts';
import { PrintedList } from './printed-list.tsx';

/** 全套打印、批量生成: everything of the cycle in one go, or the rolls and voter cards of all constituencies, for the printer. */
export function BulkPrint() {
  const home = useRead<Home>('/api/home');
  const pages = useJobPages('print-documents');
  const { newest, running, ended, page } = pages;
  const cycle = home.data?.cycle;
  if (!cycle || !newest.data) return null;
  return (
    <Card size="small" title="全套打印和批量生成">
      <Flex vertical gap={12}>
        <AskForWhole cycle={cycle.id} isBusy={running !== undefined} />
        <Divider style={{ margin: 0 }} />
        <AskForPrint cycle={cycle.id} isBusy={running !== undefined} />
        <div className="shell-subtitle">
          在后台逐份生成，可以离开本页；中断以后接着做，已经生成的不重做。含有个人信息，到期自动删除，生成和删除都记入选务日志。
        </div>
        {running && <JobProgress job={running.id} />}
        <PrintedList key={page} jobs={ended} />
        <JobPages pages={pages} />
      </Flex>
    </Card>
  );
}

/** 全套打印: a ZIP of every document that there is, with contents and a volume for each stage. */
function AskForWhole({ cycle, isBusy }: { cycle: string; isBusy: boolean }) {
  const ask = useAct('print-documents');
  const [keptDays, setKeptDays] = useState<number>(KEPT_DAYS.usual);
  return (
    <Flex vertical gap={8} role="group" aria-label="全套打印">
      <div>
        这次换届现在已有的全部文书，按阶段排列，装成一个 ZIP：总目录、每个阶段的合订本（一个
        PDF，可以直接打印）和单件。还没有的文书和原因，写在目录里。
      </div>
      <Flex gap={16} wrap align="center">
        <KeptDays value={keptDays} onChange={setKeptDays} />
        <ActButton
          act="print-documents"
          type="primary"
          loading={ask.isPending}
          disabled={isBusy}
          onClick={() => ask.mutate({ cycle, kinds: WHOLE_CYCLE, keptDays })}
        >
          全套打印
        </ActButton>
      </Flex>
      <ProblemAlert error={ask.error} />
    </Flex>
  );
}

function KeptDays({ value, onChange }: { value: number; onChange: (days: number) => void }) {
  return (
    <label>
      保存{' '}
      <InputNumber
        aria-label="保存天数"
        style={{ width: 70 }}
        min={KEPT_DAYS.least}
        max={KEPT_DAYS.most}
        precision={0}
        value={value}
        onChange={(days) => onChange(days ?? KEPT_DAYS.usual)}
      />{' '}
      天
    </label>
  );
}

function AskForPrint({ cycle, isBusy }: { cycle: string; isBusy: boolean }) {
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
        <KeptDays value={keptDays} onChange={setKeptDays} />
        <ActButton
          act="print-documents"
          loading={ask.isPending}
          disabled={kinds.length === 0 || isBusy}
          onClick={() => ask.mutate({ cycle, kinds, keptDays })}
        >
          只生成全部选区的这些文书
        </ActButton>
      </Flex>
      <ProblemAlert error={ask.error} />
    </>
  );
}
