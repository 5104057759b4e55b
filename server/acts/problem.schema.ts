import { z } from 'zod';

export const ReasonSchema = z
  .object({ rule: z.string(), article: z.string(), test: z.string(), holds: z.boolean() })
  .meta({ id: 'Reason' });

/** 法律未定事项: what an office is asked, and the suggestion. */
export const PointSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    question: z.string(),
    kind: z.enum(['one', 'several', 'number', 'text', 'table']),
    choices: z.array(z.object({ value: z.unknown(), title: z.string() })),
    unit: z.string(),
    default: z.unknown(),
    source: z.string(),
  })
  .meta({ id: 'SilentPoint' });

export type Point = z.infer<typeof PointSchema>;

/** RFC 9457, with our code, and the reasons where the law is the reason. */
export const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    reasons: z.array(ReasonSchema).optional(),
    undecided: z.array(z.string()).optional(),
    /** With `silent-point-open`: what has to be decided first. */
    points: z.array(PointSchema).optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof ProblemSchema>;

/** 待第二人复核. */
export const PendingSchema = z.object({ pending: z.uuid() }).meta({ id: 'Pending' });
