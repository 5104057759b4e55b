import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { keepFile } from '../../../files/keep-file.ts';
import { areaOfRound, lockRound, roundStateRuling } from '../round.queries.ts';
import { getBundle, sealBundle } from './bundle.queries.ts';
import { AddSheetPhotoSchema, SheetPhotoAddedSchema } from './count.schema.ts';

/** 附计票单的照片: the paper that the table signed; the ledger has its hash. */
export const addSheetPhoto = defineAct({
  name: 'add-sheet-photo',
  input: AddSheetPhotoSchema,
  output: SheetPhotoAddedSchema,
  areaOf: areaOfRound,
  async perform(acting, input) {
    const { round: id, bundle: number, file, sha256, type } = input;
    const { tx, county, entry } = acting;
    const round = await lockRound(acting, id);
    const state = roundStateRuling('add-sheet-photo', round);
    if (!state.permitted) return refused(state);
    const bundle = await getBundle(acting, id, number);
    if (bundle.photo !== null)
      throw new ActError('lost-race', '这一捆的计票单已经附了照片。重新计票以后才能另附。');
    await keepFile(acting, input);
    await tx
      .updateTable('ballotBundle')
      .set({ photo: file, photoType: type, entry })
      .where('county', '=', county)
      .where('round', '=', id)
      .where('number', '=', number)
      .execute();
    return done(
      { round: id, bundle: number },
      {
        subject: { constituency: round.constituency, round: id, bundle: String(number) },
        records: [sealBundle({ ...bundle, photo: sha256 })],
      },
    );
  },
});
