/** 文号重了没有: a number belongs to one document of an office and year. Two are told before the second is issued; they may be meant. */
import type { Acting } from '../../acts/act.ts';
import { readDocuments } from '../documents.queries.ts';
import { maySeeDocument } from '../documents.schema.ts';
import { draftNotice } from '../notices/notice-document.ts';
import { isNoticeKind } from '../notices/notice-kind.ts';
import type { IssuableKind, SameNumber } from '../wordings/wordings.schema.ts';

/** Other documents of the office that issues this one, of this year, that bear the number. Issued once more, it may keep its own. */
export async function readSameNumber(
  acting: Acting,
  { kind, id }: { readonly kind: IssuableKind; readonly id: string },
  number: string,
): Promise<SameNumber> {
  const { tx, county, today, actor } = acting;
  const { area } = await draftNotice(acting, kind, id);
  const issued = await tx
    .selectFrom('issuedDocument')
    .select(['kind', 'subject', 'number', 'issuedOn'])
    .where('county', '=', county)
    .where('area', '=', area)
    .where('issuedOn', '>=', `${today.slice(0, 4)}-01-01`)
    .where('number', '<>', '')
    .orderBy('issuedOn')
    .execute();
  const wanted = comparable(number);
  const same: SameNumber = [];
  for (const other of issued) {
    if (comparable(other.number) !== wanted || (other.kind === kind && other.subject === id)) continue;
    if (!isNoticeKind(other.kind) || !maySeeDocument(actor.role, other.kind)) continue;
    const [row] = await readDocuments(acting, { one: { kind: other.kind, id: other.subject } });
    if (row)
      same.push({
        kind: other.kind,
        id: other.subject,
        title: row.title,
        about: row.constituencyName,
        issuedOn: other.issuedOn,
      });
  }
  return same;
}

/** 云选发〔2026〕7号 with whatever brackets and blanks. */
function comparable(number: string): string {
  return number
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/^(编号|文号):/, '')
    .replaceAll(/[([{【〔]/g, '〔')
    .replaceAll(/[)\]}】〕]/g, '〕');
}
