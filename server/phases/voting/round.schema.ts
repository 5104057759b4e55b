import { z } from 'zod';

export const ScheduleRoundSchema = z.object({ constituency: z.uuid() });

export const RoundSchema = z.object({ round: z.uuid() });

export const RoundOpenedSchema = z.object({ round: z.uuid(), places: z.int() });

export const RoundClosedSchema = z.object({ round: z.uuid(), voters: z.int(), issued: z.int() });
