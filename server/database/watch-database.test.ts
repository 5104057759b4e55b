import { expect, test } from 'vitest';
import { watchDatabase } from './watch-database.ts';

const GONE = Object.assign(new Error('terminating connection due to administrator command'), {
  code: '57P01',
});

test('a database that goes is told once, however often it is asked, and once when it is back', () => {
  const told: string[] = [];
  const others: unknown[] = [];
  let time = 0;
  const watch = watchDatabase({
    tell: (text) => void told.push(text),
    onError: (error) => void others.push(error),
    now: () => time,
  });
  watch.answered();
  for (; time < 8_000; time += 200) watch.failed(GONE);
  const bug = new Error('a fault of ours');
  watch.failed(bug);
  watch.answered();
  watch.answered();
  expect(told).toEqual([expect.stringContaining('数据库连不上'), '数据库恢复了，断开约 8 秒。']);
  expect(others).toEqual([bug]);
  watch.failed(GONE);
  expect(told).toHaveLength(3);
});
