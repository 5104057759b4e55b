import type { Selectable } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { Tx } from '../../../database/connect.ts';
import type { VoterImport as VoterImportTable } from '../../../database/tables.ts';
import type { ColumnMapping } from './columns.ts';
import { constituencyKey, type ConstituencyName, type Interpretation } from './interpret-row.ts';
import type { FileEncoding } from './read-rows.ts';
import { IMPORT_STATES } from './voter-import.schema.ts';

export type ImportState = keyof typeof IMPORT_STATES;

export type VoterImport = Selectable<VoterImportTable> & {
  readonly state: ImportState;
  readonly encoding: FileEncoding;
  readonly header: string[];
  readonly mapping: ColumnMapping;
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
  ) as VoterImport;
  if (wanted && !wanted.includes(row.state)) {
    throw new ActError(
      'lost-race',
      `这次导入现在是“${IMPORT_STATES[row.state]}”，不能这样做。请刷新后再看。`,
    );
  }
  return row;
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
  }>,
): Promise<void> {
  await tx.updateTable('voterImport').set(change).where('county', '=', county).where('id', '=', id).execute();
}

/** Everything that rows are read against. */
export async function readInterpretation(
  tx: Tx,
  county: string,
  { cycle, mapping }: VoterImport,
): Promise<Interpretation> {
  const { electionDay } = await tx
    .selectFrom('cycle')
    .select('electionDay')
    .where('county', '=', county)
    .where('id', '=', cycle)
    .executeTakeFirstOrThrow();
  const rows = await tx
    .selectFrom('constituency')
    .select(['id', 'area', 'stage', 'level', 'number', 'name'])
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .execute();
  const named = (level: string) => namesOf(rows.filter((row) => row.level === level));
  return {
    electionDay,
    mapping,
    countyConstituencies: named('county'),
    townshipConstituencies: named('township'),
  };
}

/** By name, and by number where the number says which one. */
function namesOf(
  rows: readonly (ConstituencyName & { number: number; name: string })[],
): Map<string, ConstituencyName> {
  const names = new Map<string, ConstituencyName>();
  const numbers = rows.map((row) => row.number);
  for (const row of rows) {
    names.set(constituencyKey(row.name), row);
    const unique = numbers.indexOf(row.number) === numbers.lastIndexOf(row.number);
    if (unique) for (const written of [`${row.number}`, `第${row.number}选区`]) names.set(written, row);
  }
  return names;
}
