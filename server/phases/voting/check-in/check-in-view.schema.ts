/** 领票登记的查找 as its page sees it. */
import { z } from 'zod';
import { LevelSchema, RoundStateSchema } from '../round.schema.ts';

/** 姓名中的两个字以上、选民名单上的序号，或者完整的公民身份号码. */
export const CheckInQuerySchema = z.object({
  q: z
    .string()
    .trim()
    .max(60)
    .regex(/^\d$|^.{2}/u, '请至少输入姓名中的两个字，或者选民名单上的序号'),
});

/** 应发选票, with the colour of its paper in words. */
const DueBallotSchema = z.object({
  round: z.uuid(),
  level: LevelSchema,
  constituency: z.string(),
  colour: z.string(),
  /** He, or his proxy, has it. */
  handedOut: z.boolean(),
});

/** Where someone votes, and what he is due there now. */
const VotingHereSchema = z.object({
  /** 他的投票场所. */
  places: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** Ballots of the rounds that are open now and that he is handed here. */
  due: z.array(DueBallotSchema),
  /** All that are due were handed out; or none is due any more, and he was handed one today. */
  hasVoted: z.boolean(),
});

/** 查找选民领票: people of this place only, few at a time. */
export const CheckInMatchSchema = z
  .object({
    person: z.uuid(),
    name: z.string(),
    sex: z.string(),
    bornIn: z.string(),
    address: z.string().nullable(),
    entries: z.array(
      z.object({
        level: LevelSchema,
        constituency: z.string(),
        constituencyId: z.uuid(),
        serial: z.int(),
        /** Of today's round there, where there is one. */
        round: RoundStateSchema.nullable(),
      }),
    ),
    ...VotingHereSchema.shape,
    /** Whom he votes for by proxy today. */
    principals: z.array(z.object({ person: z.uuid(), name: z.string(), ...VotingHereSchema.shape })),
    /** Who votes for him. */
    proxy: z.object({ person: z.uuid(), name: z.string() }).nullable(),
  })
  .meta({ id: 'CheckInMatch' });

export type CheckInMatch = z.infer<typeof CheckInMatchSchema>;
