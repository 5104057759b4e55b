import { defineAct, done } from '../../../acts/act.ts';
import { VoterImportSchema } from '../voter-import.schema.ts';
import { areaOfImport, lockImport, updateImport } from './voter-import.queries.ts';

/** 取消导入: the file and what was read of it are dropped. Whoever was registered before stays registered. */
export const cancelImport = defineAct({
  name: 'cancel-import',
  input: VoterImportSchema,
  output: VoterImportSchema,
  areaOf: areaOfImport,
  async perform(acting, input) {
    const { tx, county, context } = acting;
    const { file } = await lockImport(acting, input.import, ['uploaded', 'previewed', 'failed']);
    await tx
      .deleteFrom('importRow')
      .where('county', '=', county)
      .where('import', '=', input.import)
      .execute();
    await updateImport(acting, input.import, { state: 'cancelled', problem: null });
    await context.files.remove(file);
    return done({ import: input.import }, { subject: { import: input.import } });
  },
});
