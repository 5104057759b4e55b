import { defineAct } from '../../../acts/act.ts';
import { getRequest } from './review.queries.ts';
import { GiveReviewDocumentSchema, ReviewOpinionGivenSchema } from './review.schema.ts';
import { writeOpinion } from './write-opinion.ts';

/** 提出联审意见并附文书: a ground of the law with the document itself; the ledger has neither it nor its hash. */
export const giveReviewDocument = defineAct({
  name: 'give-review-document',
  input: GiveReviewDocumentSchema,
  output: ReviewOpinionGivenSchema,
  areaOf: async (acting, { request }) => (await getRequest(acting, request)).area,
  async perform(acting, { request, ground, file, name, size, sha256 }) {
    const { tx, county, now } = acting;
    await tx
      .insertInto('storedFile')
      .values({ county, id: file, name, size, sha256: Buffer.from(sha256, 'hex'), storedAt: now })
      .execute();
    const given = { ground, document: null, documentDate: null, file: { id: file, sha256 } };
    return writeOpinion(acting, request, given);
  },
});
