/** One human, one registration: whatever the timing, the county and the way he is written. */
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import { type Actor, findRole } from '@xuanwu/server/accounts/actor.ts';
import { insertAccount } from '@xuanwu/server/accounts/sign-in.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import type { Act } from '@xuanwu/server/acts/act.ts';
import { confirmAct } from '@xuanwu/server/acts/confirm-act.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { insertRoleGrant } from '@xuanwu/server/administration/installation.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { decideSilentPoint } from '@xuanwu/server/law/decide-silent-point.ts';
import { assignSeats } from '@xuanwu/server/phases/constituencies/assign-seats.ts';
import { drawConstituencies } from '@xuanwu/server/phases/constituencies/draw-constituencies.ts';
import { publishConstituencies } from '@xuanwu/server/phases/constituencies/publish-constituencies.ts';
import { fixSeats } from '@xuanwu/server/phases/preparation/fix-seats.ts';
import { openCycle } from '@xuanwu/server/phases/preparation/open-cycle.ts';
import { correctRoll } from '@xuanwu/server/phases/registration/correct-roll.ts';
import { publishRoll } from '@xuanwu/server/phases/registration/publish-roll.ts';
import { registerVoter } from '@xuanwu/server/phases/registration/register-voter.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestRehearsal, PLAN, type TestRehearsal } from '../rehearsal.ts';

let rehearsal: TestRehearsal;
let here: Office;
let elsewhere: Office;

/** The office of a county, with two constituencies of its congress that are published. */
interface Office {
  readonly chief: Actor;
  readonly publisher: Actor;
  readonly cycle: string;
  readonly constituencies: readonly string[];
}

beforeAll(async () => {
  rehearsal = await openTestRehearsal();
  here = await openOffice('231182', '五大连池市');
  elsewhere = await openOffice('231183', '网球市');
});
afterAll(() => rehearsal.close());

async function makeActor(county: string, role: 'office-chief' | 'publisher'): Promise<Actor> {
  const { db } = rehearsal.context;
  const name = `${role} ${county}`;
  const password = 'a password for tests';
  const account = await insertAccount(db, {
    signInName: name,
    displayName: name,
    password,
    mustChangePassword: false,
  });
  const grant = await insertRoleGrant(db, { account: account ?? '', role, county, area: null });
  const actor = await findRole(db, grant);
  if (!actor) throw new Error('the role that was just granted is not there');
  return actor;
}

async function act<Input, Output>(
  actor: Actor,
  name: Act<Input, Output>,
  input: NoInfer<Input>,
): Promise<Output> {
  const answer = await performAct(rehearsal.context, actor, name, input);
  if (answer.kind !== 'done') throw new Error(`${name.name} was not done but ${answer.kind}`);
  return answer.output;
}

async function actOfTwo<Input, Output>(
  office: Pick<Office, 'chief' | 'publisher'>,
  name: Act<Input, Output>,
  input: NoInfer<Input>,
) {
  const asked = await performAct(rehearsal.context, office.chief, name, input);
  if (asked.kind !== 'pending') throw new Error(`${name.name} was not asked for but ${asked.kind}`);
  return confirmAct(rehearsal.context, office.publisher, REGISTRY, asked.id);
}

async function openOffice(county: string, name: string): Promise<Office> {
  await rehearsal.context.db
    .insertInto('area')
    .values({ code: county, name, kind: 'county' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const chief = await makeActor(county, 'office-chief');
  const publisher = await makeActor(county, 'publisher');
  const congress = {
    level: 'county' as const,
    area: county,
    name: `${name}人民代表大会`,
    population: 20_000,
    seats: 4,
    categories: [{ name: '选区', seats: 4 }],
  };
  const plan = { ...PLAN, county: { code: county, name }, townships: [], congresses: [congress] };
  const { cycle } = await act(chief, openCycle, { plan });
  const { election, category } = await actTransaction(rehearsal.context, chief, ({ tx }) =>
    tx
      .selectFrom('seatCategory')
      .select(['election', 'id as category'])
      .where('county', '=', county)
      .executeTakeFirstOrThrow(),
  );
  const decision = { decidedBy: `${name}人大常委会`, documentNumber: '〔2016〕1号' };
  await act(chief, fixSeats, { election, seats: 4, ...decision });
  const { constituencies } = await act(chief, drawConstituencies, {
    election,
    constituencies: [1, 2].map((number) => ({
      number,
      name: `第${number}选区`,
      kind: 'residence' as const,
      area: county,
      population: 10_000,
      boundaries: '',
    })),
  });
  await act(chief, decideSilentPoint, {
    points: [{ parameter: 'dayConvention', value: 'A', supersedes: null }],
    decidedBy: `${name}选举委员会`,
    document: '〔2016〕2号',
  });
  const ids = constituencies.map(({ id }) => id);
  const assignments = ids.map((constituency) => ({ constituency, seats: 2 }));
  await act(chief, assignSeats, { election, category, assignments });
  await actOfTwo({ chief, publisher }, publishConstituencies, { cycle });
  return { chief, publisher, cycle, constituencies: ids };
}

/** A sound identity number of nobody: an area code that was never given, born 1980. */
function numberOf(order: number): string {
  const body = `23118219800101${String(order).padStart(3, '0')}`;
  const sound = [...'0123456789X'].find((check) => identityNumber({ value: body + check }).valid);
  return body + (sound ?? '');
}

const ENDS_IN_X = [...Array(50).keys()].find((order) => order > 10 && numberOf(order).endsWith('X')) ?? 0;

function voter(order: number, changes: { name?: string; idNumber?: string } = {}) {
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
    await actOfTwo(here, publishRoll, { constituency: here.constituencies[0] ?? '' });
    expect(await register(elsewhere, 1, voter(90))).toMatchObject(ALREADY);
    await actOfTwo(here, correctRoll, {
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
    const added = await actOfTwo(here, correctRoll, {
      kind: 'added',
      constituency: here.constituencies[0] ?? '',
      voter: voter(91),
      reason: '漏登',
    });
    expect(added.kind).toBe('done');
    expect(await register(elsewhere, 0, voter(91))).toMatchObject(ALREADY);
    expect(
      await actOfTwo(here, correctRoll, {
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
