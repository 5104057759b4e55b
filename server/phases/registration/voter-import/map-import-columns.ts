import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { enqueueJob } from '../../../jobs/jobs.ts';
import { missingColumns } from './columns.ts';
import { ImportJobSchema, MapImportColumnsSchema } from './voter-import.schema.ts';
import { areaOfImport, lockImport, updateImport } from './voter-import.queries.ts';

/** 对应文件列, and read the rows. Nothing is registered yet. */
export const mapImportColumns = defineAct({
  name: 'map-import-columns',
  input: MapImportColumnsSchema,
  output: ImportJobSchema,
  areaOf: areaOfImport,
  async perform(acting, input) {
    const { tx, county, actor } = acting;
    const { fileName } = await lockImport(acting, input.import, ['uploaded', 'previewed', 'failed']);
    const missing = missingColumns(input.mapping);
    if (missing.length > 0) {
      throw new ActError('bad-request', `还没有对应的列：${missing.join('、')}。请指明它们在文件的哪一列。`);
    }
    await tx
      .deleteFrom('importRow')
      .where('county', '=', county)
      .where('import', '=', input.import)
      .execute();
    await updateImport(acting, input.import, {
      state: 'reading',
      mapping: JSON.stringify(input.mapping),
      rowsRead: 0,
      rowsReady: 0,
      rowsBad: 0,
      problem: null,
    });
    const title = `读取 ${fileName}`;
    const job = await enqueueJob(tx, {
      county,
      kind: 'read-voter-file',
      title,
      input: { import: input.import },
      actor,
    });
    return done({ import: input.import, job }, { subject: { import: input.import } });
  },
});
