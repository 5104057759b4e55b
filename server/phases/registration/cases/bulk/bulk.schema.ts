import { z } from 'zod';
import { CASE_KINDS, EVIDENCE_FIELDS } from '../../open-cases/case.schema.ts';

/** 成批办理的条件: which open cases, and what is decided of each. */
export const BulkRuleSchema = z
  .object({
    kind: z.enum(Object.keys(CASE_KINDS) as [keyof typeof CASE_KINDS]),
    tier: z.enum(['same', 'review']).nullable().default(null),
    /** 这些项目都支持 */
    agreeing: z.array(z.enum(Object.keys(EVIDENCE_FIELDS) as [keyof typeof EVIDENCE_FIELDS])).max(10),
    /** 没有一项反对 */
    noneAgainst: z.boolean(),
    /** 各份登记的选区相同 */
    sameConstituency: z.boolean(),
    /** 漏登，立项以后已经登记的: by name and number, or also a namesake born the same day. */
    registeredSince: z.enum(['same-number', 'either']).nullable().default(null),
    decision: z.enum(['merge', 'keep', 'strike']),
  })
  .refine(({ kind, decision }) => kind !== 'missed' || decision === 'keep', {
    path: ['decision'],
    message: '漏登的成批只能维持现状；要补充登记的，逐件办理',
  });

export type BulkRule = z.infer<typeof BulkRuleSchema>;

/** 预览: what would happen, case by case and in sum. Nothing is done. */
export const BulkPreviewSchema = z
  .object({
    cases: z.int(),
    persons: z.int(),
    /** Records that would be withdrawn because they are another's. */
    withdrawn: z.int(),
    /** 除名 · registrations that would be struck, by level. */
    struck: z.object({ county: z.int(), township: z.int() }),
    /** Cases that meet the rule and have to be decided one by one. */
    leftOut: z.object({ published: z.int(), otherCounties: z.int() }),
    /** What was previewed; the act does exactly this or nothing. */
    fingerprint: z.string(),
    examples: z.array(z.object({ id: z.uuid(), names: z.array(z.string()), places: z.array(z.string()) })),
  })
  .meta({ id: 'BulkPreview' });

export type BulkPreview = z.infer<typeof BulkPreviewSchema>;

const Reason = z.string().trim().min(1).max(300);

export const DecideCasesSchema = z.object({ rule: BulkRuleSchema, reason: Reason, fingerprint: z.string() });

export const ReopenCasesSchema = z.object({ bulk: z.uuid(), reason: Reason });

export const BulkAskedSchema = z.object({ bulk: z.uuid(), job: z.uuid() });

export const BulksSchema = z
  .array(
    z.object({
      bulk: z.uuid(),
      reason: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
      decided: z.int(),
      undone: z.int(),
    }),
  )
  .meta({ id: 'CaseBulks' });

export type CaseBulk = z.infer<typeof BulksSchema>[number];
