import { z } from 'zod';

export const FixSeatsSchema = z.object({
  election: z.uuid(),
  seats: z.int().positive(),
  /** 批准机关 and document. */
  decidedBy: z.string().trim().min(1).max(80),
  documentNumber: z.string().trim().min(1).max(60),
});

export const SeatsFixedSchema = z.object({
  election: z.uuid(),
  seats: z.int(),
  lawfulSeats: z.int(),
  exceeds: z.boolean(),
});
