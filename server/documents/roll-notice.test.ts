import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import { type RollNotice, rollNoticeContents } from './roll-notice.ts';
import { setRoll } from './roll-groups.ts';
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

test('what stands beside a name makes wider columns, none of which stays empty', () => {
  const columnsWith = (...besides: readonly (string | undefined)[]) => {
    const voters = weatherNames(240).map((name, index) => {
      const beside = besides[index % besides.length];
      return beside === undefined ? { name } : { name, beside };
    });
    const { columns, groups } = setRoll(voters);
    const names = groups.flatMap(({ rows }) => rows.flat());
    expect(names.map(({ serial }) => serial)).toEqual(voters.map((_, index) => index + 1));
    expect(new Set(names.map(({ span }) => span))).toEqual(new Set([1]));
    return columns;
  };
  expect(columnsWith(undefined)).toBe(5);
  expect(columnsWith('男', '女')).toBe(5);
  expect(columnsWith('第3组', '第12组')).toBe(4);
  expect(columnsWith('男，第3组', '女，第12组')).toBe(3);
  expect(columnsWith('和平村第3选民小组', '和平村第12选民小组')).toBe(2);
});

test('20,000 names', async () => {
  const voters = weatherNames(20_000).map((name) => ({ name }));
  const start = Date.now();
  const { pages, text } = await set({ ...notice, voters });
  expect(pages).toBe(150);
  expect(text).toMatch(/\s20000 魏/);
  expect(Date.now() - start).toBeLessThan(30_000);
});
