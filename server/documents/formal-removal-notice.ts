import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type Candidate, candidateContent } from './candidates.ts';
import type { ContentsOf } from './wordings/kinds.ts';

/** 正式代表候选人撤出名单公告 · 选举法（2020）第三十五条: who stands no longer, and the list as it stands now. */
export interface FormalRemovalNotice {
  readonly issuer: string;
  readonly congress: string;
  readonly constituency: string;
  readonly electionDay: string;
  readonly seats: number;
  readonly basis: string;
  readonly name: string;
  /** 因去世, as a clause. */
  readonly ground: string;
  readonly candidates: readonly Candidate[];
  /** 按姓氏笔画为序, or 按预选得票多少为序, as printed. */
  readonly order: string;
  /** Too few are left: what was decided for that. */
  readonly next: 'postpone' | 'proceed' | null;
}

export function formalRemovalContents(notice: FormalRemovalNotice): ContentsOf<'formal-removal-notice'> {
  const { candidates, next } = notice;
  return {
    机关名称: notice.issuer,
    人大名称: notice.congress,
    选区名称: notice.constituency,
    选举日: writtenDate(notice.electionDay),
    应选名额: String(notice.seats),
    撤出的人: [notice.name],
    撤出原因: notice.ground,
    候选人数: String(candidates.length),
    排列次序: notice.order,
    推迟选举: next === 'postpone',
    按余下的选举: next === 'proceed',
    候选人一览: candidateContent(candidates),
    依据: notice.basis,
  };
}
