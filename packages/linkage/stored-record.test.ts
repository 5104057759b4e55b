import { expect, test } from 'vitest';
import { bytesOf, recordOf, recordsOf } from './stored-record.ts';
import { PLACE, STRIDE } from './record.ts';

const NAMES = ['林青松', '阿卜杜拉·买买提', '李新（曾用名：林青松）', '林松', '古丽巴哈尔·阿布都拉'];

test('stored one by one, and back among others in any order, each keeps its row and its long and former names', () => {
  for (const names of [NAMES, NAMES.toReversed(), NAMES.toSorted()]) {
    const alone = names.map((name) => recordOf(registration(name)));
    const { rows, pool } = recordsOf(alone.map(bytesOf));
    for (const [index, own] of alone.entries()) {
      const at = index * STRIDE;
      for (let place = 0; place < STRIDE; place++) {
        const [here = 0, before = 0] = [rows[at + place], own.rows[place]];
        const isInPool = (place === PLACE.longName || place === PLACE.formerName) && before >= 0;
        expect(isInPool ? nameAt(pool, here) : here).toEqual(isInPool ? nameAt(own.pool, before) : before);
      }
    }
    expect(alone.filter(({ pool: own }) => own.length > 0)).toHaveLength(3);
  }
});

function nameAt(pool: Uint16Array, at: number): number[] {
  return [...pool.subarray(at, at + 1 + (pool[at] ?? 0))];
}

function registration(name: string) {
  return {
    name,
    id_number: '',
    sex: '',
    birth_date: '1985-03-05',
    ethnicity: '',
    household_address: '',
    phone: '',
  };
}
