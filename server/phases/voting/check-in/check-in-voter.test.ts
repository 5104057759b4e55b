import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../../../../tests/rehearsal.ts';
import type { Actor } from '../../../accounts/actor.ts';
import { actTransaction } from '../../../acts/acting.ts';
import { performAct } from '../../../acts/perform-act.ts';
import { checkInVoter } from './check-in-voter.ts';
import { readCardSeen } from './card-seen.queries.ts';
import { findVotersAt } from './check-in-view.queries.ts';
import { undoCheckIn } from './undo-check-in.ts';
import { confirmAct } from '../../../acts/confirm-act.ts';
import { commissionProxy } from '../proxies/commission-proxy.ts';
import { openRound } from '../open-round.ts';

let demo: TestRehearsal;
let place: string;
let clerk: Actor;

beforeAll(async () => {
  demo = await openTestRehearsal('places');
  await demo.moveTo('2016-10-20T07:00:00+08:00');
  clerk = demo.stage.actor('demo-station-clerk');
  place = await idOfPlace('龙镇第1选区投票站');
});
afterAll(() => demo.close());

async function idOfPlace(name: string): Promise<string> {
  const row = await demo.stage.read((tx) =>
    tx.selectFrom('pollingPlace').select('id').where('name', '=', name).executeTakeFirstOrThrow(),
  );
  return row.id;
}

/** Voters of the township constituency of the place, by their serial. */
async function voter(serial: number): Promise<string> {
  const row = await demo.stage.read((tx) =>
    tx
      .selectFrom('rollEntry as e')
      .innerJoin('constituency as c', 'c.id', 'e.constituency')
      .where('c.name', '=', '龙镇第1选区')
      .where('e.serial', '=', serial)
      .select('e.person')
      .executeTakeFirstOrThrow(),
  );
  return row.person;
}

async function open(constituency: string): Promise<string> {
  const round = await demo.stage.read((tx) =>
    tx
      .selectFrom('votingRound as r')
      .innerJoin('constituency as c', 'c.id', 'r.constituency')
      .where('c.name', '=', constituency)
      .select(['r.id', 'c.id as constituency'])
      .executeTakeFirstOrThrow(),
  );
  await demo.stage.act('demo-station-chief', openRound, { round: round.id });
  return round.constituency;
}

async function nameOf(person: string): Promise<string> {
  const row = await demo.stage.read((tx) =>
    tx.selectFrom('person').select('name').where('id', '=', person).executeTakeFirstOrThrow(),
  );
  return row.name;
}

async function find(person: string) {
  const name = await nameOf(person);
  const found = await actTransaction(demo.context, clerk, (acting) => findVotersAt(acting, place, name));
  return found.find((match) => match.person === person);
}

test('a round that opens later: its ballot is handed out then, and each only once', async () => {
  const person = await voter(1);
  const first = await performAct(demo.context, clerk, checkInVoter, { place, person, byProxy: null }).catch(
    (error: Error) => error.message,
  );
  expect(first).toContain('现在没有进行投票');
  expect(await find(person)).toMatchObject({ due: [], hasVoted: false, places: [{ id: place }] });

  await open('第21选区（龙镇1片）');
  const county = await demo.stage.act('demo-station-clerk', checkInVoter, { place, person, byProxy: null });
  expect(county.ballots.map(({ level }) => level)).toEqual(['county']);
  expect(await find(person)).toMatchObject({ hasVoted: true });

  await open('龙镇第1选区');
  expect((await find(person))?.due).toMatchObject([
    { level: 'county', colour: '浅红色', handedOut: true },
    { level: 'township', colour: '浅绿色', handedOut: false },
  ]);
  const township = await demo.stage.act('demo-station-clerk', checkInVoter, { place, person, byProxy: null });
  expect(township.ballots.map(({ level }) => level)).toEqual(['township']);
  expect(await find(person)).toMatchObject({ hasVoted: true });

  const again = await performAct(demo.context, clerk, checkInVoter, { place, person, byProxy: null });
  expect(again).toMatchObject({
    kind: 'refused',
    // The law of 2015 had one article less before this one.
    ruling: {
      reasons: [
        { rule: 'vote-once', article: '选举法（2015）第四条', test: '应发 2 张，已领 2 张，再领 0 张' },
      ],
    },
  });
});

test('a check-in of the wrong person is undone by two people, and he can be handed his ballots after all', async () => {
  const person = await voter(8);
  await demo.stage.act('demo-station-clerk', checkInVoter, { place, person, byProxy: null });
  const undo = { place, person, reason: 'wrong-person', ballotsBack: true } as const;
  const asked = await performAct(demo.context, clerk, undoCheckIn, undo);
  if (asked.kind !== 'pending') throw new Error(`asked for and answered ${asked.kind}`);
  expect(await find(person)).toMatchObject({ hasVoted: true });
  const confirm = (who: Actor) => confirmAct(demo.context, who, demo.stage.registry, asked.id);
  await expect(confirm(clerk)).rejects.toMatchObject({ code: 'same-person' });
  expect(await confirm(demo.stage.actor('demo-station-chief'))).toMatchObject({ output: { ballots: 2 } });
  expect(await find(person)).toMatchObject({ hasVoted: false });
  await demo.stage.act('demo-station-clerk', checkInVoter, { place, person, byProxy: null });
});

test('of twenty requests for one voter in the same moment one hands out his ballots', async () => {
  const person = await voter(6);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      performAct(demo.context, clerk, checkInVoter, { place, person, byProxy: null }),
    ),
  );
  expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(1);
  expect(answers.filter(({ kind }) => kind === 'refused')).toHaveLength(19);
});

test('of one card at two places in the same moment that place hands out his ballots which is his', async () => {
  await open('和平镇第1选区');
  const station = await idOfPlace('和平镇第1选区投票站');
  const box = await idOfPlace('和平镇第1选区流动票箱');
  const { standing, asking } = await demo.stage.read(async (tx) => {
    const users = await tx.selectFrom('mobileBoxUser').select('person').where('place', '=', box).execute();
    const asked = users.map(({ person }) => person);
    const row = await tx
      .selectFrom('rollEntry as e')
      .innerJoin('constituency as c', 'c.id', 'e.constituency')
      .where('c.name', '=', '和平镇第1选区')
      .where('e.person', 'not in', asked)
      .where('e.person', 'not in', tx.selectFrom('proxyCommission').select('principal'))
      .orderBy('e.serial')
      .select('e.person')
      .executeTakeFirstOrThrow();
    return { standing: row.person, asking: asked[0] ?? '' };
  });
  for (const { person, his } of [
    { person: standing, his: station },
    { person: asking, his: box },
  ]) {
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        performAct(demo.context, clerk, checkInVoter, {
          place: index % 2 === 0 ? station : box,
          person,
          byProxy: null,
        }),
      ),
    );
    const done = answers.filter((answer) => answer.status === 'fulfilled' && answer.value.kind === 'done');
    expect(done).toHaveLength(1);
    const rows = await demo.stage.read((tx) =>
      tx.selectFrom('checkIn').select('place').where('person', '=', person).execute(),
    );
    expect(new Set(rows.map(({ place: at }) => at))).toEqual(new Set([his]));
  }
});

test('a proxy is shown with whom he votes for; the principal cannot come himself as well', async () => {
  const [principal, proxy] = [await voter(2), await voter(3)];
  const { entries = [] } = (await find(principal)) ?? {};
  const constituency = entries.find(({ level }) => level === 'township')?.constituencyId ?? '';
  await demo.stage.act('demo-station-chief', commissionProxy, {
    constituency,
    electionDay: '2016-10-20',
    principal,
    proxy,
    reason: 'away',
    channel: 'paper',
    committeeConsent: true,
  });
  expect(await find(principal)).toMatchObject({ proxy: { person: proxy } });
  expect((await find(proxy))?.principals).toMatchObject([{ person: principal, hasVoted: false }]);
  const himself = await performAct(demo.context, clerk, checkInVoter, {
    place,
    person: principal,
    byProxy: null,
  });
  expect(himself).toMatchObject({ kind: 'refused', ruling: { reasons: [{ test: '已委托他人投票' }] } });
  await demo.stage.act('demo-station-clerk', checkInVoter, { place, person: principal, byProxy: proxy });
  expect((await find(proxy))?.principals).toMatchObject([{ person: principal, hasVoted: true }]);
});

test('someone whose ballots are due elsewhere is found with his own place', async () => {
  const elsewhere = await idOfPlace('龙镇第2选区投票站');
  const name = await nameOf(await voter(4));
  const found = await actTransaction(demo.context, clerk, (acting) => findVotersAt(acting, elsewhere, name));
  expect(found[0]).toMatchObject({ due: [], places: [{ id: place, name: '龙镇第1选区投票站' }] });
});

test('a voter is found by his number on the roll', async () => {
  const person = await voter(5);
  const found = await actTransaction(demo.context, clerk, (acting) => findVotersAt(acting, place, '5'));
  expect(found.map((match) => match.person)).toContain(person);
  expect(found.every(({ entries }) => entries.some(({ serial }) => serial === 5))).toBe(true);
});

test('who neither hands out ballots nor registers commissions may not look people up', async () => {
  const auditor = demo.stage.actor('demo-auditor');
  const looking = actTransaction(demo.context, auditor, (acting) => findVotersAt(acting, place, '王王'));
  await expect(looking).rejects.toMatchObject({ code: 'not-permitted' });
});

test('why a card finds nobody: void, of another constituency, none of ours; never whose it is', async () => {
  const { county } = demo.stage;
  const insert = (name: string, code: string, voidOn: string | null) =>
    demo.stage.read((tx) =>
      sql`insert into voter_card (county, constituency, number, person, area, code, issued_on, entry, void_on, void_reason)
        select c.county, c.id, 1, e.person, c.area, ${code}, '2016-09-25', gen_random_uuid(), ${voidOn}, ${voidOn === null ? null : 'lost'}
        from constituency c join roll_entry e on e.county = c.county and e.constituency = c.id and e.serial = 1
        where c.county = ${county} and c.name = ${name}`.execute(tx),
    );
  await insert('龙镇第1选区', '0000000000000001', '2016-10-01');
  await insert('和平镇第1选区', '0000000000000002', null);
  const seen = (code: string, actor = clerk) =>
    actTransaction(demo.context, actor, (acting) => readCardSeen(acting, place, `XUANWU-CARD ${code}`));
  expect(await seen('0000000000000001')).toEqual({ kind: 'void', voidOn: '2016-10-01', reason: 'lost' });
  expect(await seen('0000000000000002')).toEqual({
    kind: 'elsewhere',
    constituency: '和平镇第1选区',
    places: ['和平镇第1选区投票站'],
  });
  expect(await seen('0000000000000003')).toEqual({ kind: 'unknown' });
  await expect(seen('0000000000000001', demo.stage.actor('demo-registrar'))).rejects.toMatchObject({
    code: 'not-permitted',
  });
});
