import { expect, test } from 'vitest';
import { MOST_WRONG_CODES, triesLeft, withTry } from './code-limit.ts';

test('after ten wrong codes the device takes none any more, also one that was kept before they were counted', () => {
  let pack: { wrongCodes?: number } | undefined = {};
  for (let left = MOST_WRONG_CODES; left > 0; left--) {
    expect(pack && triesLeft(pack)).toBe(left);
    pack = pack && withTry(pack);
  }
  expect(pack && triesLeft(pack)).toBe(0);
  expect(pack && withTry(pack)).toBeUndefined();
});
