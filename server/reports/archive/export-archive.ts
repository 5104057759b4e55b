/** 生成归档包: the act that asks for it; the job makes it (`archive-job.ts`). */
import { RETENTION_TERMS } from '@xuanwu/rules/archive-retention.ts';
import { defineAct, done } from '../../acts/act.ts';
import { permitView } from '../../acts/acting.ts';
import { enqueueJob } from '../../jobs/jobs.ts';
import { getCycle } from '../../phases/preparation/cycle.queries.ts';
import { ArchiveAskedSchema, ExportArchiveSchema } from './archive.schema.ts';

export const ARCHIVE_JOB = 'export-archive';

export const exportArchive = defineAct({
  name: 'export-archive',
  input: ExportArchiveSchema,
  output: ArchiveAskedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, input) {
    const { tx, county, actor } = acting;
    permitView(actor, 'archive-packages');
    const cycle = await getCycle(acting, input.cycle);
    const title = '生成归档包';
    const job = await enqueueJob(tx, { county, kind: ARCHIVE_JOB, title, input, actor });
    const { outcome, record, routine } = input.terms;
    const terms = [outcome, record, routine].map((term) => RETENTION_TERMS[term].title);
    return done(
      { job },
      { subject: { cycle: cycle.id, job }, note: `全宗号 ${input.fonds}，保管期限 ${terms.join('、')}` },
    );
  },
});
