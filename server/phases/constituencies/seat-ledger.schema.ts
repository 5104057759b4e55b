import { z } from 'zod';
import { LevelSchema } from '../preparation/work-plan.schema.ts';

export const SeatLedgerSchema = z
  .object({
    categories: z.array(
      z.object({ id: z.uuid(), name: z.string(), seats: z.int(), assigned: z.int(), vacant: z.int() }),
    ),
    /** Which category gave whom how many; without a constituency, seats recorded vacant and why. */
    assignments: z.array(
      z.object({
        category: z.uuid(),
        constituency: z.uuid().nullable(),
        seats: z.int(),
        vacantReason: z.string().nullable(),
      }),
    ),
    /** 每一代表所代表的人口数; null until constituencies have seats. */
    equality: z
      .object({
        average: z.number().nullable(),
        constituencies: z.array(
          z.object({
            id: z.string(),
            seatsAllowed: z.boolean(),
            withinTolerance: z.boolean(),
            deviationPercent: z.number().nullable(),
          }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'SeatLedger' });

/** 公布选区前的核对: per election, how its seats stand and the reasons; those that do not hold still hinder. */
export const PublicationCheckSchema = z
  .object({
    election: z.uuid(),
    name: z.string(),
    level: LevelSchema,
    seats: z.int().nullable(),
    constituencies: z.int(),
    assigned: z.int(),
    vacant: z.int(),
    reasons: z.array(
      z.object({ rule: z.string(), article: z.string(), test: z.string(), holds: z.boolean() }),
    ),
  })
  .meta({ id: 'PublicationCheck' });

export type SeatLedger = z.infer<typeof SeatLedgerSchema>;
export type PublicationCheck = z.infer<typeof PublicationCheckSchema>;
