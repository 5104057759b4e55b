import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import type { ContentsOf } from './wordings/kinds.ts';

/** 选民名单公告 · 选举法（2020）第二十八条: one constituency, one level. */
export interface RollNotice {
  readonly issuer: string;
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
  /** 性别、选民小组, where the jurisdiction publishes them. */
  readonly beside?: string;
}

export function rollNoticeContents(notice: RollNotice): ContentsOf<'roll-notice'> {
  const { issuer, congress, constituency, electionDay, basis, objection, voters } = notice;
  return {
    机关名称: issuer,
    人大名称: congress,
    选区名称: constituency,
    选举日: writtenDate(electionDay),
    依据: basis,
    选民人数: String(voters.length),
    申诉期限: objection ? writtenDate(objection.until) : '',
    处理天数: objection ? String(objection.decidedWithinDays) : '',
    起诉期限: objection ? writtenDate(objection.suitUntil) : '',
    申诉依据: objection?.basis ?? '',
    选民名单: voters.map(({ name, beside }) => (beside === undefined ? [name] : [name, beside])),
  };
}
