import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { keepFile } from '../../../files/keep-file.ts';
import { KeepPhotoSchema } from '../kept-file.schema.ts';
import { PublicityRecordedSchema } from './publicity.schema.ts';
import { lockPublicity } from './publicity-records.queries.ts';

/** 补传宣传照片: one a line; the ledger has its hash. */
export const addPublicityPhoto = defineAct({
  name: 'add-publicity-photo',
  input: KeepPhotoSchema,
  output: PublicityRecordedSchema,
  areaOf: async (acting, { of }) => (await lockPublicity(acting, of)).area,
  async perform(acting, picture) {
    const { tx, county } = acting;
    const { of: id, file: photo, type: photoType, sha256 } = picture;
    const { cycle, photo: before, withdrawnOn } = await lockPublicity(acting, id);
    if (before !== null || withdrawnOn !== null)
      throw new ActError('lost-race', '这一条已经有照片，或者已经撤销。要换照片的，撤销后重新登记。');
    await keepFile(acting, picture);
    await tx
      .updateTable('publicityRecord')
      .set({ photo, photoType })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    return done(
      { id },
      { subject: { cycle, publicity: id }, records: [{ kind: 'publicity-photo', id, sha256 }] },
    );
  },
});
