/** 选民名单 as a spreadsheet and for Word, read back: what is in them, and what must not be. */
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { RollFile } from './roll-file.ts';
import { rollWord } from './roll-word.ts';
import { rollWorkbook } from './roll-workbook.ts';
import { NAMES } from './sample-documents.ts';

const file: RollFile = {
  title: '第三选区选民名单',
  congress: '云岭市人民代表大会',
  issuer: '云岭市选举委员会',
  publishedOn: '2026-09-20',
  electionDay: '2026-10-18',
  seal: 'ab'.repeat(32),
  showsSex: false,
  showsGroup: false,
  voters: NAMES.map((name, index) => ({ serial: index + 1, name, sex: index % 2 === 0 ? '男' : '女' })),
  corrections: [{ publishedOn: '2026-09-24', what: '更正姓名', name: '王雨 → 王羽' }],
};

const textOf = async (word: Promise<Buffer>) =>
  strFromU8(unzipSync(await word)['word/document.xml'] ?? new Uint8Array())
    .replaceAll(/<\/w:t>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

test('a workbook: the roll as published, the corrections beside it; without sex where it is not decided', async () => {
  const { sheets } = await readXlsx(await rollWorkbook(file));
  expect(sheets.map(({ name }) => name)).toEqual(['选民名单', '名单更正']);
  expect(sheets[0]?.rows).toEqual([['序号', '姓名'], ...NAMES.map((name, index) => [index + 1, name])]);
  expect(sheets[1]?.rows[1]).toEqual(['2026-09-24', '更正姓名', '王雨 → 王羽']);
  const withSex = await readXlsx(await rollWorkbook({ ...file, showsSex: true }));
  expect(withSex.sheets[0]?.rows[1]).toEqual([1, '王雨', '男']);
  const voters = file.voters.map((voter, index) => (index === 0 ? { ...voter, group: '第三组' } : voter));
  const withGroup = await readXlsx(await rollWorkbook({ ...file, voters, showsGroup: true }));
  expect(withGroup.sheets[0]?.rows.slice(0, 2)).toEqual([
    ['序号', '姓名', '选民小组'],
    [1, '王雨', '第三组'],
  ]);
  expect(withGroup.sheets[0]?.rows[2]?.slice(0, 2)).toEqual([2, NAMES[1]]);
});

test('for Word: every name whole, rare characters and signs too', async () => {
  const text = await textOf(rollWord(file));
  for (const name of NAMES) expect(text).toContain(`\n${name}\n`);
  expect(text).toContain('2026年9月20日公布，选举日2026年10月18日，共8人');
  expect(text).toContain('王雨 → 王羽');
  expect(text).not.toContain('男');
  expect(await textOf(rollWord({ ...file, showsSex: true, corrections: [] }))).toContain('\n男\n');
});
