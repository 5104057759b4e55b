import { z } from 'zod';
import { BundleSheetSchema } from '../counting/count.schema.ts';

const ClaimSchema = z.union([
  z.object({ kind: z.literal('turnout') }),
  z.object({ kind: z.enum(['majority', 'no-majority', 'third', 'no-third']), person: z.string() }),
  z.object({ kind: z.literal('ahead'), person: z.string(), of: z.string() }),
]);

/** 抽中的一捆. What the first count found is not in here. */
const DrawnBundleSchema = z.object({
  bundle: z.int(),
  /** 抽中几次. */
  times: z.int(),
  entries: z.int(),
  mine: z.boolean(),
  isAgreed: z.boolean(),
  /** For the supervisor, where the two differ. */
  differing: z.object({ first: BundleSheetSchema, second: BundleSheetSchema }).nullable(),
});

/** 一轮投票的抽样审计. */
export const AuditViewSchema = z
  .object({
    number: z.int(),
    riskPercent: z.int(),
    method: z.enum(['by-weight', 'evenly']),
    bundles: z.int(),
    /** Expected, before the dice; drawn so far, after them. */
    draws: z.int(),
    dice: z
      .object({
        throws: z.string(),
        thrownOn: z.iso.date(),
        place: z.string(),
        witnesses: z.array(z.string()),
      })
      .nullable(),
    drawn: z.array(DrawnBundleSchema),
    /** The bundles are no longer those that the audit was ordered for. */
    isOutdated: z.boolean(),
    assertions: z.array(z.object({ claim: ClaimSchema, margin: z.int(), overstated: z.int().nullable() })),
    /** Once every bundle that was drawn is recounted. */
    conclusion: z
      .object({
        verdict: z.enum(['stop', 'draw-more', 'full-recount']),
        riskMillionths: z.int(),
        draws: z.int(),
        discrepancies: z.array(
          z.object({
            bundle: z.string(),
            person: z.string().nullable(),
            announced: z.int(),
            recounted: z.int(),
          }),
        ),
      })
      .nullable(),
    verdict: z.enum(['stop', 'full-recount']).nullable(),
  })
  .meta({ id: 'AuditView' });

export type AuditView = z.infer<typeof AuditViewSchema>;
