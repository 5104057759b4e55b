/** 出处 of a document: of each figure what it is, where it was written down and which entry of the ledger recorded it. */
import { isPublishedKind, type NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import type { Acting } from '../../acts/act.ts';
import type { Notice } from '../../documents/notice/notice.ts';
import { findEntryPlace } from '../../ledger/ledger.queries.ts';
import { readDocumentData } from '../document-data.ts';
import { readDocuments } from '../documents.queries.ts';
import { originsOf } from '../papers/document-origins.ts';
import { DOCUMENT_TITLES, type DocumentKind } from '../documents.schema.ts';
import { findIssued } from '../wordings/issued.queries.ts';
import { draftNotice } from '../notices/notice-document.ts';
import type { UsedField } from '../wordings/used-field.ts';
import { isNoticeKind } from '../notices/notice-kind.ts';
import { DATE_FIELD, NUMBER_FIELD, paperOf } from '../wordings/paper.ts';
import type { DocumentSources } from '../wordings/wordings.schema.ts';

export async function readSources(acting: Acting, kind: DocumentKind, id: string): Promise<DocumentSources> {
  if (isNoticeKind(kind)) return noticeSources(acting, kind, id);
  const data = await readDocumentData(acting, kind, id);
  const [row] = await readDocuments(acting, { one: { kind, id } });
  return {
    title: DOCUMENT_TITLES[kind],
    issuedOn: null,
    wordingVersion: null,
    ...(await originsOf(acting, { kind, id, constituency: row?.constituency ?? null }, data)),
  };
}

async function noticeSources(acting: Acting, kind: NoticeKind, id: string): Promise<DocumentSources> {
  const issued = isPublishedKind(kind) ? undefined : await findIssued(acting, kind, id);
  if (issued) {
    const { content, sources, issuedOn, wordingVersion, entry } = issued;
    return sourcesOf(acting, kind, {
      content,
      used: sources,
      issuedOn,
      version: wordingVersion ?? 0,
      dated: { record: '印发的日期', entry },
    });
  }
  const { notice, used, version, published } = await draftNotice(acting, kind, id);
  return sourcesOf(acting, kind, {
    content: notice,
    used,
    issuedOn: published?.on ?? null,
    version,
    dated: published
      ? { record: '公布的日期', entry: published.entry }
      : { record: '今天；印发时是印发的日期' },
  });
}

interface Traced {
  readonly content: Notice;
  readonly used: readonly UsedField[];
  readonly issuedOn: string | null;
  readonly version: number;
  readonly dated: { readonly record: string; readonly entry?: string };
}

async function sourcesOf(
  acting: Acting,
  kind: NoticeKind,
  { content, used, issuedOn, version, dated }: Traced,
): Promise<DocumentSources> {
  const own = [
    ...used,
    ...(content.number === undefined
      ? []
      : [usedOf(NUMBER_FIELD, '文本里的编号，或者印发时填写的文号', content.number, dated)]),
    usedOf(DATE_FIELD, '印发或者公布的日期', content.date, dated),
  ];
  return {
    title: DOCUMENT_TITLES[kind],
    issuedOn,
    wordingVersion: version,
    paper: paperOf(content, used),
    fields: await withPositions(acting, own),
  };
}

function usedOf(name: string, about: string, text: string, source: UsedField['source']): UsedField {
  return { name, about, text, source };
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
