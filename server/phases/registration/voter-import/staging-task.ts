/** Rows of a file → the rows of the staging table, wherever that is done: it asks nothing of anybody. */
import { cipherFor } from '../../../keys/cipher.ts';
import { recordKeys } from '../../../keys/keys.ts';
import type { Interpretation } from './interpret-row.ts';
import type { FileRow } from '../voter-files/file-row.ts';
import { stagedRow } from './staged-row.ts';
import { pieceOf, type StagedPiece } from './staging.ts';

/** What all rows of an import are read against. */
export interface Staging {
  readonly county: string;
  readonly import: string;
  readonly interpretation: Interpretation;
  readonly secret: Uint8Array;
  readonly dataKey: Uint8Array;
}

/** Rows as JSON: one text goes to a thread at a tenth of the time of many small ones. */
export interface StagingTask {
  readonly rows: string;
}

export function openStaging(staging: Staging): (task: StagingTask) => StagedPiece {
  const { county, interpretation } = staging;
  const keys = recordKeys(staging.secret);
  const cipher = cipherFor(staging.dataKey);
  return ({ rows }) => {
    const staged = (JSON.parse(rows) as FileRow[]).map((row) => stagedRow(keys, cipher, interpretation, row));
    return pieceOf(county, staging.import, staged);
  };
}
