import { defineAct } from '../../../acts/act.ts';
import { keepFile } from '../../../files/keep-file.ts';
import { getRequest } from './review.queries.ts';
import { GiveReviewDocumentSchema, ReviewOpinionGivenSchema } from './review.schema.ts';
import { writeOpinion } from './write-opinion.ts';

/** 提出联审意见并附文书: a ground of the law with the document itself; the ledger has neither it nor its hash. */
export const giveReviewDocument = defineAct({
  name: 'give-review-document',
  input: GiveReviewDocumentSchema,
  output: ReviewOpinionGivenSchema,
  areaOf: async (acting, { request }) => (await getRequest(acting, request)).area,
  async perform(acting, input) {
    const { request, ground, file, sha256 } = input;
    await keepFile(acting, input);
    const given = { ground, document: null, documentDate: null, file: { id: file, sha256 } };
    return writeOpinion(acting, request, given);
  },
});
