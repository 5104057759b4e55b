/** Reads from a TrueType or OpenType file what we must know of it: its names and the characters it has. */

export interface FontFace {
  readonly families: readonly string[];
  has(codePoint: number): boolean;
}

/** Every face of a file; a collection (.ttc) has several. */
export function readFontFaces(file: Buffer): FontFace[] {
  const isCollection = file.toString('latin1', 0, 4) === 'ttcf';
  const offsets = isCollection
    ? Array.from({ length: file.readUInt32BE(8) }, (_, index) => file.readUInt32BE(12 + index * 4))
    : [0];
  return offsets.map((offset) => {
    const tables = readTableOffsets(file, offset);
    const ranges = readCharacterRanges(file, tables.get('cmap'));
    return {
      families: readFamilies(file, tables.get('name')),
      has: (codePoint) => isWithin(ranges, codePoint),
    };
  });
}

function readTableOffsets(file: Buffer, start: number): Map<string, number> {
  const count = file.readUInt16BE(start + 4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const record = start + 12 + index * 16;
      return [file.toString('latin1', record, record + 4), file.readUInt32BE(record + 8)];
    }),
  );
}

const FAMILY = 1;
const TYPOGRAPHIC_FAMILY = 16;

/** The family in every language of the name table: 仿宋_GB2312 and FangSong_GB2312. */
function readFamilies(file: Buffer, table: number | undefined): string[] {
  if (table === undefined) return [];
  const texts = table + file.readUInt16BE(table + 4);
  const families = new Set<string>();
  for (let index = 0; index < file.readUInt16BE(table + 2); index += 1) {
    const record = table + 6 + index * 12;
    const [platform = 0, , , name, length = 0, offset = 0] = [0, 2, 4, 6, 8, 10].map((field) =>
      file.readUInt16BE(record + field),
    );
    const isUnicode = platform === 0 || platform === 3;
    if (!isUnicode || (name !== FAMILY && name !== TYPOGRAPHIC_FAMILY)) continue;
    families.add(
      Buffer.from(file.subarray(texts + offset, texts + offset + length))
        .swap16()
        .toString('utf16le'),
    );
  }
  return [...families];
}

/** Flat list of first and last code points, ascending. */
type Ranges = readonly number[];

/** Reads the widest Unicode subtable: all planes (format 12), else the basic plane (format 4). */
function readCharacterRanges(file: Buffer, table: number | undefined): Ranges {
  if (table === undefined) return [];
  const subtables = Array.from({ length: file.readUInt16BE(table + 2) }, (_, index) => {
    const offset = table + file.readUInt32BE(table + 8 + index * 8);
    return { offset, format: file.readUInt16BE(offset) };
  });
  const allPlanes = subtables.find(({ format }) => format === 12);
  if (allPlanes) return readFormat12(file, allPlanes.offset);
  const basicPlane = subtables.find(({ format }) => format === 4);
  return basicPlane ? readFormat4(file, basicPlane.offset) : [];
}

function readFormat12(file: Buffer, offset: number): Ranges {
  const groups = file.readUInt32BE(offset + 12);
  return Array.from({ length: groups }, (_, index) => {
    const group = offset + 16 + index * 12;
    return [file.readUInt32BE(group), file.readUInt32BE(group + 4)];
  }).flat();
}

function readFormat4(file: Buffer, offset: number): Ranges {
  const segments = file.readUInt16BE(offset + 6) / 2;
  return Array.from({ length: segments }, (_, index) => {
    const last = file.readUInt16BE(offset + 14 + index * 2);
    const first = file.readUInt16BE(offset + 16 + segments * 2 + index * 2);
    return [first, Math.min(last, 0xfffe)];
  }).flat();
}

function isWithin(ranges: Ranges, codePoint: number): boolean {
  let [low, high] = [0, ranges.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (codePoint > (ranges[middle * 2 + 1] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return codePoint >= (ranges[low * 2] ?? Infinity) && codePoint <= (ranges[low * 2 + 1] ?? -1);
}
