import { z } from 'zod';
import { DOCUMENT_TITLES, DocumentKindSchema } from '../documents.schema.ts';

/** 可以批量生成的文书: of every constituency that has one. */
export const BULK_KINDS = {
  'roll-notice': '选民名单公告',
  'voter-cards': '选民证',
} as const;

export const BulkKindSchema = z.enum(['roll-notice', 'voter-cards']);

/** 全套文书: everything of the cycle that can be printed, with its contents, each stage bound. */
export const WHOLE_CYCLE = 'whole-cycle';

const PrintedOf = z.union([
  z.array(BulkKindSchema).min(1, '请至少选一种文书').max(2),
  z.literal(WHOLE_CYCLE),
]);

/** 批量生成什么, in words. */
export function printedTitle(of: z.infer<typeof PrintedOf>): string {
  return of === WHOLE_CYCLE ? '全套文书' : of.map((kind) => BULK_KINDS[kind]).join('、');
}

/** 保存天数: as long as it takes to print them, for they hold personal data. */
export const KEPT_DAYS = { least: 1, usual: 7, most: 30 } as const;

export const PrintDocumentsSchema = z.object({
  cycle: z.uuid(),
  kinds: PrintedOf.refine((of) => of === WHOLE_CYCLE || new Set(of).size === of.length, '同一种文书只选一次'),
  keptDays: z
    .int()
    .min(KEPT_DAYS.least, `至少保存 ${KEPT_DAYS.least} 天`)
    .max(KEPT_DAYS.most, `含有个人信息，最多保存 ${KEPT_DAYS.most} 天`),
});

export const PrintAskedSchema = z.object({ job: z.uuid() });

export const DeletePrintedSchema = z.object({ job: z.uuid() });

export const PrintedDeletedSchema = z.object({ files: z.int() });

/** What the job's row keeps of what was asked. */
export const PrintJobInputSchema = z.object({
  cycle: z.uuid(),
  kinds: PrintedOf,
  /** 保存到这一天（含当日）. */
  until: z.iso.date(),
});

/** What the job's row keeps of what came of it. */
export const PrintResultSchema = z.object({
  files: z.int(),
  pages: z.int(),
  names: z.int(),
  bytes: z.int(),
  until: z.iso.date(),
  failures: z.array(z.string()),
  /** 已删除 */
  deletedOn: z.iso.date().optional(),
});

/** What a set is bound with: its contents, and the volumes of its stages. */
export const PrintedKindSchema = DocumentKindSchema.or(z.enum(['contents', 'booklet']));

export const PRINTED_TITLES: Readonly<Record<z.infer<typeof PrintedKindSchema>, string>> = {
  ...DOCUMENT_TITLES,
  contents: '目录',
  booklet: '合订本',
};

/** 生成的文件. */
export const PrintedFileSchema = z
  .object({
    path: z.string(),
    kind: PrintedKindSchema,
    constituency: z.uuid().nullable(),
    constituencyName: z.string(),
    /** 人数: names on a notice, cards in a file. */
    names: z.int(),
    pages: z.int(),
    bytes: z.int(),
    sha256: z.string(),
  })
  .meta({ id: 'PrintedFile' });

export type BulkKind = z.infer<typeof BulkKindSchema>;
export type PrintJobInput = z.infer<typeof PrintJobInputSchema>;
export type PrintResult = z.infer<typeof PrintResultSchema>;
export type PrintedFile = z.infer<typeof PrintedFileSchema>;
