/** The same question of the same people is one case, whoever asks, how often and at what time. */
import { randomUUID } from 'node:crypto';
import { actTransaction } from '../../../acts/acting.ts';
import type { Acting } from '../../../acts/act.ts';
import type { Actor } from '../../../accounts/actor.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, makeActor, numberOf, type Office, openOffice } from '../../../../tests/office.ts';
import { openTestRehearsal, type TestRehearsal } from '../../../../tests/rehearsal.ts';
import { registerVoter } from '../register-voter.ts';
import type { CaseEvidence } from './case.schema.ts';
import type { NewCase } from './new-case.ts';
import { openCase, openCases } from './open-case.ts';

const TOWNSHIPS = ['231182801', '231182802'] as const;
const SAME_NAME: CaseEvidence = { field: 'name', speaks: 'for', text: '姓名相同' };
const OTHER_DAY: CaseEvidence = { field: 'birth', speaks: 'against', text: '出生日期不同' };

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

async function voterIn(office: Office, place: number): Promise<string> {
  order += 1;
  const { person } = await act(rehearsal.context, office.chief, registerVoter, {
    cycle: office.cycle,
    voter: {
      name: '林小松',
      idNumber: numberOf(order),
      ethnicity: null,
      address: null,
      phone: null,
      voterGroup: null,
    },
    countyConstituency: office.constituencies[place] ?? null,
    townshipConstituency: null,
  });
  return person;
}

function as<T>(actor: Actor, work: (acting: Acting) => Promise<T>): Promise<T> {
  return actTransaction(rehearsal.context, actor, work);
}

function duplicate(persons: readonly string[], evidence = [SAME_NAME]): NewCase {
  return {
    kind: 'duplicate',
    cycle: here.cycle,
    subjects: persons.map((person) => ({ person })),
    evidence,
    source: 'comparison',
  };
}

function casesOf(actor: Actor) {
  return as(actor, ({ tx }) => tx.selectFrom('registrationCase').selectAll().execute());
}

describe('a pair', () => {
  test('is one case, in whatever order and however often it is asked', async () => {
    const pair = [await voterIn(here, 0), await voterIn(here, 1)];
    const first = await as(here.chief, (acting) => openCase(acting, duplicate(pair)));
    const again = await as(here.chief, (acting) => openCase(acting, duplicate(pair.toReversed())));
    expect([first.how, again]).toEqual(['opened', { id: first.id, how: 'open' }]);
    const other = await as(here.chief, (acting) => openCase(acting, { ...duplicate(pair), kind: 'wrong' }));
    expect(other.how).toBe('opened');
    const opened = (await casesOf(here.chief)).find(({ id }) => id === first.id);
    expect(opened).toMatchObject({
      state: 'open',
      owner: here.chief.account,
      areas: TOWNSHIPS,
      dueOn: '2016-09-29',
    });
  });

  test('asked by two at once, and by bulk twice in one go, it is still one', async () => {
    const pairs = [];
    for (let at = 0; at < 6; at += 1) pairs.push([await voterIn(here, 0), await voterIn(here, 1)]);
    const forwards = pairs.map((pair) => duplicate(pair));
    const answers = await Promise.all(
      [forwards, forwards.toReversed(), [...forwards, ...forwards]].map((wanted) =>
        as(here.chief, (acting) => openCases(acting, wanted)),
      ),
    );
    const ids = answers.map((opened) => new Set(opened.map(({ id }) => id)));
    expect(ids.map((set) => set.size)).toEqual([6, 6, 6]);
    expect([...(ids[1] ?? [])].every((id) => ids[0]?.has(id))).toBe(true);
  });

  test('decided to be kept it comes up again only where the evidence has changed', async () => {
    const pair = [await voterIn(here, 0), await voterIn(here, 1)];
    const { id } = await as(here.chief, (acting) => openCase(acting, duplicate(pair)));
    const decide = (decision: string) =>
      as(here.chief, ({ tx }) =>
        tx
          .updateTable('registrationCase')
          .set({ state: 'decided', decision, decidedOn: '2016-09-20' })
          .where('id', '=', id)
          .execute(),
      );
    const ask = (evidence?: CaseEvidence[]) =>
      as(here.chief, (acting) => openCase(acting, duplicate(pair, evidence)));
    await decide('keep');
    expect(await ask()).toEqual({ id, how: 'kept' });
    expect(await ask([SAME_NAME, OTHER_DAY])).toEqual({ id, how: 'opened' });
    await decide('merge');
    expect(await ask([SAME_NAME, OTHER_DAY])).toEqual({ id, how: 'opened' });
  });
});

test('an act that does not come to pass leaves no case', async () => {
  const pair = [await voterIn(here, 0), await voterIn(here, 1)];
  const before = (await casesOf(here.chief)).length;
  await expect(
    as(here.chief, async (acting) => {
      await openCase(acting, duplicate(pair));
      throw new Error('given up');
    }),
  ).rejects.toThrow('given up');
  expect(await casesOf(here.chief)).toHaveLength(before);
});

describe('who sees a case', () => {
  test('every office whose people or constituency it concerns, and no other', async () => {
    const [first, second] = [
      await makeActor(rehearsal.context, here.county, 'registrar', TOWNSHIPS[0]),
      await makeActor(rehearsal.context, here.county, 'registrar', TOWNSHIPS[1]),
    ];
    const own = await as(first, async (acting) =>
      openCase(acting, { ...duplicate([await voterIn(here, 0)]), kind: 'wrong' }),
    );
    const both = await as(first, async (acting) =>
      openCase(acting, duplicate([await voterIn(here, 0), await voterIn(here, 1)])),
    );
    const seen = async (actor: Actor) => (await casesOf(actor)).map(({ id }) => id);
    expect(await seen(first)).toEqual(expect.arrayContaining([own.id, both.id]));
    expect(await seen(second)).toContain(both.id);
    expect(await seen(second)).not.toContain(own.id);
    expect(await seen(elsewhere.chief)).not.toContain(both.id);
  });

  test('of two counties each has its own side, under one id', async () => {
    const [mine, theirs] = [await voterIn(here, 0), await voterIn(elsewhere, 0)];
    const ofHere: NewCase = {
      ...duplicate([]),
      subjects: [{ person: mine }, { person: theirs, county: elsewhere.county }],
    };
    const ofElsewhere: NewCase = {
      ...ofHere,
      cycle: elsewhere.cycle,
      subjects: [{ person: theirs }, { person: mine, county: here.county }],
    };
    const [one, other] = await Promise.all([
      as(here.chief, (acting) => openCase(acting, ofHere)),
      as(elsewhere.chief, (acting) => openCase(acting, ofElsewhere)),
    ]);
    expect(one.id).toBe(other.id);
    expect([one.how, other.how].toSorted()).toEqual(['open', 'opened']);
    const side = async (office: Office) => (await casesOf(office.chief)).find(({ id }) => id === one.id);
    expect(await side(here)).toMatchObject({ otherCounties: [elsewhere.county], cycle: here.cycle });
    expect(await side(elsewhere)).toMatchObject({ otherCounties: [here.county], cycle: elsewhere.cycle });
  });
});

test('somebody who is on no register is kept encrypted, and named without being said', async () => {
  const details = {
    name: '林小梅',
    idNumber: numberOf(900),
    sex: 'female' as const,
    birthDate: '1980-01-01',
    ethnicity: null,
    address: '松市一路 1 号',
    phone: null,
    voterGroup: null,
    countyConstituency: here.constituencies[1] ?? null,
    townshipConstituency: null,
  };
  const reference = randomUUID();
  const { id } = await as(here.chief, (acting) =>
    openCase(acting, { ...duplicate([]), kind: 'missed', subjects: [{ details, reference }] }),
  );
  const rows = await as(here.chief, ({ tx }) =>
    tx.selectFrom('registrationCaseSubject').selectAll().where('caseId', '=', id).execute(),
  );
  expect(rows).toMatchObject([{ register: here.county, person: null, reference }]);
  expect(rows[0]?.detailsEncrypted?.toString('utf8')).not.toContain('林小梅');
  expect((await casesOf(here.chief)).find((each) => each.id === id)?.areas).toEqual([TOWNSHIPS[1]]);
});
