import { readFile, stat } from 'node:fs/promises';
import type { PackageFiles } from '@xuanwu/evidence/read-package.ts';
import { verifyPackage } from '@xuanwu/evidence/verify.ts';
import { readPackageFolder } from '@xuanwu/server/reports/package-folder.ts';
import { unzipSync } from 'fflate';

/** `xuanwu verify PACKAGE`: one numbered line a check; 0 if all hold, 1 if any failed, 2 if there is no package to read. */
export async function verify(path: string, options: { readonly key: string | undefined }): Promise<number> {
  const files = await readFiles(path).catch((error: NodeJS.ErrnoException) => {
    const reason = REASONS[error.code ?? ''] ?? error.message;
    console.error(`证据包 ${path} 读不出来：${reason}。请给出证据包的文件夹或 .zip 文件。`);
    return undefined;
  });
  if (!files) return 2;
  if (!files.has('manifest.json')) {
    console.error(`${path} 不是证据包：里面没有 manifest.json。请给出含有 manifest.json 的文件夹。`);
    return 2;
  }
  const checks = verifyPackage(files, { fingerprint: options.key });
  for (const [index, { outcome, title, detail }] of checks.entries()) {
    console.log(`${index + 1} ${outcome} ${title}：${detail}`);
  }
  return checks.some((check) => check.outcome === 'FAILED') ? 1 : 0;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹',
  ENOTDIR: '它不是文件夹',
  EACCES: '没有读取的权限',
};

async function readFiles(path: string): Promise<PackageFiles> {
  return (await stat(path)).isFile() ? readZip(path) : readPackageFolder(path);
}

/** Every entry counts: what a ZIP says twice, or under a name that no object keeps, would not be checked. */
async function readZip(path: string): Promise<PackageFiles> {
  const names = new Set<string>();
  const files = new Map(Object.entries(unzipped(await readFile(path), names)));
  const unkept = [...names].find((name) => !files.has(name));
  if (unkept !== undefined) throw new Error(`ZIP 里有不能用的文件名 ${unkept}`);
  return files;
}

function unzipped(bytes: Uint8Array, names: Set<string>): Record<string, Uint8Array> {
  let twice: string | undefined;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    const isFolder = name.endsWith('/') && originalSize === 0;
    if (names.has(name)) twice = name;
    if (!isFolder) names.add(name);
    return !isFolder;
  };
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter });
  } catch (cause) {
    throw new Error('不是完整的 ZIP 文件', { cause });
  }
  if (twice !== undefined) throw new Error(`ZIP 里有两个 ${twice}`);
  return files;
}
