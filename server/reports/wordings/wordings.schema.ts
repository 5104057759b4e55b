/** 文书文本 over HTTP: every kind with its fields, its words and their versions. */
import { NOTICE_KINDS, type NoticeKind, PUBLISHED_KINDS } from '@xuanwu/rules/notice-contents.ts';
import { z } from 'zod';
import { WordingMistakeSchema, WordingSchema } from '../../documents/wordings/wording.schema.ts';

export const NoticeKindSchema = z.enum(Object.keys(NOTICE_KINDS) as [NoticeKind, ...NoticeKind[]]);

/** The words to hold from now on; null goes back to the project's own. */
export const AdoptDocumentWordingSchema = z.object({
  kind: NoticeKindSchema,
  wording: WordingSchema.nullable(),
  /** The version that it was written over; 0 where nobody has adapted it. */
  over: z.int().nonnegative(),
});

export const DocumentWordingAdoptedSchema = z.object({ kind: NoticeKindSchema, version: z.int() });

/** 有表格的文书: its tables as a spreadsheet. */
export const SPREADSHEET_KINDS: ReadonlySet<NoticeKind> = new Set([
  'work-plan-notice',
  'constituency-notice',
  'roll-correction-notice',
  'initial-candidates-notice',
  'formal-candidates-notice',
  'formal-removal-notice',
  'box-count-report',
  'result-notice',
  'deputies-notice',
  'deputies-register',
]);

/** Those that no act of their own publishes. */
export const IssuableKindSchema = NoticeKindSchema.exclude([...PUBLISHED_KINDS]);

export type IssuableKind = z.infer<typeof IssuableKindSchema>;

export const IssueDocumentSchema = z.object({
  kind: IssuableKindSchema,
  /** What it is about: the cycle, election, body, constituency, change or round. */
  id: z.uuid(),
  /** 文号; empty leaves the wording's own. */
  number: z.string().trim().max(60),
});

export const SameNumberQuerySchema = z.object({ number: z.string().trim().min(1).max(60) });

/** 同一文号的文书 · issued by the same office in the same year. */
export const SameNumberSchema = z
  .array(
    z.object({
      kind: NoticeKindSchema,
      id: z.uuid(),
      title: z.string(),
      about: z.string(),
      issuedOn: z.iso.date(),
    }),
  )
  .meta({ id: 'SameNumber' });

export type SameNumber = z.infer<typeof SameNumberSchema>;

export const DocumentIssuedSchema = z.object({ document: z.uuid(), issuedOn: z.iso.date() });

export const WordingViewSchema = z
  .object({
    kind: NoticeKindSchema,
    title: z.string(),
    wording: WordingSchema,
    /** The project's own. */
    own: WordingSchema,
    isAdapted: z.boolean(),
    version: z.int(),
    fields: z.array(
      z.object({
        name: z.string(),
        /** How it is written. */
        written: z.string(),
        about: z.string(),
        sample: z.string(),
        /** 必须写明, by this article. */
        requiredBy: z.string().nullable(),
      }),
    ),
    versions: z.array(
      z.object({
        version: z.int(),
        adoptedOn: z.iso.date(),
        by: z.string(),
        wording: WordingSchema.nullable(),
        position: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'WordingView' });

export const CheckWordingSchema = z.object({ kind: NoticeKindSchema, wording: WordingSchema });

export const WordingCheckedSchema = z.object({ mistakes: z.array(WordingMistakeSchema) });

const RunSchema = z.object({ text: z.string(), field: z.string().nullable() });

const PaperPartSchema = z.discriminatedUnion('part', [
  z.object({ part: z.enum(['paragraph', 'heading']), runs: z.array(RunSchema) }),
  z.object({
    part: z.literal('table'),
    field: z.string().nullable(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    /** How many rows there are in all. */
    total: z.int(),
  }),
]);

const PaperSchema = z.object({
  title: z.array(RunSchema),
  number: z.array(RunSchema),
  recipients: z.array(RunSchema),
  parts: z.array(PaperPartSchema),
  issuer: z.array(RunSchema),
  date: z.array(RunSchema),
});

export type Paper = z.infer<typeof PaperSchema>;
export type PaperPart = z.infer<typeof PaperPartSchema>;
export type PaperRun = z.infer<typeof RunSchema>;

/** 出处: each figure and name of a document, what it is and where it was written down. */
export const DocumentSourcesSchema = z
  .object({
    title: z.string(),
    issuedOn: z.iso.date().nullable(),
    /** 0 is the project's own; null where the words are no wording. */
    wordingVersion: z.int().nullable(),
    /** What it says, each word with its field. */
    paper: PaperSchema,
    fields: z.array(
      z.object({
        name: z.string(),
        about: z.string(),
        text: z.string(),
        record: z.string(),
        article: z.string().nullable(),
        /** 选务日志的序号 */
        position: z.int().nullable(),
        page: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'DocumentSources' });

export type WordingView = z.infer<typeof WordingViewSchema>;
export type DocumentSources = z.infer<typeof DocumentSourcesSchema>;
