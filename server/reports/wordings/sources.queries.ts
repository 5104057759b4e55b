/** 出处 of a document: of each field what it is, who wrote it down and which entry of the ledger recorded it. */
import { isPublishedKind, NOTICE_KINDS, type NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import type { Acting } from '../../acts/act.ts';
import { findEntryPlace } from '../../ledger/ledger.queries.ts';
import { findIssued } from './issued.queries.ts';
import { draftNotice, type UsedField } from './notice-document.ts';
import type { DocumentSources } from './wordings.schema.ts';

export async function readSources(acting: Acting, kind: NoticeKind, id: string): Promise<DocumentSources> {
  const issued = isPublishedKind(kind) ? undefined : await findIssued(acting, kind, id);
  if (issued) {
    return {
      title: NOTICE_KINDS[kind],
      issuedOn: issued.issuedOn,
      wordingVersion: issued.wordingVersion ?? 0,
      fields: await withPositions(acting, issued.sources),
    };
  }
  const { used, version, published } = await draftNotice(acting, kind, id);
  return {
    title: NOTICE_KINDS[kind],
    issuedOn: published?.on ?? null,
    wordingVersion: version,
    fields: await withPositions(acting, used),
  };
}

async function withPositions(acting: Acting, used: readonly UsedField[]): Promise<DocumentSources['fields']> {
  const fields = [];
  for (const { name, about, text, source } of used) {
    const { record, article, entry, page } = source;
    const place = entry === undefined ? undefined : await findEntryPlace(acting.tx, acting.county, entry);
    fields.push({
      name,
      about,
      text,
      record,
      article: article ?? null,
      position: place?.position ?? null,
      page: page ?? null,
    });
  }
  return fields;
}
