import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { withoutEnd } from './sentence-end.ts';
import type { ContentsOf } from './wordings/kinds.ts';

/** 申诉处理决定书 · 选举法（2020）第二十九条: to the person who objected, with reasons and the way to the court. */
export interface ObjectionDecision {
  readonly issuer: string;
  /** 申诉第几号 */
  readonly number: number;
  readonly objector: string;
  /** 五大连池市人民代表大会 */
  readonly congress: string;
  readonly constituency: string;
  readonly concerned: string;
  /** 不应列入而列入 */
  readonly about: string;
  readonly isOral: boolean;
  readonly receivedOn: string;
  readonly statement: string;
  readonly meeting: DecidingMeeting;
  readonly upheld: boolean;
  readonly reasons: string;
  /** 名单怎样改, one sentence without its end; null where it stays. */
  readonly effect: string | null;
  /** The law and its article, as printed. */
  readonly basis: string;
  /** 向人民法院起诉的最后一日; null where the law of that day knows none. */
  readonly suitUntil: string | null;
}

/** 作出决定的会议 */
export interface DecidingMeeting {
  readonly heldOn: string;
  readonly minute: string;
  readonly present: number;
  readonly inFavour: number;
}

export function objectionDecisionContents(decision: ObjectionDecision): ContentsOf<'objection-decision'> {
  return {
    机关名称: decision.issuer,
    人大名称: decision.congress,
    选区名称: decision.constituency,
    申诉编号: String(decision.number),
    申诉人: [decision.objector],
    申诉日期: writtenDate(decision.receivedOn),
    提出方式: decision.isOral ? '口头' : '书面',
    申诉涉及的人: [decision.concerned],
    申诉事项: decision.about,
    申诉内容: withoutEnd(decision.statement),
    ...meetingContents(decision.meeting),
    申诉成立: decision.upheld,
    决定理由: withoutEnd(decision.reasons),
    名单更正: decision.effect ?? '',
    起诉期限: decision.suitUntil === null ? '' : writtenDate(decision.suitUntil),
    依据: decision.basis,
  };
}

export function meetingContents({ heldOn, minute, present, inFavour }: DecidingMeeting) {
  return {
    会议日期: writtenDate(heldOn),
    会议纪要: minute,
    出席人数: String(present),
    赞成人数: String(inFavour),
  };
}
