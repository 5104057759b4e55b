import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { enqueueJob } from '../../../jobs/jobs.ts';
import { ImportJobSchema, MapImportColumnsSchema, missingColumns } from '../voter-import.schema.ts';
import { areaOfImport, dropRows, lockImport, updateImport } from './voter-import.queries.ts';

/** 对应文件列, and read the rows. Nothing is registered yet. */
export const mapImportColumns = defineAct({
  name: 'map-import-columns',
  input: MapImportColumnsSchema,
  output: ImportJobSchema,
  areaOf: areaOfImport,
  async perform(acting, input) {
    const { tx, county, actor } = acting;
    const { fileName, header, rowsImported } = await lockImport(acting, input.import, [
      'uploaded',
      'previewed',
      'failed',
    ]);
    const missing = missingColumns(input.mapping);
    if (missing.length > 0) {
      throw new ActError('bad-request', `还没有对应的列：${missing.join('、')}。请指明它们在文件的哪一列。`);
    }
    if (Object.values(input.mapping).some((place) => place >= header.length))
      throw new ActError('bad-request', '对应的列不在文件里。请刷新页面后重新对应。');
    if (rowsImported > 0) {
      throw new ActError(
        'lost-race',
        `已经登记了 ${rowsImported} 人，不能再改列的对应。请接着导入，或者取消后重新上传。`,
      );
    }
    await dropRows(acting, input.import);
    await updateImport(acting, input.import, {
      state: 'reading',
      mapping: JSON.stringify(input.mapping),
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
