import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import type { ContentsOf } from './wordings/kinds.ts';

/** 代表名单公告 · 选举法（2020）第四十七条: who the deputies are, before the first session; a supplement names who came later. */
export interface DeputiesNotice {
  readonly issuer: string;
  readonly list: number;
  readonly congress: string;
  readonly basis: string;
  /** 确认代表资格的会议, each as a clause. */
  readonly confirmedBy: string;
  readonly deputies: readonly { readonly constituency: string; readonly names: readonly string[] }[];
  readonly isSupplement: boolean;
}

export function deputiesNoticeContents(notice: DeputiesNotice): ContentsOf<'deputies-notice'> {
  const { deputies } = notice;
  return {
    机关名称: notice.issuer,
    人大名称: notice.congress,
    名单编号: String(notice.list),
    依据: notice.basis,
    确认的会议: notice.confirmedBy,
    补充名单: notice.isSupplement,
    代表人数: String(deputies.reduce((sum, { names }) => sum + names.length, 0)),
    公布的代表: deputies.map(({ constituency, names }) => [
      constituency,
      names.join('、'),
      String(names.length),
    ]),
  };
}

/** 会议 as a clause of a notice. */
export function meetingClause(body: string, { heldOn, minute }: { heldOn: string; minute: string }): string {
  return `${body}${writtenDate(heldOn)}会议（${minute}）`;
}
