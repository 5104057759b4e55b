/** 人口平衡 · of everybody who lives in an area, who is too young, who may not vote, who is registered, and who is missing. */
import { z } from 'zod';

const count = z.int().min(0).max(100_000_000);

/** 一地的人口数字, as the office has them from police and census. */
const PopulationFigureSchema = z.object({
  people: count,
  under18: count,
  deprived: count,
  suspended: count,
  unable: count,
});

export const RecordPopulationSchema = PopulationFigureSchema.extend({
  cycle: z.uuid(),
  area: z.string().max(12),
  document: z.string().trim().min(1).max(120),
});

export const PopulationRecordedSchema = z.object({ area: z.string() });

const PopulationRowSchema = z.object({
  area: z.string(),
  name: z.string(),
  figure: PopulationFigureSchema.extend({ document: z.string(), recordedOn: z.iso.date() }).nullable(),
  registered: z.int(),
  /** 有选举权而没有登记的; below zero where more are registered than live there. null without figures. */
  unregistered: z.int().nullable(),
  /** 登记率, in thousandths, rounded down. */
  ratePermille: z.int().nullable(),
  /** What is recorded of people on this register, to be held against the figures. */
  recorded: z.object({ deprived: z.int(), suspended: z.int(), unable: z.int() }),
});

export const PopulationBalanceSchema = z
  .object({
    rows: z.array(PopulationRowSchema),
  })
  .meta({ id: 'PopulationBalance' });

export type PopulationBalance = z.infer<typeof PopulationBalanceSchema>;
