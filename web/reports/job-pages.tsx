import { JOBS_A_PAGE } from '@xuanwu/server/reports/jobs.schema.ts';
import { Button, Flex } from 'antd';
import type { PagesOfJobs } from './use-job-pages.ts';

/** Below a list of jobs: the newer and the older ones, where there are more than go on one page. */
export function JobPages({ pages: { page, setPage, jobs } }: { pages: PagesOfJobs }) {
  const isFull = jobs.length === JOBS_A_PAGE;
  if (page === 1 && !isFull) return null;
  return (
    <Flex gap={8} justify="end">
      <Button size="small" disabled={page === 1} onClick={() => setPage(page - 1)}>
        较新的
      </Button>
      <Button size="small" disabled={!isFull} onClick={() => setPage(page + 1)}>
        较早的
      </Button>
    </Flex>
  );
}
