import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 初步代表候选人名单更正公告 · 选举法（2020）第三十二条: what was published is to be read otherwise. */
export interface CorrectionNotice extends OfficialDocument {
  readonly kind: 'correction-notice';
  /** As he was published. */
  readonly nominee: string;
  readonly congress: string;
  readonly constituency: string;
  /** 原公布日期, as printed. */
  readonly listedOn: string;
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
  readonly reason: string;
  readonly proof: string;
  readonly basis: string;
}

export function correctionNoticeInput(notice: CorrectionNotice) {
  const { nominee, congress, constituency, listedOn, changes, reason, proof, basis } = notice;
  return {
    ...officialDocumentInput(notice),
    nominee,
    congress,
    constituency,
    changes,
    proof,
    basis,
    reason: reason.trim().replace(/[。．.；;]+$/u, ''),
    'listed-on': listedOn,
  };
}
