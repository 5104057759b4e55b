import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, type AllocationMethod } from './allocate.ts';
import {
  addDays,
  addMonths,
  type CivilDate,
  daysBetween,
  format,
  isCivilDate,
  parts,
  weekday,
} from './civil-date.ts';
import { asFraction, isAtLeast, isMore, roundedDown, roundedUp, toTwoDecimals } from './exact.ts';
import { checkDigit, identityNumber } from './identity-number.ts';
import { localLaw } from './local-law.ts';
import { quota, type QuotaLevel } from './quota.ts';
import { surplusRange } from './surplus.ts';
import { timetable } from './timetable.ts';

const days: fc.Arbitrary<CivilDate> = fc
  .record({ from: fc.constant('1980-01-01'), days: fc.integer({ min: 0, max: 40_000 }) })
  .map(({ from, days: later }) => addDays(from, later));

test('every day from 1899 to 2101 follows the one before', () => {
  const wrong: string[] = [];
  let day = '1899-12-31';
  expect(weekday(day)).toBe(7);
  for (let year = 1900; year <= 2101; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let date = 1; date <= 31; date++) {
        const next = format(year, month, date);
        if (!isCivilDate(next)) continue;
        const follows = addDays(day, 1) === next && daysBetween(day, next) === 1;
        if (!follows || weekday(next) !== (weekday(day) % 7) + 1) wrong.push(next);
        day = next;
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(daysBetween('1899-12-31', day)).toBe(73_779);
});

test.each(['2000-02-29', '2024-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(isCivilDate(text)).toBe(true);
});

test.each([
  '1900-02-29',
  '2023-02-29',
  '2021-13-01',
  '2021-00-10',
  '2021-04-31',
  '2021-1-01',
  '2021-01-01 ',
  '２０２１-01-01',
  '',
  '0000-01-01',
])('“%s” is none', (text) => {
  expect(isCivilDate(text)).toBe(false);
});

test('months later is the same day or the last of the month', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -40, max: 40 }), (day, months) => {
      const later = addMonths(day, months);
      expect(isCivilDate(later)).toBe(true);
      const last = parts(addDays(later, 1)).day === 1;
      expect(parts(later).day === parts(day).day || (last && parts(later).day < parts(day).day)).toBe(true);
    }),
  );
});

test('seats never fall as population grows, and never pass the cap but by the five per cent', () => {
  const levels: QuotaLevel[] = ['province', 'municipality', 'prefecture', 'county', 'township'];
  const people = fc.integer({ min: 0, max: 200_000_000 });
  fc.assert(
    fc.property(
      fc.constantFrom(...levels),
      people,
      people,
      fc.boolean(),
      days,
      (level, a, b, plusFivePercent, day) => {
        const seats = (population: number) => {
          const answer = quota({
            electionDay: day < '1995-02-28' ? '2021-11-05' : day,
            level,
            population,
            plusFivePercent,
          });
          if (!answer.ok) throw new Error(answer.error.code);
          expect(answer.ruling.seats).toBeLessThanOrEqual((answer.ruling.cap * 105) / 100);
          return answer.ruling.seats;
        };
        expect(seats(Math.min(a, b))).toBeLessThanOrEqual(seats(Math.max(a, b)));
      },
    ),
  );
});

test('allocation adds up exactly, keeps the minimum, and gives a larger unit no less', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 15 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 150 }),
      fc.constantFrom<AllocationMethod>('largest-remainder', 'sainte-lague'),
      (populations, minimumPerUnit, more, method) => {
        fc.pre(populations.some((population) => population > 0));
        const seats = populations.length * minimumPerUnit + more;
        const units = populations.map((population, id) => ({ id, population }));
        const answer = allocate({ electionDay: '2021-11-05', seats, minimumPerUnit, units, method });
        if (!answer.ok) throw new Error(answer.error.code);
        const given = answer.ruling.units.map((unit) => unit.seats);
        expect(given.reduce((sum, each) => sum + each, 0)).toBe(seats);
        expect(Math.min(...given)).toBeGreaterThanOrEqual(minimumPerUnit);
        units.forEach((a) =>
          units.forEach((b) => {
            if (a.population > b.population) expect(given[a.id]).toBeGreaterThanOrEqual(given[b.id] ?? 0);
          }),
        );
      },
    ),
  );
});

test('sainte-lague gives each seat to the largest quotient', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 60 }),
      (populations, seats) => {
        const units = populations.map((population, id) => ({ id, population }));
        const answer = allocate({
          electionDay: '2021-11-05',
          seats,
          minimumPerUnit: 0,
          units,
          method: 'sainte-lague',
        });
        if (!answer.ok) throw new Error(answer.error.code);
        const given = populations.map(() => 0);
        for (let seat = 0; seat < seats; seat++) {
          let best = 0;
          populations.forEach((population, id) => {
            const own = population * (2 * (given[best] ?? 0) + 1);
            if (own > (populations[best] ?? 0) * (2 * (given[id] ?? 0) + 1)) best = id;
          });
          given[best] = (given[best] ?? 0) + 1;
        }
        expect(answer.ruling.units.map((unit) => unit.seats)).toEqual(given);
      },
    ),
  );
});

test('under convention B no step is ever later than under A, and safe is never after latest', () => {
  fc.assert(
    fc.property(days, fc.constantFrom('general' as const, 'by-election' as const), (electionDay, kind) => {
      const [a, b] = (['A', 'B'] as const).map(
        (dayConvention) => timetable({ electionDay, kind }, localLaw(undefined, { dayConvention })).steps,
      );
      a?.forEach(({ latest, safe }, index) => {
        if (latest === null || safe === null) return;
        expect(safe <= latest).toBe(true);
        expect((b?.[index]?.latest ?? '') <= latest).toBe(true);
      });
    }),
  );
});

const bodies = fc
  .record({
    area: fc.integer({ min: 110_000, max: 659_999 }),
    day: days,
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ area, day, sequence }) => `${area}${day.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`);

test('a number with its check digit is sound; with any one digit changed, or two neighbours swapped, it is not', () => {
  fc.assert(
    fc.property(bodies, fc.nat(17), fc.nat(9), (body, place, digit) => {
      const number = body + checkDigit(body);
      expect(identityNumber({ value: number })).toMatchObject({ valid: true, normalised: number });
      const changed = number.slice(0, place) + digit + number.slice(place + 1);
      if (changed !== number) expect(identityNumber({ value: changed }).valid).toBe(false);
      const next = number[place + 1];
      const swapped = `${number.slice(0, place)}${next}${number[place]}${number.slice(place + 2)}`;
      if (next !== undefined && swapped !== number)
        expect(identityNumber({ value: swapped }).valid).toBe(false);
    }),
  );
});

test('comparisons and roundings are exact beyond the floats', () => {
  const count = fc.maxSafeInteger().map((value) => Math.abs(value));
  const factor = fc.integer({ min: 1, max: 128 });
  fc.assert(
    fc.property(factor, count, factor, count, (a, x, b, y) => {
      expect(isMore(a, x, b, y)).toBe(BigInt(a) * BigInt(x) > BigInt(b) * BigInt(y));
      expect(isAtLeast(a, x, b, y)).toBe(BigInt(a) * BigInt(x) >= BigInt(b) * BigInt(y));
      const small = x % 2 ** 46;
      expect(BigInt(roundedDown(a, small, b))).toBe((BigInt(a) * BigInt(small)) / BigInt(b));
      expect(roundedUp(a, small, b) - roundedDown(a, small, b)).toBe(
        (BigInt(a) * BigInt(small)) % BigInt(b) === 0n ? 0 : 1,
      );
    }),
  );
});

test.each([
  [1n, 8n, 0.13],
  [1n, 200n, 0.01],
  [1n, 201n, 0],
  [2n, 3n, 0.67],
  [12_345_678n, 1000n, 12_345.68],
] as const)('%d / %d is %d to two decimals, half up', (numerator, denominator, rounded) => {
  expect(toTwoDecimals(numerator, denominator)).toBe(rounded);
});

test.each([
  [12.5, 125n, 10n],
  [30, 30n, 1n],
  [1e-7, 1n, 10_000_000n],
  [1e21, 1_000_000_000_000_000_000_000n, 1n],
] as const)('%d is a fraction', (decimal, numerator, denominator) => {
  expect(asFraction(decimal)).toEqual({ numerator, denominator });
});

test('a range of candidates is never empty, and wants more candidates than seats but for single posts', () => {
  const kinds = ['direct', 'higher-deputies', 'committee-members', 'vice-posts', 'single-post'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 500 }), (kind, seats) => {
      const { min, max } = surplusRange(kind, seats);
      expect(min).toBeLessThanOrEqual(max);
      expect(min).toBeGreaterThan(kind === 'single-post' ? seats - 1 : seats);
    }),
  );
});
