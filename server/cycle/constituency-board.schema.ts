import { z } from 'zod';

const RoundSummarySchema = z.object({
  id: z.uuid(),
  kind: z.enum(['first', 'tie', 'another']),
  number: z.int(),
  /** 轮次名称. */
  title: z.string(),
  electionDay: z.iso.date(),
  seats: z.int(),
  state: z.enum(['scheduled', 'open', 'closed', 'counted', 'decided', 'confirmed', 'published']),
  elected: z.array(z.string()),
  next: z.enum(['repeat-vote', 'tie-ballot', 'another-election']).nullable(),
  /** 暂缺 after this round. */
  vacant: z.int(),
});

/** 一个选区办到哪里. */
export const ConstituencyRowSchema = z
  .object({
    id: z.uuid(),
    cycle: z.uuid(),
    election: z.uuid(),
    electionName: z.string(),
    level: z.enum(['county', 'township']),
    area: z.string(),
    areaName: z.string(),
    number: z.int(),
    name: z.string(),
    kind: z.string(),
    boundaries: z.string(),
    population: z.int(),
    seats: z.int(),
    electionDay: z.iso.date(),
    stage: z.enum(['drawn', 'roll-published', 'initial-published', 'formal-fixed', 'formal-published']),
    /** On the published roll, or registered so far. */
    voters: z.int(),
    /** 已张贴: the published roll hangs somewhere; the days for objections run from it. */
    isPosted: z.boolean(),
    nominations: z.int(),
    /** Nominated and not yet on a published list. */
    unlisted: z.int(),
    /** 初步候选人, on a list or not, without whoever was left off. */
    nominees: z.int(),
    /** 酝酿协商 of the present candidates: not begun, not summarised, a primary to be held, or done. */
    consultation: z.enum(['none', 'open', 'primary', 'done']),
    candidates: z.int(),
    places: z.int(),
    rounds: z.array(RoundSummarySchema),
  })
  .meta({ id: 'ConstituencyRow' });

export type ConstituencyRow = z.infer<typeof ConstituencyRowSchema>;
