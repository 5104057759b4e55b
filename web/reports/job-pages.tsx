import { JOBS_A_PAGE } from '@xuanwu/server/reports/jobs.schema.ts';
import { Button, Flex } from 'antd';

/** Below a list of jobs: the newer and the older ones, where there are more than go on one page. */
export function JobPages({
  page,
  count,
  onChange,
}: {
  page: number;
  /** How many this page has. */
  count: number;
  onChange: (page: number) => void;
}) {
  if (page === 1 && count < JOBS_A_PAGE) return null;
  return (
    <Flex gap={8} justify="end">
      <Button size="small" disabled={page === 1} onClick={() => onChange(page - 1)}>
        较新的
      </Button>
      <Button size="small" disabled={count < JOBS_A_PAGE} onClick={() => onChange(page + 1)}>
        较早的
      </Button>
    </Flex>
  );
}
