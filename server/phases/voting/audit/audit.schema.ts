import { z } from 'zod';
import { BundleSheetSchema } from '../counting/count.schema.ts';

export const OrderAuditSchema = z.object({
  round: z.uuid(),
  /** 风险限度: the chance, at most, that a wrong result is not found out. */
  riskPercent: z.int().min(1).max(20),
  method: z.enum(['by-weight', 'evenly']),
});

export const AuditOrderedSchema = z.object({
  round: z.uuid(),
  number: z.int(),
  /** 预计抽取次数, if nothing is wrong. */
  draws: z.int(),
  bundles: z.int(),
});

export const RecordAuditDiceSchema = z.object({
  round: z.uuid(),
  /** 点数依次写成一串. */
  throws: z.string().regex(/^[1-6]{20,60}$/, '请依次写下二十次以上的点数，只用 1 到 6'),
  place: z.string().trim().min(1).max(100),
  /** 在场的人. */
  witnesses: z.array(z.string().trim().min(1).max(40)).min(2, '至少写两位在场的人').max(50),
});

export const BundlesDrawnSchema = z.object({
  round: z.uuid(),
  draws: z.int(),
  bundles: z.array(z.int()),
});

export const EnterRecountSchema = z.object({
  round: z.uuid(),
  bundle: z.int().positive(),
  sheet: BundleSheetSchema,
});

export const RecountEnteredSchema = z.object({ state: z.enum(['first-entered', 'agreed', 'differs']) });

export const AuditRoundSchema = z.object({ round: z.uuid() });

export const AuditDecidedSchema = z.object({
  round: z.uuid(),
  verdict: z.enum(['stop', 'draw-more', 'full-recount']),
  /** 风险，百万分之几, rounded up. */
  riskMillionths: z.int(),
  draws: z.int(),
});
