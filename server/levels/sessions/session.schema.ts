/** 第一次会议: what goes in and out of the acts, and as pages read it. */
import { z } from 'zod';

const SessionFields = z.object({
  election: z.uuid(),
  from: z.iso.date(),
  to: z.iso.date(),
  venue: z.string().trim().min(2).max(80),
  /** 召集的机关 */
  calledBy: z.string().trim().min(2).max(80),
  document: z.string().trim().min(1, '请填文号').max(60),
});

export const FirstSessionSchema = SessionFields.refine(({ from, to }) => to >= from, {
  path: ['to'],
  message: '闭会日期不能早于开会日期',
});

export const FirstSessionRecordedSchema = z.object({ session: z.uuid() });

const ReasonSchema = z.object({
  rule: z.string(),
  article: z.string(),
  test: z.string(),
  holds: z.boolean(),
});

export const SessionRowSchema = z
  .object({
    election: z.uuid(),
    county: z.string(),
    countyName: z.string(),
    level: z.enum(['county', 'township']),
    name: z.string(),
    area: z.string(),
    /** 选举完成之日, or the day on which it is to be. */
    electedOn: z.iso.date(),
    /** Whether everywhere the vote was closed. */
    hasVoted: z.boolean(),
    /** 依法最迟 */
    latest: z.iso.date().nullable(),
    state: z.enum(['unvoted', 'open', 'planned', 'held', 'late']),
    session: z
      .object({
        id: z.uuid(),
        from: z.iso.date(),
        to: z.iso.date(),
        venue: z.string(),
        calledBy: z.string(),
        document: z.string(),
        isHeld: z.boolean(),
        entry: z.uuid(),
      })
      .nullable(),
    reasons: z.array(ReasonSchema),
    /** 改过几次日期 */
    changes: z.int(),
  })
  .meta({ id: 'SessionRow' });

export const SessionCalendarSchema = z
  .object({
    today: z.iso.date(),
    isSuperior: z.boolean(),
    rows: z.array(SessionRowSchema),
    collisions: z.array(
      z.object({ kind: z.enum(['same-venue', 'both-levels']), sessions: z.tuple([z.uuid(), z.uuid()]) }),
    ),
  })
  .meta({ id: 'SessionCalendar' });

export type SessionRow = z.infer<typeof SessionRowSchema>;
export type SessionCalendar = z.infer<typeof SessionCalendarSchema>;
