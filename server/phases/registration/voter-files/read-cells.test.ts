import { expect, test } from 'vitest';
import { readDate, readName, readSex, readText } from './read-cells.ts';

test.each([
  ['　赵 小田 ', '赵小田'],
  ['阿依古丽·买买提', '阿依古丽·买买提'],
  ['\uE863一', '䶮一'],
  ['𠮷野', '𠮷野'],
  ['\u{30EDD}\u{31350}', '\u{30EDD}\u{31350}'],
  ['John Smith', 'John Smith'],
  ['赵\u200B小\u2060田\u202E', '赵小田'],
  ['葛\u{E0100}城', '葛\u{E0100}城'],
])('%j is the name %s', (written, value) => {
  expect(readName(written)).toEqual({ value, problems: [] });
});

test.each([
  ['赵\u0000田'],
  ['赵\uFFFD'],
  ['\uF8F5田'],
  ['赵\uFFFE田'],
  ['\u{2FFFF}田'],
  ['赵😀'],
  ['#N/A'],
  ['#NAME?'],
  ['#REF!'],
  ['####'],
])('%j is no name', (written) => {
  expect(readName(written).problems).toEqual(['name-unreadable']);
});

test('what a formula left instead of an address is none; a number sign in one is part of it', () => {
  expect(['#N/A', '#DIV/0!', '#3楼', '龙镇#3'].map(readText)).toEqual(['', '', '#3楼', '龙镇#3']);
});

test.each([
  ['1998-10-20', '1998-10-20'],
  ['1998/1/2', '1998-01-02'],
  ['19981020', '1998-10-20'],
  ['１９９８年１０月２０日', '1998-10-20'],
  ['1998-10-20 00:00:00', '1998-10-20'],
  ['36088', '1998-10-20'],
  ['1998', undefined],
  ['199810', undefined],
  ['农历八月十五', undefined],
])('%s is %s', (written, date) => {
  expect(readDate(written)).toBe(date);
});

test('sex in words and codes', () => {
  expect([readSex('男'), readSex('2'), readSex('女性'), readSex('')]).toEqual([
    'male',
    'female',
    'female',
    undefined,
  ]);
});
