import { z } from 'zod';

/** A scan that was received, and the row that it is kept with. */
export const KeepScanSchema = z.object({
  of: z.uuid(),
  file: z.uuid(),
  name: z.string().max(200),
  size: z.int(),
  sha256: z.string().length(64),
  type: z.enum(['image/jpeg', 'image/png', 'application/pdf']),
});

export const KeepPhotoSchema = KeepScanSchema.extend({ type: z.enum(['image/jpeg', 'image/png']) });

export type KeepScan = z.infer<typeof KeepScanSchema>;
export type KeepPhoto = z.infer<typeof KeepPhotoSchema>;
