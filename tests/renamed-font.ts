/** A copy of a bundled font under another family name: stands in for fonts that may not be given away. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '@xuanwu/server/checkout.ts';

const ORIGINAL = join(
  CHECKOUT,
  'node_modules/@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
);

export function renamedFont(family: string): Buffer {
  const font = readFileSync(ORIGINAL);
  const names = nameTable(family);
  const record = findTable(font, 'name');
  font.writeUInt32BE(font.length, record + 8);
  font.writeUInt32BE(names.length, record + 12);
  return Buffer.concat([font, names]);
}

function findTable(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  const records = Array.from({ length: count }, (_, index) => 12 + index * 16);
  const found = records.find((record) => font.toString('latin1', record, record + 4) === tag);
  if (found === undefined) throw new Error(`no table ${tag}`);
  return found;
}

/** Family and PostScript name, in Unicode for Windows. */
function nameTable(family: string): Buffer {
  const text = Buffer.from(family, 'utf16le').swap16();
  const records = [1, 6].flatMap((name) => [3, 1, 0x409, name, text.length, 0]);
  const head = [0, 2, 6 + records.length * 2];
  const table = Buffer.alloc((head.length + records.length) * 2);
  for (const [index, value] of [...head, ...records].entries()) table.writeUInt16BE(value, index * 2);
  return Buffer.concat([table, text]);
}
