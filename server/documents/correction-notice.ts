import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { withoutEnd } from './sentence-end.ts';
import type { ContentsOf } from './wordings/kinds.ts';

/** 初步代表候选人名单更正公告 · 选举法（2020）第三十二条: what was published is to be read otherwise. */
export interface CorrectionNotice {
  readonly issuer: string;
  /** As he was published. */
  readonly nominee: string;
  readonly congress: string;
  readonly constituency: string;
  /** 原公布日期 */
  readonly listedOn: string;
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
  readonly reason: string;
  readonly proof: string;
  readonly basis: string;
}

export function correctionNoticeContents(notice: CorrectionNotice): ContentsOf<'correction-notice'> {
  return {
    机关名称: notice.issuer,
    人大名称: notice.congress,
    选区名称: notice.constituency,
    被推荐人: [notice.nominee],
    名单公布日期: writtenDate(notice.listedOn),
    更正一览: notice.changes.map(({ field, before, after }) => [field, before, after]),
    更正理由: withoutEnd(notice.reason),
    证明材料: notice.proof,
    依据: notice.basis,
  };
}
