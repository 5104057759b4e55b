import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { withoutEnd } from './sentence-end.ts';
import type { ContentsOf } from './wordings/kinds.ts';

/** 情况核实公告 · 选举法（2020）第三十条: to the voters, what a nominee said of himself that is not true, and what was found. */
export interface FactNotice {
  readonly issuer: string;
  readonly nominee: string;
  readonly congress: string;
  readonly constituency: string;
  /** 简历, and so on. */
  readonly about: string;
  readonly foundFacts: string;
  readonly proof: string;
  readonly checkedOn: string;
  /** The law and its article, as printed. */
  readonly basis: string;
}

export function factNoticeContents(notice: FactNotice): ContentsOf<'fact-notice'> {
  return {
    机关名称: notice.issuer,
    人大名称: notice.congress,
    选区名称: notice.constituency,
    被推荐人: [notice.nominee],
    核实事项: notice.about,
    核实结果: withoutEnd(notice.foundFacts),
    核实日期: writtenDate(notice.checkedOn),
    证明材料: notice.proof,
    依据: notice.basis,
  };
}
