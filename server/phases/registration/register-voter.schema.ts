import { z } from 'zod';
import { EnteredAtSchema } from './taken-register.schema.ts';

export const VoterDetailsSchema = z.object({
  name: z.string().trim().min(1).max(60),
  idNumber: z.string().trim().min(1).max(40),
  ethnicity: z.string().trim().max(20).nullable(),
  address: z.string().trim().max(200).nullable(),
  phone: z.string().trim().max(30).nullable(),
  voterGroup: z.string().trim().max(40).nullable(),
});

export type VoterDetails = z.infer<typeof VoterDetailsSchema>;

export const RegisterVoterSchema = z.object({
  cycle: z.uuid(),
  voter: VoterDetailsSchema,
  countyConstituency: z.uuid().nullable(),
  townshipConstituency: z.uuid().nullable(),
  /** 手机录入 · typed without network, on a register that was taken along, and when by the phone's clock. */
  onPhone: z.object({ register: z.uuid(), enteredAt: EnteredAtSchema }).optional(),
});

export const VoterRegisteredSchema = z.object({
  person: z.uuid(),
  /** 核查事项 · where he may be somebody who is on a register already; of an entry of a phone also where his address belongs to another constituency by now. */
  cases: z.array(z.uuid()),
});
