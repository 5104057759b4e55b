/** 法律适用: what goes in and out of its acts. */
import { type ParameterId, PARAMETER_IDS } from '@xuanwu/rules/parameters.ts';
import { z } from 'zod';
import { MeetingSchema } from '../acts/meeting.schema.ts';

const ParameterSchema = z.enum(PARAMETER_IDS as [ParameterId, ...ParameterId[]]);
const Code = z.string().regex(/^(\d{6}|\d{9})$/, '应为六位或者九位的行政区划代码');
const Document = z.string().trim().min(1, '请填文号').max(60);
const Text = z.string().trim().min(1).max(2000);

const PointAnswerSchema = z.object({ parameter: ParameterSchema, value: z.json() });

export const DecideSilentPointSchema = z.object({
  points: z
    .array(
      PointAnswerSchema.extend({
        /** The office's own decision that stood when this one was made; of two at once, the second finds another. */
        supersedes: z.uuid().nullable().default(null),
      }),
    )
    .min(1)
    .max(PARAMETER_IDS.length),
  /** 谁决定, such as 县选举委员会第3次会议. */
  decidedBy: z.string().trim().min(1, '请填由谁决定').max(60),
  document: Document,
  /** 选举委员会会议, where it was decided in one. */
  meeting: MeetingSchema.optional(),
});

export const SilentPointDecidedSchema = z.object({
  decisions: z.array(z.object({ decision: z.uuid(), parameter: z.string() })),
});

export const AdoptLocalRulesSchema = z.object({
  fileName: z.string().trim().min(1).max(200),
  /** The file as it is. */
  text: z.string().min(1).max(1_000_000),
  document: Document,
});

export const LocalRulesAdoptedSchema = z.object({ rules: z.uuid() });

export const WithdrawLocalRulesSchema = z.object({
  rules: z.uuid(),
  reason: z.string().trim().min(1).max(200),
});

export const AskLegalEnquirySchema = z.object({
  askedOf: Code,
  question: Text,
  parameter: ParameterSchema.nullable(),
});

export const LegalEnquiryAskedSchema = z.object({ enquiry: z.uuid() });

export const AnswerLegalEnquirySchema = z.object({
  enquiry: z.uuid(),
  answer: Text,
  document: Document,
  /** 适用范围: the code of a place within the answering office's own. */
  scope: Code,
  /** Where the answer settles a silent point for all offices within its scope. */
  point: PointAnswerSchema.nullable(),
});

export const LegalEnquiryAnsweredSchema = z.object({ enquiry: z.uuid(), decision: z.uuid().nullable() });
