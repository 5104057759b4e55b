import { z } from 'zod';

export const CorrectIdentityNumberSchema = z.object({
  cycle: z.uuid(),
  person: z.uuid(),
  /** As whoever asks has him before his eyes: if it is another by then, somebody else was meant. */
  name: z.string().trim().min(1).max(60),
  idNumber: z.string().trim().min(1, '请照身份证填写公民身份号码').max(40),
  /** 要换掉的号码的末四位, where he has two numbers from records that were merged. */
  replaces: z
    .string()
    .trim()
    .regex(/^\d{3}[\dXx]$/, '请填写要换掉的号码的末四位')
    .nullable()
    .default(null),
  /** 依据的材料 */
  document: z.string().trim().min(2, '请写明依据的材料').max(120),
});

export const IdentityNumberCorrectedSchema = z.object({
  person: z.uuid(),
  correction: z.uuid(),
  /** 核查事项 that it opened. */
  cases: z.array(z.uuid()),
});
