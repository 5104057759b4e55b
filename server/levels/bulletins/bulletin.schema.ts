/** 简报: what goes in and out of the acts, and as pages read it. */
import { SHEET_STAGES, type SheetStage } from '@xuanwu/rules/sheets.ts';
import { z } from 'zod';

const StageSchema = z.enum(Object.keys(SHEET_STAGES) as [SheetStage, ...SheetStage[]]);

export const DraftBulletinSchema = z
  .object({ stage: StageSchema, from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => to >= from, { path: ['to'], message: '结束日期不能早于开始日期' });

export const BulletinSchema = z.object({ bulletin: z.uuid() });

export const EditBulletinSchema = z.object({
  bulletin: z.uuid(),
  title: z.string().trim().min(2).max(120),
  /** 正文，一段一行 */
  paragraphs: z.array(z.string().trim().min(1).max(4000)).min(1).max(100),
});

export const IssueBulletinSchema = z
  .object({
    bulletin: z.uuid(),
    /** 报上级 */
    up: z.boolean(),
    /** 发下级 */
    down: z.boolean(),
  })
  .refine(({ up, down }) => up || down, { path: ['up'], message: '至少选一项：报上级、发下级' });

/** 一个数字及其出处 */
const FigureSchema = z.object({
  place: z.string(),
  id: z.string(),
  value: z.int(),
  /** 哪一张报表，或者系统里的数据 */
  source: z.string(),
});

export const BulletinRowSchema = z
  .object({
    id: z.uuid(),
    by: z.object({ code: z.string(), name: z.string() }),
    stage: StageSchema,
    title: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    paragraphs: z.array(z.string()),
    figures: z.array(FigureSchema),
    draftedOn: z.iso.date(),
    /** 2016 年第 3 期 */
    number: z.string().nullable(),
    issuedOn: z.iso.date().nullable(),
    up: z.boolean(),
    down: z.boolean(),
    isMine: z.boolean(),
  })
  .meta({ id: 'BulletinRow' });

export type BulletinRow = z.infer<typeof BulletinRowSchema>;
export type BulletinFigure = z.infer<typeof FigureSchema>;
