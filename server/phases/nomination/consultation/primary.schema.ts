import { z } from 'zod';
import { MeetingSchema } from '../../../acts/meeting.schema.ts';

const Figure = z.int().nonnegative().max(1_000_000);

export const OrderPrimarySchema = z.object({
  constituency: z.uuid(),
  /** 预选的日期. */
  heldOn: z.iso.date(),
  /** 每张票至多选几人. */
  choices: z.int().positive().max(6),
  /** 正式候选人人数, where the committee fixes it. */
  wanted: z.int().positive().max(6).nullable(),
  meeting: MeetingSchema,
});

export const PrimarySchema = z.object({ primary: z.uuid() });

export const PrimarySheetSchema = z.object({
  /** 发出选票. */
  issued: Figure,
  /** 收回选票. */
  cast: Figure,
  invalid: Figure,
  blank: Figure,
  votes: z.array(z.object({ candidate: z.uuid(), for: Figure })),
});

export const EnterPrimaryCountSchema = z.object({ primary: z.uuid(), sheet: PrimarySheetSchema });

export type EnterPrimaryCount = z.infer<typeof EnterPrimaryCountSchema>;

export const PrimaryCountEnteredSchema = z.object({
  state: z.enum(['first-entered', 'agreed', 'differs']),
});

export const DecidePrimarySchema = z.object({ primary: z.uuid(), meeting: MeetingSchema });

export const PrimaryDecidedSchema = z.object({
  valid: z.boolean(),
  selected: z.int(),
  next: z.enum(['primary-again', 'tied-again']).nullable(),
});
