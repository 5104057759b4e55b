/** Uploaded files, encrypted at rest in blocks, so that a file of any size passes through a small memory. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Cipher } from '../keys/cipher.ts';

const BLOCK = 64 * 1024;
const LENGTH_BYTES = 4;

export interface StoredFile {
  readonly id: string;
  readonly size: number;
  readonly sha256: Buffer;
}

export interface FileStore {
  /** Whole and on the disk when it is answered; it waits to be kept or removed. */
  put(content: Readable): Promise<StoredFile>;
  /** The database names it now. */
  keep(id: string): Promise<void>;
  get(id: string): Readable;
  remove(id: string): Promise<void>;
  /** 清理: what a killed program was just writing, and what still waited and is not named. Before anything is put; how many files went. */
  sweep(named: (ids: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number>;
}

const UNFINISHED = '.unfinished';
/** A mark beside a file that is whole, but that the database need not know yet. */
const WAITING = '.waiting';

export async function openFileStore(directory: string, cipher: Cipher): Promise<FileStore> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return {
    async put(content) {
      const id = randomUUID();
      const path = join(directory, id);
      const hash = createHash('sha256');
      let size = 0;
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          size += chunk.length;
          done(null, chunk);
        },
      });
      // Written beside and renamed when whole: a broken upload leaves no file.
      const unfinished = `${path}${UNFINISHED}`;
      try {
        await pipeline(
          content,
          measure,
          encryptBlocks(cipher),
          // A machine that loses its power keeps what was said to be kept.
          createWriteStream(unfinished, { mode: 0o600, flush: true }),
        );
        await writeFile(`${path}${WAITING}`, '', { mode: 0o600 });
        await rename(unfinished, path);
        await flushFolder(directory);
      } catch (error) {
        await removeAll([unfinished, path, `${path}${WAITING}`]);
        throw error;
      }
      return { id, size, sha256: hash.digest() };
    },
    keep: (id) => rm(join(directory, `${id}${WAITING}`), { force: true }),
    get: (id) => Readable.from(decryptBlocks(cipher, join(directory, id))),
    remove: (id) => removeAll([join(directory, id), join(directory, `${id}${WAITING}`)]),
    async sweep(named) {
      const names = await readdir(directory);
      const unfinished = names.filter((name) => name.endsWith(UNFINISHED));
      const waiting = names
        .filter((name) => name.endsWith(WAITING))
        .map((name) => name.slice(0, -WAITING.length));
      const known = waiting.length === 0 ? new Set() : await named(waiting);
      const unnamed = waiting.filter((id) => !known.has(id) && names.includes(id));
      await removeAll([...unfinished, ...unnamed].map((name) => join(directory, name)));
      await removeAll(waiting.map((id) => join(directory, `${id}${WAITING}`)));
      return unfinished.length + unnamed.length;
    },
  };
}

async function removeAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { force: true });
}

/** A new name is on the disk once its folder is. */
async function flushFolder(directory: string): Promise<void> {
  const folder = await open(directory);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Each block: four bytes of length, then its number and content sealed together, so that no block can be moved. */
function encryptBlocks(cipher: Cipher): Transform {
  let waiting = Buffer.alloc(0);
  let number = 0;
  const seal = (block: Buffer) => {
    const sealed = cipher.encrypt(Buffer.concat([numberBytes(number), block]));
    number += 1;
    return Buffer.concat([numberBytes(sealed.length), sealed]);
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      waiting = Buffer.concat([waiting, chunk]);
      while (waiting.length >= BLOCK) {
        this.push(seal(waiting.subarray(0, BLOCK)));
        waiting = waiting.subarray(BLOCK);
      }
      done();
    },
    flush(done) {
      if (waiting.length > 0) this.push(seal(waiting));
      done();
    },
  });
}

/** The file is opened when it is first read: one that is not there is an error of whoever reads, and of nobody who does not. */
async function* decryptBlocks(cipher: Cipher, path: string): AsyncGenerator<Buffer> {
  let waiting = Buffer.alloc(0);
  let number = 0;
  for await (const chunk of createReadStream(path)) {
    waiting = Buffer.concat([waiting, chunk as Buffer]);
    for (;;) {
      const length = waiting.length < LENGTH_BYTES ? Infinity : waiting.readUInt32BE();
      if (waiting.length < LENGTH_BYTES + length) break;
      const block = cipher.decrypt(waiting.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
      if (block.readUInt32BE() !== number) throw new Error('a stored file has its blocks out of order');
      yield block.subarray(LENGTH_BYTES);
      waiting = waiting.subarray(LENGTH_BYTES + length);
      number += 1;
    }
  }
  if (waiting.length > 0) throw new Error('a stored file breaks off');
}

function numberBytes(value: number): Buffer {
  const bytes = Buffer.alloc(LENGTH_BYTES);
  bytes.writeUInt32BE(value);
  return bytes;
}
