/** Uploaded files, encrypted at rest in blocks, so that a file of any size passes through a small memory. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
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
  put(content: Readable): Promise<StoredFile>;
  get(id: string): Readable;
  remove(id: string): Promise<void>;
}

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
      const unfinished = `${path}.unfinished`;
      try {
        await pipeline(
          content,
          measure,
          encryptBlocks(cipher),
          createWriteStream(unfinished, { mode: 0o600 }),
        );
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      await rename(unfinished, path);
      return { id, size, sha256: hash.digest() };
    },
    get: (id) => Readable.from(decryptBlocks(cipher, join(directory, id))),
    remove: (id) => rm(join(directory, id), { force: true }),
  };
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
}

function numberBytes(value: number): Buffer {
  const bytes = Buffer.alloc(LENGTH_BYTES);
  bytes.writeUInt32BE(value);
  return bytes;
}
