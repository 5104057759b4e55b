import { z } from 'zod';
import { sealedReason } from '../../../acts/sealed-reason.schema.ts';
import { MeetingSchema } from '../../../acts/meeting.schema.ts';

/** 选民小组: entered anew, or put right where `group` names one. */
export const SetUpVoterGroupSchema = z.object({
  constituency: z.uuid(),
  group: z.uuid().nullable(),
  name: z.string().trim().min(1).max(40),
  convener: z.string().trim().min(1).max(60),
  voters: z.int().positive().max(100_000),
});

export const VoterGroupSchema = z.object({ group: z.uuid() });

export const OpenConsultationSchema = z.object({
  constituency: z.uuid(),
  /** 对整份名单的意见, or 对每名初步候选人的意见. */
  form: z.enum(['lists', 'nominees']),
});

export const ConsultationSchema = z.object({ consultation: z.uuid() });

const OpinionSchema = z.object({
  candidates: z.array(z.uuid()).min(1),
  voters: z.int().nonnegative(),
});

/** 小组协商结果: totals of those present. There is no field for who was for whom. */
export const RecordConsultationSchema = z.object({
  consultation: z.uuid(),
  group: z.uuid(),
  heldOn: z.iso.date(),
  present: z.int().positive().max(100_000),
  opinions: z.array(OpinionSchema).max(60),
});

export const ConsultationRecordedSchema = z.object({ record: z.uuid() });

export const AddConsultationScanSchema = z.object({
  record: z.uuid(),
  file: z.uuid(),
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
  type: z.enum(['image/jpeg', 'image/png']),
});

export const WithdrawConsultationRecordSchema = z.object({
  record: z.uuid(),
  reason: z.string().trim().min(1).max(200),
});

export const SummariseConsultationSchema = z.object({
  consultation: z.uuid(),
  outcome: z.enum(['united', 'another-round', 'primary']),
  meeting: MeetingSchema,
  /** 正式候选人人数, where the committee fixes it. */
  wanted: z.int().positive().max(6).nullable(),
  /** 没有开会的小组. */
  missing: z.array(z.object({ group: z.uuid(), reason: sealedReason(120) })),
});

export const ConsultationSummarisedSchema = z.object({
  outcome: z.enum(['united', 'all-stand', 'another-round', 'primary']),
  candidates: z.int(),
});
