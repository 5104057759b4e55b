import { z } from 'zod';
import { MeetingSchema } from '../../../acts/meeting.schema.ts';
import { ClockTime } from '../polling-place.schema.ts';

const Name = z.string().trim().min(1).max(40);
const Names = z.array(Name).min(1).max(20);
const SealNumber = z.string().trim().min(1).max(30);

const CustodyStepSchema = z.discriminatedUnion('step', [
  z.object({
    step: z.literal('shown-empty'),
    seal: SealNumber,
    scrutineers: Names,
    /** 在场选民. */
    voters: z.int().min(0).max(100_000),
  }),
  z.object({
    step: z.literal('handed-over'),
    from: Name,
    to: Name,
    /** 在哪里. */
    where: z.string().trim().min(1).max(60),
    seal: SealNumber,
    isIntact: z.boolean(),
  }),
  z.object({
    step: z.literal('slot-sealed'),
    seal: SealNumber,
    scrutineers: Names,
    /** 签名册上的签名, of a mobile box. */
    signatures: z.int().min(0).max(100_000).nullable(),
  }),
  z.object({ step: z.literal('opened'), seal: SealNumber, isIntact: z.boolean(), openers: Names }),
]);

export const RecordBoxCustodySchema = z.object({
  place: z.uuid(),
  electionDay: z.iso.date(),
  /** 几点. */
  at: ClockTime,
  done: CustodyStepSchema,
});

/** 对交接不完整的票箱怎么办. */
export const DecideBoxCustodySchema = z.object({
  place: z.uuid(),
  electionDay: z.iso.date(),
  at: ClockTime,
  meeting: MeetingSchema,
  /** 查明的情况和决定. */
  finding: z.string().trim().min(4).max(400),
});

export const BoxCustodyRecordedSchema = z.object({ place: z.uuid(), number: z.int() });

const ReasonSchema = z.object({
  rule: z.string(),
  article: z.string(),
  test: z.string(),
  holds: z.boolean(),
});

/** 票箱交接记录 of one box and day, with what is still missing or does not fit. */
export const BoxCustodySchema = z
  .object({
    steps: z.array(
      z.object({
        number: z.int(),
        at: z.string(),
        by: z.string(),
        done: z.union([
          CustodyStepSchema,
          DecideBoxCustodySchema.pick({ meeting: true, finding: true }).extend({
            step: z.literal('decided'),
          }),
        ]),
      }),
    ),
    mayBeOpened: z.boolean(),
    reasons: z.array(ReasonSchema),
  })
  .meta({ id: 'BoxCustody' });

export type BoxCustodyView = z.infer<typeof BoxCustodySchema>;
export type RecordedStep = BoxCustodyView['steps'][number]['done'];
export type RecordBoxCustody = z.infer<typeof RecordBoxCustodySchema>;
