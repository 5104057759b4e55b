/** 签名文件 between installations: what goes in and out of the acts, what a file holds, and as the page reads it. */
import { SHEET_PERIODS, SHEET_STAGES, type SheetPeriod, type SheetStage } from '@xuanwu/rules/sheets.ts';
import { z } from 'zod';
import { SheetPartSchema } from '../sheets/sheet.schema.ts';

const StageSchema = z.enum(Object.keys(SHEET_STAGES) as [SheetStage, ...SheetStage[]]);
const PeriodSchema = z.enum(Object.keys(SHEET_PERIODS) as [SheetPeriod, ...SheetPeriod[]]);

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

export const ReceiveOfficeFileSchema = z.object({ text: z.string().min(2).max(2_000_000) });

export const OfficeFileReceivedSchema = z.object({
  kind: z.enum(['sheet-order', 'sheet']),
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
        kind: z.enum(['sheet-order', 'sheet']),
        from: z.object({ code: z.string(), name: z.string() }),
        fingerprint: z.string(),
        receivedOn: z.iso.date(),
      }),
    ),
  })
  .meta({ id: 'OfficeKeys' });

export type OrderInFile = z.infer<typeof OrderInFileSchema>;
export type SheetInFile = z.infer<typeof SheetInFileSchema>;
export type OfficeKeys = z.infer<typeof OfficeKeysSchema>;
