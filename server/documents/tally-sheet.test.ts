import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import { HEAD, NAMES } from './sample-documents.ts';
import type { TallySheet } from './tally-sheet.ts';

const { verification: _, number: __, ...head } = HEAD;

const sheet: TallySheet = {
  ...head,
  kind: 'tally-sheet',
  title: '云岭市第十届人民代表大会代表选举计票单',
  level: 'county',
  round: '第一次投票',
  seats: 3,
  candidates: NAMES.slice(0, 5),
  writeInLines: 3,
  bundles: [
    { number: 1, table: 1, ballots: 100, session: 1 },
    { number: 2, table: 2, ballots: 103, session: 2 },
  ],
};

test('正字计票单, a page a bundle', async () => {
  const { pages, text } = await renderText(sheet);
  expect(pages).toBe(2);
  await expect(text).toMatchFileSnapshot('./tally-sheet.golden.txt');
});

test('a character for every five ballots of the bundle, for each candidate', async () => {
  const { text } = await renderText({
    ...sheet,
    candidates: ['王雨'],
    writeInLines: 0,
    bundles: [{ number: 1, table: 1, ballots: 103, session: 1 }],
  });
  // One more stands in the header.
  expect(text.split('正').length - 1).toBe(Math.ceil(103 / 5) + 1);
});
