import { randomUUID } from 'node:crypto';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { keepFile } from '../../../files/keep-file.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { recogniseColumns } from '../voter-files/columns.ts';
import { UploadVoterFileSchema, VoterImportSchema } from '../voter-import.schema.ts';

/** 上传选民文件: nothing is registered yet; columns are recognised and shown. */
export const uploadVoterFile = defineAct({
  name: 'upload-voter-file',
  input: UploadVoterFileSchema,
  output: VoterImportSchema,
  areaOf: (acting) => Promise.resolve(acting.actor.area ?? acting.county),
  async perform(acting, input) {
    const { tx, county, now, actor } = acting;
    const stage = await cycleStageRuling(acting, 'upload-voter-file', input.cycle);
    if (!stage.permitted) return refused(stage);
    const id = randomUUID();
    const { file, name, sha256 } = input;
    await keepFile(acting, input);
    await tx
      .insertInto('voterImport')
      .values({
        county,
        id,
        cycle: input.cycle,
        area: actor.area,
        file,
        fileName: name,
        encoding: input.encoding,
        header: JSON.stringify(input.header),
        mapping: JSON.stringify(recogniseColumns(input.header)),
        state: 'uploaded',
        createdAt: now,
      })
      .execute();
    return done(
      { import: id },
      { subject: { cycle: input.cycle, import: id }, records: [{ kind: 'voter-file', id, sha256 }] },
    );
  },
});
