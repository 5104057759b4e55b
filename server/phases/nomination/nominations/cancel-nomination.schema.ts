import { ENTRY_MISTAKES, type EntryMistake } from '@xuanwu/rules/nomination-cancelling.ts';
import { z } from 'zod';

export const EntryMistakeSchema = z.enum(Object.keys(ENTRY_MISTAKES) as [EntryMistake, ...EntryMistake[]]);

export const CancelNominationSchema = z.object({
  constituency: z.uuid(),
  nomination: z.uuid(),
  mistake: EntryMistakeSchema,
  explanation: z.string().trim().min(1, '请写明理由').max(200),
});

export const NominationCancelledSchema = z.object({
  nomination: z.uuid(),
  /** How many nobody else nominates and who are therefore no longer listed. */
  unlisted: z.int(),
});
