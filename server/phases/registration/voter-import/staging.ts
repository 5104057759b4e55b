/** The staging table between a file and the register, written by COPY. */
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import type { Context } from '../../../acts/context.ts';
import type { ImportProblem } from './voter-import.schema.ts';

/** A row as it is staged; what identifies or contacts a person is encrypted here too. */
export interface StagedRow {
  readonly line: number;
  readonly problems: readonly ImportProblem[];
  readonly person: string | null;
  readonly name: string | null;
  readonly sortKey: string | null;
  readonly sex: string | null;
  readonly birthDate: string | null;
  readonly ethnicity: string | null;
  readonly address: string | null;
  readonly area: string | null;
  readonly identifierHash: Buffer | null;
  readonly identifierTailHash: Buffer | null;
  readonly identifierEncrypted: Buffer | null;
  readonly phoneEncrypted: Buffer | null;
  readonly countyConstituency: string | null;
  readonly townshipConstituency: string | null;
  readonly voterGroup: string | null;
  /** What the row is compared by; an array as PostgreSQL writes one. */
  readonly linkageKeys: string | null;
  readonly linkageRecord: Buffer | null;
  readonly unit: string | null;
  /** A bad row as it was in the file, to be downloaded and mended. */
  readonly rawEncrypted: Buffer | null;
}

const COLUMNS = `county, import, line, state, problems, person, name, sort_key, sex, birth_date, ethnicity, address, area,
  identifier_hash, identifier_tail_hash, identifier_encrypted, phone_encrypted, county_constituency, township_constituency, voter_group,
  linkage_keys, linkage_record, unit, raw_encrypted`;

/** Rows as COPY takes them. */
export interface StagedPiece {
  readonly text: Uint8Array;
  readonly read: number;
  readonly bad: number;
}

export function pieceOf(county: string, importId: string, rows: readonly StagedRow[]): StagedPiece {
  const text = rows.map((row) => copyLine(county, importId, row)).join('');
  const bad = rows.filter(({ problems }) => problems.length > 0).length;
  return { text: new TextEncoder().encode(text), read: rows.length, bad };
}

/** Copies the rows in as they come and counts them, in one transaction: while some are read the database writes those before. */
export async function copyStaged(
  { pool }: Context,
  county: string,
  importId: string,
  pieces: AsyncIterable<StagedPiece>,
): Promise<void> {
  const counts = { read: 0, bad: 0 };
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const { text, read, bad } of pieces) {
      counts.read += read;
      counts.bad += bad;
      yield text;
    }
  }
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Should the machine fail, the file is read again from there.
    await client.query('set local synchronous_commit = off');
    await client.query(`select set_config('xuanwu.county', $1, true)`, [county]);
    const copy = client.query(copyFrom(`copy import_row (${COLUMNS}) from stdin`));
    await pipeline(Readable.from(counted()), copy);
    await client.query(
      `update voter_import set rows_read = rows_read + $3, rows_ready = rows_ready + $4, rows_bad = rows_bad + $5
       where county = $1 and id = $2`,
      [county, importId, counts.read, counts.read - counts.bad, counts.bad],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

function copyLine(county: string, importId: string, row: StagedRow): string {
  const state = row.problems.length > 0 ? 'bad' : 'ready';
  const cells = [
    county,
    importId,
    String(row.line),
    state,
    `{${row.problems.join(',')}}`,
    row.person,
    row.name,
    row.sortKey,
    row.sex,
    row.birthDate,
    row.ethnicity,
    row.address,
    row.area,
    row.identifierHash,
    row.identifierTailHash,
    row.identifierEncrypted,
    row.phoneEncrypted,
    row.countyConstituency,
    row.townshipConstituency,
    row.voterGroup,
    row.linkageKeys,
    row.linkageRecord,
    row.unit,
    row.rawEncrypted,
  ];
  return `${cells.map(copyCell).join('\t')}\n`;
}

const TO_ESCAPE = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function copyCell(value: string | Buffer | null): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return `\\\\x${value.toString('hex')}`;
  return TO_ESCAPE.test(value)
    ? value.replaceAll(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? '')
    : value;
}
