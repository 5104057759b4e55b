import { z } from 'zod';
import { sealedReason } from '../../../acts/sealed-reason.schema.ts';

/** 票数 · more than any constituency has; a slip of the finger is told at once. */
const Ballots = z.int().nonnegative().max(10_000_000);

export const CountBoxSchema = z.object({
  round: z.uuid(),
  place: z.uuid(),
  /** 箱内选票数. */
  found: Ballots,
});

export const RecountBoxSchema = CountBoxSchema.extend({ reason: sealedReason(200) });

export const BoxCountedSchema = z.object({ issued: z.int(), found: z.int() });

export const PoolBallotsSchema = z.object({
  round: z.uuid(),
  /** 每捆多少张. */
  size: z.int().min(20, '每捆至少 20 张，以免看出各人投了谁').max(1000),
  /** 几张计票桌. */
  tables: z.int().min(1).max(99),
});

export const BallotsPooledSchema = z.object({ round: z.uuid(), bundles: z.int(), found: z.int() });

const Name = z.string().trim().min(1).max(60);
const Votes = z.array(z.object({ candidate: z.uuid(), for: Ballots }));

/** 一捆的计票单. */
export const BundleSheetSchema = z.object({
  /** 收回选票. */
  cast: Ballots,
  /** 废票. */
  invalid: Ballots,
  /** 全部弃权的白票; a valid ballot. */
  blank: Ballots,
  votes: Votes,
  /** 另选他人, as it is written on the ballots. */
  writeIns: z.array(z.object({ name: Name, for: Ballots })),
});

/** 汇总的计票单 of a round. */
export const CountSheetSchema = BundleSheetSchema.extend({
  writeIns: z.array(z.object({ name: Name, for: Ballots, isVoter: z.boolean() })),
});

const BundleSchema = z.object({ round: z.uuid(), bundle: z.int().positive() });

export const EnterCountSchema = BundleSchema.extend({ sheet: BundleSheetSchema });

export const CountEnteredSchema = z.object({
  state: z.enum(['first-entered', 'agreed', 'differs']),
  /** All bundles agree and nothing is left to decide. */
  isCounted: z.boolean(),
});

export const SettleCountSchema = z.object({
  round: z.uuid(),
  /** 认定的另选他人; every name that was written belongs to one of them. */
  groups: z.array(z.object({ name: Name, isVoter: z.boolean(), written: z.array(Name).min(1) })),
  /** Why the bundles do not hold what the boxes held. */
  reason: sealedReason(200).nullable(),
});

export const CountSettledSchema = z.object({ round: z.uuid(), cast: z.int() });

export const RecountBundleSchema = BundleSchema.extend({ reason: sealedReason(200) });

export const BundleReopenedSchema = z.object({ round: z.uuid(), bundle: z.int(), session: z.int() });

export const AddSheetPhotoSchema = BundleSchema.extend({
  file: z.uuid(),
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
  type: z.enum(['image/jpeg', 'image/png']),
});

export const SheetPhotoAddedSchema = z.object({ round: z.uuid(), bundle: z.int() });

export type CountSheet = z.infer<typeof CountSheetSchema>;
export type BundleSheet = z.infer<typeof BundleSheetSchema>;
