/** 导出证据包: ledger, checkpoints and records, each from the tables as they are; the manifest is made and signed last. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Manifest, PACKAGE_FORMAT, RECORD_KINDS } from '@xuanwu/evidence/package-format.ts';
import type { Actor } from '../accounts/actor.ts';
import { snapshot } from '../acts/acting.ts';
import type { Context } from '../acts/context.ts';
import type { Tx } from '../database/connect.ts';
import { sequenceLedgers } from '../ledger/sequencer.ts';
import { RECORD_READERS } from './records.ts';

const LEDGER_BATCH = 5_000;

type ManifestFile = Manifest['files'][number];

export interface ExportOptions {
  readonly cycle: string;
  /** A folder that does not exist yet, or is to be replaced. */
  readonly directory: string;
  readonly report?: (done: number, total: number, what: string) => Promise<void>;
  readonly signal?: AbortSignal;
}

/** Writes the package beside its place and moves it there when it is whole. */
export async function exportPackage(
  context: Context,
  actor: Actor,
  options: ExportOptions,
): Promise<Manifest> {
  const { cycle, directory, report, signal } = options;
  const now = () => context.clock.now();
  await sequenceLedgers(context.db, context.keys, now);
  const unfinished = `${directory}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const total = RECORD_KINDS.length + 2;
  const manifest = await snapshot(context, actor, async ({ tx, county }) => {
    const files: ManifestFile[] = [];
    const add = async (path: string, lines: AsyncIterable<string>) => {
      signal?.throwIfAborted();
      await report?.(files.length, total, path);
      files.push(await writeLines(unfinished, path, lines));
    };
    await add('ledger.jsonl', ledgerLines(tx, county));
    await add('checkpoints.jsonl', checkpointLines(tx, county));
    for (const kind of RECORD_KINDS) {
      await add(`records/${kind}.jsonl`, recordLines(RECORD_READERS[kind](tx, county, cycle)));
    }
    files.push(await writeText(unfinished, 'key.pem', context.keys.publicKey));
    return describe(context, tx, county, cycle, files);
  });
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeFile(join(unfinished, 'manifest.json'), text);
  const signature = context.keys.sign(Buffer.from(text)).toString('base64');
  await writeFile(join(unfinished, 'manifest.sig'), `${signature}\n`);
  await rm(directory, { recursive: true, force: true });
  await rename(unfinished, directory);
  return manifest;
}

async function describe(
  context: Context,
  tx: Tx,
  county: string,
  cycle: string,
  files: readonly ManifestFile[],
): Promise<Manifest> {
  const area = await tx.selectFrom('area').select('name').where('code', '=', county).executeTakeFirst();
  const { kind } = await tx.selectFrom('installation').select('kind').executeTakeFirstOrThrow();
  return {
    format: PACKAGE_FORMAT,
    county,
    countyName: area?.name ?? county,
    cycle,
    exportedAt: context.clock.now().toISOString(),
    rehearsal: kind === 'rehearsal',
    files,
  };
}

async function* ledgerLines(tx: Tx, county: string): AsyncGenerator<string> {
  for (let after = 0; ;) {
    const rows = await tx
      .selectFrom('ledgerPosition as p')
      .innerJoin('ledgerEntry as e', (on) =>
        on.onRef('e.ledger', '=', 'p.ledger').onRef('e.id', '=', 'p.entry'),
      )
      .where('p.ledger', '=', county)
      .where('p.position', '>', after)
      .orderBy('p.position')
      .limit(LEDGER_BATCH)
      .select(['p.position', 'p.hash', 'e.body'])
      .execute();
    if (rows.length === 0) return;
    yield rows
      .map(
        ({ position, hash, body }) => `${JSON.stringify({ position, hash: hash.toString('hex'), body })}\n`,
      )
      .join('');
    after = rows.at(-1)?.position ?? after;
  }
}

async function* checkpointLines(tx: Tx, county: string): AsyncGenerator<string> {
  const rows = await tx
    .selectFrom('ledgerCheckpoint')
    .selectAll()
    .where('ledger', '=', county)
    .orderBy('length')
    .execute();
  for (const { ledger, length, root, at, signature } of rows) {
    const checkpoint = { ledger, length, root: root.toString('hex'), at: at.toISOString() };
    yield `${JSON.stringify({ checkpoint, signature: signature.toString('base64') })}\n`;
  }
}

async function* recordLines(records: AsyncIterable<{ id: string; data: object }>): AsyncGenerator<string> {
  // Not in canonical form: whatever the tables hold is written, and the verifier judges it.
  for await (const { id, data } of records) yield `${JSON.stringify({ id, data })}\n`;
}

async function writeLines(
  directory: string,
  path: string,
  lines: AsyncIterable<string>,
): Promise<ManifestFile> {
  const target = join(directory, path);
  await mkdir(dirname(target), { recursive: true });
  const hash = createHash('sha256');
  let size = 0;
  async function* measured(): AsyncGenerator<Buffer> {
    for await (const line of lines) {
      const bytes = Buffer.from(line);
      hash.update(bytes);
      size += bytes.length;
      yield bytes;
    }
  }
  await pipeline(Readable.from(measured()), createWriteStream(target));
  return { path, size, sha256: hash.digest('hex') };
}

async function writeText(directory: string, path: string, text: string): Promise<ManifestFile> {
  async function* once(): AsyncGenerator<string> {
    yield text;
  }
  return writeLines(directory, path, once());
}
