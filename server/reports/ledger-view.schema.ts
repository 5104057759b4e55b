import { z } from 'zod';

export const LedgerQuerySchema = z.object({
  before: z.coerce.number().int().positive().optional(),
  act: z.string().max(60).optional(),
  outcome: z.enum(['done', 'refused', 'asked', 'returned']).optional(),
  constituency: z.uuid().optional(),
  /** 序号, or the beginning of a hash. */
  q: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{1,64}$/, '请输入序号，或者哈希的前几位（数字 0 至 9、字母 a 至 f）')
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const ReasonSchema = z.object({
  rule: z.string(),
  article: z.string(),
  test: z.string(),
  holds: z.boolean(),
});

/** 选务日志的一页, newest first. */
export const LedgerPageSchema = z
  .object({
    state: z.object({
      length: z.int(),
      waiting: z.int(),
      checkpoint: z.object({ length: z.int(), root: z.string(), at: z.iso.datetime() }).nullable(),
      keyFingerprint: z.string(),
    }),
    rows: z.array(
      z.object({
        position: z.int(),
        at: z.iso.datetime(),
        act: z.string(),
        title: z.string(),
        outcome: z.enum(['done', 'refused', 'asked', 'returned']),
        role: z.string(),
        secondRole: z.string().nullable(),
        constituencyName: z.string().nullable(),
        figures: z.record(z.string(), z.number()),
        reasons: z.array(ReasonSchema),
        /** 办理的理由 as it was typed, for whoever takes part in such acts; it is no part of the entry. */
        why: z.string().nullable(),
        hash: z.string(),
        /** The entry as it was hashed. */
        body: z.string(),
      }),
    ),
    next: z.int().nullable(),
  })
  .meta({ id: 'LedgerPage' });

/** 检查点, newest first. */
export const CheckpointRowsSchema = z.array(
  z
    .object({ length: z.int(), root: z.string(), at: z.iso.datetime(), signature: z.string() })
    .meta({ id: 'CheckpointRow' }),
);

export type CheckpointRow = z.infer<typeof CheckpointRowsSchema>[number];

export type LedgerPage = z.infer<typeof LedgerPageSchema>;
