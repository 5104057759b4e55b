/**
 * 保管期限 · 机关文件材料归档范围和文书档案保管期限规定: permanent, 30 or 10 years. Which paper of an election belongs where the rule leaves to
 * the office that files it, so each group has a usual term and the office says its own when it makes the archive.
 */
export const RETENTION_TERMS = {
  permanent: { title: '永久', code: 'Y' },
  'thirty-years': { title: '30年', code: 'D30' },
  'ten-years': { title: '10年', code: 'D10' },
} as const;

export type RetentionTerm = keyof typeof RETENTION_TERMS;

export const RETENTION_ARTICLE = '机关文件材料归档范围和文书档案保管期限规定（2006）第四条';

/** 归档文件的类别 */
export const ARCHIVE_GROUPS = {
  outcome: { title: '名单、公告和选举结果', usual: 'permanent' },
  record: { title: '提名、协商、申诉和审查的记录', usual: 'thirty-years' },
  routine: { title: '投票场所和会务', usual: 'ten-years' },
} as const satisfies Record<string, { readonly title: string; readonly usual: RetentionTerm }>;

export type ArchiveGroup = keyof typeof ARCHIVE_GROUPS;

/** 档号 · DA/T 22: 全宗号-门类·年度-保管期限-件号. */
export function archiveNumber(of: {
  readonly fonds: string;
  readonly year: number;
  readonly term: RetentionTerm;
  readonly item: number;
}): string {
  const item = String(of.item).padStart(4, '0');
  return `${of.fonds}-WS·${of.year}-${RETENTION_TERMS[of.term].code}-${item}`;
}
