import { z } from 'zod';
import { ReviewGroundSchema } from './review.schema.ts';

/** 一次答复. */
const GivenOpinionSchema = z.object({
  id: z.uuid(),
  ordinal: z.int(),
  /** Null: 没有法定情形. */
  ground: ReviewGroundSchema.nullable(),
  document: z.string().nullable(),
  documentDate: z.iso.date().nullable(),
  hasFile: z.boolean(),
  givenAt: z.iso.datetime({ offset: true }),
});

export type GivenOpinion = z.infer<typeof GivenOpinionSchema>;

/** 联审办到哪里: waiting for the answer, answered, or the day has passed without one. */
export const REVIEW_STATES = {
  waiting: '待答复',
  answered: '已答复',
  missed: '逾期未答复',
  deleted: '意见已按期删除',
} as const;

const StateSchema = z.enum(['waiting', 'answered', 'missed', 'deleted']);

/** 本单位的联审: what a department is asked, with as much of the nominee as tells who he is. */
export const ReviewQueueSchema = z
  .object({
    department: z.string(),
    today: z.iso.date(),
    rows: z.array(
      z.object({
        request: z.uuid(),
        constituencyName: z.string(),
        level: z.enum(['county', 'township']),
        electionDay: z.iso.date(),
        name: z.string(),
        sex: z.enum(['male', 'female']),
        birthDate: z.iso.date(),
        occupation: z.string(),
        askedOn: z.iso.date(),
        dueOn: z.iso.date(),
        state: StateSchema,
        /** May still be answered, or answered anew. */
        isOpen: z.boolean(),
        opinions: z.array(GivenOpinionSchema),
      }),
    ),
  })
  .meta({ id: 'ReviewQueue' });

export type ReviewQueue = z.infer<typeof ReviewQueueSchema>;

/** 一个选区的联审. */
export const ConstituencyReviewSchema = z
  .object({
    /** Departments for which somebody can answer. */
    departments: z.array(z.string()),
    nominees: z.array(
      z.object({
        candidate: z.uuid(),
        name: z.string(),
        birthDate: z.iso.date(),
        isExcluded: z.boolean(),
        requests: z.array(
          z.object({
            id: z.uuid(),
            department: z.string(),
            askedOn: z.iso.date(),
            dueOn: z.iso.date(),
            state: StateSchema,
            opinions: z.array(GivenOpinionSchema),
          }),
        ),
        /** 已告知: the last time, and whether somebody has answered since. */
        notice: z.object({ toldOn: z.iso.date(), isOutdated: z.boolean() }).nullable(),
      }),
    ),
    /** The last day on which opinions are kept, as far as it is known. */
    keptUntil: z.iso.date(),
    deletions: z.array(
      z.object({ deletedOn: z.iso.date(), opinions: z.int(), withGround: z.int(), files: z.int() }),
    ),
  })
  .meta({ id: 'ConstituencyReview' });

export type ConstituencyReview = z.infer<typeof ConstituencyReviewSchema>;

/** 联审一览: one row a constituency. */
export const ReviewBoardRowSchema = z.object({
  constituency: z.uuid(),
  name: z.string(),
  level: z.enum(['county', 'township']),
  area: z.string(),
  areaName: z.string(),
  stage: z.enum(['drawn', 'roll-published', 'initial-published', 'formal-fixed', 'formal-published']),
  electionDay: z.iso.date(),
  nominees: z.int(),
  /** Nominees about whom nobody was asked yet. */
  unasked: z.int(),
  requests: z.int(),
  answered: z.int(),
  waiting: z.int(),
  missed: z.int(),
  withGround: z.int(),
  /** Nominees who have not been told of all that was said of them. */
  untold: z.int(),
  nextDue: z.iso.date().nullable(),
});

export type ReviewBoardRow = z.infer<typeof ReviewBoardRowSchema>;

export const ReviewBoardSchema = z
  .object({ departments: z.array(z.string()), rows: z.array(ReviewBoardRowSchema) })
  .meta({ id: 'ReviewBoard' });

export type ReviewBoard = z.infer<typeof ReviewBoardSchema>;
