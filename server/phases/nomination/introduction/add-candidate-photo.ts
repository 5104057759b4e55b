import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { keepFile } from '../../../files/keep-file.ts';
import { areaOfCandidate, introductionRuling, lockConstituencyOf } from './introduction.queries.ts';
import { AddCandidatePhotoSchema, CandidatePhotoSchema } from './introduction.schema.ts';

/** 上传候选人照片, with his consent: one each, shown beside his basic information until the election day. */
export const addCandidatePhoto = defineAct({
  name: 'add-candidate-photo',
  input: AddCandidatePhotoSchema,
  output: CandidatePhotoSchema,
  areaOf: areaOfCandidate,
  async perform(acting, input) {
    const { candidate, file, type } = input;
    const { tx, county, today, entry } = acting;
    const constituency = await lockConstituencyOf(acting, candidate);
    const ruling = introductionRuling('add-candidate-photo', constituency, [today]);
    if (!ruling.permitted) return refused(ruling);
    await keepFile(acting, input);
    const { id, area } = constituency;
    const added = await tx
      .insertInto('candidatePhoto')
      .values({ county, candidate, constituency: id, area, file, type, entry })
      .onConflict((conflict) => conflict.doNothing())
      .returning('candidate')
      .executeTakeFirst();
    if (!added) throw new ActError('lost-race', '这位候选人已经有照片。要换照片的，先移除原来的。');
    return done({ candidate }, { subject: { constituency: id, candidate }, ruling });
  },
});
