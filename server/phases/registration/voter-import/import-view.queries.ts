import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import type { Cipher } from '../../../keys/cipher.ts';
import type { ImportField } from './columns.ts';
import type { ImportPreview, ImportRow } from './import-view.schema.ts';
import { IMPORT_PROBLEMS, type ImportProblem } from './voter-import.schema.ts';
import type { VoterImport } from './voter-import.queries.ts';

const SHOWN_BAD = 50;
const SHOWN_READY = 20;

export async function readImports({ tx, county }: Acting): Promise<ImportRow[]> {
  const rows = await tx
    .selectFrom('voterImport')
    .selectAll()
    .where('county', '=', county)
    .orderBy('createdAt', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => importRow(row as VoterImport));
}

function importRow(row: VoterImport): ImportRow {
  const { id, fileName, encoding, state, createdAt, rowsRead, rowsReady, rowsBad, rowsImported, problem } =
    row;
  return {
    id,
    fileName,
    encoding,
    state,
    createdAt: createdAt.toISOString(),
    rowsRead,
    rowsReady,
    rowsBad,
    rowsImported,
    problem,
  };
}

export async function readImportPreview(acting: Acting, id: string): Promise<ImportPreview> {
  const { tx, county, context } = acting;
  const row = await getImport(acting, id);
  const cipher = await countyCipher(tx, context.keys, county);
  const { rows: problems } = await sql<{ problem: ImportProblem; rows: number }>`
    select problem, count(*) as rows from import_row, unnest(problems) problem
    where county = ${county} and import = ${id} and state = 'bad' group by problem order by 2 desc`.execute(
    tx,
  );
  const { rows: ready } = await sql<ImportPreview['readyRows'][number]>`
    select r.line, r.name, r.sex, r.birth_date::text as birth_date, c.name as county, t.name as township
    from import_row r
    left join constituency c on c.county = r.county and c.id = r.county_constituency
    left join constituency t on t.county = r.county and t.id = r.township_constituency
    where r.county = ${county} and r.import = ${id} and r.state = 'ready' order by r.line limit ${SHOWN_READY}`.execute(
    tx,
  );
  return {
    ...importRow(row),
    header: row.header,
    mapping: row.mapping,
    problems,
    badRows: await readBadRows(acting, cipher, row, 0, SHOWN_BAD),
    readyRows: ready,
  };
}

async function getImport({ tx, county }: Acting, id: string): Promise<VoterImport> {
  const row = await tx
    .selectFrom('voterImport')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  return found(row as VoterImport | undefined, '这次导入');
}

type BadRow = ImportPreview['badRows'][number];

/** Rows that were read badly come as they were in the file; rows set aside later are put together from what was read. */
async function readBadRows(
  { tx, county }: Acting,
  cipher: Cipher,
  { id, header, mapping }: Pick<VoterImport, 'id' | 'header' | 'mapping'>,
  after: number,
  limit: number,
): Promise<BadRow[]> {
  const rows = await tx
    .selectFrom('importRow as r')
    .leftJoin('constituency as c', (on) =>
      on.onRef('c.county', '=', 'r.county').onRef('c.id', '=', 'r.countyConstituency'),
    )
    .leftJoin('constituency as t', (on) =>
      on.onRef('t.county', '=', 'r.county').onRef('t.id', '=', 'r.townshipConstituency'),
    )
    .where('r.county', '=', county)
    .where('r.import', '=', id)
    .where('r.state', '=', 'bad')
    .where('r.line', '>', after)
    .orderBy('r.line')
    .limit(limit)
    .select([
      'r.line',
      'r.problems',
      'r.rawEncrypted',
      'r.name',
      'r.sex',
      'r.birthDate',
      'r.ethnicity',
      'r.address',
    ])
    .select([
      'r.identifierEncrypted',
      'r.phoneEncrypted',
      'r.voterGroup',
      'c.name as county',
      't.name as township',
    ])
    .execute();
  const decrypted = (sealed: Buffer | null) => (sealed ? cipher.decrypt(sealed).toString() : '');
  return rows.map((row) => {
    const fields: Record<ImportField, string | null> = {
      name: row.name,
      idNumber: decrypted(row.identifierEncrypted),
      sex: row.sex === 'male' ? '男' : '女',
      birthDate: row.birthDate,
      ethnicity: row.ethnicity,
      address: row.address,
      phone: decrypted(row.phoneEncrypted),
      voterGroup: row.voterGroup,
      countyConstituency: row.county,
      townshipConstituency: row.township,
    };
    const places = Object.entries(mapping) as [ImportField, number][];
    const cells = header.map((_title, place) => {
      const field = places.find(([, at]) => at === place)?.[0];
      return field === undefined ? '' : (fields[field] ?? '');
    });
    const raw = row.rawEncrypted ? (JSON.parse(decrypted(row.rawEncrypted)) as string[]) : undefined;
    return { line: row.line, problems: row.problems as ImportProblem[], cells: raw ?? cells };
  });
}

const DOWNLOAD_BATCH = 1_000;

/** 问题行: all of them as CSV, with their line and what is wrong, ready to be mended and imported again. */
export async function* badRowsCsv(acting: Acting, id: string): AsyncGenerator<string> {
  const { tx, county, context } = acting;
  const cipher = await countyCipher(tx, context.keys, county);
  const voterImport = await getImport(acting, id);
  const { header } = voterImport;
  // The mark makes Excel read it as UTF-8.
  yield `\uFEFF${csvLine([...header, '问题', '原文件行号'])}`;
  for (let after = 0; ;) {
    const rows = await readBadRows(acting, cipher, voterImport, after, DOWNLOAD_BATCH);
    if (rows.length === 0) return;
    for (const { line, problems, cells } of rows) {
      const padded = header.map((_, index) => cells[index] ?? '');
      yield csvLine([...padded, problems.map((problem) => IMPORT_PROBLEMS[problem]).join(';'), String(line)]);
    }
    after = rows.at(-1)?.line ?? after;
  }
}

/** A cell that a spreadsheet would take for a formula is kept text. */
function csvLine(cells: readonly string[]): string {
  const quoted = cells.map(
    (cell) => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`,
  );
  return `${quoted.join(',')}\r\n`;
}
