import { z } from 'zod';
import { NomineeSchema } from '../nominations/nominate.schema.ts';

/** 可以更正的基本情况: what a list publishes. */
export const CORRECTABLE = {
  name: '姓名',
  sex: '性别',
  birthDate: '出生日期',
  ethnicity: '民族',
  education: '文化程度',
  politics: '政治面貌',
  occupation: '职业和职务',
} as const;

const { name, sex, birthDate, ethnicity, education, politics, occupation } = NomineeSchema.shape;

/** All of them as they are to be read from now on. */
const BasicFactsSchema = z.object({ name, sex, birthDate, ethnicity, education, politics, occupation });

export type BasicFacts = z.infer<typeof BasicFactsSchema>;

export const CorrectNomineeSchema = z.object({
  constituency: z.uuid(),
  candidate: z.uuid(),
  facts: BasicFactsSchema,
  reason: z.string().trim().min(1, '请写明理由').max(300),
  /** 依据的材料 */
  document: z.string().trim().min(1, '请写明依据的材料').max(120),
});

export const NomineeCorrectedSchema = z.object({ correction: z.uuid() });
