import { z } from 'zod';
import { BodyKindSchema, DutySchema } from './body.schema.ts';
import { LevelSchema } from './work-plan.schema.ts';

const ReasonSchema = z.object({
  rule: z.string(),
  article: z.string(),
  test: z.string(),
  holds: z.boolean(),
});

/** 一级人大的名额: what the law gives, what was decided. */
export const ElectionRowSchema = z
  .object({
    id: z.uuid(),
    cycle: z.uuid(),
    level: LevelSchema,
    area: z.string(),
    areaName: z.string(),
    name: z.string(),
    population: z.int(),
    plannedSeats: z.int().nullable(),
    seats: z.int().nullable(),
    decidedBy: z.string().nullable(),
    documentNumber: z.string().nullable(),
    lawful: z.object({
      seats: z.int(),
      base: z.int(),
      increment: z.int(),
      cap: z.int(),
      reasons: z.array(ReasonSchema),
    }),
  })
  .meta({ id: 'ElectionRow' });

export const BodyRowSchema = z
  .object({
    id: z.uuid(),
    kind: BodyKindSchema,
    area: z.string(),
    areaName: z.string(),
    name: z.string(),
    appointedBy: z.string(),
    documentNumber: z.string(),
    appointedOn: z.iso.date(),
    /** 方案规定的人数. */
    range: z.object({ min: z.int(), max: z.int() }).nullable(),
    members: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        duty: DutySchema,
        appointedOn: z.iso.date(),
        leftOn: z.iso.date().nullable(),
        leftReason: z.string().nullable(),
        replaces: z.uuid().nullable(),
      }),
    ),
  })
  .meta({ id: 'BodyRow' });

export const TaskRowSchema = z
  .object({
    id: z.uuid(),
    step: z.string(),
    title: z.string(),
    area: z.string(),
    areaName: z.string(),
    due: z.iso.date(),
    responsible: z.string().nullable(),
    evidence: z.string().nullable(),
    signedOffAt: z.iso.datetime().nullable(),
    signedOffBy: z.string().nullable(),
    status: z.enum(['done', 'due', 'late']),
  })
  .meta({ id: 'TaskRow' });

export const AreaRowSchema = z
  .object({ code: z.string(), name: z.string(), kind: z.string() })
  .meta({ id: 'AreaRow' });

export type ElectionRow = z.infer<typeof ElectionRowSchema>;
export type BodyRow = z.infer<typeof BodyRowSchema>;
export type TaskRow = z.infer<typeof TaskRowSchema>;
