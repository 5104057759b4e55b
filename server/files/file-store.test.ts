import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cipherFor } from '../keys/cipher.ts';
import { type FileStore, openFileStore } from './file-store.ts';

let directory: string;
let store: FileStore;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'xuanwu-files-'));
  store = await openFileStore(directory, cipherFor(randomBytes(32)));
});
afterAll(() => rm(directory, { recursive: true }));

test.each([0, 1, 65_535, 65_536, 200_000])('a file of %i bytes comes back as it went in', async (size) => {
  const content = randomBytes(size);
  const stored = await store.put(
    Readable.from(size === 0 ? [] : [content.subarray(0, 7), content.subarray(7)]),
  );
  expect(stored.size).toBe(size);
  expect((await buffer(store.get(stored.id))).equals(content)).toBe(true);
});

test('nothing of it lies on the disk in clear', async () => {
  const { id } = await store.put(Readable.from([Buffer.from('23118219981020001X 赵小田')]));
  expect((await readFile(join(directory, id))).includes('赵小田')).toBe(false);
});

test('a file that is not there harms nobody who never reads it, and is an error of whoever does', async () => {
  const failures: unknown[] = [];
  const note = (error: unknown) => failures.push(error);
  process.once('uncaughtException', note);
  const missing = store.get('00000000-0000-4000-8000-000000000000');
  // Whatever was opened eagerly would have failed by now.
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  await readdir(directory);
  process.removeListener('uncaughtException', note);
  expect(failures).toEqual([]);
  await expect(buffer(missing)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('an upload that breaks off leaves nothing', async () => {
  const before = await readdir(directory);
  const broken = Readable.from(
    (function* () {
      yield Buffer.from('half');
      throw new Error('connection lost');
    })(),
  );
  await expect(store.put(broken)).rejects.toThrow('connection lost');
  expect(await readdir(directory)).toEqual(before);
});

test('a file that breaks off on the disk is read by nobody as if it were whole', async () => {
  const { id } = await store.put(Readable.from([randomBytes(100_000)]));
  await truncate(join(directory, id), 90_000);
  await expect(buffer(store.get(id))).rejects.toThrow('breaks off');
});

test('what a killed program leaves is swept: half files, and whole ones that nobody names', async () => {
  const own = await mkdtemp(join(tmpdir(), 'xuanwu-swept-'));
  const swept = await openFileStore(own, cipherFor(randomBytes(32)));
  const put = async () => (await swept.put(Readable.from([Buffer.from('照片')]))).id;
  const [kept, named] = [await put(), await put(), await put()];
  await swept.keep(kept);
  await writeFile(join(own, 'half.unfinished'), 'half');
  expect(await swept.sweep((ids) => Promise.resolve(new Set(ids.filter((id) => id === named))))).toBe(2);
  expect((await readdir(own)).toSorted()).toEqual([kept, named].toSorted());
  expect(await swept.sweep(() => Promise.reject(new Error('nothing to ask for')))).toBe(0);
  await swept.remove(kept);
  expect(await readdir(own)).toEqual([named]);
  await rm(own, { recursive: true });
});

/** A disk of a quarter of a megabyte; only root may make one. */
function mountedDisk(at: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'none', at]).status === 0;
}

test('a disk that is full is said to be so, and keeps nothing of what did not fit', async ({ skip }) => {
  const own = await mkdtemp(join(tmpdir(), 'xuanwu-full-'));
  try {
    if (!mountedDisk(own)) return skip('no disk of our own can be mounted here');
    const small = await openFileStore(own, cipherFor(randomBytes(32)));
    const { id } = await small.put(Readable.from([randomBytes(100_000)]));
    await small.keep(id);
    await expect(small.put(Readable.from([randomBytes(1_000_000)]))).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    expect(await readdir(own)).toEqual([id]);
    expect(await buffer(small.get(id))).toHaveLength(100_000);
  } finally {
    spawnSync('umount', [own]);
    await rm(own, { recursive: true });
  }
});
