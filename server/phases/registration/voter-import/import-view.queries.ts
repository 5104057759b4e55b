import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import type { ImportPreview, ImportRow } from './import-view.schema.ts';
import { readBadRows } from './bad-rows.queries.ts';
import { explainBadRows } from './explain-bad-rows.ts';
import { readSamples } from './column-samples.ts';
import type { ImportProblem } from '../voter-import.schema.ts';
import { getImport, type VoterImport } from './voter-import.queries.ts';

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
  return rows.map((row) => importRow(row as unknown as VoterImport));
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
  const badRows = await readBadRows(acting, cipher, row, { after: 0, limit: SHOWN_BAD });
  return {
    ...importRow(row),
    header: row.header,
    mapping: row.mapping,
    samples: await readSamples(context.files, row),
    job: await findJob(acting, id),
    problems,
    badRows: await explainBadRows(acting, row, badRows),
    ethnicities: [...row.ethnicities],
    readyRows: ready,
  };
}

/** The job that last worked on this import, whether or not it has ended. */
async function findJob({ tx, county }: Acting, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from job where county = ${county} and kind in ('read-voter-file', 'import-voters')
      and input ->> 'import' = ${id} order by number desc limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}
