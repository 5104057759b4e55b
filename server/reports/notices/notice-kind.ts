import { NOTICE_KINDS, type NoticeKind } from '@xuanwu/rules/notice-contents.ts';

export function isNoticeKind(kind: string): kind is NoticeKind {
  return Object.hasOwn(NOTICE_KINDS, kind);
}
