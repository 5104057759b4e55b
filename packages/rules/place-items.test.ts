import { expect, test } from 'vitest';
import { firstOutOfOrder, hasBooth, headsCoverBallots } from './place-items.ts';

const DAY = '2021-11-05';

test('no more are handed ballots than came and commissioned them', () => {
  expect(headsCoverBallots(DAY, { heads: 200, proxies: 3, issued: 203 })).toMatchObject({
    holds: true,
    test: '203 <= 200 + 3',
  });
  expect(headsCoverBallots(DAY, { heads: 200, proxies: 3, issued: 204 }).holds).toBe(false);
});

test('a place without a writing booth is told so, by the article', () => {
  expect(hasBooth(DAY, ['exchange'])).toMatchObject({ holds: false, article: '选举法（2020）第四十条' });
  expect(hasBooth(DAY, ['secret-booth']).holds).toBe(true);
  expect(hasBooth(DAY, [], '第一投票站').test).toBe('第一投票站: 秘密写票处已经设好 = 否');
});

test('the order of a meeting: what comes before is done before', () => {
  expect(firstOutOfOrder(['heads-counted', 'opening-announced', 'secret-booth'])).toBeUndefined();
  expect(firstOutOfOrder(['heads-counted', 'staff-elected'])).toBe('staff-elected');
});
