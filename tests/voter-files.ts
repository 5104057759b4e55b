/** Files of voters in a test's rehearsal: uploaded and read as its columns say, confirmed. */
import { Readable } from 'node:stream';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { runNextJob } from '@xuanwu/server/jobs/jobs.ts';
import { confirmImport } from '@xuanwu/server/phases/registration/voter-import/confirm-import.ts';
import { importJobs } from '@xuanwu/server/phases/registration/voter-import/import-jobs.ts';
import { readImportPreview } from '@xuanwu/server/phases/registration/voter-import/import-view.queries.ts';
import type { ImportPreview } from '@xuanwu/server/phases/registration/voter-import/import-view.schema.ts';
import { mapImportColumns } from '@xuanwu/server/phases/registration/voter-import/map-import-columns.ts';
import { receiveVoterFile } from '@xuanwu/server/phases/registration/voter-files/receive-voter-file.ts';
import { uploadVoterFile } from '@xuanwu/server/phases/registration/voter-import/upload-voter-file.ts';
import type { TestRehearsal } from './rehearsal.ts';

export async function uploadVoters(
  { context, stage }: TestRehearsal,
  cycle: string,
  name: string,
  content: Buffer,
): Promise<ImportPreview> {
  const stored = await receiveVoterFile(context, name, Readable.from([content]));
  const { import: id } = await stage.act('demo-registrar', uploadVoterFile, { cycle, ...stored });
  const { mapping } = await previewVoters({ context, stage }, id);
  await stage.act('demo-registrar', mapImportColumns, { import: id, mapping });
  await runNextJob(context.db, importJobs(context));
  return previewVoters({ context, stage }, id);
}

export async function confirmVoters({ context, stage }: TestRehearsal, id: string): Promise<ImportPreview> {
  await stage.act('demo-registrar', confirmImport, { import: id });
  await runNextJob(context.db, importJobs(context));
  return previewVoters({ context, stage }, id);
}

function previewVoters(
  { context, stage }: Pick<TestRehearsal, 'context' | 'stage'>,
  id: string,
): Promise<ImportPreview> {
  return actTransaction(context, stage.actor('demo-registrar'), (acting) => readImportPreview(acting, id));
}
