import { z } from 'zod';

/** 会议 · that decided: when, by which minute, how many were there and how many were for it. */
export const MeetingSchema = z.object({
  heldOn: z.iso.date(),
  minute: z.string().trim().min(1).max(60),
  present: z.int().positive(),
  inFavour: z.int().nonnegative(),
});
