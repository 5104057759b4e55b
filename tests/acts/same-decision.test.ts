/** One scorer: whoever is looked for alone, among registers in the database, gets the decisions that the batch comes to in a file. */
import { type Frequencies, noFrequencies } from '@xuanwu/linkage/score/frequencies.ts';
import { coolDown } from '@xuanwu/linkage/block/hot-values.ts';
import { keyOf, PASSES } from '@xuanwu/linkage/block/keys.ts';
import { PLACE, STRIDE } from '@xuanwu/linkage/record.ts';
import { DECISION } from '@xuanwu/linkage/score/decide.ts';

import { Scorer } from '@xuanwu/linkage/score/score.ts';
import { bytesOf, recordsOf } from '@xuanwu/linkage/stored-record.ts';
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chance } from '@xuanwu/cli/sample/chance.ts';
import { household, type Person, withCheckDigit } from '@xuanwu/cli/sample/people.ts';
import { writeDown } from '@xuanwu/cli/sample/rows.ts';
import { openTestContext, type TestContext } from '../context.ts';
import { setScope } from '@xuanwu/server/database/scope.ts';
import {
  findCandidates,
  sharedKeys,
} from '@xuanwu/server/phases/registration/live-check/candidates.queries.ts';
import { findNearMatches } from '@xuanwu/server/phases/registration/live-check/find-near-matches.ts';
import {
  type ComparedDetails,
  columnNames,
  keyColumns,
  type LinkageRecord,
  linkageRecordOf,
  sealed,
} from '@xuanwu/server/phases/registration/live-check/linkage-record.ts';

const SEED = 20261122;
const HOUSEHOLDS = 200;
const COUNTIES = ['990121', '990122'];

interface Entry extends LinkageRecord {
  readonly person: string;
  readonly isNumbered: boolean;
}

let context: TestContext;
let stored: Entry[];
let asked: Entry[];

beforeAll(async () => {
  context = await openTestContext();
  const people: Person[] = [];
  for (let number = 0; number < HOUSEHOLDS; number++) people.push(...household(SEED, number, people.length));
  stored = people.flatMap((person) => [
    ...onRegister(person, people),
    ...neighbourOf(person, people.length),
    ...withoutNumber(person, people.length),
  ]);
  asked = people.flatMap((person) =>
    [2, 3].map((stream) => entry(1_000_000 * stream + person.index, written(person, stream))),
  );
  asked = asked.filter((_, index) => index % 7 === 0);
  for (const county of COUNTIES) await store(county);
});
afterAll(() => context.close());

/** Everybody with a sound number; some a second time under another one, with house and telephone: two sound numbers of one person. */
function onRegister(person: Person, people: readonly Person[]): Entry[] {
  const details = written(person, 1);
  const other = people[(person.index * 7 + 3) % people.length]?.idNumber ?? '';
  const numbers = person.index % 9 === 0 ? [details.idNumber, other] : [details.idNumber];
  return numbers.flatMap((value, place) => {
    const { valid, normalised, birthDate, sex } = identityNumber({ value });
    if (!valid) return [];
    const known = {
      ...details,
      idNumber: normalised,
      birthDate: place === 0 ? birthDate : (details.birthDate ?? null),
      sex,
    };
    return [entry(person.index + place * people.length, known)];
  });
}

/** Some once more, a digit of the number copied wrong and its check digit made to fit: of some the house is another, and nothing but the telephone is common. */
function neighbourOf(person: Person, people: number): Entry[] {
  if (person.index % 5 !== 0) return [];
  const details = sound({ ...written(person, 1), idNumber: neighbouring(person, 5) });
  const address = person.index % 2 === 0 ? details.address : '滨河路9号';
  return [entry(person.index + 2 * people, { ...details, address: address ?? null })];
}

/** 没有公民身份号码的人: some of them, with the day that their papers show, or another one. */
function withoutNumber(person: Person, people: number): Entry[] {
  if (person.index % 11 !== 0) return [];
  const { year, month, day } = person;
  const birthDate = new Date(Date.UTC(year, month - 1, day + (person.index % 3))).toISOString().slice(0, 10);
  return [entry(person.index + 3 * people, { ...written(person, 6), idNumber: '', birthDate }, false)];
}

/** One digit of another value, mostly of the day of birth, or two neighbours swapped; a sound number for all that. */
function neighbouring({ idNumber, index }: Person, stream: number): string {
  const chance = new Chance(SEED, index, stream);
  for (let tries = 0; tries < 20; tries++) {
    const digits = [...idNumber].slice(0, 17);
    const at = chance.happens(7000) ? 6 + chance.below(8) : chance.below(16);
    const [one = '', next = ''] = digits.slice(at);
    if (chance.happens(4000)) digits.splice(at, 2, next, one);
    else digits[at] = String((Number(one) + 1 + chance.below(9)) % 10);
    const number = withCheckDigit(digits.join(''));
    const { valid, birthDate } = identityNumber({ value: number });
    const year = Number(birthDate?.slice(0, 4));
    if (number !== idNumber && valid && year > 1900 && year < 2027) return number;
  }
  return idNumber;
}

/** As an act writes somebody down: day and sex are those of his number. */
function sound(details: ComparedDetails): ComparedDetails {
  const { normalised, birthDate, sex } = identityNumber({ value: details.idNumber });
  return { ...details, idNumber: normalised, birthDate, sex };
}

function written(person: Person, stream: number): ComparedDetails {
  return detailsOf(writeDown(person, SEED, stream));
}

function entry(index: number, details: ComparedDetails, isNumbered = true): Entry {
  const person = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  return { person, isNumbered, ...linkageRecordOf(context.keys, details) };
}

function detailsOf(cells: readonly string[]): ComparedDetails {
  const [name = '', idNumber = '', sex = '', birthDate = '', ethnicity = '', address = ''] = cells;
  const readSex = /男|1|M/.test(sex) ? 'male' : /女|2|F/.test(sex) ? 'female' : 'unknown';
  return { name, idNumber, sex: readSex, birthDate, ethnicity, address, phone: cells[9] ?? '' };
}

function countyOf({ person }: Entry): string | undefined {
  return COUNTIES[Number(person.slice(-1)) % 2];
}

async function store(county: string): Promise<void> {
  const { db, keys } = context;
  await db.transaction().execute(async (tx) => {
    await setScope(tx, { county, area: null });
    for (const each of stored.filter((one) => countyOf(one) === county)) {
      await sql`insert into linkage_record (county, person, ${columnNames()}, record, is_numbered)
        values (${county}, ${each.person}, ${sql.join(keyColumns(each))}, ${sealed(keys, each)}, ${each.isNumbered})`.execute(
        tx,
      );
    }
  });
}

type Decisions = Record<string, { readonly decision: string; readonly score: number }>;

/** Equal numbers meet in their claims, before anything is compared. */
function batch(own: Entry, others: readonly Entry[]): Decisions {
  const { rows, pool } = recordsOf([own, ...others].map(({ record }) => bytesOf(record)));
  const count = others.length + 1;
  const numbers = others.map((_, index) => keyOf('number', rows, (index + 1) * STRIDE));
  const ownNumber = keyOf('number', rows, 0);
  coolDown(rows, count);
  const scorer = new Scorer({ rows, pool }, frequenciesIn(rows, count));
  const found: Decisions = {};
  for (const [index, { person }] of others.entries()) {
    const at = (index + 1) * STRIDE;
    if (ownNumber !== 0 && numbers[index] === ownNumber) continue;
    if (!PASSES.some((pass) => keyOf(pass, rows, 0) !== 0 && keyOf(pass, rows, 0) === keyOf(pass, rows, at)))
      continue;
    const { decision, score } = scorer.score(0, at);
    if (decision >= DECISION.review)
      found[person] = { decision: decision === DECISION.same ? 'same' : 'review', score };
  }
  return found;
}

/** As the batch counts, but exactly: in a file two rare names may share a counter, which makes the score of one a little lower. */
function frequenciesIn(rows: Int32Array, records: number): Frequencies {
  const names = new Uint16Array(1 << 12);
  const own = rows[PLACE.nameKey] ?? 0;
  let namesakes = 0;
  for (let at = PLACE.nameKey; at < rows.length; at += STRIDE) if (rows[at] === own) namesakes++;
  names[own & (names.length - 1)] = namesakes;
  return { records, names, areas: new Map() };
}

async function live(own: Entry, isStored: boolean): Promise<Decisions> {
  const { db, keys } = context;
  return db.transaction().execute(async (tx) => {
    await setScope(tx, { county: COUNTIES[0] ?? '', area: null });
    const candidates = (await findCandidates(tx, own)).filter(({ person }) => person !== own.person);
    const near = await findNearMatches(tx, keys, own, candidates, isStored);
    const others = new Map(stored.map((each) => [each.person, keyOf('number', each.record.rows, 0)]));
    const number = keyOf('number', own.record.rows, 0);
    return Object.fromEntries(
      near
        .filter(({ person }) => number === 0 || others.get(person) !== number)
        .map(({ person, decision, score }) => [person, { decision, score }]),
    );
  });
}

test('of somebody new, however he is written', async () => {
  const counts = { none: 0, same: 0, review: 0 };
  for (const own of asked) {
    const found = await live(own, false);
    expect(found).toEqual(batch(own, stored));
    for (const { decision } of Object.values(found)) counts[decision as 'same' | 'review']++;
    if (Object.keys(found).length === 0) counts.none++;
  }
  expect(counts.same).toBeGreaterThan(10);
  expect(counts.review).toBeGreaterThan(10);
});

test('of those on the registers among themselves, by two passes alone', async () => {
  let pairs = 0;
  for (const own of stored) {
    const found = await live(own, true);
    expect(found).toEqual(
      batch(
        own,
        stored.filter(({ person }) => person !== own.person),
      ),
    );
    pairs += Object.keys(found).length;
  }
  expect(pairs).toBeGreaterThan(20);
});

test('of 50,000 pairs of sound numbers, those that a file would ask about share what they are looked for by', () => {
  let near = 0;
  let pairs = 0;
  for (let number = HOUSEHOLDS; pairs < 50_000; number++) {
    for (const person of household(SEED, number, 10 * number)) {
      for (const stream of [2, 3, 4]) {
        // His own number copied wrong, or that of somebody of his family; the column may have kept the right day.
        const other =
          stream === 4 ? (person.relativeNumber ?? person.idNumber) : neighbouring(person, stream);
        const one = sound({ ...written(person, 1), idNumber: person.idNumber });
        const own = entry(0, stream === 3 ? { ...one, birthDate: written(person, 1).birthDate ?? '' } : one);
        const asks = entry(1, sound({ ...written(person, stream), idNumber: other }));
        pairs++;
        if (other === person.idNumber || !isNear(own, asks)) continue;
        near++;
        const shared = new Set(sharedKeys(own));
        if (!sharedKeys(asks).some((key) => shared.has(key))) expect.fail(`${person.idNumber} and ${other}`);
      }
    }
  }
  expect(near).toBeGreaterThan(1_000);
});

function isNear(own: Entry, other: Entry): boolean {
  const scorer = new Scorer(recordsOf([own, other].map(({ record }) => bytesOf(record))), noFrequencies());
  return scorer.score(0, STRIDE).decision >= DECISION.review;
}
