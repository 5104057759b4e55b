import { z } from 'zod';

export const CountBoxSchema = z.object({
  round: z.uuid(),
  place: z.uuid(),
  /** 箱内选票数. */
  found: z.int().nonnegative(),
});

export const RecountBoxSchema = CountBoxSchema.extend({ reason: z.string().trim().min(1).max(200) });

export const BoxCountedSchema = z.object({ issued: z.int(), found: z.int() });

const Number = z.int().nonnegative();

export const CountSheetSchema = z.object({
  /** 收回选票. */
  cast: Number,
  /** 废票. */
  invalid: Number,
  /** 全部弃权的白票; a valid ballot. */
  blank: Number,
  votes: z.array(z.object({ candidate: z.uuid(), for: Number })),
  /** 另选他人. */
  writeIns: z.array(z.object({ name: z.string().trim().min(1).max(60), for: Number, isVoter: z.boolean() })),
});

export const EnterCountSchema = z.object({ round: z.uuid(), sheet: CountSheetSchema });

export const CountEnteredSchema = z.object({
  state: z.enum(['first-entered', 'agreed', 'differs']),
});

export type CountSheet = z.infer<typeof CountSheetSchema>;
