import { z } from 'zod';

/** The file's fields are set where the upload is received, never by whoever sends it. */
export const AddNominationScanSchema = z.object({
  nomination: z.uuid(),
  file: z.uuid(),
  name: z.string().max(200),
  size: z.int(),
  sha256: z.string().length(64),
  type: z.enum(['image/jpeg', 'image/png', 'application/pdf']),
});

export const NominationScanSchema = z.object({ scan: z.uuid() });
