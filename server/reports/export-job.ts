/** 导出证据包: an act that asks for it, and the job that writes and checks it. */
import { join } from 'node:path';
import { verifyPackage } from '@xuanwu/evidence/verify.ts';
import { defineAct, done } from '../acts/act.ts';
import type { Context } from '../acts/context.ts';
import { enqueueJob, type RunningJob } from '../jobs/jobs.ts';
import { getCycle } from '../phases/preparation/cycle.queries.ts';
import { ExportAskedSchema, ExportPackageSchema } from './export.schema.ts';
import { exportPackage } from './export-package.ts';
import { readPackageFolder } from './package-folder.ts';

export const askForPackage = defineAct({
  name: 'export-package',
  input: ExportPackageSchema,
  output: ExportAskedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { cycle: id }) {
    const { tx, county, actor } = acting;
    const cycle = await getCycle(acting, id);
    const job = await enqueueJob(tx, {
      county,
      kind: 'export-package',
      title: '导出证据包',
      input: { cycle: cycle.id },
      actor,
    });
    return done({ job }, { subject: { cycle: id } });
  },
});

/** Answers the checks, as an outsider would see them. */
export async function exportJob(context: Context, job: RunningJob, packages: string): Promise<unknown> {
  const { cycle } = job.input as { cycle: string };
  const directory = join(packages, job.id);
  await exportPackage(context, job.actor, {
    cycle,
    directory,
    signal: job.signal,
    report: (progress, total) => job.progress(progress, total, `第 ${progress + 1} 个文件，共 ${total} 个`),
  });
  return { checks: verifyPackage(await readPackageFolder(directory)) };
}
