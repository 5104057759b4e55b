import { z } from 'zod';
import { IntroductionMeansSchema } from './introduction.schema.ts';

const ReasonSchema = z.object({
  rule: z.string(),
  article: z.string(),
  test: z.string(),
  holds: z.boolean(),
});

const CandidateMeetingRowSchema = z.object({
  id: z.uuid(),
  heldOn: z.iso.date(),
  startsAt: z.string(),
  place: z.string(),
  request: z.uuid().nullable(),
  candidates: z.array(z.uuid()),
  state: z.enum(['planned', 'held', 'cancelled']),
  votersPresent: z.int().nullable(),
  candidatesPresent: z.array(z.uuid()).nullable(),
  cancelledReason: z.string().nullable(),
  questions: z.array(z.object({ question: z.string(), answeredBy: z.uuid().nullable(), answer: z.string() })),
});

/** 一个选区的候选人介绍 */
export const IntroductionSchema = z
  .object({
    electionDay: z.iso.date(),
    /** 选举日零时起停止; with the reason. */
    isStopped: z.boolean(),
    /** In the order of the published formal list; else by strokes. */
    isInListOrder: z.boolean(),
    stop: z.array(ReasonSchema),
    /** 介绍的裁定: what the committee has to do and has done. */
    duty: z.object({
      permitted: z.boolean(),
      mustMeet: z.boolean(),
      reasons: z.array(ReasonSchema),
      undecided: z.array(z.string()),
    }),
    candidates: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        hasPhoto: z.boolean(),
        pledges: z.array(z.object({ id: z.uuid(), text: z.string(), givenOn: z.iso.date() })),
      }),
    ),
    introductions: z.array(
      z.object({
        id: z.uuid(),
        means: IntroductionMeansSchema,
        madeBy: z.enum(['committee', 'nominators']),
        madeOn: z.iso.date(),
        note: z.string(),
      }),
    ),
    requests: z.array(
      z.object({
        id: z.uuid(),
        receivedOn: z.iso.date(),
        voters: z.int(),
        /** A meeting for it has been held. */
        isMet: z.boolean(),
      }),
    ),
    meetings: z.array(CandidateMeetingRowSchema),
  })
  .meta({ id: 'Introduction' });

export type Introduction = z.infer<typeof IntroductionSchema>;

export type Meeting = Introduction['meetings'][number];
