/** 没有选区的行: rows of a file that name no constituency and that no rule places, as they were in the file. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { getImport, type VoterImport } from '../voter-import/voter-import.queries.ts';
import { IMPORT_PROBLEMS, type ImportField, UNPLACED } from '../voter-import.schema.ts';
import type { UnplacedRows } from './reassignment.schema.ts';

type UnplacedProblem = (typeof UNPLACED)[number];

export interface RawRow {
  readonly line: number;
  readonly why: UnplacedProblem;
  readonly cells: readonly string[];
}

/** In the order of the file, behind this line. */
export async function readUnplacedRows(
  acting: Acting,
  id: string,
  wanted: { readonly lines: readonly number[] | null; readonly after: number; readonly limit: number },
): Promise<RawRow[]> {
  const { tx, county, context } = acting;
  const cipher = await countyCipher(tx, context.keys, county);
  const { rows } = await sql<{ line: number; problems: [UnplacedProblem]; rawEncrypted: Buffer }>`
    select line, problems, raw_encrypted from import_row
    where county = ${county} and import = ${id} and state = 'bad' and ${isUnplaced()} and line > ${wanted.after}
      and ${wanted.lines === null ? sql`true` : sql`line = any(${wanted.lines}::integer[])`}
    order by line limit ${wanted.limit} for update`.execute(tx);
  return rows.map(({ line, problems: [why], rawEncrypted }) => ({
    line,
    why,
    cells: JSON.parse(cipher.decrypt(rawEncrypted).toString()) as string[],
  }));
}

/** Nothing else is wrong with the row. */
function isUnplaced() {
  return sql`cardinality(problems) = 1 and problems[1] = any(${UNPLACED}) and raw_encrypted is not null`;
}

export async function countUnplaced({ tx, county }: Acting, id: string): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    select count(*) as rows from import_row
    where county = ${county} and import = ${id} and state = 'bad' and ${isUnplaced()}`.execute(tx);
  return rows[0]?.rows ?? 0;
}

const SHOWN = 500;

export async function readUnplacedView(acting: Acting, id: string): Promise<UnplacedRows> {
  const { mapping } = await getImport(acting, id);
  const rows = await readUnplacedRows(acting, id, { lines: null, after: 0, limit: SHOWN });
  return { total: await countUnplaced(acting, id), rows: rows.map((row) => shown(row, mapping)) };
}

function shown({ line, why, cells }: RawRow, mapping: VoterImport['mapping']): UnplacedRows['rows'][number] {
  const cell = (field: ImportField) => cells[mapping[field] ?? -1]?.trim() ?? '';
  return {
    line,
    name: cell('name'),
    address: cell('address'),
    unit: cell('unit'),
    voterGroup: cell('voterGroup'),
    why: IMPORT_PROBLEMS[why],
  };
}
