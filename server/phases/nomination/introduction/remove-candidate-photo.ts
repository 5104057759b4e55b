import { defineAct, done } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { areaOfCandidate } from './introduction.queries.ts';
import { CandidatePhotoSchema, RemoveCandidatePhotoSchema } from './introduction.schema.ts';

/** 移除候选人照片: the picture is deleted, at any time. */
export const removeCandidatePhoto = defineAct({
  name: 'remove-candidate-photo',
  input: RemoveCandidatePhotoSchema,
  output: CandidatePhotoSchema,
  areaOf: areaOfCandidate,
  async perform({ context, tx, county }, { candidate }) {
    const removed = await tx
      .deleteFrom('candidatePhoto')
      .where('county', '=', county)
      .where('candidate', '=', candidate)
      .returning(['constituency', 'file'])
      .executeTakeFirst();
    const { constituency, file } = found(removed, '这位候选人的照片');
    await tx.deleteFrom('storedFile').where('county', '=', county).where('id', '=', file).execute();
    await context.files.remove(file);
    return done({ candidate }, { subject: { constituency, candidate } });
  },
});
