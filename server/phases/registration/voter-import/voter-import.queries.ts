import { type Selectable, sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { Tx } from '../../../database/connect.ts';
import type { VoterImport as VoterImportTable } from '../../../database/tables.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { readRuleIndex } from '../address-rules/address-rules.queries.ts';
import {
  constituencyKey,
  type ConstituencyName,
  type ConstituencyNames,
  type Interpretation,
} from './interpret-row.ts';
import { type ColumnMapping, type FileEncoding, IMPORT_STATES } from '../voter-import.schema.ts';

/** 不是国家标准中的民族名称, with the first line on which it stands. */
export interface UnknownEthnicity {
  readonly ethnicity: string;
  readonly rows: number;
  readonly line: number;
}

export type ImportState = keyof typeof IMPORT_STATES;

export type VoterImport = Omit<
  Selectable<VoterImportTable>,
  'state' | 'encoding' | 'header' | 'mapping' | 'ethnicities'
> & {
  readonly state: ImportState;
  readonly encoding: FileEncoding;
  readonly header: string[];
  readonly mapping: ColumnMapping;
  readonly ethnicities: UnknownEthnicity[];
};

/** The import, locked; an error where it is past what the act needs. */
export async function lockImport(
  acting: Pick<Acting, 'tx' | 'county'>,
  id: string,
  wanted?: readonly ImportState[],
): Promise<VoterImport> {
  const row = found(
    await acting.tx
      .selectFrom('voterImport')
      .selectAll()
      .where('county', '=', acting.county)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
    '这次导入',
  ) as unknown as VoterImport;
  if (wanted && !wanted.includes(row.state)) {
    throw new ActError(
      'lost-race',
      `这次导入现在是“${IMPORT_STATES[row.state]}”，不能这样做。请刷新后再看。`,
    );
  }
  return row;
}

export async function getImport({ tx, county }: Acting, id: string): Promise<VoterImport> {
  const row = await tx
    .selectFrom('voterImport')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  return found(row as unknown as VoterImport | undefined, '这次导入');
}

export async function areaOfImport(acting: Acting, input: { import: string }): Promise<string> {
  return (await lockImport(acting, input.import)).area ?? acting.county;
}

export async function updateImport(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  id: string,
  change: Partial<{
    state: ImportState;
    mapping: string;
    rowsRead: number;
    rowsReady: number;
    rowsBad: number;
    rowsImported: number;
    problem: string | null;
    ethnicities: string;
  }>,
): Promise<void> {
  await tx.updateTable('voterImport').set(change).where('county', '=', county).where('id', '=', id).execute();
}

/** What was read is forgotten; the file can be read again. */
export async function dropRows(acting: Pick<Acting, 'tx' | 'county'>, id: string): Promise<void> {
  const { tx, county } = acting;
  await tx.deleteFrom('importRow').where('county', '=', county).where('import', '=', id).execute();
  await updateImport(acting, id, { rowsRead: 0, rowsReady: 0, rowsBad: 0 });
}

/** How many of the rows can be imported, and how many cannot. */
export async function countRows(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  id: string,
): Promise<{ rowsReady: number; rowsBad: number }> {
  const { rows } = await sql<{ rowsReady: number; rowsBad: number }>`
    select count(*) filter (where state = 'ready') as rows_ready, count(*) filter (where state = 'bad') as rows_bad
    from import_row where county = ${county} and import = ${id}`.execute(tx);
  return rows[0] ?? { rowsReady: 0, rowsBad: 0 };
}

/** Everything that rows are read against. */
export async function readInterpretation(
  tx: Tx,
  county: string,
  { cycle, mapping, header }: VoterImport,
): Promise<Interpretation> {
  const rows = await readNamed({ tx, county }, cycle);
  const named = (level: string) => namesOf(rows.filter((row) => row.level === level));
  return {
    lawOn: await lawOnDays({ tx, county }, new Set(rows.map((row) => row.electionDay))),
    mapping,
    header,
    countyConstituencies: named('county'),
    townshipConstituencies: named('township'),
    byId: new Map(rows.map((row) => [row.id, row])),
    rules: await readRuleIndex({ tx, county }, cycle),
    congressTowns: new Set(rows.filter(({ level }) => level === 'township').map(({ area }) => area)),
  };
}

/** Every constituency of the cycle, with all that a file may name it by. */
async function readNamed({ tx, county }: Pick<Acting, 'tx' | 'county'>, cycle: string) {
  return tx
    .selectFrom('constituency as c')
    .innerJoin('cycle', (on) => on.onRef('cycle.county', '=', 'c.county').onRef('cycle.id', '=', 'c.cycle'))
    .innerJoin('area', 'area.code', 'c.area')
    .select(['c.id', 'c.area', 'c.stage', 'c.level', 'c.number', 'c.name', 'area.name as areaName'])
    .select(({ fn }) => fn.coalesce('c.electionDay', 'cycle.electionDay').as('electionDay'))
    .where('c.county', '=', county)
    .where('c.cycle', '=', cycle)
    .execute();
}

/** Of one level, as rows may name them. */
export async function readConstituencyNames(
  acting: Pick<Acting, 'tx' | 'county'>,
  cycle: string,
): Promise<Record<'county' | 'township', ConstituencyNames>> {
  const rows = await readNamed(acting, cycle);
  const named = (level: string) => namesOf(rows.filter((row) => row.level === level));
  return { county: named('county'), township: named('township') };
}

/** 各选举日适用的法律 */
export async function lawOnDays(
  acting: Pick<Acting, 'tx' | 'county'>,
  days: ReadonlySet<string>,
): Promise<Map<string, LocalLaw>> {
  const lawOn = new Map<string, LocalLaw>();
  for (const day of days) lawOn.set(day, await lawFor(acting, day));
  return lawOn;
}

interface NamedConstituency extends ConstituencyName {
  readonly number: number;
  readonly name: string;
  readonly areaName: string;
}

/**
 * By name, by name with the township before it, and by number where the number says which one. A name that several have says
 * nothing; a name outweighs another's number.
 */
function namesOf(rows: readonly NamedConstituency[]): Map<string, ConstituencyName | null> {
  const names = new Map<string, ConstituencyName | null>();
  const waysToWrite: readonly ((row: NamedConstituency) => readonly string[])[] = [
    ({ name }) => [name],
    ({ name, areaName }) => [`${areaName}${name}`],
    ({ number }) => [`${number}`, `第${number}选区`],
  ];
  for (const write of waysToWrite) {
    const written = new Map<string, ConstituencyName | null>();
    for (const row of rows) {
      for (const way of write(row).map(constituencyKey)) written.set(way, written.has(way) ? null : row);
    }
    for (const [way, row] of written) if (!names.has(way)) names.set(way, row);
  }
  return names;
}
