/** 各列的样子: the first rows of an uploaded file, so that a person can tell which column holds what. */
import type { FileStore } from '../../../files/file-store.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { findHeader } from '../voter-files/columns.ts';
import { readRows } from '../voter-files/read-rows.ts';
import type { ImportState, VoterImport } from './voter-import.queries.ts';

const MOST = 3;
/** Later the file has served and is gone. */
const WITH_FILE: readonly ImportState[] = ['uploaded', 'reading', 'previewed', 'failed'];

export async function readSamples(
  files: FileStore,
  { file, encoding, header, state }: VoterImport,
): Promise<string[][]> {
  if (!WITH_FILE.includes(state)) return [];
  try {
    return await firstRows(files, { file, encoding, header });
  } catch (error) {
    // Below its first row the file is broken: it can still be cancelled, and reading it says why.
    if (error instanceof ActError) return [];
    throw error;
  }
}

async function firstRows(
  files: FileStore,
  { file, encoding, header }: Pick<VoterImport, 'file' | 'encoding' | 'header'>,
): Promise<string[][]> {
  const titles = await findHeader(readRows(files.get(file), encoding));
  const samples: string[][] = [];
  for await (const { line, cells } of readRows(files.get(file), encoding)) {
    if (line <= (titles?.line ?? 0) || cells.every((cell) => cell.trim() === '')) continue;
    samples.push(header.map((_, place) => masked(cells[place]?.trim() ?? '')));
    if (samples.length === MOST) break;
  }
  return samples;
}

/** Enough to know a number by its look, also one in full-width digits or with a word before it. */
function masked(cell: string): string {
  return cell.normalize('NFKC').replace(/(?<!\d)(\d{6})\d{5,8}(\d{3}[\dXx])(?!\d)/g, '$1********$2');
}
