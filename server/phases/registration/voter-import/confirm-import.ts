import { defineAct, done, refused } from '../../../acts/act.ts';
import { enqueueJob } from '../../../jobs/jobs.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { ImportJobSchema, VoterImportSchema } from './voter-import.schema.ts';
import { areaOfImport, lockImport, updateImport } from './voter-import.queries.ts';

/** 确认导入: registers every row that was read without a problem; the bad rows wait to be mended. */
export const confirmImport = defineAct({
  name: 'confirm-import',
  input: VoterImportSchema,
  output: ImportJobSchema,
  areaOf: areaOfImport,
  async perform(acting, input) {
    const { tx, county, actor } = acting;
    const { fileName, cycle, rowsReady } = await lockImport(acting, input.import, ['previewed']);
    const stage = await cycleStageRuling(acting, 'confirm-import', cycle);
    if (!stage.permitted) return refused(stage);
    await updateImport(acting, input.import, { state: 'importing' });
    const title = `导入 ${fileName}`;
    const job = await enqueueJob(tx, {
      county,
      kind: 'import-voters',
      title,
      input: { import: input.import },
      actor,
    });
    return done(
      { import: input.import, job },
      { subject: { import: input.import }, figures: { ready: rowsReady } },
    );
  },
});
