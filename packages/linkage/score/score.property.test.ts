import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Registration } from '../normalise/pack.ts';
import { compareTwo, recordsOf } from '../proof/pairs.ts';
import { forEachPair, PARTS } from '../block/groups.ts';
import { PASSES } from '../block/keys.ts';
import { STRIDE } from '../record.ts';

/** Few values, so that many agree, and any text at all. */
const cell = (...values: readonly string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...values, '') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );

const registration: fc.Arbitrary<Registration> = fc.record({
  name: cell(
    '林青松',
    '林清松',
    '林青柏',
    '林松',
    '李?国',
    '阿卜杜拉·买买提',
    '阿布都拉麦麦提',
    '李新（曾用名：林青松）',
    '测试',
  ),
  id_number: cell(
    '990101198503050032',
    '990101198503050059',
    '990101850305003',
    '990101198530050032',
    '99010119850305****',
    '无',
    '9901011985030500321',
  ),
  sex: cell('男', '女', '1'),
  birth_date: cell(
    '1985-03-05',
    '1985-05-03',
    '1985-01-14',
    '农历1985年正月十四',
    '1985',
    '31111',
    '1962-11-27',
  ),
  ethnicity: cell('汉族', '汉', '满族'),
  household_address: cell('幸福路12号3栋402室', '幸福路12-3-402', '锦绣大道12号3栋402室', '滨河路9号'),
  residence_address: cell('幸福路12-3-402', '滨河路9号'),
  household_area_code: cell('990120', '990121', '980120'),
  constituency: cell('第一选区'),
  phone: cell('13800138001', '+86 138 0013 8001', '13900139002'),
});

test('who is compared with whom does not matter', () => {
  fc.assert(
    fc.property(registration, registration, (a, b) => {
      const { decision, score, levels } = compareTwo(a, b);
      expect(compareTwo(b, a)).toMatchObject({ decision, score });
      if (decision !== 'none') expect(compareTwo(b, a).levels).toEqual(levels);
    }),
    { numRuns: 3000 },
  );
});

test('any text can be packed, and a score is a probability', () => {
  fc.assert(
    fc.property(registration, (a) => {
      const { score } = compareTwo(a, a);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }),
    { numRuns: 1000 },
  );
});

test('the parts of a pass have each pair of a group once, in whatever order the rows stand', () => {
  fc.assert(
    fc.property(fc.array(registration, { minLength: 2, maxLength: 30 }), (registrations) => {
      expect(
        pairsOf(registrations.toReversed())
          .map(([a, b]): [number, number] => [registrations.length - 1 - b, registrations.length - 1 - a])
          .toSorted(byPlaces),
      ).toEqual(pairsOf(registrations).toSorted(byPlaces));
    }),
    { numRuns: 200 },
  );
});

function pairsOf(registrations: readonly Registration[]): [number, number][] {
  const { rows } = recordsOf(registrations);
  const found: [number, number][] = [];
  for (const pass of PASSES) {
    for (let part = 0; part < PARTS; part++) {
      forEachPair(rows, rows.length / STRIDE, pass, part, {
        pair: (a, b) => found.push([Math.min(a, b), Math.max(a, b)]),
        tooLarge: () => undefined,
      });
    }
  }
  return found;
}

function byPlaces([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  return a - c || b - d;
}
