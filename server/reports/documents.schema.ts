import { z } from 'zod';

export const DocumentKindSchema = z.enum([
  'roll-notice',
  'initial-candidates-notice',
  'formal-candidates-notice',
  'ballot-sheet',
  'result-report',
  'result-notice',
]);

/** 可以打印的文书. */
export const DocumentRowSchema = z
  .object({
    kind: DocumentKindSchema,
    /** What it is about: a constituency, a list or a round. */
    id: z.uuid(),
    title: z.string(),
    constituency: z.uuid(),
    constituencyName: z.string(),
    level: z.enum(['county', 'township']),
    date: z.iso.date(),
  })
  .meta({ id: 'DocumentRow' });

export type DocumentRow = z.infer<typeof DocumentRowSchema>;
export type DocumentKind = z.infer<typeof DocumentKindSchema>;

export const DOCUMENT_TITLES: Readonly<Record<DocumentKind, string>> = {
  'roll-notice': '选民名单公告',
  'initial-candidates-notice': '初步代表候选人名单公告',
  'formal-candidates-notice': '正式代表候选人名单公告',
  'ballot-sheet': '选票',
  'result-report': '选举结果报告单',
  'result-notice': '选举结果公告',
};
