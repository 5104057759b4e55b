import { STATISTIC_LEVELS, type StatisticLevel } from '@xuanwu/rules/statistics/statistic.ts';
import { VOTING_STATISTICS } from '@xuanwu/rules/statistics/voting-statistics.ts';
import { z } from 'zod';
import { StructureRowSchema } from './statistics.schema.ts';

const KindSchema = z.enum(Object.keys(STATISTIC_LEVELS) as [StatisticLevel, ...StatisticLevel[]]);

const VotingStatisticSchema = z.enum(
  Object.keys(VOTING_STATISTICS) as [keyof typeof VOTING_STATISTICS, ...(keyof typeof VOTING_STATISTICS)[]],
);

/** 一项数字. Null: nothing to divide by, or of too few people to be shown. */
export const FigureSchema = z
  .object({
    statistic: VotingStatisticSchema,
    numerator: z.int().nullable(),
    denominator: z.int(),
    value: z.string().nullable(),
  })
  .meta({ id: 'StatisticFigure' });

/** 看板的一行: an area, a constituency or a polling place. */
const BoardNodeSchema = z.object({
  key: z.string(),
  name: z.string(),
  kind: KindSchema,
  seats: z.int(),
  constituencies: z.int(),
  /** 名单公布的选区, and how many stand on their rolls. */
  rolls: z.int(),
  registered: z.int(),
  /** 第一次投票的结果已经公布的选区. */
  voted: z.int(),
  settled: z.int(),
  elected: z.int(),
  figures: z.array(FigureSchema),
});

/** 统计看板: where one looks, the way up, and what lies below. */
export const BoardSchema = z
  .object({
    path: z.array(z.object({ key: z.string(), name: z.string() })),
    node: BoardNodeSchema,
    children: z.array(BoardNodeSchema),
    /** 各投票场所的数字 are for the county's own offices. */
    placesAreHidden: z.boolean(),
  })
  .meta({ id: 'StatisticsBoard' });

/** 一个人大（或者几个合计）的代表结构，两升一降的各项; empty until all of its results are published. */
const CongressStructureSchema = z.object({
  key: z.string(),
  name: z.string(),
  /** 选区, and in how many of them the result is published. */
  constituencies: z.int(),
  decided: z.int(),
  total: z.int().nullable(),
  rows: z.array(StructureRowSchema),
});

/** 看板上的代表结构. */
export const BoardStructureSchema = z
  .object({ node: CongressStructureSchema.nullable(), children: z.array(CongressStructureSchema) })
  .meta({ id: 'BoardStructure' });

export type CongressStructure = z.infer<typeof CongressStructureSchema>;
export type BoardStructure = z.infer<typeof BoardStructureSchema>;

export const BoardQuerySchema = z.object({
  level: z.enum(['county', 'township']),
  /** An area's code or a constituency's id; without it, all that one may see. */
  within: z.union([z.string().regex(/^\d{6,12}$/), z.uuid()]).optional(),
});

export type Figure = z.infer<typeof FigureSchema>;
export type BoardNode = z.infer<typeof BoardNodeSchema>;
export type Board = z.infer<typeof BoardSchema>;
export type BoardQuery = z.infer<typeof BoardQuerySchema>;
