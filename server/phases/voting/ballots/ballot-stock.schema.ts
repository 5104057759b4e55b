import { z } from 'zod';

const Name = z.string().trim().min(1).max(40);
const Count = z.int().min(1).max(9_999_999);

export const RecordBallotPrintingSchema = z.object({
  round: z.uuid(),
  count: Count,
  /** 监印人、接收人. */
  givenBy: Name,
  receivedBy: Name,
});

export const DeliverBallotsSchema = RecordBallotPrintingSchema.extend({ place: z.uuid() });

export const AccountBallotsSchema = z.object({
  round: z.uuid(),
  place: z.uuid(),
  /** 写坏换领收回的. */
  spoiled: z.int().min(0).max(9_999_999),
  /** 没有用的. */
  unused: z.int().min(0).max(9_999_999),
  /** 不相符的原因. */
  reason: z.string().trim().min(4).max(200).nullable(),
});

export const BallotStockChangedSchema = z.object({ round: z.uuid(), printed: z.int(), delivered: z.int() });

export const BallotsAccountedSchema = z.object({ round: z.uuid(), balances: z.boolean() });

/** 一轮投票的选票收发. */
export const BallotStockSchema = z
  .object({
    printed: z.int(),
    delivered: z.int(),
    places: z.array(
      z.object({
        place: z.uuid(),
        name: z.string(),
        delivered: z.int(),
        /** null while voting goes on. */
        issued: z.int().nullable(),
        spoiled: z.int().nullable(),
        unused: z.int().nullable(),
        reason: z.string().nullable(),
      }),
    ),
    movements: z.array(
      z.object({
        id: z.uuid(),
        place: z.string().nullable(),
        count: z.int(),
        givenBy: z.string(),
        receivedBy: z.string(),
        on: z.iso.date(),
      }),
    ),
  })
  .meta({ id: 'BallotStock' });

export type BallotStock = z.infer<typeof BallotStockSchema>;
