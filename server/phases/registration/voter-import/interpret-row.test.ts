import { expect, test } from 'vitest';
import { indexRules } from '../address-rules/place-address.ts';
import { type Interpretation, interpretRow } from './interpret-row.ts';

const GIVEN: Interpretation = {
  lawOn: new Map(),
  mapping: { name: 0, idNumber: 1, countyConstituency: 2 },
  header: ['姓名', '公民身份号码', '选区'],
  countyConstituencies: new Map(),
  townshipConstituencies: new Map(),
  byId: new Map(),
  rules: indexRules([], []),
  congressTowns: new Set(),
};

test('the header in the middle of the file is told as what it is', () => {
  expect(interpretRow(['姓名', ' 公民身份号码', '选区'], GIVEN).problems).toEqual(['header-again']);
});

test('a row with more cells than the header loses nothing silently; empty ones at its end are none', () => {
  expect(interpretRow(['赵小田', '', '', '多', '余'], GIVEN).problems).toEqual(['too-many-cells']);
  expect(interpretRow(['赵小田', '', '', '', ' '], GIVEN).problems).not.toContain('too-many-cells');
});

test('of a number whose check digit is wrong that is told, not the sex that would follow from it', () => {
  const given = { ...GIVEN, mapping: { name: 0, idNumber: 1, sex: 2 } };
  expect(interpretRow(['林红成', '231182199301071236', '女'], given).problems).toContain('id-number-invalid');
  // Born in 1599, with a check digit that fits.
  expect(interpretRow(['林红成', '990121159903050035', '男'], given).problems).toContain('id-number-invalid');
  expect(interpretRow(['林红成', '231182199301071236', '女'], given).problems).not.toContain('sex-mismatch');
  expect(interpretRow(['林红成', '231182199301071238', '女'], given).problems).toContain('sex-mismatch');
});
