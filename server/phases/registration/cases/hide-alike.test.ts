import { expect, test } from 'vitest';
import { hideAlike } from './hide-alike.ts';

test('equal numbers show their ends, different ones also where they differ', () => {
  const number = '999182199003070011';
  expect(hideAlike([number, number], 6, 4)).toEqual(['999182********0011', '999182********0011']);
  expect(hideAlike([number, '999182199103070011', ''], 6, 4)).toEqual([
    '999182***0****0011',
    '999182***1****0011',
    '',
  ]);
  expect(hideAlike(['13800138001', '1380013800'], 3, 4)).toEqual(['138****8001', '138***3800']);
});
