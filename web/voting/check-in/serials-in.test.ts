import { expect, test } from 'vitest';
import { serialsIn } from './serials-in.ts';

test('numbers and ranges, as people separate them', () => {
  expect(serialsIn('3、1，２ 5-7；9至10\n12—13').serials).toEqual([1, 2, 3, 5, 6, 7, 9, 10, 12, 13]);
  expect(serialsIn('').serials).toEqual([]);
});

test('what cannot be read is told, and so is what was written twice', () => {
  expect(serialsIn('1、张三、7-5、0')).toEqual({ serials: [1], unread: ['张三', '7-5', '0'], twice: [] });
  expect(serialsIn('4、3-5').twice).toEqual([4]);
});
