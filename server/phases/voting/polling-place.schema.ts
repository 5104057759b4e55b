import { POLLING_DUTIES, type PollingDuty } from '@xuanwu/rules/polling-duties.ts';
import { z } from 'zod';

export const PollingPlaceKindSchema = z.enum(['station', 'meeting', 'mobile-box']);
const PollingDutySchema = z.enum(Object.keys(POLLING_DUTIES) as [PollingDuty, ...PollingDuty[]]);

export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const PollingStaffSchema = z.object({
  name: z.string().trim().min(1).max(40),
  duty: PollingDutySchema,
  /** 近亲属中的候选人, as he answered when he was asked; left out where he was not. */
  kin: z.array(z.string().trim().min(1).max(40)).max(10).nullable().optional(),
  /** 由选民推选. */
  elected: z.boolean().optional(),
});

/** 投票时间: a place closes after it has opened, on the same day. */
export function closesAfterItOpens({ opensAt, closesAt }: { opensAt: string; closesAt: string }): boolean {
  return opensAt < closesAt;
}

export const CLOSES_TOO_EARLY = { path: ['closesAt'], message: '截止时间要晚于开始时间' };

export const SetUpPollingPlaceSchema = z
  .object({
    cycle: z.uuid(),
    area: z.string(),
    kind: PollingPlaceKindSchema,
    name: z.string().trim().min(1).max(60),
    address: z.string().trim().min(1).max(120),
    opensAt: ClockTime,
    closesAt: ClockTime,
    /** Whose voters vote here. */
    constituencies: z.array(z.uuid()).min(1),
    staff: z.array(PollingStaffSchema),
  })
  .refine(closesAfterItOpens, CLOSES_TOO_EARLY);

export const PollingPlaceSchema = z.object({ place: z.uuid() });

export const AppointPollingStaffSchema = z.object({
  place: z.uuid(),
  staff: z.array(PollingStaffSchema).min(1),
});

export type SetUpPollingPlace = z.infer<typeof SetUpPollingPlaceSchema>;
