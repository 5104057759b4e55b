/** 批量生成文书: the act that asks for it; the job makes them (`print-job.ts`). */
import { addDays } from '@xuanwu/rules/civil-date.ts';
import { defineAct, done } from '../../acts/act.ts';
import { permitView } from '../../acts/acting.ts';
import { enqueueJob } from '../../jobs/jobs.ts';
import { getCycle } from '../../phases/preparation/cycle.queries.ts';
import { type PrintJobInput, PrintAskedSchema, PrintDocumentsSchema, printedTitle } from './bulk.schema.ts';

export const PRINT_JOB = 'print-documents';

export const printDocuments = defineAct({
  name: 'print-documents',
  input: PrintDocumentsSchema,
  output: PrintAskedSchema,
  areaOf: ({ actor, county }) => Promise.resolve(actor.area ?? county),
  async perform(acting, { cycle: id, kinds, keptDays }) {
    const { tx, county, actor, today } = acting;
    permitView(actor, 'printed-documents');
    const cycle = await getCycle(acting, id);
    const until = addDays(today, keptDays);
    const job = await enqueueJob(tx, {
      county,
      kind: PRINT_JOB,
      title: `批量生成${printedTitle(kinds)}`,
      input: { cycle: cycle.id, kinds, until } satisfies PrintJobInput,
      actor,
    });
    return done({ job }, { subject: { cycle: id, job }, figures: { keptDays } });
  },
});
