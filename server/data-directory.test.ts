import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeDataDirectory } from './data-directory.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'xuanwu-data-'));
  await writeFile(join(directory, 'file'), '');
});
afterAll(() => rm(directory, { recursive: true }));

test.each([
  ['file', '那里已经有一个同名的文件'],
  ['file/below', '路径中间有一段是文件，不是目录'],
  ['x'.repeat(300), '路径太长'],
])('%s cannot be one, and why is said', async (name, why) => {
  await expect(takeDataDirectory(join(directory, name))).rejects.toThrow(`用不了：${why}`);
});

test('where the system makes no folders it is said at once', async () => {
  await expect(takeDataDirectory('/proc/nope/below')).rejects.toThrow('用不了：那里不能建目录');
});

test('what is missing on the way is made; given up, another program may have it', async () => {
  const data = join(directory, 'a', 'b');
  const giveUp = await takeDataDirectory(data);
  expect(await readdir(data)).toEqual(['xuanwu.pid']);
  await giveUp();
  await (
    await takeDataDirectory(data)
  )();
});
