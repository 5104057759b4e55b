import { z } from 'zod';

const ConstituencyKindSchema = z.enum([
  'residence',
  'unit',
  'joint',
  'armed-forces',
  'farm-or-forestry',
  'prison',
]);

export const NewConstituencySchema = z.object({
  number: z.int().positive(),
  name: z.string().trim().min(1).max(60),
  kind: ConstituencyKindSchema,
  /** The township (or the county itself) whose office looks after it. */
  area: z.string(),
  population: z.int().nonnegative(),
  /** 选区范围, in words. */
  boundaries: z.string().trim().max(400),
});

export const DrawConstituenciesSchema = z.object({
  election: z.uuid(),
  constituencies: z.array(NewConstituencySchema).min(1).max(2_000),
});

export const ConstituenciesDrawnSchema = z.object({
  constituencies: z.array(z.object({ id: z.uuid(), number: z.int() })),
});

export const CorrectConstituencySchema = NewConstituencySchema.extend({ constituency: z.uuid() });

export const ConstituencySchema = z.object({ constituency: z.uuid() });

export const AssignSeatsSchema = z.object({
  election: z.uuid(),
  category: z.uuid(),
  assignments: z.array(z.object({ constituency: z.uuid(), seats: z.int().positive() })).min(1),
});

export const RecordVacantSeatsSchema = z.object({
  election: z.uuid(),
  category: z.uuid(),
  seats: z.int().positive(),
  reason: z.string().trim().min(1).max(200),
});

export const WithdrawSeatsSchema = z.object({
  election: z.uuid(),
  category: z.uuid(),
  /** null: the seats recorded vacant. */
  constituency: z.uuid().nullable(),
});

export const SeatsAssignedSchema = z.object({
  /** 尚未分配, in the whole election. */
  unassigned: z.int(),
});

export const PublishConstituenciesSchema = z.object({ cycle: z.uuid() });

export const ConstituenciesPublishedSchema = z.object({ constituencies: z.int() });
