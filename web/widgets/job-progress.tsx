import type { JobRow } from '@xuanwu/server/reports/jobs.schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Progress, Typography } from 'antd';
import { useEffect } from 'react';
import { useRead } from '../api/queries.ts';
import { useWrite } from '../api/use-write.ts';

const EVERY_MS = 700;
const ENDED = new Set(['done', 'failed', 'cancelled']);

/** Long work: how far it is, a way to stop it; it goes on when the page is closed. */
export function JobProgress({ job, onEnd }: { job: string; onEnd?: (ended: JobRow) => void }) {
  const queries = useQueryClient();
  const cancel = useWrite(() => ['POST', `/api/jobs/${job}/cancel`, {}]);
  const read = useRead<JobRow>(`/api/jobs/${job}`, { every: EVERY_MS });
  const row = read.data;
  const hasEnded = row !== undefined && ENDED.has(row.state);
  useEffect(() => {
    if (!hasEnded) return;
    onEnd?.(row);
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== `/api/jobs/${job}` });
    // Once, when it ends.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [hasEnded]);
  if (!row) return null;
  const percent = row.total > 0 ? Math.min(100, Math.floor((row.done / row.total) * 100)) : 0;
  return (
    <Flex vertical gap={4} role="status">
      <Flex gap={12} align="center">
        <Progress
          percent={row.state === 'done' ? 100 : percent}
          status={row.state === 'failed' ? 'exception' : row.state === 'done' ? 'success' : 'active'}
        />
        {!hasEnded && (
          <Button size="small" onClick={() => cancel.mutate()}>
            取消
          </Button>
        )}
      </Flex>
      <Typography.Text type={row.state === 'failed' ? 'danger' : 'secondary'}>{wordsOf(row)}</Typography.Text>
    </Flex>
  );
}

/** 标题：状态，说明 · whatever of it there is. */
function wordsOf({ title, state, error, note }: JobRow): string {
  const said = [STATES[state], error ?? note].filter((words) => words !== '').join('，');
  return said === '' ? title : `${title}：${said}`;
}

const STATES: Readonly<Record<JobRow['state'], string>> = {
  waiting: '排队中',
  running: '',
  done: '已完成',
  failed: '没有完成',
  cancelled: '已取消',
};
