import { z } from 'zod';
import { sealedReason } from '../../acts/sealed-reason.schema.ts';
import { VoterDetailsSchema } from './register-voter.schema.ts';
import { UnnumberedSchema } from './without-number/register-without-number.schema.ts';

const Reason = sealedReason(200);

/** 名单的一处变化 */
export const ROLL_CHANGES = {
  added: '补登',
  'added-without-number': '补登没有号码的人',
  struck: '除名',
  amended: '更正姓名',
} as const;

const Added = z.object({ kind: z.literal('added'), voter: VoterDetailsSchema });
/** 补登没有号码的人: nothing would know him again, so both of his rolls are named at once. */
const AddedWithoutNumber = UnnumberedSchema.extend({
  kind: z.literal('added-without-number'),
  /** 另一级的选区 */
  also: z.uuid().nullable().default(null),
});
const Struck = z.object({ kind: z.literal('struck'), person: z.uuid() });
const Amended = z.object({
  kind: z.literal('amended'),
  person: z.uuid(),
  name: z.string().trim().min(1, '请填写正确的姓名').max(60),
  /** As whoever asks has it before his eyes: what was put right meanwhile is not undone by an older request. */
  from: z.string().max(60).optional(),
});

export const RollChangeSchema = z.discriminatedUnion('kind', [Added, AddedWithoutNumber, Struck, Amended]);

export type RollChange = z.infer<typeof RollChangeSchema>;

const about = { constituency: z.uuid(), reason: Reason };

export const CorrectRollSchema = z.discriminatedUnion('kind', [
  Added.extend(about),
  AddedWithoutNumber.extend(about),
  Struck.extend(about),
  Amended.extend(about),
]);

export const RollCorrectedSchema = z.object({ person: z.uuid(), correction: z.uuid() });
