import { Readable } from 'node:stream';
import { unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { encodeGb18030 } from '../../../files/gb18030.ts';
import { findHeader } from './columns.ts';
import type { FileRow } from './file-row.ts';
import { detectEncoding, readRows } from './read-rows.ts';

/** Cut into small pieces, so that characters and line ends fall between them. */
function pieces(bytes: Uint8Array, size = 7): Readable {
  const buffer = Buffer.from(bytes);
  return Readable.from(
    Array.from({ length: Math.ceil(buffer.length / size) }, (_, index) =>
      buffer.subarray(index * size, (index + 1) * size),
    ),
  );
}

async function rowsOf(bytes: Uint8Array, size?: number): Promise<FileRow[]> {
  const encoding = await detectEncoding(pieces(bytes, size));
  const rows: FileRow[] = [];
  for await (const row of readRows(pieces(bytes, size), encoding)) rows.push(row);
  return rows;
}

const cellsOf = async (text: string) =>
  (await rowsOf(Buffer.from(text))).map(({ line, cells, problem }) => [
    line,
    problem === undefined ? 'read' : 'unreadable',
    cells,
  ]);

test.each([
  ['commas', '姓名,号码\n赵小田,1\n'],
  ['tabs', '姓名\t号码\n赵小田\t1\n'],
  ['semicolons', '姓名;号码\n赵小田;1'],
  ['line ends of Windows', '姓名,号码\r\n赵小田,1\r\n'],
  ['line ends of old Macs', '姓名,号码\r赵小田,1\r'],
  ['a byte order mark', '\uFEFF姓名,号码\n赵小田,1\n'],
])('%s', async (_, text) => {
  expect((await rowsOf(Buffer.from(text))).map((row) => row.cells)).toEqual([
    ['姓名', '号码'],
    ['赵小田', '1'],
  ]);
});

test('quotation marks, doubled ones, delimiters and line breaks inside them', async () => {
  expect(await cellsOf('a,b,c\n"1,5","说""好""",\n"两\n行",x,y\n赵"小"田,,z\n')).toEqual([
    [1, 'read', ['a', 'b', 'c']],
    [2, 'read', ['1,5', '说"好"', '']],
    [3, 'read', ['两\n行', 'x', 'y']],
    [5, 'read', ['赵"小"田', '', 'z']],
  ]);
});

test.each([
  ['never closed', 'a,b,c\n1,"2,3\n4,5,6\n7,8,9\n', [2]],
  ['closed in another row', 'a,b,c\n1,"2,3\n4,5,6\n7,8",9\n', [2]],
  ['opened again in another row', 'a,b,c\n1,"2,3\n4,5,6\n7,"8,9\n10,11,12\n', [2, 4]],
  ['followed by letters', 'a,b,c\n1,"2"x,3\n4,5,6\n', [2]],
  ['in the last row', 'a,b,c\n4,5,6\n7,8,"9', [3]],
])('a quotation mark %s costs its own line only', async (_, text, unreadable) => {
  const lines = text.split('\n').filter((line) => line !== '');
  const rows = await cellsOf(text);
  expect(rows.map(([line]) => line)).toEqual(lines.map((_line, index) => index + 1));
  expect(rows.filter(([, state]) => state === 'unreadable').map(([line]) => line)).toEqual(unreadable);
  // Nothing is lost: what stands on a line that cannot be read is still told.
  expect(rows.map(([, , cells]) => String(cells).replaceAll('"', ''))).toEqual(
    lines.map((line) => line.replaceAll('"', '')),
  );
});

test('thousands of lines behind an open quotation mark are read, and fast', async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => `${index},"甲,乙`).join('\n');
  expect(await cellsOf(`a,b,c\n${rows}`)).toHaveLength(5_001);
});

test('numbers kept text the way spreadsheets are told to', async () => {
  expect((await cellsOf(`a,b\n'230102,"=""0101"""\n`))[1]).toEqual([2, 'read', ['230102', '0101']]);
});

test('a line without end is no file of voters', async () => {
  await expect(rowsOf(Buffer.alloc(1_100_000, 'x'), 65_536)).rejects.toThrow('第 1 行超过一百万字');
});

test('GB 18030 is recognised, and its rarest characters are read', async () => {
  const text = '姓名,住址\n赵𠮷,龙镇\n𡈼㛃,𬭎\n𫟅𰻝,𱁬\n';
  const bytes = encodeGb18030(text);
  expect(await detectEncoding(pieces(bytes))).toBe('gb18030');
  expect((await rowsOf(bytes)).map((row) => row.cells.join(','))).toEqual(text.trim().split('\n'));
});

test('GB 18030 behind the mark of UTF-8, as programs that only write the mark leave it, keeps its first cell', async () => {
  const text = '姓名,住址\n赵一,龙镇\n钱二,龙镇';
  const bytes = Buffer.concat([Buffer.from('\uFEFF'), encodeGb18030(text)]);
  for (const size of [1, 2, 65_536]) {
    expect(await detectEncoding(pieces(bytes, size))).toBe('gb18030');
    expect((await rowsOf(bytes, size)).map((row) => row.cells.join(','))).toEqual(text.split('\n'));
  }
});

test('one line in another encoding costs that line and no other', async () => {
  const bytes = Buffer.concat([
    Buffer.from('姓名,住址\n赵一,龙镇\n'),
    encodeGb18030('钱二,龙镇\n'),
    Buffer.from('孙三,龙镇\n'),
  ]);
  // Whatever the pieces are in which it comes.
  for (const size of [1, 7, 65_536]) {
    expect(await detectEncoding(pieces(bytes, size))).toBe('utf-8');
  }
  const cells = (await rowsOf(bytes)).map((row) => row.cells[0]);
  expect(cells).toEqual(['姓名', '赵一', expect.stringContaining('\uFFFD'), '孙三']);
});

test.each([
  ['a picture', '89504e470d0a1a0a', '这是图片'],
  ['a photograph', 'ffd8ffe000104a46', '这是图片'],
  ['a PDF', '255044462d312e37', '这是 PDF'],
])('%s is told what it is, whatever it is called', async (_, head, message) => {
  const content = Buffer.concat([Buffer.from(head, 'hex'), Buffer.alloc(600)]);
  await expect(rowsOf(content)).rejects.toThrow(message);
});

test.each(['utf-16le', 'utf-16be'] as const)('%s, as Excel saves Unicode text', async (encoding) => {
  const bytes = Buffer.from('\uFEFF姓名\t号码\r\n𠮷田\t1\r\n', 'utf16le');
  if (encoding === 'utf-16be') bytes.swap16();
  expect(await detectEncoding(pieces(bytes))).toBe(encoding);
  expect((await rowsOf(bytes))[1]?.cells).toEqual(['𠮷田', '1']);
});

test('an old .xls is told what it is', async () => {
  const xls = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  await expect(rowsOf(xls)).rejects.toThrow('旧版 .xls');
});

test('another ZIP is told what it is not, in Chinese', async () => {
  await expect(rowsOf(Buffer.from('PK\u0003\u0004 nothing'))).rejects.toThrow(/^XLSX 文件读不出来/);
});

async function workbook(rows: readonly (string | number | Date | null)[][]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: '选民', rows: rows.map((row) => [...row]) }] });
}

test('XLSX: text, dates, gaps, short numbers; long numbers are marked as lost', async () => {
  const bytes = await workbook([
    ['姓名', '公民身份号码', '出生日期', '电话', '住址'],
    ['𠮷田', "'99918219900101001X", new Date('1990-01-01T00:00:00Z'), 13_800_000_000, null],
    ['𱁬田', 999_182_199_001_010_000, null, null, '龙镇'],
  ]);
  expect((await rowsOf(bytes)).map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, '姓名', '公民身份号码', '出生日期', '电话', '住址'],
    [2, '𠮷田', '99918219900101001X', '1990-01-01', '13800000000'],
    [3, '𱁬田', '数字格式：999182199001010000', '', '', '龙镇'],
  ]);
});

test('of a workbook that is taken slowly no row is lost, and none waits for the others', async () => {
  const count = 150_000;
  const bytes = Buffer.from(await workbook(Array.from({ length: count }, (_, index) => [index])));
  const take = async (pause: () => Promise<void>) => {
    const begun = performance.now();
    let taken = 0;
    for await (const { cells } of readRows(Readable.from([bytes]), 'xlsx')) {
      if (cells[0] !== String(taken)) break;
      taken += 1;
      if (taken % 5_000 === 0) await pause();
    }
    expect(taken).toBe(count);
    return performance.now() - begun;
  };
  const unhindered = await take(() => Promise.resolve());
  const slowly = await take(() => new Promise((resolve) => setTimeout(resolve, 30)));
  expect(slowly - (count / 5_000) * 30).toBeLessThan(5 * unhindered);
}, 30_000);

test('a workbook that unfolds into more rows than a sheet has is refused', async () => {
  const small = unzipSync(await workbook([['甲']]));
  const [path = ''] = Object.keys(small).filter((name) => name.endsWith('sheet1.xml'));
  const row = '<row><c><v>1</v></c></row>';
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${row.repeat(1_048_577)}</sheetData></worksheet>`;
  const bytes = zipSync({ ...small, [path]: [Buffer.from(sheet), { level: 1 }] });
  const taking = async () => {
    let last = 0;
    for await (const { line } of readRows(Readable.from([Buffer.from(bytes)]), 'xlsx')) last = line;
    return last;
  };
  await expect(taking()).rejects.toThrow('超过 1048576 行');
}, 30_000);

test('column titles stand below the title of a printed form', async () => {
  const text = '龙镇选民登记表\n\n制表：2016年9月\n序号,姓名,身份证号码\n1,赵小田,1\n';
  const header = await findHeader(readRows(Readable.from([Buffer.from(text)]), 'utf-8'));
  expect(header).toMatchObject({ line: 4, cells: ['序号', '姓名', '身份证号码'] });
});

test('where no title is known the first row with anything in it is taken', async () => {
  const header = await findHeader(readRows(Readable.from([Buffer.from('\n,,\n甲,乙\n1,2\n')]), 'utf-8'));
  expect(header).toMatchObject({ line: 3, cells: ['甲', '乙'] });
});
