import { z } from 'zod';

/** 由办公室写的几段 */
export const SUMMARY_SECTIONS = {
  practices: '主要做法',
  problems: '存在的问题',
  suggestions: '意见和建议',
} as const;

export type SummarySection = keyof typeof SUMMARY_SECTIONS;

const SectionSchema = z.enum(Object.keys(SUMMARY_SECTIONS) as [SummarySection, ...SummarySection[]]);

/** 保存总结报告的文字: a section as a whole; an empty one is not printed. */
export const SaveSummaryTextSchema = z.object({
  cycle: z.uuid(),
  section: SectionSchema,
  text: z.string().trim().max(20_000, '一段最多 20000 字'),
});

export const SummaryTextSavedSchema = z.object({ section: SectionSchema, characters: z.int() });

/** 一个数字的出处: what it is, how it is computed, and where in the ledger the acts stand that it rests on. */
const SummaryFigureSchema = z.object({
  number: z.int(),
  title: z.string(),
  value: z.string(),
  /** 分子 ÷ 分母; empty where nothing is divided. */
  arithmetic: z.string(),
  definition: z.string(),
  source: z.string(),
  traces: z.array(
    z.object({
      act: z.string(),
      title: z.string(),
      entries: z.int(),
      /** 3—8、11 */
      positions: z.string(),
      first: z.int(),
    }),
  ),
});

/** Words; behind a number stands where it is from. */
const RunSchema = z.object({ text: z.string(), figure: z.int().nullable() });

const PartSchema = z.discriminatedUnion('part', [
  z.object({ part: z.literal('paragraph'), runs: z.array(RunSchema) }),
  z.object({ part: z.literal('subtitle'), text: z.string() }),
  z.object({
    part: z.literal('table'),
    title: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.object({ cells: z.array(z.string()), figure: z.int() })),
  }),
]);

export const SummaryReportSchema = z
  .object({
    cycle: z.uuid(),
    title: z.string(),
    issuer: z.string(),
    date: z.iso.date(),
    /** 基本情况、代表结构 */
    sections: z.array(z.object({ title: z.string(), parts: z.array(PartSchema) })),
    texts: z.array(z.object({ section: SectionSchema, text: z.string(), savedOn: z.iso.date().nullable() })),
    figures: z.array(SummaryFigureSchema),
  })
  .meta({ id: 'SummaryReport' });

export type SummaryReport = z.infer<typeof SummaryReportSchema>;
export type SummaryFigure = z.infer<typeof SummaryFigureSchema>;
export type SummaryPart = z.infer<typeof PartSchema>;
export type SummaryRun = z.infer<typeof RunSchema>;
