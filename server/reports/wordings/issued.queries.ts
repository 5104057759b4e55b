/** 印发的文书 as they went out. */
import type { NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import type { Acting } from '../../acts/act.ts';
import type { Notice } from '../../documents/notice/notice.ts';
import type { UsedField } from './used-field.ts';

export interface IssuedDocument {
  readonly id: string;
  readonly ordinal: number;
  readonly issuedOn: string;
  readonly wordingVersion: number | null;
  readonly content: Notice;
  readonly sources: readonly UsedField[];
  readonly entry: string;
}

/** The last that was issued about it. */
export async function findIssued(
  { tx, county }: Acting,
  kind: NoticeKind,
  subject: string,
): Promise<IssuedDocument | undefined> {
  const row = await tx
    .selectFrom('issuedDocument')
    .select(['id', 'ordinal', 'issuedOn', 'wordingVersion', 'content', 'sources', 'entry'])
    .where('county', '=', county)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row as unknown as IssuedDocument | undefined;
}
