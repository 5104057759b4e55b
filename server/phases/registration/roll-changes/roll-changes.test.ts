/** 三增三减 on a real database: an old roll carried over, every difference with its reason, sums that close. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import { actTransaction } from '../../../acts/acting.ts';
import { performAct } from '../../../acts/perform-act.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../../../../tests/rehearsal.ts';
import { assignVoters } from '../assignment/assign-voters.ts';
import { decideCase } from '../cases/decide-case.ts';
import { openCase } from '../open-cases/open-case.ts';
import { reopenCase } from '../cases/reopen-case.ts';
import type { RecordedFact } from '../eligibility/person-fact.schema.ts';
import { readPersonEligibility } from '../eligibility/person-eligibility.queries.ts';
import { recordPersonFact } from '../eligibility/record-person-fact.ts';
import { correctRoll } from '../correct-roll.ts';
import { publishRoll } from '../publish-roll.ts';
import { registerVoter } from '../register-voter.ts';
import { readRollBalance } from './balance.queries.ts';
import { carryOverRoll } from './carry-over-roll.ts';
import { countBalances } from './nightly-balance.ts';
import { recordRollChange } from './record-roll-change.ts';
import { settleRollChanges } from './settle-roll-changes.ts';
import { takeLastRoll } from './take-last-roll.ts';
import { withdrawRollChange } from './withdraw-roll-change.ts';

let rehearsal: TestRehearsal;
let cycle: string;
let here: Place;
let there: Place;
const previous = randomUUID();

interface Place {
  readonly id: string;
  readonly election: string;
  readonly area: string;
  readonly number: number;
  readonly name: string;
}

beforeAll(async () => {
  rehearsal = await openTestRehearsal('constituencies');
  const drawn = await rehearsal.stage.read((tx) =>
    tx
      .selectFrom('constituency')
      .select(['id', 'cycle', 'election', 'area', 'number', 'name'])
      .where('level', '=', 'township')
      .orderBy('area')
      .orderBy('number')
      .limit(2)
      .execute(),
  );
  [here, there] = drawn as unknown as [Place, Place];
  cycle = drawn[0]?.cycle ?? '';
  await openOldCycle();
});
afterAll(() => rehearsal.close());

/** Of five years ago, with one constituency that is called as it is now and one that is no more. */
async function openOldCycle(): Promise<void> {
  const { county } = rehearsal.stage;
  await rehearsal.stage.read(async (tx) => {
    const { plan } = await tx
      .selectFrom('cycle')
      .select('plan')
      .where('id', '=', cycle)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('cycle')
      .values({
        county,
        id: previous,
        name: '2011年换届选举',
        electionDay: '2011-10-20',
        stage: 'closed',
        plan: JSON.stringify(plan),
        openedAt: new Date('2011-07-01'),
      })
      .execute();
    for (const place of [here, { ...there, name: '撤并了的选区', number: 99 }])
      await tx
        .insertInto('constituency')
        .values({
          county,
          id: oldOf(place),
          cycle: previous,
          election: place.election,
          level: 'township',
          area: place.area,
          number: place.number + 100,
          name: place.name,
          kind: 'residence',
          boundaries: '',
          population: 1_000,
        })
        .execute();
  });
}

const OLD_IDS = new Map<string, string>();

function oldOf({ id }: Pick<Place, 'id'>): string {
  const old = OLD_IDS.get(id) ?? randomUUID();
  OLD_IDS.set(id, old);
  return old;
}

let sequence = 100;

function numberOf(birth: string): string {
  sequence += 1;
  const body = `999182${birth}${sequence}`;
  return body + checkDigit(body);
}

/** Somebody on the roll of five years ago. */
async function formerVoter(name: string, place: Place): Promise<{ person: string; idNumber: string }> {
  const { county } = rehearsal.stage;
  const { keys } = rehearsal.context;
  const person = randomUUID();
  const idNumber = numberOf('19800307');
  await rehearsal.stage.read(async (tx) => {
    const { area } = place;
    const own = {
      county,
      id: person,
      name,
      sortKey: strokeSortKey(name),
      sex: 'male',
      birthDate: '1980-03-07',
      area,
    };
    await tx.insertInto('person').values(own).execute();
    const hash = keys.identifierHash(idNumber);
    await tx
      .insertInto('personIdentifier')
      .values({
        county,
        hash,
        tailHash: keys.identifierTailHash(idNumber),
        person,
        encrypted: Buffer.from(''),
      })
      .execute();
    const registered = { county, cycle: previous, level: 'township', person, area, source: 'office' };
    await tx
      .insertInto('registration')
      .values({ ...registered, constituency: oldOf(place), registeredAt: new Date('2011-09-01') })
      .execute();
  });
  return { person, idNumber };
}

async function register(name: string, idNumber: string, place: Place): Promise<string> {
  const { person } = await rehearsal.stage.act('demo-registrar', registerVoter, {
    cycle,
    voter: { name, idNumber, ethnicity: null, address: null, phone: null, voterGroup: null },
    countyConstituency: null,
    townshipConstituency: place.id,
  });
  return person;
}

const record = (person: string, fact: RecordedFact) =>
  rehearsal.stage.act('demo-clerk', recordPersonFact, { person, fact });

function balance() {
  const { context, stage } = rehearsal;
  return actTransaction(context, stage.actor('demo-clerk'), (acting) => readRollBalance(acting, cycle));
}

async function rowOf(place: Place | null) {
  const { rows } = await balance();
  return rows.find(({ constituency }) => constituency === (place?.id ?? null));
}

const PAPER = { source: 'police', document: '网公发〔2016〕1号' } as const;
let stays: string;
let fromNoMore: { person: string; idNumber: string };

test('without a last roll too, whom a paper keeps off is taken off the roll that is not published; nobody else is', async () => {
  const { context, stage } = rehearsal;
  const person = await register('羽小拍', numberOf('19500101'), there);
  const asked = {
    cycle,
    level: 'township' as const,
    person,
    document: '死亡证明',
    isListedInNewPlace: false,
  };
  const movedIn = stage.act('demo-clerk', recordRollChange, { ...asked, change: 'moved-in' });
  await expect(movedIn).rejects.toThrow('还没有取得上届名单');
  expect(await balance()).toMatchObject({ exceptions: [], settleable: { added: 0, removed: 0 } });

  await record(person, { ...PAPER, kind: 'died', on: '2016-05-01' });
  const seen = () =>
    actTransaction(context, stage.actor('demo-clerk'), (acting) => readPersonEligibility(acting, person));
  expect(await seen()).toMatchObject({
    removal: { cycle, change: 'died', document: PAPER.document },
    places: [{ level: 'township', constituency: there.name, isPublished: false }],
  });
  expect((await balance()).exceptions).toMatchObject([{ kind: 'ineligible', person }]);
  const settled = await stage.act('demo-clerk', settleRollChanges, { cycle });
  expect(settled).toMatchObject({ added: 0, removed: 1 });
  expect((await seen()).removal).toBeNull();

  const { exceptions, movements } = await balance();
  expect(exceptions).toEqual([]);
  expect(movements).toMatchObject([{ change: 'died', person, document: PAPER.document }]);
  await stage.act('demo-clerk', withdrawRollChange, { change: movements[0]?.id ?? '', reason: '再核对' });
  expect(await seen()).toMatchObject({ removal: { change: 'died' }, places: [{ constituency: there.name }] });
  await stage.act('demo-clerk', recordRollChange, { ...asked, change: 'died' });
  expect((await seen()).removal).toBeNull();
});

test('an old roll is carried over: whom a paper keeps off is taken off with his movement, and the sum closes', async () => {
  ({ person: stays } = await formerVoter('田小球', here));
  const [dead, deprived, moved] = await Promise.all(
    ['网小拍', '羽小毛', '乒小乓'].map((name) => formerVoter(name, here)),
  );
  fromNoMore = await formerVoter('篮小框', there);
  await record(dead?.person ?? '', { ...PAPER, kind: 'died', on: '2014-05-01' });
  await record(deprived?.person ?? '', {
    ...PAPER,
    kind: 'deprived',
    orderKind: 'for-life',
    effectiveOn: '2013-01-01',
    mainTermEndsOn: null,
    months: null,
  });
  await record(moved?.person ?? '', {
    ...PAPER,
    kind: 'moved-out',
    on: '2015-01-01',
    place: '网球市',
    isListedInNewPlace: true,
  });
  const { stage } = rehearsal;
  await expect(stage.act('demo-clerk', carryOverRoll, { cycle })).rejects.toThrow('还没有取得上届名单');
  const taken = { cycle, previousCycle: previous, lastElectionDay: null, document: '2011年选民名单' };
  expect(await stage.act('demo-clerk', takeLastRoll, taken)).toMatchObject({ persons: 5, unplaced: 1 });
  expect(await stage.act('demo-clerk', carryOverRoll, { cycle })).toMatchObject({
    registered: 1,
    removed: 3,
  });
  expect(await rowOf(here)).toMatchObject({
    last: 4,
    changes: { died: 1, deprived: 1, 'moved-out': 1 },
    now: 1,
    unexplained: 0,
    closes: true,
  });
  expect(await rowOf(null)).toMatchObject({ last: 1, now: 0, unexplained: 1, closes: false });
  // Whoever came and went before this roll was compared with the last is in neither sum.
  expect((await rowOf(there))?.changes ?? {}).toEqual({});
  expect((await balance()).exceptions).toMatchObject([
    { kind: 'vanished', name: '篮小框', constituency: '上届选区已撤并' },
  ]);
});

test('carried over once more, nobody stands twice', async () => {
  expect(await rehearsal.stage.act('demo-clerk', carryOverRoll, { cycle })).toMatchObject({
    registered: 0,
    removed: 0,
  });
});

test('whose constituency is no more counts where he is registered now; whoever turned 18 since is added by his number', async () => {
  const { stage } = rehearsal;
  await register('篮小框', fromNoMore.idNumber, there);
  await register('足小球', numberOf('19980101'), here);
  expect((await balance()).settleable).toEqual({ added: 1, removed: 0 });
  const [young] = (await balance()).exceptions;
  const missed = { cycle, level: 'township', person: young?.person ?? '', change: 'missed' } as const;
  const said = { ...missed, document: '上届漏登', isListedInNewPlace: false };
  await expect(stage.act('demo-clerk', recordRollChange, said)).rejects.toThrow('不是上届漏登的');
  expect(await stage.act('demo-clerk', settleRollChanges, { cycle })).toMatchObject({ added: 1, removed: 0 });
  expect(await rowOf(there)).toMatchObject({ last: 1, now: 1, closes: true });
  expect(await rowOf(here)).toMatchObject({ last: 4, changes: { 'turned-18': 1 }, now: 2, closes: true });
  expect(await rowOf(null)).toBeUndefined();
});

test('whoever is on the roll for no reason is told, until somebody says why', async () => {
  const { context, stage } = rehearsal;
  const person = await register('排小球', numberOf('19800307'), here);
  expect((await balance()).exceptions).toMatchObject([{ kind: 'appeared', person, isPublished: false }]);
  expect(await rowOf(here)).toMatchObject({ unexplained: 1, closes: false });
  const input = {
    cycle,
    level: 'township' as const,
    person,
    document: '迁入证明',
    isListedInNewPlace: false,
  };
  const asked = { ...input, change: 'turned-18' as const };
  await expect(stage.act('demo-registrar', recordRollChange, asked)).rejects.toThrow(
    '已满十八周岁，不是新满的',
  );
  const gone = { ...input, change: 'moved-out' as const };
  const answer = await performAct(context, stage.actor('demo-registrar'), recordRollChange, gone);
  expect(answer).toMatchObject({ kind: 'refused', code: 'refused-by-law' });
  const say = (change: 'moved-in' | 'missed') =>
    stage.act('demo-registrar', recordRollChange, { ...input, change });
  const both = await Promise.allSettled([say('moved-in'), say('moved-in')]);
  expect(both.map(({ status }) => status).toSorted(), 'two at once').toEqual(['fulfilled', 'rejected']);
  await expect(say('missed'), 'for another reason').rejects.toMatchObject({ code: 'lost-race' });
  const known = { ...input, person: stays, change: 'moved-in' as const };
  const standing = stage.act('demo-registrar', recordRollChange, known);
  await expect(standing, 'who was on the last roll too').rejects.toMatchObject({ code: 'lost-race' });
  expect(await rowOf(here)).toMatchObject({
    changes: { 'moved-in': 1 },
    now: 3,
    unexplained: 0,
    closes: true,
  });
});

test('who moved within the county leaves the place of last time, and keeps the one that he came to', async () => {
  const { stage } = rehearsal;
  const to = (id: string) =>
    stage.act('demo-clerk', assignVoters, { persons: [stays], constituency: id, reason: '住址变了' });
  await to(there.id);
  expect((await balance()).exceptions.map(({ kind }) => kind).toSorted()).toEqual(['appeared', 'vanished']);
  const known = { cycle, level: 'township', person: stays, document: '户口簿' } as const;
  const moves = [];
  for (const change of ['moved-out', 'moved-in'] as const)
    moves.push(
      await stage.act('demo-clerk', recordRollChange, { ...known, change, isListedInNewPlace: true }),
    );
  expect(await rowOf(here)).toMatchObject({ unexplained: 0, closes: true });
  expect(await rowOf(there)).toMatchObject({ changes: { 'moved-in': 1 }, now: 2, closes: true });
  for (const { change } of moves)
    await stage.act('demo-clerk', withdrawRollChange, { change, reason: '没有搬' });
  await to(here.id);
  expect((await balance()).exceptions).toEqual([]);
});

test('whoever dies now is taken off with his claim; withdrawn, he stands where he stood', async () => {
  const { stage } = rehearsal;
  await record(stays, { ...PAPER, kind: 'died', on: '2016-08-01' });
  expect((await balance()).exceptions).toMatchObject([{ kind: 'ineligible', person: stays }]);
  await stage.act('demo-clerk', settleRollChanges, { cycle });
  expect(await rowOf(here)).toMatchObject({ changes: { died: 2 }, now: 2, closes: true });
  const claims = () =>
    stage.read((tx) =>
      tx.selectFrom('identifierClaim').select('level').where('person', '=', stays).execute(),
    );
  expect(await claims()).toEqual([]);
  const { id } = await stage.read((tx) =>
    tx
      .selectFrom('rollChange')
      .select('id')
      .where('person', '=', stays)
      .where('change', '=', 'died')
      .executeTakeFirstOrThrow(),
  );
  await stage.act('demo-clerk', withdrawRollChange, { change: id, reason: '同名，不是他' });
  expect(await claims()).toHaveLength(1);
  expect((await balance()).exceptions).toMatchObject([{ kind: 'ineligible', person: stays }]);
});

test('every night is counted once', async () => {
  expect(await countBalances(rehearsal.context)).toBe(1);
  expect(await countBalances(rehearsal.context)).toBe(0);
  expect((await balance()).nights).toMatchObject([
    { constituencies: 2, closed: 2, last: 5, added: 2, removed: 3, now: 4 },
  ]);
});

describe('two records that are merged', () => {
  const close = async () => (await balance()).rows.map(({ closes, unexplained }) => [closes, unexplained]);

  /** Merged into the first, and undone: answers the sums of before, between and afterwards. */
  async function mergedAndUndone(persons: readonly [string, string]) {
    const { context, stage } = rehearsal;
    const clerk = stage.actor('demo-chief');
    const { id } = await actTransaction(context, clerk, (acting) =>
      openCase(acting, {
        kind: 'duplicate',
        cycle,
        subjects: persons.map((person) => ({ person })),
        evidence: [],
        source: 'office',
      }),
    );
    const before = await close();
    const decision = { kind: 'merge', person: persons[0], constituencies: {} } as const;
    await stage.act('demo-chief', decideCase, { case: id, decision, reason: '同一人' });
    const merged = await close();
    await stage.act('demo-chief', reopenCase, { case: id, reason: '不是一人' });
    return { before, merged, undone: await close() };
  }

  const CLOSED = [
    [true, 0],
    [true, 0],
  ];

  test('take their movements along: sums that closed close, and close again when it is undone', async () => {
    const twice = await Promise.all(
      [here, there].map((place) => register('水小球', numberOf('19800307'), place)),
    );
    const known = { cycle, level: 'township' as const, document: '上届漏登', isListedInNewPlace: false };
    for (const person of twice)
      await rehearsal.stage.act('demo-clerk', recordRollChange, { ...known, person, change: 'missed' });
    const [one = '', other = ''] = twice;
    expect(await mergedAndUndone([one, other])).toEqual({ before: CLOSED, merged: CLOSED, undone: CLOSED });
  });

  test('the old record is on the last roll, the new one stays: he has not appeared', async () => {
    const appeared = await register('篮小框', numberOf('19800307'), there);
    const told = await mergedAndUndone([appeared, fromNoMore.person]);
    expect(told.merged).toEqual(CLOSED);
    expect(told.before).not.toEqual(CLOSED);
    expect(told.undone).toEqual(told.before);
  });
});

test('whoever came new and is struck as 错登 leaves no sum open; what would is told', async () => {
  const { context, stage } = rehearsal;
  const idNumber = numberOf('19800307');
  const person = await register('手小球', idNumber, here);
  const known = { cycle, level: 'township' as const, person, document: '户口簿', isListedInNewPlace: false };
  const say = async (change: 'moved-in' | 'wrong') =>
    (await stage.act('demo-clerk', recordRollChange, { ...known, change })).change;
  const state = async () => {
    const row = await rowOf(here);
    const kinds = (await balance()).exceptions.filter((each) => each.person === person);
    return [row?.closes, ...kinds.map(({ kind }) => kind)];
  };
  expect(await state()).toEqual([false, 'appeared']);
  const struck = await say('wrong');
  expect(await state(), 'added by nothing, taken off by nothing').toEqual([true]);
  await stage.act('demo-clerk', withdrawRollChange, { change: struck, reason: '没有登错' });
  await say('moved-in');
  const again = await say('wrong');
  expect(await state(), 'once in, once out').toEqual([true]);

  await register('手小球', idNumber, here);
  expect(await state(), 'registered again').toEqual([false, 'returned']);
  await expect(say('moved-in')).rejects.toMatchObject({ code: 'lost-race' });
  await stage.act('demo-clerk', withdrawRollChange, { change: again, reason: '又登记了' });
  expect(await state()).toEqual([true]);

  const clerk = stage.actor('demo-chief');
  const { id } = await actTransaction(context, clerk, (acting) =>
    openCase(acting, { kind: 'wrong', cycle, subjects: [{ person }], evidence: [], source: 'office' }),
  );
  const decision = { kind: 'strike', person, levels: ['township' as const] } as const;
  await stage.act('demo-chief', decideCase, {
    case: id,
    decision: { ...decision, levels: [...decision.levels] },
    reason: '不住在这里',
  });
  expect(await state(), 'struck by a case').toEqual([false, 'vanished']);
  await say('wrong');
  expect(await state()).toEqual([true]);

  await register('手小球', idNumber, there);
  await say('moved-in');
  expect(await state(), 'come to another place for the same reason').toEqual([true]);
  expect((await balance()).exceptions.filter((each) => each.person === person)).toEqual([]);
});

describe('of two places, the one that is meant', () => {
  const idNumber = numberOf('19800307');
  let person: string;

  const say = async (change: 'wrong' | 'died' | 'moved-in', at?: Place) => {
    const known = { cycle, level: 'township' as const, person, document: '户口簿', isListedInNewPlace: true };
    const constituency = at && { constituency: at.id };
    return (await rehearsal.stage.act('demo-clerk', recordRollChange, { ...known, change, ...constituency }))
      .change;
  };
  const withdraw = (change: string) =>
    rehearsal.stage.act('demo-clerk', withdrawRollChange, { change, reason: '没有登错' });
  const standsAt = () =>
    rehearsal.stage.read(async (tx) => {
      const { rows } = await sql<{ constituency: string }>`
        select constituency from registration where person = ${person} and cycle = ${cycle} and status = 'on-roll'`.execute(
        tx,
      );
      return rows.map(({ constituency }) => constituency);
    });

  test('错登 at the place that he left takes him off nothing; unsaid, or of somebody who is dead, it is refused', async () => {
    person = await register('棋小盘', idNumber, here);
    await say('moved-in');
    const moved = { persons: [person], constituency: there.id, reason: '住址变了' };
    await rehearsal.stage.act('demo-clerk', assignVoters, moved);
    await expect(say('wrong')).rejects.toThrow(`他从前列在${here.name}，现在列在${there.name}`);
    await expect(say('died', here)).rejects.toThrow(`他现在还列在${there.name}`);
    await say('wrong', here);
    expect(await standsAt()).toEqual([there.id]);
    await expect(say('wrong', here), 'once').rejects.toMatchObject({ code: 'lost-race' });
    expect(await rowOf(here)).toMatchObject({ closes: true });
  });

  test('a removal that is withdrawn puts him back; registered elsewhere since, he stays there', async () => {
    const struck = await say('wrong', there);
    expect(await standsAt()).toEqual([]);
    await withdraw(struck);
    expect(await standsAt()).toEqual([there.id]);
    const again = await say('wrong', there);
    await register('棋小盘', idNumber, here);
    await withdraw(again);
    expect(await standsAt()).toEqual([here.id]);
  });

  test('on a roll that is published since, he is added by a correction first', async () => {
    const { stage } = rehearsal;
    const struck = await say('wrong', here);
    const constituency = here.id;
    await stage.act('demo-clerk', settleRollChanges, { cycle });
    await stage.actOfTwo('demo-clerk', publishRoll, { constituency });
    await expect(withdraw(struck)).rejects.toThrow(`${here.name}的名单已经公布`);
    const voter = { name: '棋小盘', idNumber, ethnicity: null, address: null, phone: null, voterGroup: null };
    const added = { kind: 'added', constituency, voter, reason: '没有登错' } as const;
    await stage.actOfTwo('demo-clerk', correctRoll, added);
    await withdraw(struck);
    expect(await standsAt()).toEqual([here.id]);
    await expect(say('wrong', here)).rejects.toThrow('名单已经公布');
  });
});

test('whoever of a constituency that is no more died counts among its decreases, and its sum closes', async () => {
  const { county } = rehearsal.stage;
  const { person } = await formerVoter('象小棋', there);
  await rehearsal.stage.read((tx) =>
    tx
      .insertInto('lastRollEntry')
      .values({ county, cycle, level: 'township', person, constituency: null, area: there.area })
      .execute(),
  );
  expect(await rowOf(null)).toMatchObject({ last: 1, unexplained: 1, closes: false });
  const known = { cycle, level: 'township' as const, person, document: '火化证', isListedInNewPlace: false };
  await rehearsal.stage.act('demo-clerk', recordRollChange, { ...known, change: 'died', constituency: null });
  expect(await rowOf(null)).toMatchObject({ changes: { died: 1 }, unexplained: 0, closes: true });
});
