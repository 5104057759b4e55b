import { type DecidingMeeting, meetingContents } from './objection-decision.ts';
import { withoutEnd } from './sentence-end.ts';
import type { ContentsOf } from './wordings/kinds.ts';

/** 不列入名单通知书 · 选举法（2020）第三十条: to who nominated and to the nominee, with the ground, the reasons and the way to object. */
export interface ExclusionNotice {
  readonly issuer: string;
  /** Whom they nominated. */
  readonly nominee: string;
  /** 推荐者, as printed. */
  readonly nominators: string;
  readonly congress: string;
  readonly constituency: string;
  readonly ground: string;
  readonly explanation: string;
  readonly proof: string;
  readonly meeting: DecidingMeeting;
  /** The law and its article, as printed. */
  readonly basis: string;
  /** He stood on a published list already. */
  readonly wasListed: boolean;
}

export function exclusionNoticeContents(notice: ExclusionNotice): ContentsOf<'exclusion-notice'> {
  return {
    机关名称: notice.issuer,
    人大名称: notice.congress,
    选区名称: notice.constituency,
    推荐者: notice.nominators,
    被推荐人: [notice.nominee],
    已经公布: notice.wasListed,
    法定情形: notice.ground,
    ...meetingContents(notice.meeting),
    决定理由: withoutEnd(notice.explanation),
    证明材料: notice.proof,
    依据: notice.basis,
  };
}
