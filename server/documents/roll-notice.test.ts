import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import { type RollNotice, rollNoticeContents } from './roll-notice.ts';
import { HEAD, inOwnWords, LAW, NAMES, weatherNames } from './sample-documents.ts';

const set = (data: RollNotice) => renderText(inOwnWords('roll-notice', rollNoticeContents(data)));

const notice: RollNotice = {
  ...HEAD,
  basis: `${LAW}第二十八条`,
  objection: {
    until: '2026-09-25',
    decidedWithinDays: 3,
    suitUntil: '2026-10-13',
    basis: '选举法第二十九条',
  },
  voters: [...NAMES, ...weatherNames(180), '王', '阿布力克木·阿布都热合曼·托合提'].map((name, index) => ({
    name,
    ...(index < 20 && { beside: index % 2 === 0 ? '男' : '女' }),
  })),
};

test('选民名单公告', async () => {
  const { pages, text } = await set(notice);
  expect(pages).toBe(4);
  await expect(text).toMatchFileSnapshot('./roll-notice.golden.txt');
});

test('a roll without a single voter', async () => {
  const { pages, text } = await set({ ...notice, voters: [] });
  expect(pages).toBe(2);
  expect(text).toContain('（无）');
});

test('20,000 names', async () => {
  const voters = weatherNames(20_000).map((name) => ({ name }));
  const start = Date.now();
  const { pages, text } = await set({ ...notice, voters });
  expect(pages).toBe(150);
  expect(text).toMatch(/\s20000 魏/);
  expect(Date.now() - start).toBeLessThan(30_000);
});
