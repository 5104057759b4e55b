/** Every rule on worked cases of which one field was put out of order: an error that is told, or a ruling that is sound; never an exception. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { isCivilDate } from '../civil-date.ts';
import type { JsonObject } from '../cases/case-reader.ts';
import { CASE_ERRORS } from '../error-codes.ts';
import { findRule, RULE_NAMES } from '../rule-names.ts';
import type { Reason } from '../ruling.ts';
import { runs } from './drawn-counts.ts';
import { holdsAsWritten } from './reason-arithmetic.ts';

const directory = new URL('../cases/', import.meta.url);

function casesOf(name: string): readonly JsonObject[] {
  return readdirSync(directory)
    .filter((file) => file.startsWith(`${name}.`) && file.endsWith('.json'))
    .flatMap((file) => JSON.parse(readFileSync(new URL(file, directory), 'utf8')) as { case: JsonObject }[])
    .map((worked) => worked.case);
}

const TEXTS = [
  '',
  ' ',
  '12',
  '甲',
  '\ud800',
  '\u0000',
  '__proto__',
  'constructor',
  '2021-02-29',
  '2021-1-5',
  '２０２１-11-05',
  '2021-11-05T00:00:00Z',
  '1978-12-31',
  '0001-01-01',
  '9999-12-31',
  // Names that read like a number that went wrong, or like a part of a test.
  '-Infinity',
  'NaN',
  'undefined',
  '1 <= 0',
  '甲: 1 <= 0',
  '甲 = 否',
  '甲 in {乙}',
  'deprived = true',
];
const NUMBERS = [-0, -1, 0, 1, 1.5, 1e-7, 2 ** 53 - 1, 2 ** 53, 1e300, Infinity, -Infinity, NaN];

/** What JSON can hold, and what its numbers become when they are read. */
const values: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, ...TEXTS, ...NUMBERS),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...TEXTS, 'id', 'population', 'seats', 'roll-publish'), tie('value'), {
      maxKeys: 3,
    }),
  ),
})).value;

/** One field of a case, or of one object in a list or an object of it, put out of order or left out. */
function disorder(worked: JsonObject, path: readonly number[], value: unknown): JsonObject {
  const [first = 0, ...further] = path;
  const fields = Object.keys(worked);
  const field = fields[first % (fields.length + 1)] ?? 'parameters';
  const inner = worked[field];
  if (further.length > 0 && typeof inner === 'object' && inner !== null) {
    const changed = disorder({ ...inner }, further, value);
    return { ...worked, [field]: Array.isArray(inner) ? Object.values(changed) : changed };
  }
  const { [field]: _, ...rest } = worked;
  return value === undefined ? rest : { ...worked, [field]: value };
}

test.each(RULE_NAMES)('%s', async (name) => {
  const decide = await findRule(name);
  const paths = fc.array(fc.nat(40), { minLength: 1, maxLength: 3 });
  const wrong = fc.oneof({ weight: 9, arbitrary: values }, { weight: 1, arbitrary: fc.constant(undefined) });
  fc.assert(
    fc.property(fc.constantFrom(...casesOf(name)), paths, wrong, (worked, path, value) => {
      const given = disorder(worked, path, value);
      const answer = decide?.(given);
      if (answer?.ok !== true) {
        expect(Object.keys(CASE_ERRORS)).toContain(answer?.error.code);
        return;
      }
      const ruling = answer.ruling as { readonly reasons: readonly Reason[] };
      // The calendar of a day before there was a law has steps and their order, and no article for them.
      const unsound = ruling.reasons.filter(
        ({ article, test: written, holds }) =>
          (article === '' && name !== 'calendar') || (holdsAsWritten(written) ?? holds) !== holds,
      );
      expect(unsound).toEqual([]);
      const answered = JSON.stringify(ruling);
      const gone = answered.match(/\b(?:NaN|undefined|Infinity)\b/g) ?? [];
      expect(gone.filter((word) => !isTextIn(given, word))).toEqual([]);
      const computed = (answered.match(/\b[-\d]*\d-\d\d-\d\d\b/g) ?? []).filter(
        (day) => !JSON.stringify(given).includes(day),
      );
      expect(computed.filter((day) => !isCivilDate(day))).toEqual([]);
    }),
    runs(2000),
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test.each(RULE_NAMES)('%s: an error names the field that is wrong', async (name) => {
  const decide = await findRule(name);
  const seen = new Set<string>(['id']);
  for (const worked of casesOf(name).filter((each) => decide?.(each).ok)) {
    for (const path of pathsIn(worked)) {
      const kind = path.filter((key) => Number.isNaN(Number(key))).join('.');
      if (seen.has(kind)) continue;
      seen.add(kind);
      const answer = decide?.(replaced(worked, path, [[[]]]) as JsonObject);
      expect([path, answer]).toMatchObject([path, { ok: false }]);
      if (answer?.ok === false)
        expect([fieldOf(path), isIn(answer.error.field, path)]).toEqual([fieldOf(path), true]);
    }
  }
});

/** Somebody wrote it: a name may be anything. */
function isTextIn(given: unknown, word: string): boolean {
  if (typeof given === 'string') return given.includes(word);
  if (typeof given !== 'object' || given === null) return false;
  return Object.entries(given).some(([key, value]) => key.includes(word) || isTextIn(value, word));
}

/** Every value in a case, outer ones before those within. */
function pathsIn(value: unknown): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...pathsIn(inner).map((path) => [key, ...path]),
  ]);
}

function replaced(value: unknown, [key, ...path]: readonly string[], wrong: unknown): unknown {
  if (key === undefined) return wrong;
  const inner = { ...(value as JsonObject) };
  inner[key] = replaced(inner[key], path, wrong);
  return Array.isArray(value) ? Object.values(inner) : inner;
}

/** The field itself, an entry of it, or the list in which every entry must be right. */
function isIn(field: string | undefined, path: readonly string[]): boolean {
  const fields = path.map((_, index) => fieldOf(path.slice(0, index + 1)));
  return fields.includes(`.${field}`) || `.${field}`.startsWith(`${fieldOf(path)}[`);
}

/** `.units[2].population` */
function fieldOf(path: readonly string[]): string {
  return path.map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`)).join('');
}
