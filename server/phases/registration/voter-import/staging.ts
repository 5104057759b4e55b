/** The staging table between a file and the register, written by COPY. */
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import type { Context } from '../../../acts/context.ts';
import { AFTER_ROWS, BEFORE_ROWS, BinaryRows } from '../../../database/binary-rows.ts';
import type { ImportProblem } from '../voter-import.schema.ts';

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
  /** What the row is compared by. */
  readonly linkageKeys: readonly (number | null)[] | null;
  readonly linkageRecord: Buffer | null;
  readonly unit: string | null;
  /** A bad row as it was in the file, to be downloaded and mended. */
  readonly rawEncrypted: Buffer | null;
}

const COLUMNS = [
  'county',
  'import',
  'line',
  'state',
  'problems',
  'person',
  'name',
  'sort_key',
  'sex',
  'birth_date',
  'ethnicity',
  'address',
  'area',
  'identifier_hash',
  'identifier_tail_hash',
  'identifier_encrypted',
  'phone_encrypted',
  'county_constituency',
  'township_constituency',
  'voter_group',
  'linkage_keys',
  'linkage_record',
  'unit',
  'raw_encrypted',
] as const;

/** Rows as COPY takes them. */
export interface StagedPiece {
  readonly bytes: Uint8Array;
  readonly read: number;
  readonly bad: number;
}

export function pieceOf(county: string, importId: string, rows: readonly StagedRow[]): StagedPiece {
  const written = new BinaryRows();
  for (const row of rows) writeRow(written, county, importId, row);
  const bad = rows.filter(({ problems }) => problems.length > 0).length;
  return { bytes: written.finish(), read: rows.length, bad };
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
    yield BEFORE_ROWS;
    for await (const { bytes, read, bad } of pieces) {
      counts.read += read;
      counts.bad += bad;
      yield bytes;
    }
    yield AFTER_ROWS;
  }
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Should the machine fail, the file is read again from there.
    await client.query('set local synchronous_commit = off');
    await client.query(`select set_config('xuanwu.county', $1, true)`, [county]);
    const copy = client.query(copyFrom(`copy import_row (${COLUMNS.join(', ')}) from stdin (format binary)`));
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

/** In the order of the columns. */
function writeRow(written: BinaryRows, county: string, importId: string, row: StagedRow): void {
  written.beginRow(COLUMNS.length);
  written.text(county);
  written.uuid(importId);
  written.integer(row.line);
  written.text(row.problems.length > 0 ? 'bad' : 'ready');
  written.texts(row.problems);
  written.uuid(row.person);
  written.text(row.name);
  written.text(row.sortKey);
  written.text(row.sex);
  written.date(row.birthDate);
  written.text(row.ethnicity);
  written.text(row.address);
  written.text(row.area);
  written.bytes(row.identifierHash);
  written.bytes(row.identifierTailHash);
  written.bytes(row.identifierEncrypted);
  written.bytes(row.phoneEncrypted);
  written.uuid(row.countyConstituency);
  written.uuid(row.townshipConstituency);
  written.text(row.voterGroup);
  written.integers(row.linkageKeys);
  written.bytes(row.linkageRecord);
  written.text(row.unit);
  written.bytes(row.rawEncrypted);
}
