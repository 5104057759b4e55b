import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const SOURCE_ROOTS = ['packages', 'server', 'web', 'cli', 'tests', 'scripts'];

/** Every file below the roots that ends like one of these, as a path from the top with forward slashes. */
export function filesBelow(roots: readonly string[], endings: readonly string[]): string[] {
  return roots
    .flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path)),
    )
    .filter((path) => !path.includes('node_modules') && endings.some((ending) => path.endsWith(ending)))
    .toSorted();
}
