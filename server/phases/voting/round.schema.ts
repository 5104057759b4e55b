import { z } from 'zod';

export const LevelSchema = z.enum(['county', 'township']);
export const RoundStateSchema = z.enum([
  'scheduled',
  'open',
  'closed',
  'counted',
  'decided',
  'confirmed',
  'published',
]);

export const ScheduleRoundSchema = z.object({ constituency: z.uuid() });

export const RoundSchema = z.object({ round: z.uuid() });

const TWENTY_YEARS_OF_MINUTES = 10_519_200;

/** 宣布投票开始、结束: by whose clock. */
export const RoundByTheClockSchema = RoundSchema.extend({
  /** By how much the clock of whoever presses is ahead of the server's. */
  deviceAheadMinutes: z.int().min(-TWENTY_YEARS_OF_MINUTES).max(TWENTY_YEARS_OF_MINUTES).optional(),
  /** 怎样核对的时间, where something speaks against the server's. */
  clockChecked: z.string().trim().min(1).max(100).optional(),
});

export type RoundByTheClock = z.infer<typeof RoundByTheClockSchema>;

export const RoundOpenedSchema = z.object({ round: z.uuid(), places: z.int() });

export const RoundClosedSchema = z.object({ round: z.uuid(), voters: z.int(), issued: z.int() });
