import { z } from 'zod';
import { ClockTime } from '../polling-place.schema.ts';

const MobileBoxStopSchema = z
  .object({ location: z.string().trim().min(1).max(60), arrivesAt: ClockTime, leavesAt: ClockTime })
  .refine(({ arrivesAt, leavesAt }) => leavesAt > arrivesAt, {
    path: ['leavesAt'],
    message: '离开要晚于到达',
  });

/** The whole route, in place of the one before; without stops there is none any more. */
export const MobileBoxRouteSchema = z.object({
  place: z.uuid(),
  stops: z.array(MobileBoxStopSchema).max(40),
});

export const ChooseMobileBoxSchema = z.object({
  place: z.uuid(),
  person: z.uuid(),
  electionDay: z.iso.date(),
  reason: z.enum(['ill', 'immobile', 'scattered', 'custody', 'other']),
  /** 本人怎样提出. */
  channel: z.enum(['in-person', 'phone', 'in-writing']),
  /** 在哪一站, by its number. */
  stop: z.int().min(1).nullable(),
});

export const WithdrawMobileBoxChoiceSchema = z.object({
  place: z.uuid(),
  person: z.uuid(),
  electionDay: z.iso.date(),
});

export const MobileBoxChosenSchema = z.object({ place: z.uuid(), users: z.int() });

/** 一个流动票箱: its stops and, for who may see them, its users. */
export const MobileBoxSchema = z
  .object({
    stops: z.array(
      z.object({ number: z.int(), location: z.string(), arrivesAt: z.string(), leavesAt: z.string() }),
    ),
    users: z.array(
      z.object({
        person: z.uuid(),
        name: z.string(),
        sex: z.string(),
        bornIn: z.string(),
        address: z.string().nullable(),
        electionDay: z.iso.date(),
        reason: z.enum(['ill', 'immobile', 'scattered', 'custody']),
        channel: ChooseMobileBoxSchema.shape.channel,
        stop: z.int().nullable(),
        askedOn: z.iso.date(),
      }),
    ),
  })
  .meta({ id: 'MobileBox' });

export type MobileBox = z.infer<typeof MobileBoxSchema>;
export type ChooseMobileBox = z.infer<typeof ChooseMobileBoxSchema>;
