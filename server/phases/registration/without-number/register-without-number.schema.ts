import { z } from 'zod';
import { VoterDetailsSchema } from '../register-voter.schema.ts';

/** 没有公民身份号码的原因 */
export const WITHOUT_NUMBER = {
  'never-issued': '从来没有编过号码',
  returned: '回国、回乡定居，号码还没有恢复',
  'not-found': '原来有号码，现在查不到',
} as const;

/** 没有号码的人 as his papers show him. */
export const UnnumberedSchema = z.object({
  voter: VoterDetailsSchema.omit({ idNumber: true }).extend({
    sex: z.enum(['male', 'female'], '请选择性别'),
    birthDate: z.iso.date('请照证明材料填写出生日期'),
  }),
  why: z.enum(Object.keys(WITHOUT_NUMBER) as [keyof typeof WITHOUT_NUMBER]),
  /** 证明身份、国籍和年龄的材料: an old household register, a certificate of the police or of the village. */
  document: z.string().trim().min(2, '请写明证明身份和年龄的材料').max(120),
});

export type Unnumbered = z.infer<typeof UnnumberedSchema>;

export const RegisterWithoutNumberSchema = UnnumberedSchema.extend({
  cycle: z.uuid(),
  countyConstituency: z.uuid().nullable(),
  townshipConstituency: z.uuid().nullable(),
});
