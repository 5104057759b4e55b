import { defineAct } from '../../../acts/act.ts';
import { getRequest } from './review.queries.ts';
import { GiveReviewOpinionSchema, ReviewOpinionGivenSchema } from './review.schema.ts';
import { writeOpinion } from './write-opinion.ts';

/** 提出联审意见: a ground of the law with the number of its document, or that there is none. Until the deadline a later answer corrects it. */
export const giveReviewOpinion = defineAct({
  name: 'give-review-opinion',
  input: GiveReviewOpinionSchema,
  output: ReviewOpinionGivenSchema,
  areaOf: async (acting, { request }) => (await getRequest(acting, request)).area,
  perform: (acting, input) =>
    writeOpinion(
      acting,
      input.request,
      input.kind === 'none'
        ? { ground: null, document: null, documentDate: null, file: null }
        : {
            ground: input.ground,
            document: input.document,
            documentDate: input.documentDate,
            file: null,
          },
    ),
});
