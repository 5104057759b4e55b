import type { ParticipationStatistic, StructureStatistic } from '@xuanwu/rules/statistics/definitions.ts';
import { PARTICIPATION_STATISTICS, STRUCTURE_STATISTIC_IDS } from '@xuanwu/rules/statistics/definitions.ts';
import { z } from 'zod';

/** 统计哪一份名单 */
export const STATISTIC_LISTS = {
  nominees: '初步代表候选人',
  candidates: '正式代表候选人',
  elected: '当选代表',
} as const;

export const StatisticListSchema = z.enum(['nominees', 'candidates', 'elected']);

export type StatisticList = z.infer<typeof StatisticListSchema>;

const LevelSchema = z.enum(['county', 'township']);

/** 统计的范围: a level of the county, of one township, or one constituency. */
export const StatisticScopeSchema = z.object({
  level: LevelSchema,
  area: z.string().max(20).optional(),
  constituency: z.uuid().optional(),
});

export type StatisticScope = z.infer<typeof StatisticScopeSchema>;

const StructureStatisticSchema = z.enum(
  STRUCTURE_STATISTIC_IDS as [StructureStatistic, ...StructureStatistic[]],
);

const TargetKindSchema = z.enum(['at-least', 'at-most', 'about']);

const ComparedTargetSchema = z.object({
  text: z.string(),
  test: z.string(),
  holds: z.boolean().nullable(),
});

export const StructureRowSchema = z.object({
  statistic: StructureStatisticSchema,
  count: z.int(),
  /** 没有填明、不能归类的人 */
  unknown: z.int(),
  /** 百分比, two decimals; null where the list is empty. */
  share: z.string().nullable(),
  target: ComparedTargetSchema.nullable(),
  /** 上级的指标, from the nearest office up. */
  superiorTargets: z.array(ComparedTargetSchema.extend({ by: z.string(), document: z.string() })),
  lastTerm: z
    .object({
      count: z.int().nullable(),
      deputies: z.int(),
      share: z.string(),
      points: z.string().nullable(),
      /** 两升一降, where it is asked of this figure. */
      direction: z
        .object({ wanted: z.enum(['up', 'down']), test: z.string(), holds: z.boolean() })
        .nullable(),
      source: z.string(),
    })
    .nullable(),
});

export const StructureSchema = z
  .object({
    list: StatisticListSchema,
    /** 统计了几个选区 */
    constituencies: z.int(),
    total: z.int(),
    rows: z.array(StructureRowSchema),
  })
  .meta({ id: 'Structure' });

export type Structure = z.infer<typeof StructureSchema>;
export type StructureRow = z.infer<typeof StructureRowSchema>;

const ParticipationRowSchema = z.object({
  statistic: z.enum(
    Object.keys(PARTICIPATION_STATISTICS) as [ParticipationStatistic, ...ParticipationStatistic[]],
  ),
  numerator: z.int(),
  denominator: z.int(),
  value: z.string().nullable(),
});

export const ParticipationSchema = z
  .object({ constituencies: z.int(), rows: z.array(ParticipationRowSchema) })
  .meta({ id: 'Participation' });

export type Participation = z.infer<typeof ParticipationSchema>;
export type ParticipationRow = z.infer<typeof ParticipationRowSchema>;

/** 辖区内一个县（市、区）: null until all its lists of the kind are published. */
export const CountyStatisticsSchema = z.object({
  county: z.string(),
  name: z.string(),
  /** 应选名额 */
  seats: z.int(),
  /** 选区, and in how many of them the list is published. */
  constituencies: z.int(),
  decided: z.int(),
  structure: StructureSchema.nullable(),
  participation: ParticipationSchema.nullable(),
});

export const AreaStatisticsSchema = z
  .object({
    counties: z.array(CountyStatisticsSchema),
    /** 已公布的合在一起 */
    together: z.object({
      counties: z.int(),
      seats: z.int(),
      structure: StructureSchema,
      participation: ParticipationSchema,
    }),
  })
  .meta({ id: 'AreaStatistics' });

export type AreaStatistics = z.infer<typeof AreaStatisticsSchema>;
export type CountyStatistics = z.infer<typeof CountyStatisticsSchema>;

const TargetSchema = z.object({
  statistic: StructureStatisticSchema,
  kind: TargetKindSchema,
  /** 千分之几: 33.3% is 333. */
  thousandths: z.int().min(0).max(1_000),
});

/** 结构指标, all of a level at once: what is not named any more is gone. */
const TargetsSchema = z
  .array(TargetSchema)
  .max(STRUCTURE_STATISTIC_IDS.length)
  .refine((targets) => new Set(targets.map(({ statistic }) => statistic)).size === targets.length, {
    message: '同一项写了两次',
  });

export const SetStructureTargetsSchema = z.object({
  cycle: z.uuid(),
  level: LevelSchema,
  targets: TargetsSchema,
});

/** 上级的结构指标, for every congress of a level in the office's area. */
export const SetSuperiorTargetsSchema = z.object({
  level: LevelSchema,
  document: z.string().trim().min(1, '请填文号').max(60),
  targets: TargetsSchema,
});

/** 上级的结构指标, as an office and those below it read them. */
export const SuperiorTargetSchema = TargetSchema.extend({
  level: LevelSchema,
  /** By whom; its code and name. */
  place: z.string(),
  by: z.string(),
  document: z.string(),
  setOn: z.iso.date(),
}).meta({ id: 'SuperiorTarget' });

export type SuperiorTarget = z.infer<typeof SuperiorTargetSchema>;

export const StructureTargetsSetSchema = z.object({ targets: z.int() });

/** 上届的数字: a number of people, or the percentage as it was published. */
export const RecordLastTermSchema = z.object({
  cycle: z.uuid(),
  level: LevelSchema,
  /** A congress's area; the county's for all congresses of the level together. */
  area: z.string().max(20),
  deputies: z.int().positive(),
  document: z.string().trim().min(1, '请写明数字的出处').max(120),
  figures: z
    .array(
      z.object({
        statistic: StructureStatisticSchema,
        count: z.int().nonnegative().nullable(),
        printed: z
          .string()
          .regex(/^\d{1,3}(\.\d{1,2})?$/, '请写成 27.6 这样')
          .nullable(),
      }),
    )
    .min(1, '至少填一项'),
});

export const LastTermRecordedSchema = z.object({ figures: z.int() });

/** 结构指标和上届的数字, to be shown and entered. */
export const StructureGoalsSchema = z
  .object({
    targets: z.array(TargetSchema.extend({ level: LevelSchema })),
    lastTerm: z.array(
      z.object({
        level: LevelSchema,
        area: z.string(),
        statistic: StructureStatisticSchema,
        deputies: z.int(),
        count: z.int().nullable(),
        printed: z.string().nullable(),
        document: z.string(),
      }),
    ),
  })
  .meta({ id: 'StructureGoals' });

export type StructureGoals = z.infer<typeof StructureGoalsSchema>;
