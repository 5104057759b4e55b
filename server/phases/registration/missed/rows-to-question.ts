/** 要列为核查事项的行 · whom a file names and nobody could register, with who on the register may be meant: for the preview and for the act alike. */
import { sha256 } from '@xuanwu/ledger/chain.ts';
import type { Acting } from '../../../acts/act.ts';
import type { Cipher } from '../../../keys/cipher.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import type { CaseEvidence } from '../open-cases/case.schema.ts';
import type { NewCase } from '../open-cases/new-case.ts';
import { readBornOn } from '../eligibility/lists/born-on.queries.ts';
import { findAlike } from '../eligibility/lists/find-alike.ts';
import { getImport, type VoterImport } from '../voter-import/voter-import.queries.ts';
import { IMPORT_PROBLEMS } from '../voter-import.schema.ts';
import { type MissedRow, readAsked, readMissedRows, readNumberBearers } from './missed-rows.queries.ts';
import type { RowsToQuestion } from './question-import-rows.schema.ts';

const SHOWN = 50;

interface Questioned {
  readonly rows: readonly MissedRow[];
  /** One for each of them, in their order. */
  readonly cases: readonly (NewCase & { readonly kind: 'missed' | 'shared-number' })[];
  /** Rows that were asked about before. */
  readonly before: number;
}

export async function rowsToQuestion(acting: Acting, voterImport: VoterImport): Promise<Questioned> {
  const cipher = await countyCipher(acting.tx, acting.context.keys, acting.county);
  const missed = await readMissedRows(acting, cipher, voterImport);
  if (missed.length === 0) return { rows: [], cases: [], before: 0 };
  const asked = await readAsked(
    acting,
    missed.map(({ reference }) => reference),
  );
  const rows = eachOnce(missed.filter(({ reference }) => !asked.has(reference)));
  return {
    rows,
    cases: await casesOf(acting, cipher, voterImport, rows),
    before: missed.filter(({ reference }) => asked.has(reference)).length,
  };
}

export async function previewQuestions(acting: Acting, id: string): Promise<RowsToQuestion> {
  const questioned = await rowsToQuestion(acting, await getImport(acting, id));
  const { rows, cases, before } = questioned;
  const examples = rows.slice(0, SHOWN).flatMap(({ line, details, problems }, place) => {
    const found = cases[place];
    return found
      ? [{ line, name: details.name, kind: found.kind, isAlike: isAlike(found), problems: [...problems] }]
      : [];
  });
  return {
    cases: cases.length,
    sharedNumber: cases.filter(({ kind }) => kind === 'shared-number').length,
    alike: cases.filter(isAlike).length,
    before,
    examples,
    fingerprint: fingerprintOf(questioned),
  };
}

/** Somebody on this register may be meant. */
export function isAlike({ subjects }: NewCase): boolean {
  return subjects.length > 1;
}

/** Of which rows, each with who may be meant. */
export function fingerprintOf({ rows, cases }: Questioned): string {
  const lines = cases.map(({ kind, subjects }, place) => {
    const persons = subjects.map((subject) => ('person' in subject ? subject.person : ''));
    return [rows[place]?.reference, kind, ...persons].join(' ');
  });
  return Buffer.from(sha256(lines.join('\n'))).toString('hex');
}

/** A row that stands in the file several times is one person. */
function eachOnce(rows: readonly MissedRow[]): readonly MissedRow[] {
  const references = new Set<string>();
  return rows.filter(({ reference }) => references.size < references.add(reference).size);
}

type Source = Pick<VoterImport, 'cycle' | 'fileName'>;

async function casesOf(
  acting: Acting,
  cipher: Cipher,
  source: Source,
  rows: readonly MissedRow[],
): Promise<Questioned['cases']> {
  const bornOn = await readBornOn(
    acting,
    cipher,
    rows.map(({ details }) => details),
  );
  const bearers = await readNumberBearers(acting, rows);
  return rows.map((row) => {
    const [alike] = findAlike(row.details, bornOn(row.details.birthDate));
    const unregistered = { details: row.details, reference: row.reference };
    const bearer = bearers.get(row.line);
    const meant = bearer ?? alike?.person;
    return {
      kind: bearer === undefined ? 'missed' : 'shared-number',
      cycle: source.cycle,
      subjects: meant === undefined ? [unregistered] : [{ person: meant }, unregistered],
      evidence: [factOf(row, source), ...(alike?.evidence ?? []).map(against)],
      source: 'import',
      owner: null,
    } as const;
  });
}

function factOf({ line, problems }: MissedRow, { fileName }: Source): CaseEvidence {
  const why = problems.map((problem) => IMPORT_PROBLEMS[problem]).join('；');
  return {
    field: 'fact',
    speaks: 'for',
    text: `${fileName.slice(0, 60)} 第 ${line} 行：${why}`.slice(0, 200),
  };
}

/** That somebody on the register is like him speaks against his having been missed. */
function against({ field, text }: Pick<CaseEvidence, 'field' | 'text'>): CaseEvidence {
  return { field, speaks: 'against', text };
}
