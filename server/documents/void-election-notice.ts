import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type VoidFinding, voidInput } from './credentials-report.ts';
import { withoutEnd } from './sentence-end.ts';
import type { ContentsOf } from './wordings/kinds.ts';

/** 当选无效决定书 · 选举法（2020）第四十七条、第五十八条: of one person, with the grounds, their articles, and what becomes of the seat. */
export interface VoidElectionNotice {
  readonly issuer: string;
  readonly congress: string;
  readonly electionDay: string;
  readonly basis: string;
  /** 会议 as a clause. */
  readonly decidedBy: string;
  readonly finding: VoidFinding;
  /** 政务处分, 行政处分; null where none is to be given. */
  readonly discipline: string | null;
  readonly seatDecision: string;
}

export function voidElectionContents(notice: VoidElectionNotice): ContentsOf<'void-election-notice'> {
  const { name, constituency, grounds, document } = voidInput(notice.finding);
  return {
    机关名称: notice.issuer,
    人大名称: notice.congress,
    选区名称: constituency,
    选举日: writtenDate(notice.electionDay),
    当选人: [name],
    确认的会议: notice.decidedBy,
    无效理由: grounds,
    证明材料: document,
    依法处分: notice.discipline ?? '',
    空缺名额的处理: withoutEnd(notice.seatDecision),
    依据: notice.basis,
  };
}
