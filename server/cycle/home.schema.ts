import { z } from 'zod';

export const HomeSchema = z
  .object({
    cycle: z
      .object({
        id: z.uuid(),
        name: z.string(),
        countyName: z.string(),
        electionDay: z.iso.date(),
        stage: z.enum(['preparing', 'constituencies-published', 'closed']),
        /** 办结; null while it is open. */
        closed: z.object({ on: z.iso.date(), document: z.string() }).nullable(),
        /** Whole days from today; negative after it. */
        daysLeft: z.int(),
      })
      .nullable(),
    /** 工作方案的疑点. */
    findings: z.array(
      z.object({
        id: z.string(),
        severity: z.enum(['wrong', 'warning', 'note']),
        article: z.string(),
        test: z.string(),
        text: z.string(),
      }),
    ),
    /** 法定日程. */
    timetable: z.array(
      z.object({
        rule: z.string(),
        name: z.string(),
        article: z.string(),
        latest: z.iso.date().nullable(),
        safe: z.iso.date().nullable(),
        planned: z.iso.date().nullable(),
        /** The last constituency's day, once all are done. */
        actual: z.iso.date().nullable(),
        done: z.int().nullable(),
        total: z.int().nullable(),
        status: z.enum(['ok', 'warn', 'late', 'open']),
      }),
    ),
    /** 各步骤办到哪里: how many constituencies (or rounds) have passed each. */
    progress: z.array(z.object({ step: z.string(), title: z.string(), done: z.int(), total: z.int() })),
    /** 名单公布以后要办的. */
    rollDuties: z.object({
      unposted: z.int(),
      objections: z.int(),
      decideBy: z.iso.date().nullable(),
      overdue: z.int(),
      toNotify: z.int(),
    }),
    /** 不足十人的联名. */
    nominationDuties: z.object({
      tooFew: z.array(
        z.object({ constituency: z.uuid(), name: z.string(), nominations: z.int(), article: z.string() }),
      ),
    }),
    /** 联审要办的. */
    reviewDuties: z.object({ waiting: z.int(), dueToday: z.int(), missed: z.int(), untold: z.int() }),
    /** 要计票的预选. */
    primaryDuties: z.array(
      z.object({
        id: z.uuid(),
        constituency: z.uuid(),
        name: z.string(),
        number: z.int(),
        heldOn: z.iso.date(),
        count: z.enum(['none', 'first-entered', 'differs', 'agreed']),
        isEntered: z.boolean(),
      }),
    ),
    tasks: z.object({ total: z.int(), done: z.int(), due: z.int(), late: z.int() }),
    figures: z.object({
      seats: z.int(),
      elected: z.int(),
      vacant: z.int(),
      constituencies: z.int(),
      voters: z.int(),
      waitingForSecond: z.int(),
    }),
  })
  .meta({ id: 'Home' });

export type Home = z.infer<typeof HomeSchema>;

export type HomeCycle = NonNullable<Home['cycle']>;
