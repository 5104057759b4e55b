/** Published figures of real elections come out of the definitions, or the answer says why they cannot: every one of them. */
import { expect, test } from 'vitest';
import { STATISTICS } from './all-statistics.ts';
import { checkSum, countsThatPrint, impliedLastTerm, totalsThatPrint } from './printed.ts';
import { publishedFigures, publishedNumber } from './published-figures.ts';
import { quotient } from './quotient.ts';
import real from './real-figures.json' with { type: 'json' };

/** Keys under which the file keeps what a source printed as a share, a multiple, an average or a difference. */
const PRINTED =
  /^(printed|change.*|structurePercent|registrationRatePercent|voterNominationsTimesSeats|votersAtMeetingsPerConstituency|.*Percent|.*AverageAge)$/;

function printedLeaves(value: unknown, path: readonly string[], isPrinted: boolean): [string, number][] {
  if (typeof value === 'number') return isPrinted ? [[path.join('.'), value]] : [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    printedLeaves(inner, [...path, key], isPrinted || PRINTED.test(key)),
  );
}

const LEAVES = real.elections.flatMap((election) => printedLeaves(election, [election.id], false));
const FIGURES = publishedFigures();

test('every printed figure of the file is looked at, and each as it is printed', () => {
  const looked = new Map(FIGURES.map(({ path, printed }) => [path, Number(printed)]));
  expect(LEAVES.length).toBeGreaterThan(50);
  for (const [path, value] of LEAVES) expect([path, looked.get(path)]).toEqual([path, value]);
  // Besides them only the sum of Beichen, which is printed as a number of voters.
  expect(
    FIGURES.filter(({ path }) => !LEAVES.some(([leaf]) => leaf === path)).map(({ path }) => path),
  ).toEqual(['beichen-2021.countyVoters']);
  expect(looked.size).toBe(FIGURES.length);
});

test.each(FIGURES)('$of $title $printed: $verdict', ({ verdict, printed, computed, explanation }) => {
  expect(explanation.length).toBeGreaterThan(10);
  if (verdict === 'same') expect(computed).toBe(printed);
  else if (verdict === 'no-numbers' || verdict === 'not-defined') expect(computed).toBeNull();
  else expect(computed).not.toBeNull();
});

test('what can be divided comes out to the last place; one report only was rounded before, one sum does not come out', () => {
  const of = (verdict: string) => FIGURES.filter((figure) => figure.verdict === verdict);
  expect(of('same')).toHaveLength(20);
  expect(of('within-rounding').map(({ path, computed }) => [path, computed])).toEqual([
    ['beijing-2021.printed.turnoutPercent', '96.21'],
  ]);
  expect(of('differs')).toMatchObject([
    {
      path: 'beichen-2021.countyVoters',
      computed: '525000',
      explanation:
        '580000 − 85000 + 30000 = 525000，公布的是 541000：约数还原后在 514501 至 535498 之间，还是不相符，公布的数里另有没有列出的增减。',
    },
  ]);
});

test('where only the share was published, exactly the numbers between print like it', () => {
  const shareOnly = FIGURES.filter(({ verdict }) => verdict === 'share-only');
  expect(shareOnly.length).toBeGreaterThan(15);
  for (const { statistic, printed, computed, explanation } of shareOnly) {
    const total = Number(/分母是 (\d+)/.exec(explanation)?.[1]);
    const [least = 0, most = 0] = (computed ?? '').split('—').map(Number);
    const definition = STATISTICS[statistic ?? 'women'];
    const print = (count: number) => quotient(count, total, { ...definition, decimals: 1 });
    expect([print(least), print(most)]).toEqual([printed, printed]);
    expect([print(least - 1), print(most + 1)]).not.toContain(printed);
    expect(countsThatPrint(total, printed, definition)).toEqual([least, most]);
  }
});

test('where the total was not published, exactly the totals between print like it', () => {
  const percent = { factor: 100, rounding: 'half-up', decimals: 1 } as const;
  const registered = publishedNumber('jiangsu-2012.countyRegistered');
  const [least = 0, most = 0] = totalsThatPrint(registered, '97.7', percent) ?? [];
  expect([least, most].map((total) => quotient(registered, total, percent))).toEqual(['97.7', '97.7']);
  expect(quotient(registered, least - 1, percent)).toBe('97.8');
  expect(quotient(registered, most + 1, percent)).toBe('97.6');
  expect(totalsThatPrint(5, '0.0', percent)).toBeUndefined();
  expect(totalsThatPrint(1, '99.9', percent)).toBeUndefined();
});

test('last term follows from the change, or a range where the change is printed finer', () => {
  expect(impliedLastTerm('13.37', '-2.21')).toEqual(['15.58', '15.58']);
  expect(impliedLastTerm('43.79', '3.73')).toEqual(['40.06', '40.06']);
  expect(impliedLastTerm('27.6', '0.03')).toEqual(['27.52', '27.62']);
});

test('a sum of exact parts', () => {
  const part = (value: number, sign: 1 | -1 = 1) => ({ value, sign, step: 1 });
  expect(checkSum([part(5), part(3, -1)], { value: 2, step: 1 }).verdict).toBe('same');
  expect(checkSum([part(5), part(3, -1)], { value: 3, step: 1 }).verdict).toBe('differs');
  expect(checkSum([{ value: 50, sign: 1, step: 10 }], { value: 54, step: 1 }).verdict).toBe(
    'within-rounding',
  );
});

test('what is asked for stands in the file', () => {
  expect(publishedNumber('town-2021.voted')).toBe(13_469);
  expect(() => publishedNumber('town-2021.nothing')).toThrow('no number');
});
