import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Manifest } from '@xuanwu/evidence/package-format.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { openContext } from '@xuanwu/server/open-context.ts';
import { rehearseWhole, type Told } from '@xuanwu/server/rehearsal/whole.ts';

export interface RehearseOptions {
  readonly scale: number;
  readonly seed: number;
  readonly packageDirectory: string;
}

/** `xuanwu rehearse`: on the embedded database, in a folder that is removed afterwards. */
export async function rehearse(options: RehearseOptions): Promise<number> {
  const started = Date.now();
  const packageDirectory = resolve(options.packageDirectory);
  await checkTarget(packageDirectory);
  const directory = await mkdtemp(join(tmpdir(), 'xuanwu-rehearsal-'));
  // As root, PostgreSQL runs as another user, who must get in.
  await chmod(directory, 0o711);
  try {
    const context = await openContext(directory, {});
    try {
      const progress = progressBar();
      const { acts, ...figures } = await rehearseWhole(context, REGISTRY, {
        seed: options.seed,
        scaleThousandths: Math.max(1, Math.round(options.scale * 1_000)),
        packageDirectory,
        tell: (told) => {
          progress.clear();
          console.log(`${told.day} ${told.step} ${told.what}`);
          progress.show(told);
        },
      });
      progress.clear();
      const { voters, constituencies, ...outcome } = figures;
      const seconds = Math.round((Date.now() - started) / 100) / 10;
      console.log(
        JSON.stringify({ voters, constituencies, acts, ...outcome, seconds, package: packageDirectory }),
      );
      return 0;
    } finally {
      await context.close();
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** What stands there is replaced: so it must be nothing, or an earlier rehearsal's package, which its seed makes again. */
async function checkTarget(directory: string): Promise<void> {
  const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Error(
      `证据包不能写到 ${directory}：它不是文件夹，或者没有权限。请用 --package 换一个文件夹。`,
      {
        cause: error,
      },
    );
  });
  if (names.length === 0 || (await isRehearsalPackage(directory))) return;
  throw new Error(`文件夹 ${directory} 里已经有别的内容，没有动它。请用 --package 换一个新的文件夹。`);
}

async function isRehearsalPackage(directory: string): Promise<boolean> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8'));
    return (manifest as Partial<Manifest> | null)?.rehearsal === true;
  } catch {
    return false;
  }
}

const WIDTH = 30;

/** A bar at the foot of a terminal; elsewhere nothing, for the lines on standard output say it all. */
function progressBar(): { show(told: Told): void; clear(): void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show({ stepNumber, steps, step, done, total }) {
      const share = (stepNumber - 1 + done / Math.max(total, 1)) / steps;
      const full = Math.round(share * WIDTH);
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      stderr.write(`${bar} ${Math.floor(share * 100)}% ${stepNumber}/${steps} ${step} ${done}/${total}`);
    },
    clear: () => stderr.write('\r\x1b[2K'),
  };
}
