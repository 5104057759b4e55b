import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the installation, from the sources and from the bundle alike: the folder with the lock file. */
export const CHECKOUT = findUpwards(dirname(fileURLToPath(import.meta.url)), 'package-lock.json');

function findUpwards(from: string, name: string): string {
  if (existsSync(join(from, name))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error(`no ${name} above ${fileURLToPath(import.meta.url)}`);
  return findUpwards(parent, name);
}
