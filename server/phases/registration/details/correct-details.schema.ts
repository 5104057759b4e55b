/** 更正登记册上的情况: what may be wrong of somebody besides his name and his number, which have acts of their own. */
import { z } from 'zod';

const text = (most: number) => z.string().trim().max(most).nullable().optional();

const about = {
  cycle: z.uuid(),
  person: z.uuid(),
  /** As whoever asks has him before his eyes: if it is another by then, somebody else was meant. */
  name: z.string().trim().min(1).max(60),
  /** 依据的材料 */
  document: z.string().trim().min(2, '请写明依据的材料').max(120),
};

/** What is left out stays as it is; null takes it away. */
export const CorrectPersonDetailsSchema = z.object({
  ...about,
  ethnicity: text(20),
  address: text(200),
  phone: text(30),
});

export const CorrectBirthAndSexSchema = z.object({
  ...about,
  sex: z.enum(['male', 'female']),
  birthDate: z.iso.date('请照证明材料填写出生日期'),
});

export const DetailsCorrectedSchema = z.object({
  person: z.uuid(),
  correction: z.uuid(),
  /** 核查事项 that it opened: whom he may be now, and where he belongs now. */
  cases: z.array(z.uuid()),
});
