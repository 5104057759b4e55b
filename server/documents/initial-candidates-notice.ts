import { type Candidate, candidateTable } from './candidates.ts';
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 初步代表候选人名单公告 · 选举法（2020）第三十二条: all who were nominated in one constituency. */
export interface InitialCandidatesNotice extends OfficialDocument {
  readonly kind: 'initial-candidates-notice';
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

export function initialCandidatesNoticeInput(notice: InitialCandidatesNotice) {
  return {
    ...officialDocumentInput(notice),
    congress: notice.congress,
    constituency: notice.constituency,
    'election-day': writtenDate(notice.electionDay),
    seats: notice.seats,
    basis: notice.basis,
    order: notice.order,
    count: notice.candidates.length,
    supplement: notice.isSupplement ?? false,
    table: candidateTable(notice.candidates),
    'left-off': (notice.leftOff ?? []).map(({ explanation, ...each }) => ({
      ...each,
      explanation: explanation.trim().replace(/[。．.；;]+$/u, ''),
    })),
  };
}
