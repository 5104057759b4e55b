import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { DOCUMENT_CATALOGUE } from '@xuanwu/server/reports/document-catalogue.schema.ts';
import type { DocumentKind, DocumentRow } from '@xuanwu/server/reports/documents.schema.ts';

type Place = Pick<ConstituencyRow, 'id' | 'name' | 'election' | 'electionName'>;

/** 还没有的: the constituencies or congresses that a document of the kind is made for, and that have none yet. */
export function missingOf(
  kind: DocumentKind,
  rows: readonly Pick<DocumentRow, 'id' | 'constituency'>[],
  constituencies: readonly Place[],
): string[] {
  const { each } = DOCUMENT_CATALOGUE[kind];
  if (each === 'constituency') {
    const covered = new Set(rows.map(({ constituency }) => constituency));
    return constituencies.filter(({ id }) => !covered.has(id)).map(({ name }) => name);
  }
  if (each !== 'congress') return [];
  const electionOf = new Map(constituencies.map(({ id, election }) => [id, election]));
  const covered = new Set(rows.map(({ id, constituency }) => electionOf.get(constituency ?? '') ?? id));
  const congresses = new Map(constituencies.map(({ election, electionName }) => [election, electionName]));
  return [...congresses].filter(([election]) => !covered.has(election)).map(([, name]) => name);
}
