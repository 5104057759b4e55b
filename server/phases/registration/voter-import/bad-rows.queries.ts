/** 问题行: what could not be imported, as it was in the file, to be mended there and imported again. */
import { buffer } from 'node:stream/consumers';
import { writeXlsxStream } from 'hucre/xlsx';
import { explainReason } from '@xuanwu/rules/explanations/explanations.ts';
import { withoutEnd } from '@xuanwu/rules/explanations/sentences.ts';
import type { Reason } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { spreadsheetText } from '../../../files/spreadsheet-text.ts';
import type { Cipher } from '../../../keys/cipher.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import type { ImportPreview } from './import-view.schema.ts';
import { explainBadRows } from './explain-bad-rows.ts';
import { getImport, type VoterImport } from './voter-import.queries.ts';
import { IMPORT_PROBLEMS, type ImportField, type ImportProblem } from '../voter-import.schema.ts';

type BadRow = Omit<ImportPreview['badRows'][number], 'reasons'>;

interface WantedBadRows {
  /** Behind this line. */
  readonly after: number;
  readonly limit: number;
  /** Only rows of which nothing else is wrong. */
  readonly within?: readonly ImportProblem[];
}

/** Rows that were read badly come as they were in the file; rows set aside later are put together from what was read. */
export async function readBadRows(
  { tx, county }: Acting,
  cipher: Cipher,
  { id, header, mapping }: Pick<VoterImport, 'id' | 'header' | 'mapping'>,
  { after, limit, within }: WantedBadRows,
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
    .$if(within !== undefined, (query) => query.where('r.problems', '<@', sql<string[]>`${within}::text[]`))
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
      'r.unit',
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
      unit: row.unit,
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
const PROBLEM_TITLE = '问题';
const LINE_TITLE = '原文件行号';

/** All of them with their line and what is wrong, under the file's own titles: it can be uploaded again as it is. */
async function* badRowTable(acting: Acting, id: string): AsyncGenerator<string[]> {
  const cipher = await countyCipher(acting.tx, acting.context.keys, acting.county);
  const voterImport = await getImport(acting, id);
  // A file that was downloaded here before has the two titles already.
  const kept = [...voterImport.header.entries()].filter(
    ([, title]) => title !== PROBLEM_TITLE && title !== LINE_TITLE,
  );
  yield [...kept.map(([, title]) => title), PROBLEM_TITLE, LINE_TITLE];
  for (let after = 0; ;) {
    const rows = await readBadRows(acting, cipher, voterImport, { after, limit: DOWNLOAD_BATCH });
    if (rows.length === 0) return;
    for (const { line, problems, cells, reasons } of await explainBadRows(acting, voterImport, rows)) {
      const own = kept.map(([place]) => cells[place] ?? '');
      yield [...own, problemWords(problems, reasons), String(line)];
    }
    after = rows.at(-1)?.line ?? after;
  }
}

function problemWords(problems: readonly ImportProblem[], reasons: readonly Reason[]): string {
  const told = problems.map((problem) => IMPORT_PROBLEMS[problem]);
  return [
    ...told,
    ...reasons.map((reason) => `${withoutEnd(explainReason(reason))}（${reason.article}）`),
  ].join('；');
}

export async function badRowsCsv(acting: Acting, id: string): Promise<string> {
  // The mark makes Excel read it as UTF-8.
  const lines = ['\uFEFF'];
  for await (const cells of badRowTable(acting, id)) lines.push(csvLine(cells));
  return lines.join('');
}

/** Reading takes the mark of a formula away again. */
function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => `"${spreadsheetText(cell).replaceAll('"', '""')}"`);
  return `${quoted.join(',')}\r\n`;
}

const AS_TEXT = '@';
const WIDE = 24;

/** Every column is text, so that a spreadsheet makes no number of an identity number. */
export async function badRowsWorkbook(acting: Acting, id: string): Promise<Buffer> {
  const rows = badRowTable(acting, id);
  const header = (await rows.next()).value ?? [];
  const columns = header.map((title: string) => ({ header: title, numFmt: AS_TEXT, width: WIDE }));
  return buffer(writeXlsxStream(rows, { name: '问题行', columns, freezePane: { rows: 1 } }));
}
