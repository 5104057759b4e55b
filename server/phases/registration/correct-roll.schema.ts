import { z } from 'zod';
import { VoterDetailsSchema } from './register-voter.schema.ts';

const Reason = z.string().trim().min(1).max(200);

export const CorrectRollSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('added'), constituency: z.uuid(), voter: VoterDetailsSchema, reason: Reason }),
  z.object({ kind: z.literal('struck'), constituency: z.uuid(), person: z.uuid(), reason: Reason }),
]);

export const RollCorrectedSchema = z.object({ person: z.uuid(), correction: z.uuid() });
