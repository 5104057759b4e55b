import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPdfText } from '../../tests/pdf-text.ts';
import { openTestTypesetter, renderText } from '../../tests/typesetter.ts';
import type { CandidateIntroduction } from './candidate-introduction.ts';
import { HEAD, LAW, NAMES } from './sample-documents.ts';

const PICTURE = readFileSync(new URL('../../docs/images/result.png', import.meta.url));

const sheet: CandidateIntroduction = {
  ...HEAD,
  kind: 'candidate-introduction',
  title: '云岭市人民代表大会代表选举\n第三选区代表候选人情况介绍',
  seats: 2,
  basis: `${LAW}第三十四条`,
  list: '正式代表候选人',
  order: '按姓氏笔画为序',
  candidates: NAMES.map((name, index) => ({
    name,
    particulars: '女，汉族，1978年3月生，大学本科，群众',
    position: '雨水村村民委员会主任',
    resume: index === 0 ? '1998 年在雨水村务农。\n2012 年起任村民委员会主任。' : '',
    pledges: index === 1 ? [{ givenOn: '2026-10-01', text: '修好村里的路。\n办好村里的学校。' }] : [],
  })),
  meetings: [{ heldOn: '2026-10-12', startsAt: '09:00', place: '雨水村文化室' }],
};

test('代表候选人情况介绍', async () => {
  const { text } = await renderText(sheet);
  await expect(text).toMatchFileSnapshot('./candidate-introduction.golden.txt');
});

test('a photo stands beside him; what is no picture is left out, and the sheet is made', async () => {
  const typesetter = openTestTypesetter();
  try {
    const photos = [PICTURE, Buffer.from('no picture')];
    const printed = await typesetter.render({ ...sheet, photos });
    if (!printed.ok) throw new Error(printed.error.message);
    expect(
      Buffer.from(printed.pdf)
        .toString('latin1')
        .match(/\/Subtype\s*\/Image/g)?.length,
    ).toBe(1);
    expect(await readPdfText(printed.pdf)).toContain('大学本科');
  } finally {
    typesetter.close();
  }
});

test('sixty candidates go over many pages', async () => {
  const candidates = Array.from({ length: 60 }, () => sheet.candidates)
    .flat()
    .slice(0, 60);
  const { pages } = await renderText({ ...sheet, candidates });
  expect(pages).toBeGreaterThan(5);
});
