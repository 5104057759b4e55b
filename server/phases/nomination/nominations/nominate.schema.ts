import { NOMINATOR_REFUSALS, type NominatorRefusal } from '@xuanwu/rules/nomination.ts';
import { z } from 'zod';
import { NomineeStatementSchema } from './nominee-statement.schema.ts';

export const CandidateGroupSchema = z.enum([
  'official',
  'enterprise-head',
  'professional',
  'worker-farmer',
  'other',
]);

/** 被提名人 and his basic information, as he gives it. */
export const NomineeSchema = z.object({
  name: z.string().trim().min(1).max(60),
  sex: z.enum(['male', 'female']),
  birthDate: z.iso.date(),
  ethnicity: z.string().trim().min(1).max(20),
  education: z.string().trim().min(1).max(20),
  politics: z.string().trim().min(1).max(20),
  occupation: z.string().trim().min(1).max(80),
  group: CandidateGroupSchema,
  /** 上届本级人大代表, as he says; for counting who is re-elected. */
  wasDeputy: z.enum(['yes', 'no', 'unknown']).optional(),
  /** What he says of himself, where it came with the paper. */
  statement: NomineeStatementSchema.optional(),
});

export type Nominee = z.infer<typeof NomineeSchema>;

/** 一个签名: the name as it is written on the paper, and whom of the register it means; null where he is on no roll. */
export const SignatureSchema = z.object({
  written: z.string().trim().min(1).max(60),
  person: z.uuid().nullable(),
});

export type Signature = z.infer<typeof SignatureSchema>;

/** What a sheet of signatures may hold. */
const MOST_SIGNATURES = 500;
const MOST_NOMINEES = 20;

/** 收到日期 of the paper; today where nothing is said. */
const ReceivedOn = z.iso.date().optional();

export const NominateSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('organisations'),
    constituency: z.uuid(),
    receivedOn: ReceivedOn,
    organisations: z.array(z.string().trim().min(1).max(60)).min(1).max(50),
    nominees: z.array(NomineeSchema).min(1).max(MOST_NOMINEES),
  }),
  z.object({
    kind: z.literal('voters'),
    constituency: z.uuid(),
    receivedOn: ReceivedOn,
    /** 联名选民, in the order of the paper. */
    signatures: z.array(SignatureSchema).min(1).max(MOST_SIGNATURES),
    nominees: z.array(NomineeSchema).min(1).max(MOST_NOMINEES),
  }),
]);

/** 不计入的签名, and why. */
export const RefusedSignatureSchema = z.object({
  name: z.string(),
  /** 名单序号; null where he is on no roll, and of organisations. */
  serial: z.int().nullable(),
  reason: z.enum(Object.keys(NOMINATOR_REFUSALS) as [NominatorRefusal, ...NominatorRefusal[]]),
  article: z.string(),
});

export type RefusedSignature = z.infer<typeof RefusedSignatureSchema>;

export const NominatedSchema = z.object({
  nomination: z.uuid(),
  candidates: z.array(z.uuid()),
  /** How many count. */
  nominators: z.int(),
  refused: z.array(RefusedSignatureSchema),
});

export const SupplementNominationSchema = z.object({
  nomination: z.uuid(),
  signatures: z.array(SignatureSchema).min(1).max(MOST_SIGNATURES),
});

export const NominationSupplementedSchema = z.object({
  nomination: z.uuid(),
  nominators: z.int(),
  refused: z.array(RefusedSignatureSchema),
});

export const WithdrawSignatureSchema = z.object({ nomination: z.uuid(), person: z.uuid() });

/** 重新计算的结果: a nomination that falls below ten stays until the committee decides; what is open is said. */
export const SignatureWithdrawnSchema = z.object({
  nomination: z.uuid(),
  nominators: z.int(),
  isEnough: z.boolean(),
  reasons: z.array(z.object({ rule: z.string(), article: z.string(), test: z.string(), holds: z.boolean() })),
});
