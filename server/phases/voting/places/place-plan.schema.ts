import { z } from 'zod';
import { CLOSES_TOO_EARLY, ClockTime, closesAfterItOpens } from '../polling-place.schema.ts';

/** 规划用的单位 of a cycle: whoever has no place yet. */
export const PlaceUnitsSchema = z
  .object({
    units: z.array(
      z.object({
        constituency: z.uuid(),
        name: z.string(),
        area: z.string(),
        areaName: z.string(),
        along: z.array(z.uuid()),
        village: z.string().nullable(),
        voters: z.int(),
      }),
    ),
    /** 还没有登记选民的选区. */
    empty: z.array(z.string()),
  })
  .meta({ id: 'PlaceUnits' });

export const ApplyPlacePlanSchema = z.object({
  cycle: z.uuid(),
  places: z
    .array(
      z
        .object({
          name: z.string().trim().min(1).max(60),
          address: z.string().trim().min(1).max(120),
          opensAt: ClockTime,
          closesAt: ClockTime,
          /** Whose roll sends its voters here. */
          units: z.array(z.uuid()).min(1),
          /** 一同领票的另一级选区. */
          along: z.array(z.uuid()),
        })
        .refine(closesAfterItOpens, CLOSES_TOO_EARLY),
    )
    .min(1)
    .max(1000),
});

export const PlacePlanAppliedSchema = z.object({ cycle: z.uuid(), places: z.int() });

export type PlaceUnits = z.infer<typeof PlaceUnitsSchema>;
