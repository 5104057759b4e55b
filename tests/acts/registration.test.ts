/** One human, one registration: whatever the timing, the county and the way he is written. */
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { confirmAct } from '@xuanwu/server/acts/confirm-act.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { changeElectionDay } from '@xuanwu/server/cycle/change-election-day.ts';
import { deleteRequestContents } from '@xuanwu/server/administration/delete-request-contents.ts';
import { writeAddressRules } from '@xuanwu/server/phases/registration/assignment/write-address-rules.ts';
import { correctBirthAndSex } from '@xuanwu/server/phases/registration/details/correct-birth-and-sex.ts';
import { correctPersonDetails } from '@xuanwu/server/phases/registration/details/correct-person-details.ts';
import { correctRoll } from '@xuanwu/server/phases/registration/correct-roll.ts';
import { openedInput } from '@xuanwu/server/acts/pending-input.ts';
import { readPersonsOfRequests } from '@xuanwu/server/administration/persons-of-request.queries.ts';
import { readPlacesOfRequests } from '@xuanwu/server/administration/places-of-request.queries.ts';
import { wordsOfRequest } from '@xuanwu/server/administration/words-of-request.ts';
import { correctIdentityNumber } from '@xuanwu/server/phases/registration/identity-number/correct-identity-number.ts';
import { publishRoll } from '@xuanwu/server/phases/registration/publish-roll.ts';
import { registerVoter } from '@xuanwu/server/phases/registration/register-voter.ts';
import { registerWithoutNumber } from '@xuanwu/server/phases/registration/without-number/register-without-number.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOfTwo, numberOf, type Office, openOffice } from '../office.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

let rehearsal: TestRehearsal;
let here: Office;
let elsewhere: Office;
let fresh: Office;

beforeAll(async () => {
  rehearsal = await openTestRehearsal();
  here = await openOffice(rehearsal.context, '231182', '五大连池市');
  elsewhere = await openOffice(rehearsal.context, '231183', '网球市');
  fresh = await openOffice(rehearsal.context, '231184', '羽球市');
});
afterAll(() => rehearsal.close());

const ENDS_IN_X = [...Array(50).keys()].find((order) => order > 10 && numberOf(order).endsWith('X')) ?? 0;

type Typed = Parameters<typeof registerVoter.perform>[1]['voter'];

function voter(order: number, changes: Partial<Typed> = {}): Typed {
  return {
    name: '田小球',
    idNumber: numberOf(order),
    ethnicity: null,
    address: null,
    phone: null,
    voterGroup: null,
    ...changes,
  };
}

function register(office: Office, place: number, details: ReturnType<typeof voter>) {
  return performAct(rehearsal.context, office.chief, registerVoter, {
    cycle: office.cycle,
    voter: details,
    countyConstituency: office.constituencies[place] ?? null,
    townshipConstituency: null,
  });
}

const ALREADY = {
  kind: 'refused',
  code: 'already-registered',
  ruling: { permitted: false, reasons: [expect.objectContaining({ rule: 'voter-one-place', holds: false })] },
};

describe('the same number', () => {
  test('twice at once, in two constituencies and two counties: one is registered, all others are told', async () => {
    for (let order = 0; order < 10; order += 1) {
      const answers = await Promise.all([
        register(here, 0, voter(order)),
        register(elsewhere, 0, voter(order)),
        register(here, 1, voter(order)),
        register(elsewhere, 1, voter(order)),
        register(here, 0, voter(order)),
      ]);
      const refused = answers.filter(({ kind }) => kind !== 'done');
      expect(refused).toHaveLength(4);
      for (const answer of refused) expect(answer).toMatchObject(ALREADY);
    }
  });

  test.each([
    ['in lower case and with spaces', (number: string) => ` ${number.toLowerCase()} `],
    ['in full-width characters', (number: string) => toFullWidth(number)],
  ])('%s', async (_how, written) => {
    await register(here, 0, voter(ENDS_IN_X));
    const again = voter(ENDS_IN_X, { idNumber: written(numberOf(ENDS_IN_X)) });
    expect(await register(elsewhere, 0, again)).toMatchObject(ALREADY);
  });

  test('under another name', async () => {
    await register(here, 0, voter(80));
    expect(await register(here, 1, voter(80, { name: '田大球' }))).toMatchObject(ALREADY);
  });

  test('struck here, he is registered where he belongs, and only there', async () => {
    const registered = await register(here, 0, voter(90));
    if (registered.kind !== 'done') throw new Error('not registered');
    await actOfTwo(rehearsal.context, here, publishRoll, { constituency: here.constituencies[0] ?? '' });
    expect(await register(elsewhere, 1, voter(90))).toMatchObject(ALREADY);
    await actOfTwo(rehearsal.context, here, correctRoll, {
      kind: 'struck',
      constituency: here.constituencies[0] ?? '',
      person: registered.output.person,
      reason: '已迁往网球市',
    });
    const answers = await Promise.all([
      register(elsewhere, 0, voter(90)),
      register(elsewhere, 1, voter(90)),
      register(here, 1, voter(90)),
    ]);
    expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(1);
  });

  test('an addition to a published roll is a registration like any other', async () => {
    const added = await actOfTwo(rehearsal.context, here, correctRoll, {
      kind: 'added',
      constituency: here.constituencies[0] ?? '',
      voter: voter(91),
      reason: '漏登',
    });
    expect(added.kind).toBe('done');
    expect(await register(elsewhere, 0, voter(91))).toMatchObject(ALREADY);
    expect(
      await actOfTwo(rehearsal.context, here, correctRoll, {
        kind: 'added',
        constituency: here.constituencies[0] ?? '',
        voter: voter(91),
        reason: '再补一次',
      }),
    ).toMatchObject(ALREADY);
  });
});

test('after the roll is published nobody is registered by the side of it', async () => {
  const late = await register(here, 0, voter(95));
  expect(late).toMatchObject({
    kind: 'refused',
    ruling: { reasons: expect.arrayContaining([expect.objectContaining({ rule: 'act-state' })]) },
  });
});

test('one day too young is refused with the arithmetic, on the day itself not', async () => {
  const born = (date: string) => {
    const body = `231182${date}001`;
    const sound = [...'0123456789X'].find((check) => identityNumber({ value: body + check }).valid);
    return voter(0, { idNumber: body + (sound ?? '') });
  };
  expect(await register(here, 1, born('19981021'))).toMatchObject({
    kind: 'refused',
    ruling: {
      reasons: expect.arrayContaining([expect.objectContaining({ rule: 'voter-age', holds: false })]),
    },
  });
  expect((await register(here, 1, born('19981020'))).kind).toBe('done');
});

test('the office of one county does not reach another', async () => {
  const astray = { ...here, chief: elsewhere.chief };
  await expect(register(astray, 1, voter(97))).rejects.toMatchObject({ code: 'not-found' });
});

function toFullWidth(text: string): string {
  return [...text].map((each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0)).join('');
}

describe('a roll of which somebody is under age on the day of the constituency', () => {
  const ask = (constituency: string) =>
    performAct(rehearsal.context, here.chief, publishRoll, { constituency });
  const move = (constituency: string, electionDay: string, newElectionDay: string) =>
    actOfTwo(rehearsal.context, here, changeElectionDay, {
      cycle: here.cycle,
      constituencies: [constituency],
      electionDay,
      newElectionDay,
      reason: '洪水阻断道路',
      documentNumber: '五人常发〔2016〕88号',
    });
  const YOUNG = [
    { rule: 'voter-age', article: '选举法（2015）第三条', test: '2016-10-20 <= 2016-10-10', holds: false },
  ];

  test('is not published: the office is told who, the second person and the ledger are told the day', async () => {
    const [, constituency = ''] = here.constituencies;
    // Registered above, with his eighteenth birthday on election day.
    const early = await ask(constituency);
    expect(await move(constituency, '2016-10-20', '2016-10-10')).toMatchObject({ kind: 'done' });

    expect(await ask(constituency)).toMatchObject({
      kind: 'refused',
      ruling: { reasons: YOUNG },
      shown: [{ message: '田小球（2016-10-20 满十八周岁）' }],
    });
    if (early.kind !== 'pending') throw new Error('an act of two people was done by one');
    const confirmed = await confirmAct(rehearsal.context, here.publisher, REGISTRY, early.id);
    expect(confirmed).toMatchObject({ kind: 'refused' });
    expect(confirmed.kind === 'refused' && confirmed.ruling.reasons.filter(({ holds }) => !holds)).toEqual(
      YOUNG,
    );
    const entries = await actTransaction(rehearsal.context, here.chief, ({ tx }) =>
      tx.selectFrom('ledgerEntry').select('body').execute(),
    );
    expect(entries).not.toEqual([]);
    expect(JSON.stringify([confirmed, entries])).not.toContain('田小球');

    expect(await move(constituency, '2016-10-10', '2016-10-20')).toMatchObject({ kind: 'done' });
    expect(await actOfTwo(rehearsal.context, here, publishRoll, { constituency })).toMatchObject({
      kind: 'done',
    });
  });
});

const OLD = { name: '田老球', sex: 'male', birthDate: '1931-02-03' } as const;

function unnumbered(office: Office, changes: { name?: string; birthDate?: string; address?: string } = {}) {
  const { idNumber: _none, ...details } = voter(0);
  return {
    cycle: office.cycle,
    voter: { ...details, ...OLD, ...changes },
    countyConstituency: office.constituencies[1] ?? null,
    townshipConstituency: null,
    why: 'never-issued' as const,
    document: '户口簿，球村村民委员会证明',
  };
}

/** Asked for by each, then confirmed at once. */
async function confirmedAtOnce(pending: readonly (readonly [Office, { kind: string; id?: string }])[]) {
  return Promise.all(
    pending.map(([office, asked]) =>
      confirmAct(rehearsal.context, office.publisher, REGISTRY, asked.id ?? '').catch(
        (error: unknown) => error,
      ),
    ),
  );
}

async function oneOf<Output>(
  answer: Promise<{ kind: string; output?: unknown }>,
): Promise<NonNullable<Output>> {
  const { kind, output } = await answer;
  if (kind !== 'done' || !output) throw new Error(`not done but ${kind}`);
  return output as NonNullable<Output>;
}

function correctNumber(office: Office, person: string, idNumber: string, name = '田小球') {
  const asked = { cycle: office.cycle, person, name, idNumber, document: '居民身份证', replaces: null };
  return performAct(rehearsal.context, office.chief, correctIdentityNumber, asked);
}

const registered = async (office: Office, details: ReturnType<typeof voter>) =>
  (await oneOf<{ person: string; cases: readonly string[] }>(register(office, 1, details))).person;

describe('somebody without a number', () => {
  test('is registered by two; of two at once, in two counties, people are asked, and again when he comes with a number', async () => {
    const asked = await Promise.all(
      [fresh, elsewhere].map((office) =>
        performAct(rehearsal.context, office.chief, registerWithoutNumber, unnumbered(office)),
      ),
    );
    const kept = await actTransaction(rehearsal.context, fresh.publisher, ({ tx }) =>
      tx.selectFrom('pendingAct').select('input').where('act', '=', 'register-without-number').execute(),
    );
    expect(JSON.stringify(kept)).not.toContain('田老球');
    const named = await actTransaction(rehearsal.context, fresh.publisher, async (acting) => {
      const rows = await acting.tx
        .selectFrom('pendingAct')
        .select(['id', 'input'])
        .where('act', '=', 'register-without-number')
        .execute();
      const open = rows.map(async ({ id, input }) => ({ id, input: await openedInput(acting, input) }));
      const requests = await Promise.all(open);
      const places = [...(await readPlacesOfRequests(acting, requests)).values()];
      return {
        persons: [...(await readPersonsOfRequests(acting, requests)).values()],
        asked: wordsOfRequest('publisher', 'register-without-number', requests[0]?.input, [], places[0]),
      };
    });
    expect(named.persons).toEqual([['田老球']]);
    expect(named.asked).toContainEqual({ label: '选区', text: expect.stringMatching(/^县级：/u) });
    const answers = await confirmedAtOnce([
      [fresh, asked[0] ?? { kind: 'none' }],
      [elsewhere, asked[1] ?? { kind: 'none' }],
    ]);
    const cases = answers.map((answer) => (answer as { output: { cases: string[] } }).output.cases.length);
    expect(cases.toSorted((one, other) => one - other)).toEqual([0, 1]);
    const withNumber = voter(0, { name: '田老球', idNumber: soundNumber('19310203') });
    expect(await register(fresh, 1, withNumber)).toMatchObject({
      kind: 'done',
      output: { cases: [expect.any(String), expect.any(String)] },
    });
  });

  test('too young by his papers he is not', async () => {
    const young = unnumbered(fresh, { birthDate: '1998-10-21' });
    expect(await performAct(rehearsal.context, fresh.chief, registerWithoutNumber, young)).toMatchObject({
      kind: 'refused',
      ruling: {
        reasons: expect.arrayContaining([expect.objectContaining({ rule: 'voter-age', holds: false })]),
      },
    });
  });

  test('left off a published roll he is added by two, whom he may be is asked about, and one level takes him once', async () => {
    const [constituency = ''] = here.constituencies;
    const {
      cycle: _cycle,
      countyConstituency: _county,
      townshipConstituency: _township,
      ...asked
    } = unnumbered(here, {
      name: '田漏号',
      birthDate: '1930-03-03',
    });
    const added = {
      kind: 'added-without-number',
      constituency,
      reason: '漏登',
      also: null,
      ...asked,
    } as const;
    const first = await oneOf<{ person: string; correction: string }>(
      actOfTwo(rehearsal.context, here, correctRoll, added),
    );
    const { entries, waiting } = await actTransaction(rehearsal.context, here.chief, async ({ tx }) => ({
      entries: await tx
        .selectFrom('rollEntry')
        .select(['name', 'added'])
        .where('person', '=', first.person)
        .execute(),
      waiting: await tx
        .selectFrom('pendingAct')
        .select(['summary', 'input'])
        .where('act', '=', 'correct-roll')
        .execute(),
    }));
    expect(entries).toEqual([{ name: '田漏号', added: true }]);
    expect(JSON.stringify(waiting)).not.toMatch(/田漏号|漏登|迁往/u);
    const twice = await oneOf<{ person: string }>(actOfTwo(rehearsal.context, here, correctRoll, added));
    const open = await actTransaction(rehearsal.context, here.chief, ({ tx }) =>
      tx.selectFrom('registrationCaseSubject').select('caseId').where('person', '=', twice.person).execute(),
    );
    expect(open).toHaveLength(1);
    const same = { ...added, also: here.constituencies[1] ?? '' };
    await expect(performAct(rehearsal.context, here.chief, correctRoll, same)).rejects.toMatchObject({
      code: 'bad-request',
    });
  });

  test('is given his number when it is known, and cannot be registered by it again', async () => {
    const asked = unnumbered(fresh, { name: '田无号', birthDate: '1935-05-05' });
    const { person } = await oneOf<{ person: string }>(
      actOfTwo(rehearsal.context, fresh, registerWithoutNumber, asked),
    );
    const number = soundNumber('19350505');
    const pending = await correctNumber(fresh, person, number, '田无号');
    expect(await confirmedAtOnce([[fresh, pending]])).toMatchObject([
      { kind: 'done', output: { cases: [] } },
    ]);
    expect(await register(elsewhere, 0, voter(0, { name: '田无号', idNumber: number }))).toMatchObject(
      ALREADY,
    );
  });
});

describe('what else stands on the register is put right', () => {
  test('an address, by one: whom he may be by it is asked about, and where the rules put him elsewhere nobody moves him', async () => {
    const { context } = rehearsal;
    const [from = '', to = ''] = [fresh.constituencies[1], fresh.constituencies[0]];
    const rule = { kind: 'village', name: '搬来村', parity: 'all', low: null, high: null } as const;
    await oneOf(
      performAct(context, fresh.chief, writeAddressRules, {
        cycle: fresh.cycle,
        area: fresh.county,
        rules: [{ constituency: to, ...rule }],
      }),
    );
    const twin = { name: '田又球', address: '羽球市搬来村12号', phone: '13800138123' };
    const full = { ...voter(160), ...twin };
    await oneOf(register(fresh, 1, full));
    const person = await registered(fresh, { ...voter(162), name: twin.name });
    const asked = { cycle: fresh.cycle, document: '户口簿', person, name: twin.name };
    const correct = (changes: { name?: string; ethnicity?: string; address?: string; phone?: string }) =>
      performAct(context, fresh.chief, correctPersonDetails, { ...asked, ...changes });
    await expect(correct({ ethnicity: '' })).rejects.toMatchObject({ code: 'bad-request' });
    await expect(correct({ name: '别人', address: '甲' })).rejects.toMatchObject({ code: 'lost-race' });
    const { cases } = await oneOf<{ cases: string[] }>(correct({ address: twin.address, phone: twin.phone }));
    const kinds = await actTransaction(context, fresh.chief, ({ tx }) =>
      tx.selectFrom('registrationCase').select(['kind', 'constituency']).where('id', 'in', cases).execute(),
    );
    expect(kinds).toContainEqual({ kind: 'wrong-constituency', constituency: to });
    expect(kinds.map(({ kind }) => kind)).toContain('duplicate');
    const stands = await actTransaction(context, fresh.chief, ({ tx }) =>
      tx.selectFrom('registration').select('constituency').where('person', '=', person).execute(),
    );
    expect(stands).toEqual([{ constituency: from }]);
  });

  test('birth and sex of somebody without a number, by two; not below age, and not where a number says them', async () => {
    const { context } = rehearsal;
    const asked = unnumbered(fresh, { name: '田改日', birthDate: '1936-06-06' });
    const { person } = await oneOf<{ person: string }>(
      actOfTwo(context, fresh, registerWithoutNumber, asked),
    );
    const his = {
      cycle: fresh.cycle,
      document: '户口簿',
      person,
      name: '田改日',
      sex: 'male',
      birthDate: '1936-06-06',
    } as const;
    const correct = (changes: { person?: string; name?: string; sex?: 'female'; birthDate?: string }) =>
      actOfTwo(context, fresh, correctBirthAndSex, { ...his, ...changes });
    expect(await correct({ birthDate: '2000-01-01' })).toMatchObject({ kind: 'refused' });
    expect(await correct({ sex: 'female', birthDate: '1936-06-16' })).toMatchObject({ kind: 'done' });
    await expect(correct({ sex: 'female', birthDate: '1936-06-16' })).rejects.toMatchObject({
      code: 'bad-request',
    });
    const numbered = await registered(fresh, voter(164));
    await expect(correct({ person: numbered, name: '田小球', sex: 'female' })).rejects.toMatchObject({
      message: expect.stringContaining('更正公民身份号码'),
    });
  });
});

describe('a number that is put right', () => {
  test('frees the wrong one for whoever bears it, and holds the right one in every county', async () => {
    const person = await registered(fresh, voter(120));
    const pending = await correctNumber(fresh, person, numberOf(121));
    expect(await confirmedAtOnce([[fresh, pending]])).toMatchObject([{ kind: 'done' }]);
    expect(await register(elsewhere, 0, voter(121))).toMatchObject(ALREADY);
    expect((await register(elsewhere, 0, voter(120, { name: '柏大球' }))).kind).toBe('done');
  });

  test('to one that somebody bears, here or elsewhere, is refused', async () => {
    await registered(fresh, voter(130, { name: '别的人' }));
    await register(elsewhere, 0, voter(131, { name: '外县人' }));
    const person = await registered(fresh, voter(132));
    expect(await correctNumber(fresh, person, numberOf(130))).toMatchObject(ALREADY);
    expect(await correctNumber(fresh, person, numberOf(131))).toMatchObject(ALREADY);
    await expect(correctNumber(fresh, person, numberOf(132))).rejects.toMatchObject({ code: 'bad-request' });
    await expect(correctNumber(fresh, person, numberOf(133), '田大球')).rejects.toMatchObject({
      code: 'lost-race',
    });
  });

  test('wanted by two, and by a registration in another county at once: one has it', async () => {
    const persons = [await registered(fresh, voter(140)), await registered(fresh, voter(141))];
    const pending = [];
    for (const person of persons)
      pending.push([fresh, await correctNumber(fresh, person, numberOf(142))] as const);
    const [corrections, other] = await Promise.all([
      confirmedAtOnce(pending),
      register(elsewhere, 1, voter(142)),
    ]);
    const done = [...corrections, other].filter((answer) => (answer as { kind?: string }).kind === 'done');
    expect(done).toHaveLength(1);
  });
});

test('a name is corrected by one at a time; who asks for another after it is told what the first has made of it', async () => {
  const [constituency = ''] = here.constituencies;
  const { person } = await oneOf<{ person: string }>(
    actOfTwo(rehearsal.context, here, correctRoll, {
      kind: 'added',
      constituency,
      voter: voter(150, { name: '田小求' }),
      reason: '漏登',
    }),
  );
  const ask = (name: string) =>
    performAct(rehearsal.context, here.chief, correctRoll, {
      kind: 'amended',
      constituency,
      person,
      name,
      from: '田小求',
      reason: '照身份证更正',
    });
  const one = await ask('田小球');
  await expect(ask('田小秋')).rejects.toMatchObject({ code: 'already-asked' });
  expect(await confirmedAtOnce([[here, one]])).toMatchObject([{ kind: 'done' }]);
  await expect(ask('田小秋')).rejects.toThrow('更正为“田小球”');
});

test('what a request says of somebody goes the day after it was decided; one that nobody decides lapses after thirty days', async () => {
  const { context } = rehearsal;
  const kept = () =>
    actTransaction(context, here.chief, ({ tx }) =>
      tx
        .selectFrom('pendingAct')
        .select(['state', 'reason', 'input'])
        .where('act', '=', 'correct-roll')
        .execute(),
    );
  const [constituency = ''] = here.constituencies;
  const added = {
    kind: 'added',
    constituency,
    voter: voter(155, { name: '田等等' }),
    reason: '漏登',
  } as const;
  const asked = await performAct(context, here.chief, correctRoll, added);
  if (asked.kind !== 'pending') throw new Error('an act of two people was done by one');
  expect(await deleteRequestContents(context)).toBe(0);
  const today = context.clock.now();
  const later = (days: number) => ({
    ...context,
    clock: { now: () => new Date(today.getTime() + days * 86_400_000) },
  });
  expect(await deleteRequestContents(later(1))).toBeGreaterThan(5);
  const waiting = (await kept()).filter(({ input }) => 'sealed' in (input as object));
  expect(new Set(waiting.map(({ state }) => state))).toEqual(new Set(['waiting']));
  expect(await deleteRequestContents(later(30))).toBe(0);
  expect(await deleteRequestContents(later(31))).toBe(waiting.length);
  expect((await kept()).filter(({ input }) => 'sealed' in (input as object))).toEqual([]);
  await expect(confirmAct(context, here.publisher, REGISTRY, asked.id)).rejects.toMatchObject({
    code: 'already-decided',
  });
  const entries = await actTransaction(context, here.chief, ({ tx }) =>
    tx.selectFrom('ledgerEntry').select('body').where('act', '=', 'delete-request-contents').execute(),
  );
  expect(entries.map(({ body }) => JSON.parse(body))).toContainEqual(
    expect.objectContaining({
      figures: { requests: waiting.length, lapsed: waiting.length },
      actor: expect.objectContaining({ role: 'system' }),
    }),
  );
});

/** Of nobody else here. */
function soundNumber(day: string): string {
  const body = `231182${day}771`;
  const sound = [...'0123456789X'].find((check) => identityNumber({ value: body + check }).valid);
  return body + (sound ?? '');
}
