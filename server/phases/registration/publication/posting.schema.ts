import { z } from 'zod';

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请写成 08:30 这样');

export const RecordRollPostingSchema = z.object({
  constituency: z.uuid(),
  /** 村务公开栏、社区公示栏…… · where whoever looks for it finds it. */
  place: z.string().trim().min(1, '请填写张贴的地点').max(80),
  postedOn: z.iso.date(),
  postedAt: ClockTime,
  postedBy: z.string().trim().min(1, '请填写张贴人').max(40),
});

/** The file's fields are set where the upload is received, never by whoever sends it. */
export const AddPostingPhotoSchema = z.object({
  posting: z.uuid(),
  file: z.uuid(),
  name: z.string().max(200),
  size: z.int(),
  sha256: z.string().length(64),
  type: z.enum(['image/jpeg', 'image/png']),
});

export const WithdrawRollPostingSchema = z.object({
  posting: z.uuid(),
  reason: z.string().trim().min(1, '请写明为什么撤销').max(200),
});

export const RollPostingSchema = z.object({ posting: z.uuid() });

/** 一处张贴, with whoever put it up. */
const PostingRowSchema = RecordRollPostingSchema.omit({ constituency: true }).extend({
  id: z.uuid(),
  hasPhoto: z.boolean(),
  withdrawnOn: z.iso.date().nullable(),
  withdrawnReason: z.string().nullable(),
});

const ReasonSchema = z.object({
  rule: z.string(),
  article: z.string(),
  test: z.string(),
  holds: z.boolean(),
});

/** 一个选区名单的公布和张贴. */
export const RollPostingsSchema = z
  .object({
    publishedOn: z.iso.date(),
    postings: z.array(PostingRowSchema),
    /** 公布之日 · from which voters' periods run, and why. */
    countedFrom: z.iso.date(),
    isInTime: z.boolean(),
    objectUntil: z.iso.date().nullable(),
    reasons: z.array(ReasonSchema),
    /** 法律未定事项 that nobody has decided and on which the day rests. */
    open: z.array(z.string()),
    /** 封存 · the hash of the frozen roll, and where the ledger has it; null while it waits for its checkpoint. */
    seal: z.string(),
    place: z
      .object({
        position: z.int(),
        checkpointLength: z.int(),
        checkpointRoot: z.string(),
        keyFingerprint: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'RollPostings' });

export type RollPostings = z.infer<typeof RollPostingsSchema>;
export type PostingRow = RollPostings['postings'][number];

/** 名单公布一览: how far each constituency is with its roll, and what is late. */
export const PUBLICATION_STATES = {
  unpublished: '没有公布',
  unposted: '没有张贴',
  posted: '已经张贴',
} as const;

export const PublicationRowSchema = z
  .object({
    constituency: z.uuid(),
    name: z.string(),
    level: z.enum(['county', 'township']),
    areaName: z.string(),
    stage: z.string(),
    electionDay: z.iso.date(),
    /** 最迟公布日 */
    publishBy: z.iso.date().nullable(),
    publishedOn: z.iso.date().nullable(),
    voters: z.int(),
    state: z.enum(['unpublished', 'unposted', 'posted']),
    isLate: z.boolean(),
    places: z.int(),
    withoutPhoto: z.int(),
    countedFrom: z.iso.date().nullable(),
    objectUntil: z.iso.date().nullable(),
    corrections: z.int(),
  })
  .meta({ id: 'PublicationRow' });

export type PublicationRow = z.infer<typeof PublicationRowSchema>;
