import { z } from 'zod';
import { MeetingSchema } from '../../acts/meeting.schema.ts';
import { CountSheetSchema } from '../voting/counting/count.schema.ts';
import { CheckWriteInSchema } from './result.schema.ts';
import { RoundRowSchema } from '../voting/voting-view.schema.ts';

const ReasonSchema = z.object({
  rule: z.string(),
  /** 规则名称. */
  title: z.string(),
  article: z.string(),
  test: z.string(),
  holds: z.boolean(),
});

const NextSchema = z.object({
  kind: z.enum(['repeat-vote', 'tie-ballot', 'another-election']),
  seats: z.int(),
  candidates: z.array(z.string()).optional(),
  mayExtendTo: z.array(z.string()).optional(),
  shortOfMinimum: z.boolean().optional(),
  tiedForPlace: z.array(z.string()).optional(),
});

/** 另选当选人, and what he was asked. */
const WriteInWinnerSchema = z.object({
  name: z.string(),
  check: CheckWriteInSchema.omit({ round: true, name: true }).extend({ rollName: z.string() }).nullable(),
});

/** 一轮投票的全部: round, count, result with its arithmetic. */
export const RoundDetailSchema = z
  .object({
    round: RoundRowSchema,
    sheet: CountSheetSchema.nullable(),
    result: z
      .object({
        valid: z.boolean(),
        elected: z.array(z.object({ name: z.string(), candidate: z.uuid().nullable(), votes: z.int() })),
        next: NextSchema.nullable(),
        vacant: z.int(),
        reasons: z.array(ReasonSchema),
        /** 参加投票的选民, as this result counted them: by ballots found, or handed out. */
        participants: z.enum(['cast', 'issued']),
        /** 法律未作规定、本结果依据了参数的地方. */
        undecided: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            value: z.string(),
            /** 由谁决定. */
            source: z.string(),
          }),
        ),
        writeInWinners: z.array(WriteInWinnerSchema),
        meeting: MeetingSchema.nullable(),
        cause: z.string().nullable(),
        declaredVoid: z.boolean(),
        publishedOn: z.iso.date().nullable(),
      })
      .nullable(),
    /** Arranged after this one. */
    followUp: z.uuid().nullable(),
  })
  .meta({ id: 'RoundDetail' });

export type RoundDetail = z.infer<typeof RoundDetailSchema>;
export type WriteInWinner = z.infer<typeof WriteInWinnerSchema>;
