import type { Context } from '../../../acts/context.ts';
import type { JobHandler } from '../../../jobs/jobs.ts';
import { importVoters } from './import-voters.ts';
import { readVoterFile } from './read-voter-file.ts';

/** The jobs of an import, by kind. */
export function importJobs(context: Context): ReadonlyMap<string, JobHandler> {
  return new Map<string, JobHandler>([
    ['read-voter-file', (job) => readVoterFile(context, job)],
    ['import-voters', (job) => importVoters(context, job)],
  ]);
}
