/** 封存选票: what the act is given, and the list of rounds with what there is to be sealed. */
import { z } from 'zod';
import { sealedReason } from '../../acts/sealed-reason.schema.ts';

const Name = z.string().trim().min(1).max(40);
const Count = z.int().min(0).max(9_999_999);

const SealedPackageSchema = z.object({
  contents: z.enum(['used', 'spoiled', 'unused', 'sheets']),
  count: z.int().min(1).max(9_999_999),
  /** 封签号 */
  seal: z.string().trim().min(1, '请填写封签号').max(40),
});

export const SealBallotsSchema = z.object({
  round: z.uuid(),
  sealedOn: z.iso.date(),
  keptAt: z.string().trim().min(2).max(80),
  sealedBy: Name,
  /** 在场的监票人: of those who served at the places of the round. */
  witnesses: z.array(Name).min(1).max(20),
  packages: z.array(SealedPackageSchema).min(1).max(60),
  /** 不相符的原因 */
  reason: sealedReason(200, 4).nullable(),
});

export const BallotsSealedSchema = z.object({ sealing: z.uuid(), packages: z.int(), balances: z.boolean() });

/** 一轮投票的选票, sealed or to be sealed. */
export const SealingRowSchema = z
  .object({
    round: z.uuid(),
    title: z.string(),
    constituency: z.uuid(),
    constituencyName: z.string(),
    level: z.enum(['county', 'township']),
    area: z.string(),
    areaName: z.string(),
    electionDay: z.iso.date(),
    accounted: z.object({ used: Count, spoiled: Count, unused: Count, placesOpen: z.int() }),
    /** 监票人 of its places. */
    scrutineers: z.array(z.string()),
    sealing: z
      .object({
        id: z.uuid(),
        sealedOn: z.iso.date(),
        keptAt: z.string(),
        sealedBy: z.string(),
        witnesses: z.array(z.string()),
        reason: z.string().nullable(),
        packages: z.array(SealedPackageSchema),
      })
      .nullable(),
  })
  .meta({ id: 'SealingRow' });

export const SealingsSchema = z.object({
  today: z.iso.date(),
  /** 结果还没有公告的投票: nothing of them can be sealed yet. */
  unpublished: z.int(),
  rows: z.array(SealingRowSchema),
});

export type SealingRow = z.infer<typeof SealingRowSchema>;
export type Sealings = z.infer<typeof SealingsSchema>;
