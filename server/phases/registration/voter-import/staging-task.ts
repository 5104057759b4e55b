/** Rows of a file → the rows of the staging table, wherever that is done: it asks nothing of anybody. */
import { cipherFor } from '../../../keys/cipher.ts';
import { recordKeys } from '../../../keys/keys.ts';
import type { Interpretation } from './interpret-row.ts';
import type { FileRow } from './read-rows.ts';
import { stagedRow } from './staged-row.ts';
import { pieceOf, type StagedPiece, type StagedRow } from './staging.ts';

/** What all rows of an import are read against. */
export interface Staging {
  readonly county: string;
  readonly import: string;
  readonly interpretation: Interpretation;
  readonly secret: Uint8Array;
  readonly dataKey: Uint8Array;
}

/**
 * Rows on their way to a thread: all that stands in them as one text, and where it is to be cut. Many small texts go there at ten times the time, and JSON has to be
 * read letter by letter.
 */
export interface StagingTask {
  readonly text: string;
  /** Of each row: its line, the length of its problem or -1, how many cells it has and the length of each. */
  readonly lengths: Int32Array;
}

export function taskOf(rows: readonly FileRow[]): StagingTask {
  const texts: string[] = [];
  const lengths: number[] = [];
  for (const { line, cells, problem } of rows) {
    lengths.push(line, problem?.length ?? -1, cells.length);
    if (problem !== undefined) texts.push(problem);
    for (const cell of cells) {
      lengths.push(cell.length);
      texts.push(cell);
    }
  }
  return { text: texts.join(''), lengths: Int32Array.from(lengths) };
}

export function* rowsOf({ text, lengths }: StagingTask): Generator<FileRow> {
  let taken = 0;
  const take = (length: number) => text.slice(taken, (taken += length));
  for (let at = 0; at < lengths.length;) {
    const line = lengths[at++] ?? 0;
    const ofProblem = lengths[at++] ?? -1;
    const problem = ofProblem < 0 ? undefined : take(ofProblem);
    const cells: string[] = [];
    for (let left = lengths[at++] ?? 0; left > 0; left -= 1) cells.push(take(lengths[at++] ?? 0));
    yield problem === undefined ? { line, cells } : { line, cells, problem };
  }
}

export function openStaging(staging: Staging): (task: StagingTask) => StagedPiece {
  const { county, interpretation } = staging;
  const keys = recordKeys(staging.secret);
  const cipher = cipherFor(staging.dataKey);
  return (task) => {
    const staged: StagedRow[] = [];
    for (const row of rowsOf(task)) staged.push(stagedRow(keys, cipher, interpretation, row));
    return pieceOf(county, staging.import, staged);
  };
}
