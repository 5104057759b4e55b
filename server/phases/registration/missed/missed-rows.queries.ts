import { sql } from 'kysely';
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { Cipher } from '../../../keys/cipher.ts';
import type { Unregistered } from '../open-cases/case.schema.ts';
import { readBadRows } from '../voter-import/bad-rows.queries.ts';
import { readInterpretation, type VoterImport } from '../voter-import/voter-import.queries.ts';
import type { ImportProblem } from '../voter-import.schema.ts';
import { ASKED, missedRow } from './missed-row.ts';

export interface MissedRow {
  readonly line: number;
  readonly problems: readonly ImportProblem[];
  readonly details: Unregistered;
  /** Who it is, without saying it: the same row of another file is the same person. */
  readonly reference: string;
}

const BATCH = 1_000;
/** More than that is a file to be mended, not work for people one by one. */
const MOST_ROWS = 2_000;

/** Rows of the file, in its order, that name somebody who was not registered. */
export async function readMissedRows(
  acting: Acting,
  cipher: Cipher,
  voterImport: VoterImport,
): Promise<MissedRow[]> {
  const interpretation = await readInterpretation(acting.tx, acting.county, voterImport);
  const missed: MissedRow[] = [];
  for (let after = 0; ;) {
    const rows = await readBadRows(acting, cipher, voterImport, { after, limit: BATCH, within: ASKED });
    if (rows.length === 0) return missed;
    for (const { line, problems, cells } of rows) {
      const details = missedRow(cells, interpretation);
      if (details) missed.push({ line, problems, details, reference: referenceOf(acting, details) });
    }
    if (missed.length > MOST_ROWS)
      throw new ActError(
        'bad-request',
        `没有登记的超过 ${MOST_ROWS} 行。请先核对列对应得对不对，下载问题行改好再上传。`,
      );
    after = rows.at(-1)?.line ?? after;
  }
}

function referenceOf({ context }: Acting, { name, birthDate, idNumber, address }: Unregistered): string {
  const written = [name, birthDate ?? '', idNumber ?? '', address ?? ''].join(' ');
  return `row/${context.keys.identifierHash(written).toString('hex')}`;
}

/** Those of these references that there was a case about, whatever was decided. */
export async function readAsked(
  { tx, county }: Acting,
  references: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('registrationCaseSubject')
    .where('county', '=', county)
    .where('reference', 'in', references)
    .select('reference')
    .execute();
  return new Set(rows.flatMap(({ reference }) => reference ?? []));
}

/** 号码的持有人 · by line: who on this register bears the number of a row in another name. */
export async function readNumberBearers(
  { tx, county, context }: Acting,
  rows: readonly MissedRow[],
): Promise<ReadonlyMap<number, string>> {
  const hashes = rows.flatMap(({ line, details, problems }) => {
    const { normalised } = identityNumber({ value: details.idNumber ?? '' });
    return problems.includes('other-name') && normalised
      ? [{ line, hash: context.keys.identifierHash(normalised) }]
      : [];
  });
  if (hashes.length === 0) return new Map();
  const { rows: found } = await sql<{ hash: Buffer; person: string }>`
    select hash, person from person_identifier
    where county = ${county} and hash = any(${hashes.map(({ hash }) => hash)}::bytea[])`.execute(tx);
  return new Map(
    hashes.flatMap(({ line, hash }) => {
      const bearer = found.find((row) => row.hash.equals(hash));
      return bearer ? [[line, bearer.person] as const] : [];
    }),
  );
}
