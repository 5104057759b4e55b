import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type Candidate, candidateContent } from './candidates.ts';
import { withoutEnd } from './sentence-end.ts';
import type { ContentsOf } from './wordings/kinds.ts';

/** 初步代表候选人名单公告 · 选举法（2020）第三十二条: all who were nominated in one constituency. */
export interface InitialCandidatesNotice {
  readonly issuer: string;
  readonly congress: string;
  readonly constituency: string;
  readonly electionDay: string;
  readonly seats: number;
  readonly basis: string;
  /** In the order in which they are to stand. */
  readonly candidates: readonly Candidate[];
  /** 按姓氏笔画为序, as printed. */
  readonly order: string;
  /** 没有列入的: who, on what ground, why. */
  readonly leftOff?: readonly LeftOff[];
  /** 补充公布: others were published before. */
  readonly isSupplement?: boolean;
}

/** 不列入名单的人 */
interface LeftOff {
  readonly name: string;
  readonly ground: string;
  readonly explanation: string;
}

export function initialCandidatesContents(
  notice: InitialCandidatesNotice,
): ContentsOf<'initial-candidates-notice'> {
  const { candidates, leftOff = [], isSupplement = false } = notice;
  return {
    机关名称: notice.issuer,
    人大名称: notice.congress,
    选区名称: notice.constituency,
    选举日: writtenDate(notice.electionDay),
    应选名额: String(notice.seats),
    依据: notice.basis,
    候选人数: String(candidates.length),
    排列次序: notice.order,
    补充公布: isSupplement,
    候选人一览: candidateContent(candidates),
    未列入一览: leftOff.map(({ name, ground, explanation }) => [name, ground, withoutEnd(explanation)]),
  };
}
