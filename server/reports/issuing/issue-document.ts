import { randomUUID } from 'node:crypto';
import { type Canonical, canonicalJson } from '@xuanwu/ledger/canonical-json.ts';
import { NOTICE_KINDS, type NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import { type Acting, defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { found } from '../../acts/acting.ts';
import { seal } from '../../ledger/append.ts';
import type { Notice } from '../../documents/notice/notice.ts';
import { findIssued } from '../wordings/issued.queries.ts';
import { draftNotice } from '../notices/notice-document.ts';
import { readDocuments } from '../documents.queries.ts';
import { DocumentIssuedSchema, IssueDocumentSchema } from '../wordings/wordings.schema.ts';

/** 印发文书: it goes out as it stands now, and stays so whatever is reworded or changes later; what changed is issued anew, beside it. */
export const issueDocument = defineAct({
  name: 'issue-document',
  input: IssueDocumentSchema,
  output: DocumentIssuedSchema,
  about: ['kind', 'id'],
  areaOf: async (acting, { kind, id }) => (await draftNotice(acting, kind, id)).area,
  summary: async (acting, { kind, id, number }) =>
    `${NOTICE_KINDS[kind]}：${(await readyRow(acting, kind, id)).constituencyName}${number === '' ? '' : `，${number}`}`,
  async perform(acting, { kind, id, number }) {
    const { tx, county, today, entry } = acting;
    await readyRow(acting, kind, id);
    const { notice, used, area, version } = await draftNotice(acting, kind, id);
    const content: Notice = number === '' ? notice : { ...notice, number };
    const last = await findIssued(acting, kind, id);
    if (last && readsTheSame(last.content, content))
      throw new ActError('bad-request', '这份文书已经印发，内容没有变化，不用再印发。');
    const document = randomUUID();
    const ordinal = (last?.ordinal ?? 0) + 1;
    await tx
      .insertInto('issuedDocument')
      .values({
        county,
        id: document,
        kind,
        subject: id,
        ordinal,
        area,
        number: content.number ?? '',
        issuedOn: today,
        wordingVersion: version === 0 ? null : version,
        content: JSON.stringify(content),
        sources: JSON.stringify(used),
        entry,
      })
      .execute();
    return done(
      { document, issuedOn: today },
      {
        subject: { document },
        records: [
          seal('issued-document', document, { kind, subject: id, ordinal, content: asPlain(content) }),
        ],
        figures: { ordinal },
        note: kind,
      },
    );
  },
});

/** Issued on another day, it would read the same but for its date. */
function readsTheSame(last: Notice, now: Notice): boolean {
  return canonicalJson(asPlain({ ...last, date: now.date })) === canonicalJson(asPlain(now));
}

/** What it says: which field said it is no part of that. */
function asPlain(content: Notice): Canonical {
  const said = JSON.stringify(content, (key, value: unknown) => (key === 'field' ? undefined : value));
  return JSON.parse(said) as Canonical;
}

/** What there is to issue: the occasion has come. */
async function readyRow(acting: Acting, kind: NoticeKind, id: string) {
  const [row] = await readDocuments(acting, { one: { kind, id } });
  return found(row, '可以印发的这份文书');
}
