/** 临界年龄复核 · 选举法（2020）第四条: nominal and full years are confused, so whoever is within a year of the limit is held against his papers. */
import { z } from 'zod';

/** 情形 */
export const AGE_STATES = {
  missing: '已满而没有登记',
  young: '未满而已经登记',
  registered: '已满，已登记',
  waiting: '未满，没有登记',
} as const;

/** 核对结果 */
export const AGE_FINDINGS = { right: '出生日期无误', corrected: '已更正' } as const;

/** 核对进度 */
export const AGE_PROGRESS = { open: '未核对', reviewed: '已核对' } as const;

const keysOf = <Key extends string>(titles: Readonly<Record<Key, string>>) =>
  Object.keys(titles) as [Key, ...Key[]];

const AgeFindingSchema = z.enum(keysOf(AGE_FINDINGS));

export const RecordAgeReviewSchema = z.object({
  cycle: z.uuid(),
  /** Each with the day of birth that was held against the papers. */
  persons: z
    .array(z.object({ person: z.uuid(), birthDate: z.iso.date() }))
    .min(1)
    .max(500),
  /** null: to be looked at again after all. */
  finding: AgeFindingSchema.nullable(),
});

export const AgeReviewRecordedSchema = z.object({ persons: z.int() });

export const AgeReviewQuerySchema = z.object({
  q: z.string().trim().max(60).optional(),
  state: z.enum(keysOf(AGE_STATES)).optional(),
  progress: z.enum(keysOf(AGE_PROGRESS)).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

const AgeReviewRowSchema = z.object({
  person: z.uuid(),
  name: z.string(),
  area: z.string(),
  birthDate: z.iso.date(),
  turns18On: z.iso.date(),
  state: z.enum(keysOf(AGE_STATES)),
  review: z.object({ finding: AgeFindingSchema, reviewedOn: z.iso.date(), by: z.string() }).nullable(),
});

export const AgeReviewSchema = z
  .object({
    electionDay: z.iso.date(),
    /** Of the whole list, whatever is filtered. */
    people: z.int(),
    reviewed: z.int(),
    /** Of those that are asked for. */
    total: z.int(),
    rows: z.array(AgeReviewRowSchema),
  })
  .meta({ id: 'AgeReview' });

export type AgeReview = z.infer<typeof AgeReviewSchema>;
