/** Which kind of picture a file is, by its own bytes: its name proves nothing. */

export type PictureType = 'image/jpeg' | 'image/png' | 'application/pdf';

/** Undefined where it is none of them, or broken off before there is a picture. */
export function pictureType(bytes: Buffer): PictureType | undefined {
  if (isPng(bytes)) return 'image/png';
  if (isJpeg(bytes)) return 'image/jpeg';
  return isPdf(bytes) ? 'application/pdf' : undefined;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const HEADER_AT = 12;
const WIDTH_AT = 16;
const HEIGHT_AT = 20;
const PNG_HEADER = 33;

/** The signature, then a header with a width and a height. */
function isPng(bytes: Buffer): boolean {
  if (bytes.length < PNG_HEADER || !bytes.subarray(0, PNG.length).equals(PNG)) return false;
  if (bytes.toString('latin1', HEADER_AT, WIDTH_AT) !== 'IHDR') return false;
  return bytes.readUInt32BE(WIDTH_AT) > 0 && bytes.readUInt32BE(HEIGHT_AT) > 0;
}

const MARKER = 0xff;
const FIRST_FRAME = 0xc0;
const LAST_FRAME = 0xcf;
/** Tables that stand among the marks of frames. */
const NO_FRAMES: readonly number[] = [0xc4, 0xc8, 0xcc];

/** Segments one after the other up to the first frame, which has a height and a width. */
function isJpeg(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes[0] !== MARKER || bytes[1] !== 0xd8) return false;
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === MARKER) {
    const mark = bytes[at + 1] ?? 0;
    if (mark === MARKER) {
      at += 1;
      continue;
    }
    if (mark >= FIRST_FRAME && mark <= LAST_FRAME && !NO_FRAMES.includes(mark))
      return bytes.readUInt16BE(at + 5) > 0 && bytes.readUInt16BE(at + 7) > 0;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}

/** 是否完整: a picture whose end is there. One that broke off still has its beginning, which is what shows which kind it is. */
export function isWhole(bytes: Buffer, type: PictureType): boolean {
  if (type === 'image/png') return hasPngEnd(bytes);
  return type === 'image/jpeg' ? hasJpegEnd(bytes) : isPdf(bytes);
}

/** Length, name, content and check sum of every chunk, up to the last. */
function hasPngEnd(bytes: Buffer): boolean {
  let at = PNG.length;
  while (at + 12 <= bytes.length) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at += 12 + bytes.readUInt32BE(at);
  }
  return false;
}

const SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** Segments up to the end; a small picture within one of them, which has an end of its own, is passed over with it. */
function hasJpegEnd(bytes: Buffer): boolean {
  let at = 2;
  while (at + 2 <= bytes.length && bytes[at] === MARKER) {
    const mark = bytes[at + 1] ?? 0;
    if (mark === END_OF_IMAGE) return true;
    if (mark === MARKER) at += 1;
    else if (at + 4 > bytes.length) return false;
    else {
      at += 2 + bytes.readUInt16BE(at + 2);
      if (mark === SCAN) at = afterScan(bytes, at);
    }
  }
  return false;
}

/** Where the next mark is: within a scan stand escaped bytes (00) and restarts (D0 to D7). */
function afterScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(MARKER, from); at >= 0; at = bytes.indexOf(MARKER, at + 1)) {
    const mark = bytes[at + 1] ?? 0;
    if (mark !== 0 && (mark < 0xd0 || mark > 0xd7)) return at;
  }
  return bytes.length;
}

/** Where readers look for the beginning and the end. */
const PDF_EDGE = 1024;

function isPdf(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, PDF_EDGE);
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - PDF_EDGE));
  return head.includes('%PDF-') && tail.includes('%%EOF');
}
