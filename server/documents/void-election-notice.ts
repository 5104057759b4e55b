import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type VoidFinding, voidInput } from './credentials-report.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 当选无效决定书 · 选举法（2020）第四十七条、第五十八条: of one person, with the grounds, their articles, and what becomes of the seat. */
export interface VoidElectionNotice extends OfficialDocument {
  readonly kind: 'void-election-notice';
  readonly congress: string;
  readonly electionDay: string;
  readonly basis: string;
  readonly decidedBy: string;
  readonly finding: VoidFinding;
  /** 政务处分, 行政处分; null where none is to be given. */
  readonly discipline: string | null;
  readonly seatDecision: string;
}

export function voidElectionNoticeInput(notice: VoidElectionNotice) {
  const { congress, electionDay, basis, decidedBy, finding, discipline, seatDecision } = notice;
  return {
    ...officialDocumentInput(notice),
    congress,
    'election-day': writtenDate(electionDay),
    basis,
    'decided-by': decidedBy,
    finding: voidInput(finding),
    discipline,
    'seat-decision': seatDecision.replace(/。$/, ''),
  };
}
