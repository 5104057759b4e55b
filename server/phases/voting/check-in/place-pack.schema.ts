import type { UndoReason } from '@xuanwu/rules/place-journal.ts';
import { z } from 'zod';
import { AttestedBySchema, UNDO_REASONS } from './check-in.schema.ts';

/** 发现的问题 · what a line of a journal says and cannot be, or can hardly be. */
export const JOURNAL_FINDINGS = {
  'clock-off': '设备时间不可信，按流水的先后登记',
  'not-due': '在别处已经领过，或者不在这个场所领票',
  'no-commission': '没有这份委托',
  'not-attested': '有设备报失以后发的，没有写明谁查看过登记簿和选民证',
  'after-close': '按设备时间，是投票截止以后发的',
  'undo-unproven': '撤销领票的复核口令不对，没有撤销',
  'not-undone': '没有可以撤销的领票登记，没有撤销',
} as const;

const FindingSchema = z.enum(Object.keys(JOURNAL_FINDINGS) as [JournalFinding, ...JournalFinding[]]);
export type JournalFinding = keyof typeof JOURNAL_FINDINGS;

const LevelSchema = z.enum(['county', 'township']);

/** 一次至多送交的行数 */
export const MOST_LINES = 500;
const MOST_BALLOTS = 100_000;

export const TakePlacePackSchema = z.object({
  place: z.uuid(),
  /** The device, by a number that it gave itself. */
  device: z.uuid(),
  deviceName: z.string().trim().min(1, '请填写是哪台设备').max(30),
  /** By the device's own clock. */
  deviceTime: z.iso.datetime().max(30),
});

export const JoinPlacePackSchema = z.object({ pack: z.uuid() });

/** 复核口令, for the eyes of who joined: each for one undoing, in their order. */
export const SecondCodesSchema = z.object({ codes: z.array(z.object({ use: z.int(), code: z.string() })) });

export const PlacePackTakenSchema = z.object({ pack: z.uuid() });

const JournalLineSchema = z.object({
  number: z.int().min(1).max(1_000_000),
  at: z.iso.datetime().max(30),
  person: z.uuid(),
  rounds: z.array(z.uuid()).min(1).max(4),
  byProxy: z.uuid().nullable(),
  document: z.enum(['voter-card', 'identity-card']).nullable(),
  helper: z.string().trim().min(1).max(40).nullable(),
  attestedBy: AttestedBySchema.optional(),
  undo: z
    .object({
      reason: z.enum(Object.keys(UNDO_REASONS) as [UndoReason, ...UndoReason[]]),
      second: z.uuid(),
      use: z.int().min(1).max(10_000),
      proof: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .optional(),
  seal: z.string().regex(/^[0-9a-f]{64}$/),
});

export const SyncPlaceJournalSchema = z.object({
  pack: z.uuid(),
  /** The device that the pack was taken for. */
  device: z.uuid(),
  lines: z.array(JournalLineSchema).max(MOST_LINES),
});

export const PlaceJournalSyncedSchema = z.object({
  /** As far as the journal has come in. */
  head: z.int(),
  /** 流水到这一行先停下: its round has not been opened yet. */
  waitingAt: z.int().nullable(),
  findings: z.array(z.object({ number: z.int(), finding: FindingSchema })),
});

export const ReturnPlacePackSchema = z.object({
  pack: z.uuid(),
  /** How many lines the device wrote. */
  lines: z.int().min(0).max(1_000_000),
});

export const ReportPackLostSchema = z.object({
  pack: z.uuid(),
  reason: z.string().trim().min(1, '请写明怎样丢失或者损坏的').max(200),
  /** 没有记名的发票 · by the ballots left: handed out, not come in, and not marked on the printed register either. */
  unnamed: z
    .array(z.object({ round: z.uuid(), ballots: z.int().min(1).max(MOST_BALLOTS) }))
    .max(10)
    .refine((rows) => new Set(rows.map(({ round }) => round)).size === rows.length, '同一轮投票写了两次'),
});

/** 离线登记包 · a place's own voters, as a device keeps them, sealed. */
export const PlacePackSchema = z
  .object({
    pack: z.uuid(),
    place: z.object({ id: z.uuid(), name: z.string(), opensAt: z.string(), closesAt: z.string() }),
    electionDay: z.iso.date(),
    /** 没有记名的发票 of devices of this place that were lost on the day; null where none was. */
    unnamed: z.int().nullable(),
    /** By the server's clock. */
    now: z.iso.datetime(),
    /** base64. */
    key: z.string(),
    seed: z.string(),
    rounds: z.array(
      z.object({
        id: z.uuid(),
        level: LevelSchema,
        constituency: z.string(),
        colour: z.string(),
      }),
    ),
    voters: z.array(
      z.object({
        person: z.uuid(),
        name: z.string(),
        sex: z.string(),
        bornIn: z.string(),
        address: z.string().nullable(),
        serials: z.array(z.int()),
        /** What the QR codes of his valid voter cards say. */
        cards: z.array(z.string()),
        rounds: z.array(z.uuid()),
        /** Handed out before the pack was taken. */
        handedOut: z.array(z.uuid()),
        /** 受托人, who comes instead. */
        proxy: z.object({ person: z.uuid(), name: z.string() }).nullable(),
      }),
    ),
    /** 内容的摘要 and its signature by the installation's key. */
    sha256: z.string(),
    signature: z.string(),
  })
  .meta({ id: 'PlacePack' });

export const PlacePackRowSchema = z
  .object({
    id: z.uuid(),
    place: z.uuid(),
    placeName: z.string(),
    device: z.uuid(),
    deviceName: z.string(),
    takenBy: z.string(),
    electionDay: z.iso.date(),
    takenAt: z.iso.datetime(),
    syncedAt: z.iso.datetime().nullable(),
    head: z.int(),
    persons: z.int().nullable(),
    ended: z.enum(['returned', 'lost']).nullable(),
    reason: z.string().nullable(),
    /** 是您带走的: somebody else confirms what is undone on it. */
    isOwn: z.boolean(),
    /** 复核人, how many of their codes are used, and what the device compares each code with, in their order; nobody else is told. */
    seconds: z.array(
      z.object({ account: z.uuid(), name: z.string(), used: z.int(), checks: z.array(z.string()) }),
    ),
    findings: z.array(z.object({ number: z.int(), finding: FindingSchema })),
    rounds: z.array(z.object({ id: z.uuid(), title: z.string(), level: LevelSchema, isOpen: z.boolean() })),
  })
  .meta({ id: 'PlacePackRow' });

export type SecondCodes = z.infer<typeof SecondCodesSchema>;
export type PlacePack = z.infer<typeof PlacePackSchema>;
export type PlacePackRow = z.infer<typeof PlacePackRowSchema>;
