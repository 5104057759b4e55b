import { z } from 'zod';

/** 长任务. */
export const JobRowSchema = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    title: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    done: z.int(),
    total: z.int(),
    note: z.string(),
    error: z.string().nullable(),
    result: z.unknown(),
    by: z.string(),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'JobRow' });

export type JobRow = z.infer<typeof JobRowSchema>;
