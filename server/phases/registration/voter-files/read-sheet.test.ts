/** Workbooks as spreadsheet programs write them, held against the library that writes ours; and those that no program writes. */
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { streamXlsxRows, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readSheet } from './read-sheet.ts';

async function rowsOf(bytes: Uint8Array, pieceSize = 1_000): Promise<[number, ...string[]][]> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceSize) }, (_, index) =>
    Buffer.from(bytes.subarray(index * pieceSize, (index + 1) * pieceSize)),
  );
  const rows: [number, ...string[]][] = [];
  for await (const some of readSheet(Readable.from(pieces)))
    for (const { line, cells } of some) rows.push([line, ...cells]);
  return rows;
}

const asText = (value: unknown) =>
  typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'田𱁬·&<>"_x0041_ a\n%', '\u3000', ']]>') }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

test('whatever is written is read as the library reads it, however the file comes in pieces', async () => {
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 400 }), async (written, pieceSize) => {
      const bytes = await writeXlsx({ sheets: [{ name: '选民', rows: written }] });
      const known = [];
      for await (const { index, values } of streamXlsxRows(bytes))
        known.push([index + 1, ...values.map(asText)]);
      expect(await rowsOf(bytes, pieceSize)).toEqual(known);
    }),
    { numRuns: 60 },
  );
});

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...targets: readonly (readonly [string, string])[]) =>
  `<Relationships>${targets
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** As WPS, Excel and others write them: the shared texts behind the sheet. */
function workbook(
  sheet: string,
  parts: { strings?: string; styles?: string; before?: string } = {},
): Uint8Array {
  const { strings = '', styles = '', before = '' } = parts;
  const texts: Record<string, string> = {
    '_rels/.rels': relations(['officeDocument', '/xl/workbook.xml']),
    'xl/workbook.xml': `<?xml version="1.0"?><!-- a > b --><x:workbook>${before}<x:sheets><x:sheet name="选民" r:id='rId0'/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', '../xl/styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0&quot;day&quot;[Red]"/></numFmts><cellXfs>${styles}</cellXfs></styleSheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])));
}

test('texts in several formats, how they are pronounced, gaps, formulas, dates by their format, rows without a number', async () => {
  const strings =
    '<si><r><rPr><b/></rPr><t>田</t></r><r><t xml:space="preserve"> 小球</t></r><rPh sb="0" eb="1"><t>tián</t></rPh></si><si/><si><t>A&#x1F3F8;&amp;</t></si>';
  const styles =
    '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="31"/>';
  const sheet =
    '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="C2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c><c r="E2" t="s"><v>77</v></c></row>' +
    '<row><c t="str"><f>A1&amp;"x"</f><v>得_x0041_</v></c><c t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c></row>' +
    '<row r="9"><c s="1"><v>32874</v></c><c s="2"><v>59</v></c><c s="3"><v>32874</v></c><c s="4"><v>32874.5</v></c><c><v>9.9918219900101E+17</v></c></row>';
  expect(await rowsOf(workbook(sheet, { strings, styles }), 7)).toEqual([
    [2, 'A🏸&', '', '田 小球', '', ''],
    [3, '得A', '甲乙', '#N/A', 'true'],
    [9, '1990-01-01', '1900-02-28', '32874', '1990-01-01', '数字格式：999182199001010000'],
  ]);
  const dated = workbook('<row><c s="0"><v>1</v></c></row>', {
    styles: '<xf numFmtId="14"/>',
    before: '<x:workbookPr date1904="1"/>',
  });
  expect(await rowsOf(dated)).toEqual([[1, '1904-01-02']]);
});

test('what is damaged, cut off or no workbook is refused', async () => {
  const sound = workbook('<row><c><v>1</v></c></row>'.repeat(50));
  const damaged = Uint8Array.from(sound);
  const at = Buffer.from(sound).indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 4;
  damaged[at] = (damaged[at] ?? 0) ^ 0xff;
  const wide = workbook('<row><c r="XFE1"><v>1</v></c></row>');
  const deep = workbook('<row r="99999999999"><c><v>1</v></c></row>');
  const text = zipSync({ 'readme.txt': strToU8('PK') });
  for (const bytes of [damaged, sound.subarray(0, -30), wide, deep, text, sound.subarray(0, 40)])
    await expect(rowsOf(bytes)).rejects.toMatchObject({ code: 'file-unreadable' });
});

test('a cell with more text than any cell holds is named, with the bound, however long it is', async () => {
  const said = (reference: string) => `XLSX 文件的${reference} 格里的文字超过 1048576 个字`;
  const strings = `<si><t>乙</t></si><si><t>${'甲'.repeat(2 ** 20 + 1)}</t></si>`;
  const row = '<row r="7"><c r="A7" t="s"><v>0</v></c><c r="AB7" t="s"><v>1</v></c></row>';
  await expect(rowsOf(workbook(row, { strings }), 2 ** 20)).rejects.toThrow(said('AB7'));
  const inline = `<row r="7"><c r="ZZ7" t="inlineStr"><is><t>${'x'.repeat(9 * 2 ** 20)}</t></is></c></row>`;
  await expect(rowsOf(workbook(inline), 2 ** 20)).rejects.toThrow(said('ZZ7'));
  const longest = workbook(`<row><c t="inlineStr"><is><t>${'&amp;'.repeat(2 ** 20)}</t></is></c></row>`);
  expect((await rowsOf(longest))[0]?.[1]).toBe('&'.repeat(2 ** 20));
});

test('how much of the sheet is read is told, of as much as there is', async () => {
  const bytes = workbook('<row><c><v>1</v></c></row>'.repeat(50_000));
  const told: [number, number][] = [];
  for await (const _ of readSheet(Readable.from([bytes]), (...far) => told.push(far)));
  const total = Buffer.byteLength(
    `<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(50_000)}</sheetData></worksheet>`,
  );
  expect(told.length).toBeGreaterThan(3);
  expect(told.every(([, of]) => of === total)).toBe(true);
  expect(told.at(-1)?.[0]).toBe(total);
});
