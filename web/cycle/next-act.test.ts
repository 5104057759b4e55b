import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { expect, test } from 'vitest';
import { nextAct } from './next-act.ts';

const row = {
  stage: 'initial-published',
  seats: 3,
  nominees: 5,
  unlisted: 0,
  consultation: 'none',
  electionDay: '2016-10-20',
  isPosted: true,
  rounds: [],
} as unknown as ConstituencyRow;
const next = (changed: Partial<ConstituencyRow>) => nextAct({ ...row, ...changed });

test('a roll hangs on the wall before anybody is nominated', () => {
  expect(next({ stage: 'roll-published', isPosted: false, nominees: 4, unlisted: 4 })).toMatchObject({
    act: 'record-roll-posting',
    tab: 'roll',
  });
});

test('before the list is out, what is missing for one is named with its article', () => {
  expect(next({ stage: 'roll-published', nominees: 1, unlisted: 1 })).toEqual({
    act: 'nominate',
    tab: 'nomination',
    wants: '已提名 1 人，正式候选人至少要有 4 人（选举法（2015）第三十条）',
  });
  expect(next({ stage: 'roll-published', nominees: 4, unlisted: 4 })).toMatchObject({
    act: 'publish-initial-list',
  });
});

test('once the last day for the list has passed, only another election day helps', () => {
  const over = (changed: Partial<ConstituencyRow>) => nextAct({ ...row, ...changed }, true);
  expect(over({ unlisted: 1 })).toMatchObject({
    act: 'change-election-day',
    wants: '公布初步候选人的期限已过，1 人没有公布；变更选举日，期限才重新计算（选举法（2015）第三十一条）',
  });
  expect(over({ nominees: 3 })).toMatchObject({ act: 'change-election-day' });
  expect(over({})).toMatchObject({ act: 'fix-formal-list' });
});

test.each([
  ['none', 'open-consultation'],
  ['open', 'summarise-consultation'],
  ['primary', 'order-primary'],
] as const)('more nominees than may stand are discussed first: %s', (consultation, act) => {
  expect(next({ nominees: 8, consultation })).toMatchObject({ act, tab: 'consultation' });
});

test('a list within the range, or one that voters agreed on, is fixed', () => {
  expect(next({ nominees: 6 })).toMatchObject({ act: 'fix-formal-list' });
  expect(next({ nominees: 8, consultation: 'done' })).toMatchObject({ act: 'fix-formal-list' });
  expect(next({ nominees: 3 })).toMatchObject({ act: 'nominate' });
});
