import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import type { ConsultationRecordSheet } from './consultation-record.ts';
import { HEAD, LAW, NAMES } from './sample-documents.ts';

const { verification: _, number: __, ...head } = HEAD;

const sheet: ConsultationRecordSheet = {
  ...head,
  kind: 'consultation-record',
  title: '选民小组酝酿协商记录表',
  round: 1,
  form: 'lists',
  seats: 3,
  range: { min: 4, max: 6 },
  candidates: NAMES,
  basis: `${LAW}第三十二条`,
  record: {
    group: '雨水村第一选民小组',
    convener: '王雨',
    voters: 180,
    present: 126,
    heldOn: '2026-09-20',
    opinions: [
      { candidates: NAMES.slice(0, 6), voters: 80 },
      { candidates: NAMES.slice(2), voters: 40 },
    ],
  },
};

test('酝酿协商记录表', async () => {
  const { pages, text } = await renderText(sheet);
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./consultation-record.golden.txt');
});

test('blank, with a line for each nominee', async () => {
  const { pages, text } = await renderText({ ...sheet, form: 'nominees', record: null });
  expect(pages).toBe(1);
  expect(text).not.toContain('126');
  for (const name of ['马小雪', '欧阳初晴']) expect(text.split(name).length).toBeGreaterThanOrEqual(3);
});
