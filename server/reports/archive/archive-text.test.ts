import { expect, test } from 'vitest';
import { tableText } from './archive-text.ts';

test('what a spreadsheet would take for a formula stays text; a number below zero stays a number', () => {
  const text = tableText({
    name: '选举经费支出',
    fields: [
      ['用途', ''],
      ['凭证号', ''],
      ['金额', ''],
    ],
    rows: [
      [`=cmd|' /C calc'!A1`, '-2+3', '-1200.00'],
      ['@SUM(1)', '+1', -5],
      ['印选票，两级', '五财1号', 0],
    ],
  });
  expect(text.split('\r\n').slice(1, 4)).toEqual([
    `'=cmd|' /C calc'!A1,'-2+3,-1200.00`,
    `'@SUM(1),'+1,-5`,
    '印选票，两级,五财1号,0',
  ]);
});
