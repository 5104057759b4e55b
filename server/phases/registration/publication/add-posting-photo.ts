import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { keepFile } from '../../../files/keep-file.ts';
import { areaOfPosting, lockPosting, sealedPosting } from './posting.queries.ts';
import { AddPostingPhotoSchema, RollPostingSchema } from './posting.schema.ts';

/** 补传张贴照片: one a posting; the ledger has its hash, the file store the picture, encrypted. */
export const addPostingPhoto = defineAct({
  name: 'add-posting-photo',
  input: AddPostingPhotoSchema,
  output: RollPostingSchema,
  areaOf: areaOfPosting,
  async perform(acting, input) {
    const { posting: id, file, type } = input;
    const { tx, county } = acting;
    const { constituency, photo } = await lockPosting(acting, id);
    if (photo !== null)
      throw new ActError('lost-race', '这一处已经有照片。要换照片的，撤销这条登记后重新登记。');
    await keepFile(acting, input);
    await tx
      .updateTable('rollPosting')
      .set({ photo: file, photoType: type })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    const record = await sealedPosting(acting, id);
    return done({ posting: id }, { subject: { constituency, posting: id }, records: [record] });
  },
});
