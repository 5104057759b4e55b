import { z } from 'zod';

export const SeatLedgerSchema = z
  .object({
    categories: z.array(
      z.object({ id: z.uuid(), name: z.string(), seats: z.int(), assigned: z.int(), vacant: z.int() }),
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
