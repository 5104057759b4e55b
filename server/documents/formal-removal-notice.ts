import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type Candidate, candidateTable } from './candidates.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 正式代表候选人撤出名单公告 · 选举法（2020）第三十五条: who stands no longer, and the list as it stands now. */
export interface FormalRemovalNotice extends OfficialDocument {
  readonly kind: 'formal-removal-notice';
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

export function formalRemovalNoticeInput(notice: FormalRemovalNotice) {
  const { congress, constituency, electionDay, seats, basis, name, ground, candidates, order, next } = notice;
  return {
    ...officialDocumentInput(notice),
    congress,
    constituency,
    'election-day': writtenDate(electionDay),
    seats,
    basis,
    name,
    ground,
    order,
    next,
    count: candidates.length,
    table: candidateTable(candidates),
  };
}
