import { z } from 'zod';
import { MeetingSchema } from '../../../../acts/meeting.schema.ts';

/** 申诉办到哪里 */
export const OBJECTION_STATES = {
  'committee-decides': '待处理',
  'to-notify': '待通知',
  decided: '已办结',
  'court-decides': '法院审理',
  judged: '已判决',
  withdrawn: '已撤回',
} as const;

const ReasonSchema = z.object({
  rule: z.string(),
  article: z.string(),
  test: z.string(),
  holds: z.boolean(),
});

const CorrectionSchema = z.object({
  kind: z.enum(['added', 'struck', 'amended']),
  name: z.string(),
  amendedName: z.string().nullable(),
  publishedOn: z.iso.date(),
});

/** 一件申诉, with all that was said: under the view `objections`. */
export const RollObjectionRowSchema = z
  .object({
    id: z.uuid(),
    number: z.int(),
    constituency: z.uuid(),
    constituencyName: z.string(),
    stage: z.string(),
    electionDay: z.iso.date(),
    about: z.enum(['inclusion', 'omission', 'facts']),
    isOral: z.boolean(),
    isOwn: z.boolean(),
    receivedOn: z.iso.date(),
    countedFrom: z.iso.date(),
    objector: z.string(),
    contact: z.string(),
    concerned: z.string(),
    statement: z.string(),
    person: z.uuid().nullable(),
    state: z.enum(['committee-decides', 'to-notify', 'decided', 'court-decides', 'judged', 'withdrawn']),
    /** 最迟 · of what is due next. */
    dueOn: z.iso.date().nullable(),
    isOverdue: z.boolean(),
    decideBy: z.iso.date().nullable(),
    sueBy: z.iso.date().nullable(),
    withdrawnOn: z.iso.date().nullable(),
    decision: z
      .object({
        on: z.iso.date(),
        upheld: z.boolean(),
        meeting: MeetingSchema,
        reasons: z.string(),
        correction: CorrectionSchema.nullable(),
      })
      .nullable(),
    notice: z
      .object({ on: z.iso.date(), how: z.enum(['in-person', 'post', 'left-at-home', 'public-notice']) })
      .nullable(),
    suit: z.object({ on: z.iso.date(), court: z.string(), caseNumber: z.string() }).nullable(),
    judgment: z
      .object({
        on: z.iso.date(),
        upheld: z.boolean(),
        document: z.string(),
        correction: CorrectionSchema.nullable(),
      })
      .nullable(),
    /** What the law says to it, as far as it has come. */
    reasons: z.array(ReasonSchema),
  })
  .meta({ id: 'RollObjection' });

export type RollObjectionRow = z.infer<typeof RollObjectionRowSchema>;
