import { expect, test } from 'vitest';
import { isWhole, pictureType } from './picture-type.ts';

/** One white point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const FRAME = [0xff, 0xc0, 0x00, 0x0b, 0x08, 0x00, 0x10, 0x00, 0x10, 0x01, 0x01, 0x11, 0x00];
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x04, 0x4a, 0x46, ...FRAME, 0xff, 0xd9]);
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n');

test.each([
  ['PNG', PNG, 'image/png'],
  ['JPEG', JPEG, 'image/jpeg'],
  [
    'JPEG with filling bytes',
    Buffer.concat([JPEG.subarray(0, 2), Buffer.of(0xff), JPEG.subarray(2)]),
    'image/jpeg',
  ],
  ['PDF', PDF, 'application/pdf'],
] as const)('%s', (_name, bytes, type) => {
  expect(pictureType(bytes)).toBe(type);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['text', Buffer.from('推荐表.jpg')],
  ['a spreadsheet', Buffer.from('PK\u0003\u0004 xl/workbook.xml')],
  ['the first bytes of a PNG', PNG.subarray(0, 20)],
  ['a PNG without width', Buffer.concat([PNG.subarray(0, 16), Buffer.alloc(4), PNG.subarray(20)])],
  [
    'the first bytes of a JPEG, then text',
    Buffer.concat([JPEG.subarray(0, 4), Buffer.from('这不是照片，只有开头像')]),
  ],
  ['a JPEG that breaks off before its frame', JPEG.subarray(0, 12)],
  ['a PDF that breaks off', PDF.subarray(0, 20)],
  ['a page of the web', Buffer.from('<html><script>alert(1)</script></html>')],
] as const)('%s is none', (_name, bytes) => {
  expect(pictureType(bytes)).toBeUndefined();
});

const SCAN = [0xff, 0xda, 0x00, 0x04, 0x01, 0x01, 0x12, 0xff, 0x00, 0xff, 0xd3, 0x34];
const SMALL = Buffer.concat([Buffer.from([0xff, 0xe1, 0x00, JPEG.length + 2]), JPEG]);
const PHOTO = Buffer.concat([
  JPEG.subarray(0, 2),
  SMALL,
  JPEG.subarray(2, -2),
  Buffer.from(SCAN),
  JPEG.subarray(-2),
]);

test.each([
  ['a PNG', PNG, 'image/png'],
  ['a JPEG without a scan', JPEG, 'image/jpeg'],
  ['a photograph with a small one in it', PHOTO, 'image/jpeg'],
  ['one with something behind its end', Buffer.concat([PHOTO, Buffer.from('more')]), 'image/jpeg'],
  ['a PDF', PDF, 'application/pdf'],
] as const)('%s is whole, and wherever it is cut it is not', (_name, bytes, type) => {
  expect(isWhole(bytes, type)).toBe(true);
  const end = bytes.lastIndexOf(type === 'image/jpeg' ? Buffer.of(0xff, 0xd9) : bytes.subarray(-8));
  for (let length = 0; length < end; length++) expect(isWhole(bytes.subarray(0, length), type)).toBe(false);
});
