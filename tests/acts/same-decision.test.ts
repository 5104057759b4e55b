/** One scorer: whoever is looked for alone, among registers in the database, gets the decisions that the batch comes to in a file. */
import { coolDown } from '@xuanwu/linkage/block/hot-values.ts';
import { keyOf, PASSES } from '@xuanwu/linkage/block/keys.ts';
import { PLACE, STRIDE } from '@xuanwu/linkage/record.ts';
import { DECISION } from '@xuanwu/linkage/score/decide.ts';
import type { Frequencies } from '@xuanwu/linkage/score/frequencies.ts';
import { Scorer } from '@xuanwu/linkage/score/score.ts';
import { bytesOf, recordsOf } from '@xuanwu/linkage/stored-record.ts';
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { household, type Person } from '@xuanwu/cli/sample/people.ts';
import { writeDown } from '@xuanwu/cli/sample/rows.ts';
import { openTestContext, type TestContext } from '../context.ts';
import { setScope } from '@xuanwu/server/database/scope.ts';
import { findCandidates } from '@xuanwu/server/phases/registration/live-check/candidates.queries.ts';
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
const HOUSEHOLDS = 300;
const COUNTIES = ['990121', '990122'];

interface Entry extends LinkageRecord {
  readonly person: string;
}

let context: TestContext;
let stored: Entry[];
let asked: Entry[];

beforeAll(async () => {
  context = await openTestContext();
  const people: Person[] = [];
  for (let number = 0; number < HOUSEHOLDS; number++) people.push(...household(SEED, number, people.length));
  stored = people.flatMap((person) => onRegister(person, people));
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

function written(person: Person, stream: number): ComparedDetails {
  return detailsOf(writeDown(person, SEED, stream));
}

function entry(index: number, details: ComparedDetails): Entry {
  const person = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  return { person, ...linkageRecordOf(context.keys, details) };
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
      await sql`insert into linkage_record (county, person, ${columnNames()}, record)
        values (${county}, ${each.person}, ${sql.join(keyColumns(each))}, ${sealed(keys, each)})`.execute(tx);
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
