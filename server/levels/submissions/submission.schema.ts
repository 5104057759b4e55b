/** 请示、备案和批复: what goes in and out of the acts, and as pages read it. */
import {
  SUBMISSION_MANNERS,
  SUBMISSION_MATTERS,
  SUBMISSION_STATES,
  type SubmissionManner,
  type SubmissionMatterId,
  type SubmissionState,
} from '@xuanwu/rules/submissions.ts';
import { z } from 'zod';

const MatterSchema = z.enum(Object.keys(SUBMISSION_MATTERS) as [SubmissionMatterId, ...SubmissionMatterId[]]);
const MannerSchema = z.enum(Object.keys(SUBMISSION_MANNERS) as [SubmissionManner, ...SubmissionManner[]]);
const StateSchema = z.enum(Object.keys(SUBMISSION_STATES) as [SubmissionState, ...SubmissionState[]]);
const Code = z.string().regex(/^(\d{6}|\d{9})$/, '应为六位或者九位的行政区划代码');
const Document = z.string().trim().min(1, '请填文号').max(60);

export const DraftSubmissionSchema = z.object({
  sentTo: Code,
  matter: MatterSchema,
  manner: MannerSchema,
  /** 涉及的地方: the office's own, or one below it. */
  about: Code,
  title: z.string().trim().min(2).max(120),
  content: z.string().trim().min(2).max(10_000),
  /** 文号 */
  document: Document,
  /** 请于何日前批复 */
  answerBy: z.iso.date().nullable(),
  /** What was returned and is sent again. */
  replaces: z.uuid().nullable(),
});

export type DraftSubmission = z.infer<typeof DraftSubmissionSchema>;

export const SubmissionSchema = z.object({ submission: z.uuid() });

export const AttachSubmissionFileSchema = z.object({
  submission: z.uuid(),
  file: z.uuid(),
  name: z.string().min(1).max(200),
  size: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const SUBMISSION_OUTCOMES = { approved: '批准', returned: '退回', filed: '备案' } as const;

const OutcomeSchema = z.enum(['approved', 'returned', 'filed']);

export const AnswerSubmissionSchema = z.object({
  submission: z.uuid(),
  outcome: OutcomeSchema,
  answer: z.string().trim().min(2, '请写明意见').max(10_000),
  /** 批复、备案的文号 */
  document: Document,
});

export type AnswerSubmission = z.infer<typeof AnswerSubmissionSchema>;

export const WithdrawSubmissionSchema = z.object({
  submission: z.uuid(),
  reason: z.string().trim().min(4).max(200),
});

const PlaceSchema = z.object({ code: z.string(), name: z.string() });

export const SubmissionRowSchema = z
  .object({
    id: z.uuid(),
    by: PlaceSchema,
    sentTo: PlaceSchema,
    about: PlaceSchema,
    matter: MatterSchema,
    manner: MannerSchema,
    state: StateSchema,
    title: z.string(),
    content: z.string(),
    document: z.string(),
    draftedOn: z.iso.date(),
    sentOn: z.iso.date().nullable(),
    answerBy: z.iso.date().nullable(),
    /** 已过请批复的日期 */
    isLate: z.boolean(),
    replaces: z.uuid().nullable(),
    withdrawn: z.object({ on: z.iso.date(), reason: z.string() }).nullable(),
    answer: z
      .object({ outcome: OutcomeSchema, text: z.string(), document: z.string(), on: z.iso.date() })
      .nullable(),
    files: z.array(
      z.object({ id: z.uuid(), of: z.enum(['submission', 'answer']), name: z.string(), size: z.int() }),
    ),
    /** Sent by the caller's office, or to it. */
    isMine: z.boolean(),
    isMineToAnswer: z.boolean(),
    /** 另设系统的对方: it goes to it, or back from it, as a signed file. */
    isForFile: z.boolean(),
    /** 选务日志 of whichever office, for 出处. */
    entries: z.array(z.object({ ledger: z.string(), entry: z.uuid(), what: z.string() })),
  })
  .meta({ id: 'SubmissionRow' });

export const SubmissionsViewSchema = z
  .object({
    place: PlaceSchema,
    /** 上级，由近到远 */
    superiors: z.array(PlaceSchema),
    /** 可以写在“涉及的地方”的: the own place and those below it. */
    about: z.array(PlaceSchema),
    rows: z.array(SubmissionRowSchema),
  })
  .meta({ id: 'SubmissionsView' });

export type SubmissionRow = z.infer<typeof SubmissionRowSchema>;
export type SubmissionsView = z.infer<typeof SubmissionsViewSchema>;
