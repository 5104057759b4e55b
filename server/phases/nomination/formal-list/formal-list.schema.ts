import { z } from 'zod';
import { sealedReason } from '../../../acts/sealed-reason.schema.ts';
import { MeetingSchema } from '../../../acts/meeting.schema.ts';

/** 公布后撤出名单的法定情形. */
export const RemovalGroundSchema = z.enum(['foreign-funding', 'died', 'not-eligible', 'declined']);

export const ReopenFormalListSchema = z.object({
  constituency: z.uuid(),
  reason: sealedReason(200),
  meeting: MeetingSchema,
});

export const FormalListReopenedSchema = z.object({ constituency: z.uuid() });

export const RemoveFormalCandidateSchema = z.object({
  constituency: z.uuid(),
  candidate: z.uuid(),
  ground: RemovalGroundSchema,
  explanation: z.string().trim().min(1).max(300),
  /** 证明文书, e.g. 死亡证明. */
  document: z.string().trim().min(1).max(120),
  /** 提出退出的日期, where he leaves himself. */
  askedOn: z.iso.date().nullable(),
  meeting: MeetingSchema,
});

export const FormalCandidateRemovedSchema = z.object({
  removal: z.uuid(),
  remaining: z.int(),
  next: z.enum(['postpone', 'proceed']).nullable(),
});
