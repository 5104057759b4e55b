import { z } from 'zod';

/** 介绍的方式 */
export const INTRODUCTION_MEANS = {
  sheets: '张贴、发放候选人情况介绍',
  media: '广播、电视、网站等介绍',
  'voters-meeting': '选民会议上介绍',
  'group-meeting': '选民小组会议上介绍',
} as const;

export type IntroductionMeans = keyof typeof INTRODUCTION_MEANS;

export const IntroductionMeansSchema = z.enum(
  Object.keys(INTRODUCTION_MEANS) as [IntroductionMeans, ...IntroductionMeans[]],
);

/** 谁介绍的: the committee, or those who nominated him. */
export const INTRODUCED_BY = { committee: '选举委员会', nominators: '推荐者' } as const;

/** 推荐者 may introduce whom they nominated in meetings of voter groups (选举法第三十四条). */
export const RecordIntroductionSchema = z
  .object({
    constituency: z.uuid(),
    means: IntroductionMeansSchema,
    madeBy: z.enum(['committee', 'nominators']),
    madeOn: z.iso.date(),
    note: z.string().trim().max(200),
  })
  .refine(({ means, madeBy }) => madeBy === 'committee' || means === 'group-meeting', {
    path: ['means'],
    message: '推荐者在选民小组会议上介绍',
  });

export const IntroductionRecordedSchema = z.object({ introduction: z.uuid() });

export const RecordMeetingRequestSchema = z.object({
  constituency: z.uuid(),
  receivedOn: z.iso.date(),
  /** How many asked; who they are is not kept. */
  voters: z.int().positive().max(1_000_000),
});

export const MeetingRequestRecordedSchema = z.object({ request: z.uuid() });

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请写成 08:30 这样');

export const PlanCandidateMeetingSchema = z.object({
  constituency: z.uuid(),
  heldOn: z.iso.date(),
  startsAt: ClockTime,
  place: z.string().trim().min(1, '请填写选民找得到的地点').max(120),
  /** 应选民的哪一次要求; null where the committee holds it without being asked. */
  request: z.uuid().nullable(),
  candidates: z.array(z.uuid()).min(1, '请选择参加的候选人').max(100),
});

export const CandidateMeetingSchema = z.object({ meeting: z.uuid() });

export const RecordCandidateMeetingSchema = z.object({
  meeting: z.uuid(),
  votersPresent: z.int().nonnegative().max(1_000_000),
  candidatesPresent: z.array(z.uuid()).max(100),
  /** 提问和答复: no field says who asked. */
  questions: z
    .array(
      z.object({
        question: z.string().trim().min(1, '请写下提的问题').max(1_000),
        answeredBy: z.uuid().nullable(),
        answer: z.string().trim().min(1, '请写下答复').max(2_000),
      }),
    )
    .max(100),
});

export const CancelCandidateMeetingSchema = z.object({
  meeting: z.uuid(),
  reason: z.string().trim().min(1, '请写明为什么取消').max(200),
});

export const AddCandidatePledgeSchema = z.object({
  candidate: z.uuid(),
  /** 承诺, in his own words; never edited. */
  text: z.string().trim().min(1, '请写下他的承诺').max(3_000),
  givenOn: z.iso.date(),
});

export const CandidatePledgedSchema = z.object({ pledge: z.uuid() });

export const AddCandidatePhotoSchema = z.object({
  candidate: z.uuid(),
  file: z.uuid(),
  name: z.string().max(200),
  size: z.int(),
  sha256: z.string().length(64),
  type: z.enum(['image/jpeg', 'image/png']),
});

export const RemoveCandidatePhotoSchema = z.object({ candidate: z.uuid() });

export const CandidatePhotoSchema = z.object({ candidate: z.uuid() });
