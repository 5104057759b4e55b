/**
 * HanaMin (花園明朝): every character of CJK up to Extension F, in woff2 files of at most 1,024 characters each. Its style
 * sheet says which is where; a file is unpacked when a name needs it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RareFont {
  readonly file: string;
  readonly first: number;
  readonly last: number;
}

/** What the bundled Noto fonts lack. */
export const BEYOND_NOTO = /Extension-[B-F]|Compatibility-Ideographs/;

export function readRareFonts(folder: string, blocks: RegExp): RareFont[] {
  const style = readFileSync(join(folder, 'HanaMin.css'), 'utf8');
  return style.split('@font-face').flatMap((rule) => {
    const name = /url\(([^)]+\.woff2)\)/.exec(rule)?.[1] ?? '';
    if (!blocks.test(name)) return [];
    const ranges = [...rule.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)];
    return ranges.map(([, first = '', last = first]) => ({
      file: join(folder, name),
      first: Number.parseInt(first, 16),
      last: Number.parseInt(last, 16),
    }));
  });
}
