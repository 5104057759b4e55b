/**
 * The folder of a bulk job: its plan, the files one by one, and an index with a line for each that is whole. What was made stays when the
 * server is killed, and is told from a file that was being written by its size and hash.
 */
import { createHash } from 'node:crypto';
import { appendFile, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type PrintedFile, PrintedFileSchema } from './bulk.schema.ts';

const INDEX = 'index.jsonl';
const PLAN = 'plan.json';
/** For `sha256sum -c`. */
const SUMS = 'SHA256SUMS.txt';

/** What was planned when the job began, so that files bear the same names however often it is taken up again. */
export async function keepPlan<Plan>(folder: string, make: () => Promise<Plan>): Promise<Plan> {
  const path = join(folder, PLAN);
  const kept = await readFile(path, 'utf8').catch(() => undefined);
  if (kept !== undefined) return JSON.parse(kept) as Plan;
  const plan = await make();
  await writeWhole(path, Buffer.from(JSON.stringify(plan)));
  return plan;
}

/** As the index has them; a line that was cut off counts for nothing. */
export async function readPrinted(folder: string): Promise<PrintedFile[]> {
  const text = await readFile(join(folder, INDEX), 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    const read = PrintedFileSchema.safeParse(parsed(line));
    return read.success ? [read.data] : [];
  });
}

/** Those that are still as they were written; the index is written anew with them. */
export async function keepWhole(folder: string): Promise<PrintedFile[]> {
  const whole: PrintedFile[] = [];
  for (const file of await readPrinted(folder)) {
    const bytes = await readFile(join(folder, file.path)).catch(() => undefined);
    if (bytes && sha256(bytes) === file.sha256) whole.push(file);
  }
  await writeWhole(join(folder, INDEX), Buffer.from(whole.map(lineOf).join('')));
  return whole;
}

export async function addPrinted(
  folder: string,
  file: Omit<PrintedFile, 'bytes' | 'sha256'>,
  bytes: Uint8Array,
): Promise<PrintedFile> {
  await writeWhole(join(folder, file.path), bytes);
  const printed = { ...file, bytes: bytes.length, sha256: sha256(bytes) };
  await appendFile(join(folder, INDEX), lineOf(printed), { flush: true });
  return printed;
}

export async function writeSums(folder: string, files: readonly PrintedFile[]): Promise<void> {
  const lines = files.map(({ path, sha256: sum }) => `${sum}  ${path}\n`);
  await writeWhole(join(folder, SUMS), Buffer.from(lines.join('')));
}

/** Beside its place first, so that there is no half of it under its name. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}

function lineOf(file: PrintedFile): string {
  return `${JSON.stringify(file)}\n`;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
