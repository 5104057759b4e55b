import { z } from 'zod';

/** 特殊情形演练 needs constituencies enough for all of it to happen in different ones. */
const LEAST_EVENTFUL = 30;

export const StartRehearsalSchema = z
  .object({
    demo: z.literal('wudalianchi'),
    /** How much of it is played, in thousandths of the constituencies. */
    scaleThousandths: z.int().min(1).max(1_000),
    /** 按工作方案, or 特殊情形: everything that can go wrong on the day, to the closing of the cycle. */
    scenario: z.enum(['plan', 'eventful']).default('plan'),
  })
  .refine(({ scenario, scaleThousandths }) => scenario === 'plan' || scaleThousandths >= LEAST_EVENTFUL, {
    path: ['scaleThousandths'],
    message: `特殊情形演练至少要千分之${LEAST_EVENTFUL}的选区`,
  });

/** 演练控制: its clock, its people, its steps. */
export const RehearsalSchema = z
  .object({
    today: z.iso.date(),
    now: z.iso.datetime(),
    scenario: z.enum(['plan', 'eventful']),
    people: z.array(
      z.object({
        signInName: z.string(),
        displayName: z.string(),
        role: z.string(),
        title: z.string(),
        /** Code of his office's place: the county that rehearses, or one above it. */
        place: z.string(),
      }),
    ),
    steps: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        day: z.iso.date(),
        /** How to play it by hand. */
        hint: z.string(),
        path: z.string(),
        /** The role that does it. */
        by: z.string(),
        done: z.boolean(),
        /** What comes before it is done. */
        ready: z.boolean(),
      }),
    ),
    /** The step that is being played now. */
    playing: z.object({ job: z.uuid(), title: z.string() }).nullable(),
    /** The step that was played last, if it stopped at an error. */
    failed: z.object({ title: z.string(), error: z.string() }).nullable(),
    /** What to draw and import by hand. */
    byHand: z.object({ county: z.string(), township: z.string() }),
    /** 两县合练 · from raw files to two published rolls; null until the constituencies are published. */
    twoCounties: z
      .object({
        neighbour: z.string(),
        isPrepared: z.boolean(),
        files: z.array(
          z.object({ county: z.string(), title: z.string(), about: z.string(), path: z.string() }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'Rehearsal' });

export const TakeRoleSchema = z.object({ signInName: z.string() });

export const MoveClockSchema = z.object({ to: z.iso.datetime({ offset: true }) });

export const PlayStepSchema = z.object({ job: z.uuid() });

export type Rehearsal = z.infer<typeof RehearsalSchema>;
