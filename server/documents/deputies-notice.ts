import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 代表名单公告 · 选举法（2020）第四十七条: who the deputies are, before the first session; a supplement names who came later. */
export interface DeputiesNotice extends OfficialDocument {
  readonly kind: 'deputies-notice';
  readonly congress: string;
  readonly basis: string;
  /** 确认代表资格的会议, each as a clause. */
  readonly confirmedBy: string;
  readonly deputies: readonly { readonly constituency: string; readonly names: readonly string[] }[];
  readonly isSupplement: boolean;
}

export function deputiesNoticeInput(notice: DeputiesNotice) {
  const { congress, basis, confirmedBy, deputies, isSupplement } = notice;
  return {
    ...officialDocumentInput(notice),
    congress,
    basis,
    'confirmed-by': confirmedBy,
    'is-supplement': isSupplement,
    count: deputies.reduce((sum, { names }) => sum + names.length, 0),
    deputies,
  };
}

/** 会议 as a clause of a notice. */
export function meetingClause(body: string, { heldOn, minute }: { heldOn: string; minute: string }): string {
  return `${body}${writtenDate(heldOn)}会议（${minute}）`;
}
