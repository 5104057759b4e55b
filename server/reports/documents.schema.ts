import type { ViewName } from '@xuanwu/rules/acts.ts';
import { z } from 'zod';

export const DocumentKindSchema = z.enum([
  'roll-notice',
  'objection-decision',
  'voter-cards',
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
    /** 文书名称, with the round where it is not the first. */
    title: z.string(),
    constituency: z.uuid(),
    constituencyName: z.string(),
    level: z.enum(['county', 'township']),
    date: z.iso.date(),
  })
  .meta({ id: 'DocumentRow' });

export const DocumentKeySchema = z.object({ kind: DocumentKindSchema, id: z.uuid() });

export const MOST_IN_ZIP = 100;

/** `of=ballot-sheet:…`, once for each; a single one comes as text. */
export const DocumentsOfZipSchema = z.object({
  of: z.preprocess(
    (of) => (Array.isArray(of) ? of : [of]).map((key) => splitKey(String(key))),
    z.array(DocumentKeySchema).min(1).max(MOST_IN_ZIP, `一次最多 ${MOST_IN_ZIP} 份`),
  ),
});

function splitKey(key: string): { kind: string; id: string } {
  const [kind = '', id = ''] = key.split(':');
  return { kind, id };
}

export type DocumentKey = z.infer<typeof DocumentKeySchema>;
export type DocumentRow = z.infer<typeof DocumentRowSchema>;
export type DocumentKind = z.infer<typeof DocumentKindSchema>;

/** 含有个人信息的文书 · only for those who may see it. */
export const VIEW_OF_DOCUMENT: Readonly<Partial<Record<DocumentKind, ViewName>>> = {
  'objection-decision': 'objections',
  'voter-cards': 'register',
};

export const DOCUMENT_TITLES: Readonly<Record<DocumentKind, string>> = {
  'roll-notice': '选民名单公告',
  'objection-decision': '申诉处理决定书',
  'voter-cards': '选民证',
  'initial-candidates-notice': '初步代表候选人名单公告',
  'formal-candidates-notice': '正式代表候选人名单公告',
  'ballot-sheet': '选票',
  'result-report': '选举结果报告单',
  'result-notice': '选举结果公告',
};
