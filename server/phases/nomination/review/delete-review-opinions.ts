import { opinionsOver } from '@xuanwu/rules/review.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { areaOfConstituency, lockConstituency } from '../../constituencies/constituency.queries.ts';
import { deleteOpinions } from './delete-opinions.ts';
import { formalPublishedOn } from './review.queries.ts';
import { DeleteReviewOpinionsSchema, ReviewOpinionsDeletedSchema } from './review.schema.ts';

/** 删除联审意见, once the time for objections to the formal list is over. The software does the same by itself every night; nobody has to remember it. */
export const deleteReviewOpinions = defineAct({
  name: 'delete-review-opinions',
  input: DeleteReviewOpinionsSchema,
  output: ReviewOpinionsDeletedSchema,
  areaOf: areaOfConstituency,
  async perform(acting, input) {
    const { context, today } = acting;
    const constituency = await lockConstituency(acting, input.constituency);
    const { id, electionDay } = constituency;
    const facts = { electionDay, formalPublishedOn: await formalPublishedOn(acting, id), today };
    const { ruling } = opinionsOver(facts, await lawFor(acting, electionDay));
    if (!ruling.permitted) return refused(ruling);
    const { opinions, withGround, files } = await deleteOpinions(acting, constituency);
    if (opinions === 0) throw new ActError('lost-race', '没有要删除的联审意见，可能已经自动删除。请刷新。');
    for (const file of files) await context.files.remove(file);
    return done(
      { opinions },
      {
        subject: { constituency: id },
        figures: { opinions, withGround, files: files.length },
        ruling,
      },
    );
  },
});
