import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { Cipher } from '../../../keys/cipher.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import type { CaseEvidence } from '../cases/case.schema.ts';
import type { NewCase } from '../cases/new-case.ts';
import { openCases } from '../cases/open-case.ts';
import { readBornOn } from '../eligibility/lists/born-on.queries.ts';
import { findAlike } from '../eligibility/lists/find-alike.ts';
import { areaOfImport, lockImport } from '../voter-import/voter-import.queries.ts';
import { IMPORT_PROBLEMS } from '../voter-import/voter-import.schema.ts';
import { type MissedRow, readAsked, readMissedRows, readNumberBearers } from './missed-rows.queries.ts';
import { ImportRowsQuestionedSchema, QuestionImportRowsSchema } from './question-import-rows.schema.ts';

/** 没有登记的行列为核查事项 · whoever a file names and nobody could register is somebody's task, with who on the register may be meant. */
export const questionImportRows = defineAct({
  name: 'question-import-rows',
  input: QuestionImportRowsSchema,
  output: ImportRowsQuestionedSchema,
  areaOf: areaOfImport,
  async perform(acting, input) {
    const voterImport = await lockImport(acting, input.import, ['previewed', 'done']);
    const { cycle, fileName } = voterImport;
    const stage = await cycleStageRuling(acting, 'question-import-rows', cycle);
    if (!stage.permitted) return refused(stage);
    const cipher = await countyCipher(acting.tx, acting.context.keys, acting.county);
    const rows = await readMissedRows(acting, cipher, voterImport);
    if (rows.length === 0)
      throw new ActError('bad-request', '没有要列为核查事项的行：问题行都已登记过，或者认不出是谁。');
    const asked = await readAsked(
      acting,
      rows.map(({ reference }) => reference),
    );
    const unasked = eachOnce(rows.filter(({ reference }) => !asked.has(reference)));
    const wanted = await casesOf(acting, cipher, { cycle, fileName }, unasked);
    const opened = await openCases(acting, wanted);
    const figures = {
      opened: opened.length,
      alike: wanted.filter(({ subjects }) => subjects.length > 1).length,
      before: rows.filter(({ reference }) => asked.has(reference)).length,
    };
    return done(figures, { subject: { import: input.import }, figures });
  },
});

/** A row that stands in the file several times is one person. */
function eachOnce(rows: readonly MissedRow[]): readonly MissedRow[] {
  const references = new Set<string>();
  return rows.filter(({ reference }) => references.size < references.add(reference).size);
}

interface Source {
  readonly cycle: string;
  readonly fileName: string;
}

async function casesOf(
  acting: Acting,
  cipher: Cipher,
  source: Source,
  rows: readonly MissedRow[],
): Promise<NewCase[]> {
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
    };
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
