/** 选出机构的数字: what goes into the act, and as pages and the report read it. */
import {
  BODY_STATISTIC_IDS,
  type BodyStatistic,
  ELECTED_BODIES,
  type ElectedBody,
} from '@xuanwu/rules/statistics/body-statistics.ts';
import { z } from 'zod';

const BodySchema = z.enum(Object.keys(ELECTED_BODIES) as [ElectedBody, ...ElectedBody[]]);
const BodyStatisticSchema = z.enum(BODY_STATISTIC_IDS as [BodyStatistic, ...BodyStatistic[]]);

/** 录入选出机构的数字, all of a body at once: what is not named any more is gone. */
export const RecordBodyFiguresSchema = z.object({
  election: z.uuid(),
  body: BodySchema,
  members: z.int().positive().max(1_000),
  document: z.string().trim().min(1, '请写明数字的出处').max(120),
  figures: z
    .array(
      z.object({
        statistic: BodyStatisticSchema,
        /** How many members; of the average age, their years together. */
        count: z.int().nonnegative().max(200_000).nullable(),
        printed: z
          .string()
          .regex(/^\d{1,3}(\.\d{1,2})?$/, '请写成 62.9 这样')
          .nullable(),
      }),
    )
    .min(1, '至少填一项')
    .refine((figures) => new Set(figures.map(({ statistic }) => statistic)).size === figures.length, {
      message: '同一项写了两次',
    }),
});

export const BodyFiguresRecordedSchema = z.object({ figures: z.int() });

/** 一个选出机构的数字, with who entered them and when. */
const BodyFiguresSchema = z.object({
  body: BodySchema,
  members: z.int(),
  document: z.string(),
  recordedOn: z.iso.date(),
  by: z.string(),
  rows: z.array(
    z.object({
      statistic: BodyStatisticSchema,
      count: z.int().nullable(),
      printed: z.string().nullable(),
      /** By its definition from the number, or as it was published. */
      value: z.string(),
    }),
  ),
});

/** 一级人大和它选出的机构. */
export const CongressBodiesSchema = z
  .object({
    election: z.uuid(),
    name: z.string(),
    level: z.enum(['county', 'township']),
    area: z.string(),
    /** 选举结果是否全部公布: before that it has elected nobody. */
    isDecided: z.boolean(),
    bodies: z.array(BodyFiguresSchema),
  })
  .meta({ id: 'CongressBodies' });

export type CongressBodies = z.infer<typeof CongressBodiesSchema>;
export type BodyFigures = z.infer<typeof BodyFiguresSchema>;
