/** 文书 · its lines of the act table: the words, and the paper that goes out. */
import { type ActLine, OFFICE, PUBLISHER } from './act-line.ts';

export const DOCUMENT_ACTS = {
  'adopt-document-wording': { title: '修改文书文本', roles: OFFICE, articles: [11] },
  'issue-document': { title: '印发文书', roles: OFFICE, second: PUBLISHER, articles: [11] },
} as const satisfies Record<string, ActLine>;
