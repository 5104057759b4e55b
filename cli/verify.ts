import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { PackageFiles } from '@xuanwu/evidence/read-package.ts';
import { verifyPackage } from '@xuanwu/evidence/verify.ts';

/** `xuanwu verify PACKAGE`: one numbered line a check; 0 if all hold, 1 if any failed, 2 if there is no package to read. */
export async function verify(path: string, options: { readonly key: string | undefined }): Promise<number> {
  const files = await readFolder(path).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' || error.code === 'ENOTDIR' ? '没有这个文件夹' : error.message;
    console.error(`证据包 ${path} 读不出来:${reason}。请给出证据包的文件夹。`);
    return undefined;
  });
  if (!files) return 2;
  if (!files.has('manifest.json')) {
    console.error(`${path} 不是证据包:里面没有 manifest.json。请给出含有 manifest.json 的文件夹。`);
    return 2;
  }
  const checks = verifyPackage(files, { fingerprint: options.key });
  for (const [index, { outcome, title, detail }] of checks.entries()) {
    console.log(`${index + 1} ${outcome} ${title}:${detail}`);
  }
  return checks.some((check) => check.outcome === 'FAILED') ? 1 : 0;
}

async function readFolder(root: string): Promise<PackageFiles> {
  if (!(await stat(root)).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(root, path).split(sep).join('/'), await readFile(path));
  }
  return files;
}
