import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';
import { COLUMNS, groupByStrokes } from './roll-groups.ts';

/** 选民名单公告 · 选举法（2020）第二十八条: one constituency, one level. */
export interface RollNotice extends OfficialDocument {
  readonly kind: 'roll-notice';
  /** 五大连池市人民代表大会 */
  readonly congress: string;
  /** 第三选区 */
  readonly constituency: string;
  readonly electionDay: string;
  /** The law and its article, as printed: 《…选举法》第二十八条 */
  readonly basis: string;
  readonly objection?: ObjectionTerms;
  /** In any order: the notice puts them 按姓氏笔画为序 and numbers them. */
  readonly voters: readonly RollNoticeVoter[];
}

/** 申诉 · 选举法（2020）第二十九条: the days come from the timetable, the article from the law in force. */
export interface ObjectionTerms {
  readonly until: string;
  readonly decidedWithinDays: number;
  readonly suitUntil: string;
  readonly basis: string;
}

/** @public */
export interface RollNoticeVoter {
  readonly name: string;
  /** 男 or 女, where the jurisdiction publishes it. */
  readonly sex?: string;
}

export function rollNoticeInput(notice: RollNotice) {
  return {
    ...officialDocumentInput(notice),
    congress: notice.congress,
    constituency: notice.constituency,
    'election-day': writtenDate(notice.electionDay),
    basis: notice.basis,
    objection: notice.objection ? objectionInput(notice.objection) : null,
    'attachment-title': `${notice.constituency}选民名单`,
    count: notice.voters.length,
    columns: COLUMNS,
    groups: groupByStrokes(notice.voters),
  };
}

function objectionInput({ until, decidedWithinDays, suitUntil, basis }: ObjectionTerms) {
  return {
    until: writtenDate(until),
    'decided-within': String(decidedWithinDays),
    'suit-until': writtenDate(suitUntil),
    basis,
  };
}
