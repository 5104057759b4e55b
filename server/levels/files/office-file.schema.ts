/** 签名文件 between installations: what goes in and out of the acts, what a file holds, and as the page reads it. */
import { SHEET_PERIODS, SHEET_STAGES, type SheetPeriod, type SheetStage } from '@xuanwu/rules/sheets.ts';
import { z } from 'zod';
import { SheetPartSchema } from '../sheets/sheet.schema.ts';
import { AnswerSubmissionSchema, DraftSubmissionSchema } from '../submissions/submission.schema.ts';

const StageSchema = z.enum(Object.keys(SHEET_STAGES) as [SheetStage, ...SheetStage[]]);
const PeriodSchema = z.enum(Object.keys(SHEET_PERIODS) as [SheetPeriod, ...SheetPeriod[]]);

const FileKindSchema = z.enum([
  'sheet-order',
  'sheet',
  'submission',
  'submission-withdrawal',
  'submission-answer',
]);

export const AcceptOfficeKeySchema = z.object({
  /** 对方的区划代码 */
  place: z.string().regex(/^(\d{6}|\d{9})$/, '区划代码是六位或者九位数字'),
  /** Where this installation does not know the place yet. */
  name: z.string().trim().min(2).max(40),
  fingerprint: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^([0-9a-f]{4}-){7}[0-9a-f]{4}$/, '指纹是八组、每组四位，中间用短横'),
  /** 核对的办法: 当面, 电话, 公文. */
  learnedFrom: z.string().trim().min(2).max(100),
});

export const OfficeKeySchema = z.object({ key: z.uuid() });

export const WithdrawOfficeKeySchema = z.object({
  key: z.uuid(),
  reason: z.string().trim().min(2).max(200),
});

/** 附件合计的上限: they travel in the file itself, a third larger. */
export const MOST_CARRIED_MEGABYTES = 9;
const MOST_CHARACTERS = 14_000_000;

export const ReceiveOfficeFileSchema = z.object({ text: z.string().min(2).max(MOST_CHARACTERS) });

export const OfficeFileReceivedSchema = z.object({
  kind: FileKindSchema,
  id: z.uuid(),
  /** What came, in a sentence. */
  said: z.string(),
});

/** What a file with an order holds. */
export const OrderInFileSchema = z.object({
  id: z.uuid(),
  stage: StageSchema,
  every: PeriodSchema,
  from: z.iso.date(),
  to: z.iso.date(),
  dueDays: z.int().min(0).max(14),
  document: z.string().min(1).max(60),
});

/** What a file with a sheet holds. */
export const SheetInFileSchema = z.object({
  id: z.uuid(),
  order: z.uuid(),
  stage: StageSchema,
  periodTo: z.iso.date(),
  version: z.int().positive(),
  reason: z.string().max(200).nullable(),
  figures: z.record(z.string(), z.int().min(0)),
  parts: z.array(SheetPartSchema).max(500),
  remark: z.string().max(2_000),
  preparedOn: z.iso.date(),
  sentOn: z.iso.date(),
});

/** 附件, with its bytes. */
const CarriedFileSchema = z.object({
  name: z.string().min(1).max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  content: z.base64(),
});

/** Where the ledger of the office that made it says so. */
const EntrySchema = z.uuid();

/** What a file with a 上报件 holds. */
export const SubmissionInFileSchema = DraftSubmissionSchema.omit({ sentTo: true }).extend({
  id: z.uuid(),
  ledger: z.string().min(6).max(20),
  draftEntry: EntrySchema,
  draftedOn: z.iso.date(),
  sentEntry: EntrySchema,
  sentOn: z.iso.date(),
  files: z.array(CarriedFileSchema).max(100),
});

/** What a file with the withdrawal of one holds; its id is the entry's. */
export const WithdrawalInFileSchema = z.object({
  id: EntrySchema,
  submission: z.uuid(),
  reason: z.string().min(1).max(200),
  withdrawnOn: z.iso.date(),
});

/** What a file with an answer holds; its id is the entry's. `sha256` is of what was answered. */
export const AnswerInFileSchema = AnswerSubmissionSchema.extend({
  id: EntrySchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  answeredOn: z.iso.date(),
  files: z.array(CarriedFileSchema).max(100),
});

export const OfficeKeysSchema = z
  .object({
    /** 本系统的公钥指纹, to be given to others. */
    own: z.string(),
    keys: z.array(
      z.object({
        id: z.uuid(),
        place: z.object({ code: z.string(), name: z.string() }),
        fingerprint: z.string(),
        learnedFrom: z.string(),
        acceptedOn: z.iso.date(),
        withdrawnOn: z.iso.date().nullable(),
        withdrawnReason: z.string().nullable(),
      }),
    ),
    received: z.array(
      z.object({
        id: z.uuid(),
        kind: FileKindSchema,
        from: z.object({ code: z.string(), name: z.string() }),
        fingerprint: z.string(),
        receivedOn: z.iso.date(),
      }),
    ),
  })
  .meta({ id: 'OfficeKeys' });

export type OrderInFile = z.infer<typeof OrderInFileSchema>;
export type SheetInFile = z.infer<typeof SheetInFileSchema>;
export type CarriedFile = z.infer<typeof CarriedFileSchema>;
export type SubmissionInFile = z.infer<typeof SubmissionInFileSchema>;
export type WithdrawalInFile = z.infer<typeof WithdrawalInFileSchema>;
export type AnswerInFile = z.infer<typeof AnswerInFileSchema>;
export type OfficeKeys = z.infer<typeof OfficeKeysSchema>;
