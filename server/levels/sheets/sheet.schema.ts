/** 报表: what goes in and out of the acts, and as pages read it. */
import { SHEET_PERIODS, SHEET_STAGES, type SheetPeriod, type SheetStage } from '@xuanwu/rules/sheets.ts';
import { z } from 'zod';

const StageSchema = z.enum(Object.keys(SHEET_STAGES) as [SheetStage, ...SheetStage[]]);
const PeriodSchema = z.enum(Object.keys(SHEET_PERIODS) as [SheetPeriod, ...SheetPeriod[]]);

export const OrderSheetsSchema = z
  .object({
    stage: StageSchema,
    every: PeriodSchema,
    from: z.iso.date(),
    to: z.iso.date(),
    /** 期末以后几日以内报送 */
    dueDays: z.int().min(0).max(14),
    document: z.string().trim().min(1, '请填文号').max(60),
  })
  .refine(({ from, to }) => to >= from, { path: ['to'], message: '结束日期不能早于开始日期' });

export const SheetOrderSchema = z.object({ order: z.uuid() });

export const PrepareSheetSchema = z.object({
  order: z.uuid(),
  /** 期末 */
  periodTo: z.iso.date(),
  /** 说明, such as why something is late. */
  remark: z.string().trim().max(2000),
  /** 更正的理由, where one of this period has been sent. */
  reason: z.string().trim().min(2).max(200).nullable(),
});

export const SheetSchema = z.object({ sheet: z.uuid() });

export const RemindSheetSchema = z.object({
  order: z.uuid(),
  periodTo: z.iso.date(),
  place: z.string().regex(/^(\d{6}|\d{9})$/),
});

export const ReminderSchema = z.object({ reminder: z.uuid() });

const PlaceSchema = z.object({ code: z.string(), name: z.string() });
const NumbersSchema = z.record(z.string(), z.int());

/** 一个下级的数字: from its sheet, from the data of this county, or not there yet. */
export const SheetPartSchema = z.object({
  place: PlaceSchema,
  figures: NumbersSchema.nullable(),
  from: z.enum(['sheet', 'data', 'none']),
  /** The sheet that it is from. */
  sheet: z.uuid().nullable(),
  periodTo: z.iso.date().nullable(),
  version: z.int().nullable(),
});

export const SheetRowSchema = z
  .object({
    id: z.uuid(),
    by: PlaceSchema,
    sentTo: PlaceSchema,
    order: z.uuid(),
    stage: StageSchema,
    periodTo: z.iso.date(),
    version: z.int(),
    reason: z.string().nullable(),
    figures: NumbersSchema,
    parts: z.array(SheetPartSchema),
    remark: z.string(),
    preparedOn: z.iso.date(),
    sentOn: z.iso.date().nullable(),
    entry: z.uuid().nullable(),
    isMine: z.boolean(),
  })
  .meta({ id: 'SheetRow' });

const DutySchema = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  dueOn: z.iso.date(),
  state: z.enum(['none', 'draft', 'sent', 'late']),
  /** 催报的日期 */
  reminded: z.array(z.iso.date()),
  /** The last version, sent or not. */
  sheet: z.uuid().nullable(),
});

/** 布置的报表, of an office above for the caller's, or of the caller's for those below. */
export const SheetOrderRowSchema = z
  .object({
    id: z.uuid(),
    by: PlaceSchema,
    stage: StageSchema,
    every: PeriodSchema,
    from: z.iso.date(),
    to: z.iso.date(),
    dueDays: z.int(),
    document: z.string(),
    stoppedOn: z.iso.date().nullable(),
    isMine: z.boolean(),
    /** 本级各期, the last first; empty where the order is the caller's own. */
    duties: z.array(DutySchema),
    /** 各下级的最近各期; empty where the order is from above. */
    below: z.array(z.object({ place: PlaceSchema, duties: z.array(DutySchema) })),
  })
  .meta({ id: 'SheetOrderRow' });

export const SheetsViewSchema = z
  .object({
    place: PlaceSchema,
    today: z.iso.date(),
    orders: z.array(SheetOrderRowSchema),
    sheets: z.array(SheetRowSchema),
  })
  .meta({ id: 'SheetsView' });

export type SheetPart = z.infer<typeof SheetPartSchema>;
export type SheetRow = z.infer<typeof SheetRowSchema>;
export type SheetOrderRow = z.infer<typeof SheetOrderRowSchema>;
export type SheetDuty = z.infer<typeof DutySchema>;
export type SheetsView = z.infer<typeof SheetsViewSchema>;
