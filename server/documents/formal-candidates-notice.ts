import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type Candidate, candidateContent } from './candidates.ts';
import type { ContentsOf } from './wordings/kinds.ts';

/** 正式代表候选人名单公告 · 选举法（2020）第三十二条: who stands on the ballot of one constituency. */
export interface FormalCandidatesNotice {
  readonly issuer: string;
  readonly congress: string;
  readonly constituency: string;
  readonly electionDay: string;
  readonly seats: number;
  readonly basis: string;
  /**
   * 讨论、协商: of as many as the law lets stand (`within-range`), or by the opinion of more voters where there were too many
   * (`consultation`); 预选 where no opinion was prevailing.
   */
  readonly decidedBy: 'within-range' | 'consultation' | 'primary';
  readonly candidates: readonly Candidate[];
  /** 按姓氏笔画为序, or 按预选得票多少为序, as printed. */
  readonly order: string;
}

export function formalCandidatesContents(
  notice: FormalCandidatesNotice,
): ContentsOf<'formal-candidates-notice'> {
  return {
    机关名称: notice.issuer,
    人大名称: notice.congress,
    选区名称: notice.constituency,
    选举日: writtenDate(notice.electionDay),
    应选名额: String(notice.seats),
    依据: notice.basis,
    候选人数: String(notice.candidates.length),
    排列次序: notice.order,
    经预选: notice.decidedBy === 'primary',
    经协商: notice.decidedBy === 'consultation',
    候选人一览: candidateContent(notice.candidates),
  };
}
