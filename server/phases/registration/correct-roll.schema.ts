import { z } from 'zod';
import { VoterDetailsSchema } from './register-voter.schema.ts';

const Reason = z.string().trim().min(1).max(200);

/** 名单的一处变化: 补登, 除名, 更正姓名. */
const Added = z.object({ kind: z.literal('added'), voter: VoterDetailsSchema });
const Struck = z.object({ kind: z.literal('struck'), person: z.uuid() });
const Amended = z.object({
  kind: z.literal('amended'),
  person: z.uuid(),
  name: z.string().trim().min(1, '请填写正确的姓名').max(60),
  /** As whoever asks has it before his eyes: what was put right meanwhile is not undone by an older request. */
  from: z.string().max(60).optional(),
});

export const RollChangeSchema = z.discriminatedUnion('kind', [Added, Struck, Amended]);

export type RollChange = z.infer<typeof RollChangeSchema>;

const about = { constituency: z.uuid(), reason: Reason };

export const CorrectRollSchema = z.discriminatedUnion('kind', [
  Added.extend(about),
  Struck.extend(about),
  Amended.extend(about),
]);

export const RollCorrectedSchema = z.object({ person: z.uuid(), correction: z.uuid() });
