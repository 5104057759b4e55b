/** Whatever is decided, one person stands on one roll a level, published rolls say what changed, and undoing leaves everything as it was. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOfTwo, act, numberOf, type Office, openOffice } from '../../../../tests/office.ts';
import { openTestRehearsal, type TestRehearsal } from '../../../../tests/rehearsal.ts';
import { actTransaction } from '../../../acts/acting.ts';
import { performAct } from '../../../acts/perform-act.ts';
import { correctRoll } from '../correct-roll.ts';
import { publishRoll } from '../publish-roll.ts';
import { registerVoter } from '../register-voter.ts';
import { type CaseKind, UnregisteredSchema } from '../open-cases/case.schema.ts';
import { readCase } from './case-view.queries.ts';
import { decideCase, decideCaseByCorrection } from './decide-case.ts';
import type { CaseDecision } from '../open-cases/decide-case.schema.ts';
import type { NewSubject } from '../open-cases/new-case.ts';
import { openCase } from '../open-cases/open-case.ts';
import { reopenCase, reopenCaseByCorrection } from './reopen-case.ts';
import { settleAnswered } from '../open-cases/settle-answered.ts';

const TOWNSHIPS = ['231182801', '231182802'] as const;
const REASON = '电话核实';

let rehearsal: TestRehearsal;
let here: Office;
let elsewhere: Office;
let order = 0;

beforeAll(async () => {
  rehearsal = await openTestRehearsal();
  here = await openOffice(rehearsal.context, '231182', '松市', TOWNSHIPS);
  elsewhere = await openOffice(rehearsal.context, '231183', '柏市');
});
afterAll(() => rehearsal.close());

function voter(number = (order += 1), name = '林小松') {
  return { name, idNumber: numberOf(number), ethnicity: null, address: null, phone: null, voterGroup: null };
}

/** Registered in the n-th constituency of each level; null for none. */
async function register(
  office: Office,
  places: readonly [county: number | null, township: number | null],
  details = voter(),
): Promise<string> {
  const [county, township] = places;
  const { person } = await act(rehearsal.context, office.chief, registerVoter, {
    cycle: office.cycle,
    voter: details,
    countyConstituency: county === null ? null : placeOf(office, county),
    townshipConstituency: township === null ? null : (office.townshipConstituencies[township] ?? null),
  });
  return person;
}

function placeOf(office: Office, index: number): string {
  return office.constituencies[index] ?? '';
}

async function caseOf(kind: CaseKind, ...subjects: NewSubject[]): Promise<string> {
  const { id } = await actTransaction(rehearsal.context, here.chief, (acting) =>
    openCase(acting, { kind, cycle: here.cycle, subjects, evidence: [], source: 'office' }),
  );
  return id;
}

function decide(id: string, decision: CaseDecision) {
  return performAct(rehearsal.context, here.chief, decideCase, { case: id, decision, reason: REASON });
}

function reopen(id: string) {
  return performAct(rehearsal.context, here.chief, reopenCase, { case: id, reason: '弄错了' });
}

function read<T>(work: Parameters<typeof actTransaction<T>>[2], office = here): Promise<T> {
  return actTransaction(rehearsal.context, office.chief, work);
}

/** Everything that says who stands where, of the whole county. */
function wholeRegister(office = here): Promise<unknown> {
  return read(async ({ tx, county }) => {
    const { rows } = await sql`
      select (select jsonb_agg(to_jsonb(g) order by level, person) from registration g where county = ${county}) as registrations,
        (select jsonb_agg(to_jsonb(i) order by hash, person) from person_identifier i where county = ${county}) as numbers,
        (select jsonb_agg(to_jsonb(k) order by hash, level) from identifier_claim k where county = ${county}) as claims,
        (select jsonb_agg(to_jsonb(p) order by id) from person p where county = ${county} and not is_withdrawn) as persons`.execute(
      tx,
    );
    return rows[0];
  }, office);
}

function standing(person: string, office = here) {
  return read(async ({ tx, county }) => {
    const rows = await tx
      .selectFrom('registration')
      .select(['level', 'constituency'])
      .where('county', '=', county)
      .where('person', '=', person)
      .where('status', '=', 'on-roll')
      .execute();
    return Object.fromEntries(rows.map(({ level, constituency }) => [level, constituency]));
  }, office);
}

const ALREADY = { kind: 'refused', code: 'already-registered' };
const LOST = { code: 'lost-race' };

describe('two records of one person', () => {
  test('become one, with both numbers and a place on each level; neither number can be registered again', async () => {
    const numbers = [(order += 1), (order += 1)];
    const [one, two] = [
      await register(here, [0, null], voter(numbers[0])),
      await register(here, [1, 1], voter(numbers[1])),
    ];
    const id = await caseOf('duplicate', { person: one }, { person: two });
    const shown = async () => {
      const view = await actTransaction(rehearsal.context, here.chief, (acting) => readCase(acting, id));
      return view.subjects.map(({ idNumber }) => idNumber);
    };
    const compared = await shown();
    expect(new Set(compared).size).toBe(2);
    expect((await decide(id, { kind: 'merge', person: one, constituencies: {} })).kind).toBe('done');
    expect(await shown()).toEqual(compared);
    expect(await standing(two)).toEqual({});
    expect(await standing(one)).toEqual({
      county: placeOf(here, 0),
      township: here.townshipConstituencies[1],
    });
    for (const number of numbers) {
      const again = performAct(rehearsal.context, elsewhere.chief, registerVoter, {
        cycle: elsewhere.cycle,
        voter: voter(number),
        countyConstituency: placeOf(elsewhere, 0),
        townshipConstituency: null,
      });
      expect(await again).toMatchObject(ALREADY);
    }
  });

  test('in different constituencies of a level, the one that stays without one, ask to choose', async () => {
    const [one, two, three] = [
      await register(here, [null, 0]),
      await register(here, [0, 0]),
      await register(here, [1, 1]),
    ];
    const id = await caseOf('duplicate', { person: one }, { person: two }, { person: three });
    await expect(decide(id, { kind: 'merge', person: one, constituencies: {} })).rejects.toMatchObject({
      code: 'bad-request',
    });
    const chosen = { kind: 'merge', person: one, constituencies: { county: placeOf(here, 1) } } as const;
    expect((await decide(id, chosen)).kind).toBe('done');
    const { decisions } = await actTransaction(rehearsal.context, here.chief, (acting) =>
      readCase(acting, id),
    );
    expect(decisions).toMatchObject([
      { kind: 'merge', person: one, levels: [], places: [expect.any(String)] },
    ]);
    expect((await standing(one))['county']).toBe(placeOf(here, 1));
  });
});

test('whatever is decided of whomever, undone it is as it was, to the row', async () => {
  const place = fc.option(fc.constantFrom(0, 1));
  const places = fc.tuple(place, place).filter(([county, township]) => county !== null || township !== null);
  const what = fc.constantFrom('merge', 'keep', 'strike', 'move', 'register');
  await fc.assert(
    fc.asyncProperty(places, places, what, fc.constantFrom(0, 1), async (first, second, kind, target) => {
      const one = await register(here, first);
      const two = await register(here, second);
      const both = { county: placeOf(here, target), township: here.townshipConstituencies[target] ?? '' };
      const decisions: Record<typeof kind, CaseDecision> = {
        merge: { kind: 'merge', person: one, constituencies: both },
        keep: { kind: 'keep' },
        strike: { kind: 'strike', person: two, levels: ['county', 'township'] },
        move: { kind: 'move', person: two, constituencies: both },
        register: { kind: 'register', voter: voter(), constituencies: both, sharesNumber: false },
      };
      const before = await wholeRegister();
      const id = await caseOf(kind === 'register' ? 'missed' : 'duplicate', { person: one }, { person: two });
      expect((await decide(id, decisions[kind])).kind).toBe('done');
      expect(await reopen(id)).toMatchObject({ kind: 'done' });
      expect(await wholeRegister()).toEqual(before);
    }),
    { numRuns: 25 },
  );
});

describe('who is on the wrong roll of one level only', () => {
  test('moves there; the other level stays', async () => {
    const person = await register(here, [0, 0]);
    const id = await caseOf('wrong-constituency', { person });
    const to = { township: here.townshipConstituencies[1] };
    expect((await decide(id, { kind: 'move', person, constituencies: to })).kind).toBe('done');
    expect(await standing(person)).toEqual({ county: placeOf(here, 0), ...to });
  });

  test('struck from one level he can be registered there elsewhere, on the other not', async () => {
    const number = (order += 1);
    const person = await register(here, [0, 0], voter(number));
    const id = await caseOf('wrong', { person });
    await decide(id, { kind: 'strike', person, levels: ['county'] });
    expect(Object.keys(await standing(person))).toEqual(['township']);
    const there = await register(elsewhere, [0, null], voter(number));
    expect(await standing(there, elsewhere)).toHaveProperty('county');
    await expect(reopen(id)).rejects.toMatchObject({ code: 'already-registered' });
  });
});

describe('two people on one number', () => {
  test('both stand by decision; a third does not, and undone the second goes again', async () => {
    const number = (order += 1);
    const first = await register(here, [0, null], voter(number, '林小松'));
    const details = { ...voter(number, '柏大田'), sex: 'unknown' as const, birthDate: null };
    const id = await caseOf(
      'shared-number',
      { person: first },
      {
        details: { ...details, countyConstituency: null, townshipConstituency: null },
        reference: randomUUID(),
      },
    );
    const decision: CaseDecision = {
      kind: 'register',
      voter: voter(number, '柏大田'),
      constituencies: { county: placeOf(here, 1) },
      sharesNumber: false,
    };
    expect(await decide(id, decision)).toMatchObject(ALREADY);
    expect((await decide(id, { ...decision, sharesNumber: true })).kind).toBe('done');
    const on = await read(({ tx }) =>
      tx
        .selectFrom('registration as g')
        .innerJoin('person as p', 'p.id', 'g.person')
        .innerJoin('personIdentifier as i', 'i.person', 'g.person')
        .where('i.hash', '=', rehearsal.context.keys.identifierHash(numberOf(number)))
        .orderBy('p.name')
        .select(['p.name', 'g.constituency'])
        .execute(),
    );
    expect(on).toEqual([
      { name: '林小松', constituency: placeOf(here, 0) },
      { name: '柏大田', constituency: placeOf(here, 1) },
    ]);
    for (const name of ['林小松', '柏大田', '竹中田']) {
      const again = performAct(rehearsal.context, elsewhere.chief, registerVoter, {
        cycle: elsewhere.cycle,
        voter: voter(number, name),
        countyConstituency: placeOf(elsewhere, 0),
        townshipConstituency: null,
      });
      expect(await again).toMatchObject(ALREADY);
    }
    expect((await reopen(id)).kind).toBe('done');
    expect(await decide(id, decision)).toMatchObject(ALREADY);
  });
});

describe('of two who act at once', () => {
  test('on one case, one decides and the other is told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await register(here, [0, 0]), await register(here, [1, 1])];
      const id = await caseOf('duplicate', { person: one }, { person: two });
      const answers = await Promise.allSettled([
        decide(id, { kind: 'merge', person: one, constituencies: {} }),
        decide(id, { kind: 'merge', person: two, constituencies: {} }),
        decide(id, { kind: 'keep' }),
      ]);
      const done = answers.filter(({ status }) => status === 'fulfilled');
      expect(done).toHaveLength(1);
      for (const answer of answers)
        if (answer.status === 'rejected') expect(answer.reason).toMatchObject(LOST);
    }
  });

  test('on two cases of one person, and his registration on the other level, he stands once a level', async () => {
    for (let round = 0; round < 5; round += 1) {
      const numbers = [(order += 1), (order += 1), (order += 1)];
      const persons: string[] = [];
      for (const number of numbers) persons.push(await register(here, [round % 2, null], voter(number)));
      const [one = '', two = '', three = ''] = persons;
      const first = await caseOf('duplicate', { person: one }, { person: two });
      const second = await caseOf('duplicate', { person: two }, { person: three });
      const late = (number: number | undefined, township: number) =>
        performAct(rehearsal.context, here.chief, registerVoter, {
          cycle: here.cycle,
          voter: voter(number),
          countyConstituency: null,
          townshipConstituency: here.townshipConstituencies[township] ?? null,
        });
      await Promise.allSettled([
        decide(first, { kind: 'merge', person: one, constituencies: {} }),
        decide(second, { kind: 'merge', person: three, constituencies: {} }),
        late(numbers[1], 0),
        late(numbers[1], 1),
      ]);
      const claims = await read(async ({ tx, county }) => {
        const { rows } = await sql<{ loose: number }>`
          select count(*) as loose from registration g join person_identifier i on i.county = g.county and i.person = g.person
          left join identifier_claim k on k.hash = i.hash and k.level = g.level and k.person = g.person
          where g.county = ${county} and g.status = 'on-roll' and g.person = any(${persons}::uuid[]) and k.hash is null`.execute(
          tx,
        );
        return rows[0]?.loose;
      });
      expect(claims).toBe(0);
    }
  });
});

test('a case of two counties that is settled by the one is settled for the other, until it is undone', async () => {
  const [mine, theirs] = [await register(here, [0, null]), await register(elsewhere, [0, null])];
  const id = await caseOf('duplicate', { person: mine }, { person: theirs, county: elsewhere.county });
  const there = () =>
    read(
      ({ tx }) => tx.selectFrom('registrationCase').selectAll().where('id', '=', id).executeTakeFirst(),
      elsewhere,
    );
  expect(await there()).toMatchObject({ state: 'open' });
  await expect(decide(id, { kind: 'strike', person: theirs, levels: ['county'] })).rejects.toMatchObject({
    code: 'bad-request',
  });
  await decide(id, { kind: 'strike', person: mine, levels: ['county'] });
  expect(await there()).toMatchObject({ state: 'decided', decision: 'settled-elsewhere' });
  expect(await standing(theirs, elsewhere)).toHaveProperty('county');
  await reopen(id);
  expect(await there()).toMatchObject({ state: 'open', decision: null });
});

describe('what the register has answered since', () => {
  const stateOf = (id: string, office = here) =>
    read(
      ({ tx }) =>
        tx
          .selectFrom('registrationCase')
          .select(['state', 'decision'])
          .where('id', '=', id)
          .executeTakeFirst(),
      office,
    );
  const OPEN = { state: 'open', decision: null };
  const SETTLED = { state: 'decided', decision: 'settled-since' };

  const missed = (name: string, idNumber: string, township: string | null = null) =>
    caseOf('missed', {
      reference: randomUUID(),
      details: UnregisteredSchema.parse({ name, idNumber, townshipConstituency: township }),
    });

  test('somebody who was missed is registered, in whichever township: his case closes, another of his number does not', async () => {
    const own = voter();
    const [his, another] = [
      await missed(' 林 小松', own.idNumber),
      await missed('林大松', own.idNumber, here.townshipConstituencies[0]),
    ];
    await register(here, [0, null], own);
    expect([await stateOf(his), await stateOf(another)]).toEqual([SETTLED, OPEN]);
    const { decisions } = await read((acting) => readCase(acting, his));
    expect(decisions).toMatchObject([{ kind: 'settled-since', reason: expect.stringContaining('已经登记') }]);
    await reopen(his);
    expect(await stateOf(his)).toEqual(OPEN);
  });

  test('what was opened before cases settled by themselves is looked through, and known again from then on', async () => {
    const [own, later, gone] = [voter(), voter(), voter()];
    const [his, waits] = [await missed(own.name, own.idNumber), await missed(later.name, later.idNumber)];
    const records = [await register(here, [0, null], gone), await register(here, [1, null])];
    const pair = await caseOf('duplicate', ...records.map((person) => ({ person })));
    await read(async ({ tx }) => {
      await tx.deleteFrom('missedNumber').execute();
      const standing = tx.updateTable('registration').set({ status: 'struck' });
      await standing.where('person', '=', records[0] ?? '').execute();
    });
    await register(here, [0, null], own);
    expect([await stateOf(his), await stateOf(pair)]).toEqual([OPEN, OPEN]);
    expect(await read((acting) => settleAnswered(acting, here.cycle))).toBeGreaterThanOrEqual(2);
    expect([await stateOf(his), await stateOf(pair), await stateOf(waits)]).toEqual([SETTLED, SETTLED, OPEN]);
    await register(here, [0, null], later);
    expect(await stateOf(waits)).toEqual(SETTLED);
  });

  test('missed on a level, he stands there before it closes; by its own decision it closes once', async () => {
    const own = voter();
    const id = await missed(own.name, own.idNumber, here.townshipConstituencies[0]);
    await register(here, [0, null], own);
    expect(await stateOf(id)).toEqual(OPEN);
    const township = here.townshipConstituencies[0] ?? '';
    await decide(id, {
      kind: 'register',
      voter: own,
      constituencies: { township },
      sharesNumber: false,
    });
    expect(await stateOf(id)).toMatchObject({ decision: 'register' });
    expect((await read((acting) => readCase(acting, id))).decisions).toHaveLength(1);
  });

  test('one of two records is struck: what else was asked of it closes in both counties, and is asked again when he stands again', async () => {
    const [mine, other] = [await register(here, [0, null]), await register(here, [1, null])];
    const theirs = await register(elsewhere, [0, null]);
    const pair = await caseOf('duplicate', { person: mine }, { person: other });
    const across = await caseOf('duplicate', { person: mine }, { person: theirs, county: elsewhere.county });
    await decide(pair, { kind: 'strike', person: mine, levels: ['county'] });
    expect([await stateOf(pair), await stateOf(across)]).toEqual([
      { state: 'decided', decision: 'strike' },
      SETTLED,
    ]);
    expect(await stateOf(across, elsewhere)).toMatchObject({ decision: 'settled-elsewhere' });
    await reopen(pair);
    expect([await stateOf(pair), await stateOf(across), await stateOf(across, elsewhere)]).toEqual([
      OPEN,
      OPEN,
      OPEN,
    ]);
  });
});

describe('after the roll is published', () => {
  let published: string;
  let persons: string[];
  let id: string;

  beforeAll(async () => {
    published = placeOf(here, 0);
    persons = [await register(here, [0, 0]), await register(here, [1, 0])];
    id = await caseOf('duplicate', ...persons.map((person) => ({ person })));
  });

  const corrections = () =>
    read(({ tx }) =>
      tx
        .selectFrom('rollCorrection')
        .select(['kind', 'person', 'constituency', 'reason'])
        .orderBy('kind')
        .execute(),
    );

  test('while a case is being decided it comes first, or the decision is refused', async () => {
    const answers = await Promise.allSettled([
      actOfTwo(rehearsal.context, here, publishRoll, { constituency: published }),
      decide(id, { kind: 'merge', person: persons[1] ?? '', constituencies: {} }),
    ]);
    expect(answers[0]).toMatchObject({ status: 'fulfilled', value: { kind: 'done' } });
    const value = answers[1].status === 'fulfilled' ? answers[1].value : undefined;
    const onRoll = await read(({ tx }) =>
      tx
        .selectFrom('rollEntry')
        .select('struck')
        .where('person', '=', persons[0] ?? '')
        .execute(),
    );
    if (value?.kind === 'done') {
      expect(onRoll).toEqual([]);
      await reopenBoth(id);
    } else expect(value).toMatchObject({ kind: 'refused', code: 'refused-by-law' });
  });

  async function reopenBoth(which: string) {
    await actOfTwo(rehearsal.context, here, reopenCaseByCorrection, { case: which, reason: '弄错了' });
  }

  test('one person decides what changes no roll, two what corrects one; undone it is corrected back', async () => {
    const other = await caseOf('wrong', { person: persons[0] ?? '' });
    expect((await decide(other, { kind: 'keep' })).kind).toBe('done');
    const before = await wholeRegister();
    const earlier = (await corrections()).length;
    const decision: CaseDecision = { kind: 'merge', person: persons[1] ?? '', constituencies: {} };
    expect(await decide(id, decision)).toMatchObject({ kind: 'refused' });
    const input = { case: id, decision, reason: REASON };
    expect(await actOfTwo(rehearsal.context, here, decideCaseByCorrection, input)).toMatchObject({
      kind: 'done',
    });
    expect((await corrections()).length - earlier).toBe(1);
    expect(await corrections()).toContainEqual({
      kind: 'struck',
      person: persons[0],
      constituency: published,
      reason: REASON,
    });
    expect(await reopen(id)).toMatchObject({ kind: 'refused' });
    await reopenBoth(id);
    expect(await wholeRegister()).toEqual(before);
    expect((await corrections()).length - earlier).toBe(2);
    const [entry] = await read(({ tx }) =>
      tx
        .selectFrom('rollEntry')
        .select('struck')
        .where('person', '=', persons[0] ?? '')
        .execute(),
    );
    expect(entry).toEqual({ struck: false });
  });

  test('whom a correction has struck meanwhile, an earlier decision is not undone for', async () => {
    const person = await register(here, [1, 1]);
    const moved = await caseOf('wrong-constituency', { person });
    const input = {
      case: moved,
      decision: { kind: 'move' as const, person, constituencies: { county: published } },
      reason: REASON,
    };
    expect(await actOfTwo(rehearsal.context, here, decideCaseByCorrection, input)).toMatchObject({
      kind: 'done',
    });
    await actOfTwo(rehearsal.context, here, correctRoll, {
      kind: 'struck',
      constituency: published,
      person,
      reason: '迁出',
    });
    await expect(reopenBoth(moved)).rejects.toMatchObject(LOST);
  });
});
