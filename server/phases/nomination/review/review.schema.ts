import { type ReviewGround, REVIEW_GROUNDS } from '@xuanwu/rules/review.ts';
import { z } from 'zod';

export const ReviewGroundSchema = z.enum(REVIEW_GROUNDS as unknown as [ReviewGround, ...ReviewGround[]]);

/** 文号 of a court or an authority: no sentence fits in here, so that nothing can be said but what the document says. */
export const DOCUMENT_NUMBER = {
  pattern: /^(?=.*[0-9])[^\s，。；：！？、,;:!?]{3,40}$/,
  message: '只填文书的文号，如（2016）黑1182刑初12号，不要写说明',
};

const DocumentNumberSchema = z.string().trim().regex(DOCUMENT_NUMBER.pattern, DOCUMENT_NUMBER.message);

export const AskForReviewSchema = z.object({
  constituency: z.uuid(),
  departments: z.array(z.string().trim().min(2).max(40)).min(1, '请选联审单位').max(40),
  dueOn: z.iso.date(),
});

export const ReviewAskedSchema = z.object({ requests: z.int() });

/** 联审意见: none, or a ground of the law with the number and the day of its document. */
export const GiveReviewOpinionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none'), request: z.uuid() }),
  z.strictObject({
    kind: z.literal('ground'),
    request: z.uuid(),
    ground: ReviewGroundSchema,
    document: DocumentNumberSchema,
    documentDate: z.iso.date(),
  }),
]);

/** The same with the document itself; its number need not be typed. */
export const GiveReviewDocumentSchema = z.object({
  request: z.uuid(),
  ground: ReviewGroundSchema,
  file: z.uuid(),
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
});

export const ReviewOpinionGivenSchema = z.object({ opinion: z.uuid(), ordinal: z.int() });

/** 意见怎样告知本人; never in public. */
export const TELLING_WAYS = {
  'in-person': '当面告知并交给本人',
  post: '邮寄',
  'left-at-home': '留置住处',
} as const;

export const RecordReviewNoticeSchema = z.object({
  constituency: z.uuid(),
  candidate: z.uuid(),
  toldOn: z.iso.date(),
  how: z.enum(['in-person', 'post', 'left-at-home']),
});

export const ReviewNoticeSchema = z.object({ notice: z.uuid(), opinions: z.int() });

export const DeleteReviewOpinionsSchema = z.object({ constituency: z.uuid() });

export const ReviewOpinionsDeletedSchema = z.object({ opinions: z.int() });
