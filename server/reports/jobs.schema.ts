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

/** How many jobs are read at once. */
export const JOBS_A_PAGE = 50;

/** Which jobs: of these kinds, `kind=…` once for each, or of all; newest first, by pages. */
export const JobsWantedSchema = z.object({
  kind: z
    .preprocess((kind) => (Array.isArray(kind) ? kind : [kind]), z.array(z.string().max(60)).max(10))
    .optional(),
  page: z.coerce.number().int().min(1).default(1),
});

export type JobRow = z.infer<typeof JobRowSchema>;
