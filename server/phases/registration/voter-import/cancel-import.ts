import { defineAct, done } from '../../../acts/act.ts';
import { VoterImportSchema } from './voter-import.schema.ts';
import { areaOfImport, lockImport, updateImport } from './voter-import.queries.ts';

/** 取消导入: what was read is dropped; nobody was registered. */
export const cancelImport = defineAct({
  name: 'cancel-import',
  input: VoterImportSchema,
  output: VoterImportSchema,
  areaOf: areaOfImport,
  async perform(acting, input) {
    const { tx, county } = acting;
    await lockImport(acting, input.import, ['uploaded', 'previewed', 'failed']);
    await tx
      .deleteFrom('importRow')
      .where('county', '=', county)
      .where('import', '=', input.import)
      .execute();
    await updateImport(acting, input.import, { state: 'cancelled' });
    return done({ import: input.import }, { subject: { import: input.import } });
  },
});
