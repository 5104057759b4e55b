import { EXCLUSION_GROUNDS, type ExclusionGround } from '@xuanwu/rules/exclusion.ts';
import { z } from 'zod';
import { sealedReason } from '../../acts/sealed-reason.schema.ts';
import { MeetingSchema } from '../../acts/meeting.schema.ts';

export const PublishInitialListSchema = z.object({
  constituency: z.uuid(),
  /** Nominees who share the name of a committee member and are another person (同名不同人). */
  namesakes: z.array(z.uuid()).max(100).optional(),
  /** 联名不足法定人数而经会议决定仍予列入 */
  kept: z
    .object({
      candidates: z.array(z.uuid()).min(1).max(100),
      reasons: sealedReason(300),
      meeting: MeetingSchema,
    })
    .optional(),
});

export const InitialListPublishedSchema = z.object({ list: z.uuid(), candidates: z.int() });

export const FixFormalListSchema = z.object({
  constituency: z.uuid(),
  candidates: z.array(z.uuid()).min(1),
  meeting: MeetingSchema,
  /** Candidates who share the name of a committee member and are another person (同名不同人). */
  namesakes: z.array(z.uuid()),
});

export const ExclusionGroundSchema = z.enum(
  Object.keys(EXCLUSION_GROUNDS) as [ExclusionGround, ...ExclusionGround[]],
);

export const ExcludeCandidateSchema = z.object({
  constituency: z.uuid(),
  candidate: z.uuid(),
  ground: ExclusionGroundSchema,
  explanation: z.string().trim().min(1).max(300),
  /** 证明文书, e.g. 本人书面声明. */
  document: z.string().trim().min(1).max(120),
  /** 引用的联审意见; the committee decides on the ground and its document, with or without them. */
  opinions: z.array(z.uuid()).max(40).optional(),
  meeting: MeetingSchema,
});

export const ExclusionSchema = z.object({ exclusion: z.uuid() });

export const PublishFormalListSchema = z.object({ constituency: z.uuid() });

export const FormalListSchema = z.object({ constituency: z.uuid(), candidates: z.int() });
