import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import { HEAD, NAMES, weatherNames } from './sample-documents.ts';
import type { VoterCards } from './voter-cards.ts';

const CODE = 'XUANWU-CARD 7hq2m9';

const sheet: VoterCards = {
  ...HEAD,
  kind: 'voter-cards',
  title: '云岭市人民代表大会代表选举第三选区选民证',
  cards: NAMES.map((name, index) => ({ number: index + 1, name, serial: index + 1, code: CODE })),
};

test('选民证', async () => {
  const { pages, text } = await renderText(sheet);
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./voter-cards.golden.txt');
});

test('ten on a sheet', async () => {
  const cards = weatherNames(21).map((name, index) => ({
    number: index + 1,
    name,
    serial: index + 1,
    code: CODE,
  }));
  expect((await renderText({ ...sheet, cards })).pages).toBe(3);
});
