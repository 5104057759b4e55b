/** 数据目录: made where it is not there, and held by one program at a time. */
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CHECKOUT } from './checkout.ts';
import { isTraversable } from './database/embedded-postgres.ts';

/** `data` in the installation; as root, PostgreSQL runs as another user, who must be able to get there. */
export async function defaultDataDirectory(): Promise<string> {
  const besideProgram = join(CHECKOUT, 'data');
  const asRoot = process.getuid?.() === 0;
  return asRoot && !(await isTraversable(CHECKOUT)) ? '/var/lib/xuanwu' : besideProgram;
}

/** One program a data directory: two would stop each other's database. Answers what gives it up again. */
export async function takeDataDirectory(directory: string): Promise<() => Promise<void>> {
  await told(directory, () => makeDirectory(directory));
  const path = join(directory, 'xuanwu.pid');
  const holder = Number(await readFile(path, 'utf8').catch(() => ''));
  if (holder && holder !== process.pid && (await isNode(holder))) {
    throw new Error(
      `数据目录 ${directory} 正被另一个选务程序（进程 ${holder}）使用。请先停下它，或用 --data 换一个目录。`,
    );
  }
  await told(directory, async () => {
    await rm(path, { force: true });
    const file = await open(path, 'wx', 0o644);
    await file.write(String(process.pid));
    await file.close();
  });
  return () => rm(path, { force: true });
}

/** One folder after the other: where the system says that there is no such place, as below /proc, Node's own way down never ends. */
async function makeDirectory(directory: string): Promise<void> {
  const entry = await stat(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (entry?.isDirectory()) return;
  if (dirname(directory) !== directory) await makeDirectory(dirname(directory));
  await mkdir(directory).catch(async (error: NodeJS.ErrnoException) => {
    // Somebody else was quicker.
    if (error.code === 'EEXIST' && (await stat(directory)).isDirectory()) return;
    throw error;
  });
}

const WHY: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '那里只能读，不能写',
  ENOSPC: '磁盘已满',
  EEXIST: '那里已经有一个同名的文件',
  ENOTDIR: '路径中间有一段是文件，不是目录',
  ENOENT: '那里不能建目录',
  ENAMETOOLONG: '路径太长',
};

async function told(directory: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    throw new Error(`数据目录 ${directory} 用不了：${WHY[code] ?? message}。请用 --data 换一个目录。`, {
      cause,
    });
  }
}

/** A program like this one; a number that another has got since does not count. */
async function isNode(pid: number): Promise<boolean> {
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes('node');
}
