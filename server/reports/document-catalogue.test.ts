import { expect, test } from 'vitest';
import { CATALOGUE_KINDS, missingOf, whyMissing } from './document-catalogue.schema.ts';
import { maySeeDocument } from './documents.schema.ts';

const constituencies = [
  { id: 'a', name: '第一选区', election: 'county', electionName: '云岭市人大' },
  { id: 'b', name: '第二选区', election: 'county', electionName: '云岭市人大' },
  { id: 'c', name: '雨水镇第1选区', election: 'town', electionName: '雨水镇人大' },
];

test('of what every constituency has, those that have none', () => {
  expect(missingOf('roll-notice', [{ id: 'b', constituency: 'b' }], constituencies)).toEqual([
    '第一选区',
    '雨水镇第1选区',
  ]);
});

test('of what a congress has, by its own id or by one of its constituencies', () => {
  expect(missingOf('quota-notice', [{ id: 'town', constituency: null }], constituencies)).toEqual([
    '云岭市人大',
  ]);
  expect(missingOf('deputies-notice', [{ id: 'x', constituency: 'a' }], constituencies)).toEqual([
    '雨水镇人大',
  ]);
});

test('what comes by occasion is not missing', () => {
  expect(missingOf('objection-decision', [], constituencies)).toEqual([]);
  expect(whyMissing('objection-decision', 0, 0)).toBe('处理名单申诉以后才有');
  expect(whyMissing('roll-notice', 1, 2)).toBe('缺 2 份，公布选民名单以后可以打印');
  expect(whyMissing('roll-notice', 3, 0)).toBeNull();
});

test('what names persons is nothing that is missing to who may not see it', () => {
  const hidden = (role: Parameters<typeof maySeeDocument>[0]) =>
    CATALOGUE_KINDS.filter((kind) => !maySeeDocument(role, kind));
  expect(hidden('office-chief')).toEqual([]);
  expect(hidden('teller')).toEqual(expect.arrayContaining(['nomination-form', 'deputies-register']));
  expect(hidden('teller')).not.toContain('ballot');
});
