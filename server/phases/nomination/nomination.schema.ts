import { EXCLUSION_GROUNDS, type ExclusionGround } from '@xuanwu/rules/exclusion.ts';
import { z } from 'zod';
import { MeetingSchema } from '../../acts/meeting.schema.ts';

export const CandidateGroupSchema = z.enum([
  'official',
  'enterprise-head',
  'professional',
  'worker-farmer',
  'other',
]);

/** 被提名人 and his basic information, as he gives it. */
const NomineeSchema = z.object({
  name: z.string().trim().min(1).max(60),
  sex: z.enum(['male', 'female']),
  birthDate: z.iso.date(),
  ethnicity: z.string().trim().min(1).max(20),
  education: z.string().trim().min(1).max(20),
  politics: z.string().trim().min(1).max(20),
  occupation: z.string().trim().min(1).max(80),
  group: CandidateGroupSchema,
});

export type Nominee = z.infer<typeof NomineeSchema>;

export const NominateSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('organisations'),
    constituency: z.uuid(),
    organisations: z.array(z.string().trim().min(1).max(60)).min(1),
    nominees: z.array(NomineeSchema).min(1),
  }),
  z.object({
    kind: z.literal('voters'),
    constituency: z.uuid(),
    /** 联名选民: persons on the roll. */
    nominators: z.array(z.uuid()).min(1),
    nominees: z.array(NomineeSchema).min(1),
  }),
]);

export const NominatedSchema = z.object({
  nomination: z.uuid(),
  candidates: z.array(z.uuid()),
  /** Signers who could not sign, and why. */
  refusedNominators: z.array(z.object({ person: z.uuid(), reason: z.string() })),
});

export const PublishInitialListSchema = z.object({ constituency: z.uuid() });

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
  meeting: MeetingSchema,
});

export const ExclusionSchema = z.object({ exclusion: z.uuid() });

export const PublishFormalListSchema = z.object({ constituency: z.uuid() });

export const FormalListSchema = z.object({ constituency: z.uuid(), candidates: z.int() });
