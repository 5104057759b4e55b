import { type Candidate, candidateTable } from './candidates.ts';
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 正式代表候选人名单公告 · 选举法（2020）第三十二条: who stands on the ballot of one constituency. */
export interface FormalCandidatesNotice extends OfficialDocument {
  readonly kind: 'formal-candidates-notice';
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

export function formalCandidatesNoticeInput(notice: FormalCandidatesNotice) {
  return {
    ...officialDocumentInput(notice),
    congress: notice.congress,
    constituency: notice.constituency,
    'election-day': writtenDate(notice.electionDay),
    seats: notice.seats,
    basis: notice.basis,
    'decided-by': notice.decidedBy,
    order: notice.order,
    count: notice.candidates.length,
    table: candidateTable(notice.candidates),
  };
}
