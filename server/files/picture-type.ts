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

/** Where readers look for the beginning and the end. */
const PDF_EDGE = 1024;

function isPdf(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, PDF_EDGE);
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - PDF_EDGE));
  return head.includes('%PDF-') && tail.includes('%%EOF');
}
