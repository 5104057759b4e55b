import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { renamedFont } from '../../tests/renamed-font.ts';
import { BUNDLED_FONTS } from '../../tests/typesetter.ts';
import { readFontCatalogue } from './fonts.ts';

const folder = mkdtempSync(join(tmpdir(), 'xuanwu-fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('every character of the national table and of the blocks up to Extension F has a glyph', () => {
  const catalogue = readFontCatalogue(BUNDLED_FONTS);
  expect(catalogue.missingGlyphs(['王㛃𬭎𫟅𠮷𡈼䶮', '\u{2CEA1}', '\u{2EBE0}', '六'])).toEqual([]);
});

test('a missing glyph is told with its code point and the name it is in', () => {
  expect(
    readFontCatalogue(BUNDLED_FONTS).missingGlyphs(['王雨', '王\u{30000}', '李\u{30000}', '\uD800']),
  ).toEqual([
    { character: '\u{30000}', codePoint: 'U+30000', text: '王\u{30000}' },
    { character: '\uD800', codePoint: 'U+D800', text: '\uD800' },
  ]);
});

test('white space and the selectors of variants are never drawn', () => {
  expect(readFontCatalogue(BUNDLED_FONTS).missingGlyphs(['王　雨 \t\n', '𬭎\u{E0100}'])).toEqual([]);
});

test('a rare font is loaded only for texts that need it', () => {
  const catalogue = readFontCatalogue(BUNDLED_FONTS);
  expect(catalogue.rareFilesFor(['王雨', '霜㛃'])).toEqual([]);
  expect(catalogue.rareFilesFor(['𠮷田']).map((file) => file.replace(/.*\//, ''))).toEqual([
    'HanaMinB.CJK-Unified-Ideographs-Extension-B-03.woff2',
  ]);
});

test("the office's own fonts go first, each in its style", () => {
  for (const name of ['仿宋_GB2312', '方正小标宋_GBK', '楷体_GB2312', '黑体', '宋体']) {
    writeFileSync(join(folder, `${name}.ttf`), renamedFont(name));
  }
  const catalogue = readFontCatalogue(BUNDLED_FONTS, folder);
  expect(catalogue.families).toEqual({
    title: ['方正小标宋_GBK', 'Noto Serif SC'],
    body: ['仿宋_GB2312', 'Noto Serif SC'],
    kai: ['楷体_GB2312', 'Noto Serif SC'],
    hei: ['黑体', 'Noto Sans SC'],
    song: ['宋体', 'Noto Serif SC'],
  });
});

test('a file that is no font is named', () => {
  writeFileSync(join(folder, 'broken.ttf'), 'no font');
  expect(() => readFontCatalogue(BUNDLED_FONTS, folder)).toThrow('broken.ttf');
});
