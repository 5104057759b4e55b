import { type JobRow, JOBS_A_PAGE } from '@xuanwu/server/reports/jobs.schema.ts';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { getJson, type ProblemError } from '../api/client.ts';
import { useRead } from '../api/queries.ts';
import type { RowsOfPage } from '../widgets/all-rows.ts';

const OPEN: ReadonlySet<JobRow['state']> = new Set(['waiting', 'running']);

export interface PagesOfJobs {
  readonly page: number;
  readonly setPage: (page: number) => void;
  /** The newest ones, whatever page is shown: until they are read there is nothing to show. */
  readonly newest: UseQueryResult<JobRow[], ProblemError>;
  /** The one that waits or runs. */
  readonly running: JobRow | undefined;
  /** All of the page that is shown, and those of them that have ended. */
  readonly jobs: readonly JobRow[];
  readonly ended: readonly JobRow[];
  /** Any page, for the export of all. */
  readonly readPage: (page: string | null) => Promise<RowsOfPage<JobRow>>;
}

/** 长任务 of one kind, by pages, newest first. */
export function useJobPages(kind: string): PagesOfJobs {
  const [page, setPage] = useState(1);
  const path = `/api/jobs?kind=${kind}&page=`;
  const newest = useRead<JobRow[]>(`${path}1`);
  const { data: jobs = [] } = useRead<JobRow[]>(`${path}${page}`, { keepsLast: true });
  const running = newest.data?.find(({ state }) => OPEN.has(state));
  const readPage = async (wanted: string | null) => {
    const number = Number(wanted ?? 1);
    const rows = await getJson<JobRow[]>(`${path}${number}`);
    return { rows, next: rows.length === JOBS_A_PAGE ? number + 1 : null };
  };
  const ended = jobs.filter(({ state }) => !OPEN.has(state));
  return { page, setPage, newest, running, jobs, ended, readPage };
}
