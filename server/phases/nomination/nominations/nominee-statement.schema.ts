import { z } from 'zod';

/** 在其他人民代表大会任代表, as he declares it. */
const OtherSeatSchema = z.object({
  /** 行政区域代码, six digits, of a township nine. */
  area: z
    .string()
    .trim()
    .regex(/^\d{6}(\d{3})?$/, '请填写六位（乡镇九位）行政区划代码'),
  title: z.string().trim().min(1, '请写明是哪一级人大的代表').max(60),
});

/** 被提名人的情况说明: what he says of himself, in writing; null is not said yet. */
export const NomineeStatementSchema = z.object({
  /** 简历 */
  resume: z.string().trim().max(2_000),
  voterOf: z.enum(['constituency', 'area', 'elsewhere']).nullable(),
  /** 关于是否接受境外资助的声明 */
  funding: z.object({ takesForeignFunding: z.boolean(), declaredOn: z.iso.date() }).nullable(),
  otherSeats: z.array(OtherSeatSchema).max(10).nullable(),
  /** 是否接受推荐 */
  acceptance: z.object({ accepts: z.boolean(), answeredOn: z.iso.date() }).nullable(),
});

export type NomineeStatement = z.infer<typeof NomineeStatementSchema>;

export const RecordNomineeStatementSchema = z.object({
  constituency: z.uuid(),
  candidate: z.uuid(),
  statement: NomineeStatementSchema,
});

export const NomineeStatementRecordedSchema = z.object({ candidate: z.uuid() });
