/** 投票场所 in the small rehearsal: who votes where, before and on the day. */
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { confirmAct } from '@xuanwu/server/acts/confirm-act.ts';
import type { ActAnswer } from '@xuanwu/server/acts/carry-out.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { checkInVoter } from '@xuanwu/server/phases/voting/check-in/check-in-voter.ts';
import { accountBallots } from '@xuanwu/server/phases/voting/ballots/account-ballots.ts';
import { readBallotStock } from '@xuanwu/server/phases/voting/ballots/ballot-stock.queries.ts';
import type { RecordBoxCustody } from '@xuanwu/server/phases/voting/ballots/box-custody.schema.ts';
import { decideBoxCustody } from '@xuanwu/server/phases/voting/ballots/decide-box-custody.ts';
import { deliverBallots } from '@xuanwu/server/phases/voting/ballots/deliver-ballots.ts';
import { recordBallotPrinting } from '@xuanwu/server/phases/voting/ballots/record-ballot-printing.ts';
import { recordBoxCustody } from '@xuanwu/server/phases/voting/ballots/record-box-custody.ts';
import { closeRound } from '@xuanwu/server/phases/voting/close-round.ts';
import { countBox } from '@xuanwu/server/phases/voting/counting/count-box.ts';
import { lockRound } from '@xuanwu/server/phases/voting/round.queries.ts';
import { openRound } from '@xuanwu/server/phases/voting/open-round.ts';
import { readBallotColours } from '@xuanwu/server/phases/voting/ballots/ballot-layout.queries.ts';
import { readSecondNames } from '@xuanwu/server/phases/voting/ballots/second-names.queries.ts';
import { setSecondNames } from '@xuanwu/server/phases/voting/ballots/set-second-names.ts';
import { setBallotLayout } from '@xuanwu/server/phases/voting/ballots/set-ballot-layout.ts';
import { appointPollingStaff } from '@xuanwu/server/phases/voting/places/appoint-polling-staff.ts';
import { recordPlaceItem } from '@xuanwu/server/phases/voting/places/record-place-item.ts';
import { readPollingPlaces } from '@xuanwu/server/phases/voting/voting-view.queries.ts';
import { chooseMobileBox } from '@xuanwu/server/phases/voting/places/choose-mobile-box.ts';
import { readMobileBox } from '@xuanwu/server/phases/voting/places/mobile-box.queries.ts';
import type { ChooseMobileBox } from '@xuanwu/server/phases/voting/places/mobile-box.schema.ts';
import { planMobileBoxRoute } from '@xuanwu/server/phases/voting/places/plan-mobile-box-route.ts';
import { setUpPollingPlace } from '@xuanwu/server/phases/voting/places/set-up-polling-place.ts';
import { withdrawMobileBoxChoice } from '@xuanwu/server/phases/voting/places/withdraw-mobile-box-choice.ts';
import { readDocumentData } from '@xuanwu/server/reports/document-data.ts';
import { readDocuments } from '@xuanwu/server/reports/documents.queries.ts';
import type { DocumentKind } from '@xuanwu/server/reports/documents.schema.ts';
import { commissionProxy } from '@xuanwu/server/phases/voting/proxies/commission-proxy.ts';
import { withdrawProxyCommission } from '@xuanwu/server/phases/voting/proxies/withdraw-proxy-commission.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

const DAY = '2016-10-20';
let rehearsal: TestRehearsal;
/** The mobile box of the rehearsal, the station beside it, and one of their constituencies with its voters. */
let box: string;
let station: string;
let constituency: string;
let voters: readonly string[];

beforeAll(async () => {
  rehearsal = await openTestRehearsal('places');
  await rehearsal.stage.read(async (tx) => {
    const served = await tx
      .selectFrom('pollingPlace as p')
      .innerJoin('pollingPlaceConstituency as s', 's.place', 'p.id')
      .innerJoin('constituency as c', 'c.id', 's.constituency')
      .select(['p.id', 'p.kind', 'c.id as constituency'])
      .orderBy('c.level', 'desc')
      .execute();
    const own = served.find(({ kind }) => kind === 'mobile-box');
    box = own?.id ?? '';
    constituency = own?.constituency ?? '';
    station =
      served.find((place) => place.kind === 'station' && place.constituency === constituency)?.id ?? '';
    const roll = await tx
      .selectFrom('rollEntry')
      .select('person')
      .where('constituency', '=', constituency)
      .orderBy('serial')
      .execute();
    voters = roll.map(({ person }) => person);
  });
});
afterAll(() => rehearsal.close());

const voter = (index: number): string => voters[index] ?? '';
const by = (account: string) => rehearsal.stage.actor(account);

const choose = (person: string, more: Partial<ChooseMobileBox> = {}) =>
  performAct(rehearsal.context, by('demo-clerk'), chooseMobileBox, {
    place: box,
    person,
    electionDay: DAY,
    reason: 'ill',
    channel: 'phone',
    stop: 1,
    ...more,
  });

const withdraw = (person: string) =>
  performAct(rehearsal.context, by('demo-clerk'), withdrawMobileBoxChoice, {
    place: box,
    person,
    electionDay: DAY,
  });

const commission = (principal: string, proxy: string) =>
  performAct(rehearsal.context, by('demo-clerk'), commissionProxy, {
    constituency,
    electionDay: DAY,
    principal,
    proxy,
    reason: 'away',
    channel: 'paper',
    committeeConsent: true,
  });

const withdrawProxy = (id: string) =>
  performAct(rehearsal.context, by('demo-station-chief'), withdrawProxyCommission, { commission: id });

const nameOf = async (person: string) =>
  (
    await rehearsal.stage.read((tx) =>
      tx.selectFrom('person').select('name').where('id', '=', person).executeTakeFirstOrThrow(),
    )
  ).name;

const checkIn = (place: string, person: string) =>
  performAct(rehearsal.context, by('demo-station-clerk'), checkInVoter, { place, person, byProxy: null });

const brokenRules = (answer: ActAnswer<unknown>) =>
  answer.kind === 'refused' ? answer.ruling.reasons.filter(({ holds }) => !holds) : [];

describe('流动票箱: before the day', () => {
  test('other reasons than those of the law are refused', async () => {
    expect(brokenRules(await choose(voter(10), { reason: 'other' }))).toMatchObject([
      { rule: 'vote-mobile-user', article: '选举法（2015）第三十七条' },
    ]);
  });

  test('who has a box gets no proxy, and who has a proxy no box; withdrawn, he may', async () => {
    expect((await choose(voter(11))).kind).toBe('done');
    expect(brokenRules(await commission(voter(11), voter(20)))).toMatchObject([{ rule: 'vote-once' }]);
    expect(brokenRules(await choose(voter(11)))).toMatchObject([{ rule: 'vote-once' }]);
    expect((await withdraw(voter(11))).kind).toBe('done');
    expect((await commission(voter(11), voter(20))).kind).toBe('done');
    expect(brokenRules(await choose(voter(11)))).toMatchObject([
      { rule: 'vote-once', test: '已委托他人投票' },
    ]);
  });

  test('a box and a proxy asked for in the same moment: one of them', async () => {
    const answers = await Promise.all([choose(voter(12)), commission(voter(12), voter(21))]);
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused']);
  });

  test('a commission that is withdrawn leaves the principal to vote himself; of two who withdraw it at once one does', async () => {
    const answer = await commission(voter(14), voter(22));
    if (answer.kind !== 'done') throw new Error('the commission was refused');
    const twice = await Promise.allSettled([1, 2].map(() => withdrawProxy(answer.output.commission)));
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await choose(voter(14))).kind).toBe('done');
    expect((await withdraw(voter(14))).kind).toBe('done');
  });

  test('nobody whose place another roll decides: a box of the county constituency alone serves no voter of a township', async () => {
    const { stage } = rehearsal;
    const { cycle, area, county } = await stage.read((tx) =>
      tx
        .selectFrom('rollEntry as e')
        .innerJoin('constituency as c', 'c.id', 'e.constituency')
        .innerJoin('pollingPlace as p', 'p.county', 'e.county')
        .select(['p.cycle', 'p.area', 'c.id as county'])
        .where('p.id', '=', box)
        .where('e.person', '=', voter(14))
        .where('c.level', '=', 'county')
        .executeTakeFirstOrThrow(),
    );
    const { place } = await stage.act('demo-clerk', setUpPollingPlace, {
      cycle,
      area,
      kind: 'mobile-box',
      name: '第二流动票箱',
      address: '某处',
      opensAt: '08:00',
      closesAt: '12:00',
      constituencies: [county],
      staff: [
        { name: '游监票', duty: 'scrutineer' },
        { name: '行监票', duty: 'scrutineer' },
      ],
    });
    await expect(choose(voter(14), { place, stop: null })).rejects.toMatchObject({ code: 'bad-request' });
  });

  test('nobody of another constituency, no stop that is not on the route', async () => {
    await expect(choose(crypto.randomUUID())).rejects.toMatchObject({ code: 'bad-request' });
    await expect(choose(voter(13), { stop: 9 })).rejects.toMatchObject({
      errors: [{ path: 'stop', message: expect.stringContaining('没有第 9 站') }],
    });
  });

  test('a route whose stops overlap, or of what is no box, is not taken', async () => {
    const plan = (place: string, leavesAt: string) =>
      performAct(rehearsal.context, by('demo-clerk'), planMobileBoxRoute, {
        place,
        stops: [
          { location: '甲', arrivesAt: '08:00', leavesAt },
          { location: '乙', arrivesAt: '09:00', leavesAt: '10:00' },
        ],
      });
    await expect(plan(box, '09:10')).rejects.toMatchObject({
      errors: [{ path: 'stops.1.arrivesAt', message: expect.any(String) }],
    });
    await expect(plan(station, '08:50')).rejects.toMatchObject({ code: 'bad-request' });
    expect((await plan(box, '09:00')).kind).toBe('done');
  });

  test('why somebody cannot come is shown to those who arrange it, and to nobody else', async () => {
    const seen = (account: string) =>
      actTransaction(rehearsal.context, by(account), (acting) => readMobileBox(acting, box));
    expect((await seen('demo-clerk')).users.map(({ person }) => person)).toContain(voter(0));
    await expect(seen('demo-teller-1')).rejects.toMatchObject({ code: 'not-permitted' });
    const bodies = await rehearsal.stage.read((tx) =>
      tx.selectFrom('ledgerEntry').select('body').where('act', 'like', '%mobile-box-choice%').execute(),
    );
    expect(bodies.some(({ body }) => voters.some((person) => body.includes(person)))).toBe(false);
  });
});

describe('投票当天的文书', () => {
  const data = (account: string, kind: DocumentKind, id: string) =>
    actTransaction(rehearsal.context, by(account), (acting) => readDocumentData(acting, kind, id));
  const listed = (account: string, place: string) =>
    actTransaction(rehearsal.context, by(account), async (acting) =>
      (await readDocuments(acting, { place })).map(({ kind }) => kind),
    );

  test('a commission has its papers, on the list of the place and in the county only where its rules have names published', async () => {
    const answer = await commission(voter(13), voter(20));
    if (answer.kind !== 'done') throw new Error('the commission was refused');
    const { commission: id } = answer.output;
    const [principal = '', proxy = ''] = await Promise.all(
      [voter(13), voter(20)].map((person) => nameOf(person)),
    );
    for (const kind of ['proxy-letter', 'proxy-consent'] as const) {
      const text = JSON.stringify(await data('demo-clerk', kind, id));
      expect(text).toContain(principal);
      expect(text).toContain(proxy);
    }
    expect(JSON.stringify(await data('demo-station-chief', 'proxy-register', station))).toContain(principal);
    await expect(data('demo-teller-1', 'proxy-register', station)).rejects.toMatchObject({
      code: 'not-permitted',
    });
    await expect(data('demo-clerk', 'proxy-notice', constituency)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('each place has its own papers, and who uses a box is printed only for those who arrange it', async () => {
    expect(await listed('demo-clerk', box)).toEqual(
      expect.arrayContaining(['place-notice', 'mobile-box-register', 'box-custody-record']),
    );
    expect(await listed('demo-teller-1', box)).not.toContain('mobile-box-register');
    expect(await listed('demo-clerk', station)).toEqual(expect.arrayContaining(['layout-checklist']));
    await expect(data('demo-teller-1', 'mobile-box-register', box)).rejects.toMatchObject({
      code: 'not-permitted',
    });
  });

  test('what is known is printed: users and route of the box, staff, ballots by their colours, reasons for a proxy', async () => {
    const { users, stops } = await actTransaction(rehearsal.context, by('demo-clerk'), (acting) =>
      readMobileBox(acting, box),
    );
    const register = JSON.stringify(await data('demo-clerk', 'mobile-box-register', box));
    for (const words of [...users.map(({ name }) => name), ...stops.map(({ location }) => location)]) {
      expect(register).toContain(words);
    }
    expect(JSON.stringify(await data('demo-clerk', 'polling-staff-list', box))).toContain('监票人');
    const notice = JSON.stringify(await data('demo-clerk', 'place-notice', station));
    for (const words of [writtenDate(DAY), '县级选票（浅红色）、乡级选票（浅绿色），共2张'])
      expect(notice).toContain(words);
    for (const kind of ['layout-checklist', 'meeting-programme', 'box-custody-record'] as const) {
      expect(await data('demo-clerk', kind, station)).toMatchObject({ kind: 'form' });
    }
    expect(JSON.stringify(await data('demo-clerk', 'blank-proxy-letter', constituency))).toContain(
      '选举期间外出',
    );
  });
});

describe('选票样式和工作人员', () => {
  test('the two levels never have the same colour; what is set is what is handed out', async () => {
    const { cycle } = await rehearsal.stage.read((tx) =>
      tx.selectFrom('pollingPlace').select('cycle').where('id', '=', box).executeTakeFirstOrThrow(),
    );
    const set = (name: string, tint: string) =>
      performAct(rehearsal.context, by('demo-clerk'), setBallotLayout, {
        cycle,
        level: 'county',
        layout: { paper: 'a4', colour: { name, tint }, marks: true, second: null },
      });
    await expect(set('浅绿色', '#ffffaa')).rejects.toMatchObject({
      errors: [{ path: 'layout.colour.name' }],
    });
    await expect(set('浅黄色', '#d4ecd3')).rejects.toMatchObject({
      errors: [{ path: 'layout.colour.tint' }],
    });
    expect((await set('浅黄色', '#fff3b0')).kind).toBe('done');
    const colours = await actTransaction(rehearsal.context, by('demo-clerk'), (acting) =>
      readBallotColours(acting, station),
    );
    expect(colours).toMatchObject({ county: { name: '浅黄色' }, township: { name: '浅绿色' } });
  });

  test('names in the second language are of those on the ballot, and printed on it where it has two languages', async () => {
    const { id: round } = await rehearsal.stage.read((tx) =>
      tx
        .selectFrom('votingRound')
        .select('id')
        .where('constituency', '=', constituency)
        .executeTakeFirstOrThrow(),
    );
    const read = () =>
      actTransaction(rehearsal.context, by('demo-clerk'), async (acting) =>
        readSecondNames(acting, await lockRound(acting, round)),
      );
    const [first] = (await read()).candidates;
    const set = (candidate: string, name: string) =>
      performAct(rehearsal.context, by('demo-clerk'), setSecondNames, {
        round,
        names: [{ candidate, name }],
      });
    await expect(set(crypto.randomUUID(), 'Wang')).rejects.toMatchObject({ code: 'bad-request' });
    expect((await set(first?.candidate ?? '', 'Wang Yu')).kind).toBe('done');
    const { cycle, level } = await rehearsal.stage.read((tx) =>
      tx
        .selectFrom('constituency')
        .select(['cycle', 'level'])
        .where('id', '=', constituency)
        .executeTakeFirstOrThrow(),
    );
    await rehearsal.stage.act('demo-clerk', setBallotLayout, {
      cycle,
      level: level === 'county' ? 'county' : 'township',
      layout: {
        paper: 'a5',
        colour: { name: '浅蓝色', tint: '#d0e0ff' },
        marks: false,
        second: { title: 'Ballot', words: ['N', 'F', 'A', 'B', 'O'], instructions: [] },
      },
    });
    const sheet = await actTransaction(rehearsal.context, by('demo-clerk'), (acting) =>
      readDocumentData(acting, 'ballot-sheet', round),
    );
    expect(sheet).toMatchObject({ second: { names: expect.arrayContaining(['Wang Yu']) } });
    expect((await set(first?.candidate ?? '', '')).kind).toBe('done');
    expect((await read()).candidates.every(({ second }) => second === '')).toBe(true);
  });

  test('whoever says that he is a close relative of a candidate neither watches nor counts the votes, but may guide', async () => {
    const { name } = await rehearsal.stage.read((tx) =>
      tx
        .selectFrom('roundCandidate as k')
        .innerJoin('votingRound as r', 'r.id', 'k.round')
        .select('k.name')
        .where('r.constituency', '=', constituency)
        .executeTakeFirstOrThrow(),
    );
    const appoint = (duty: 'caller' | 'chief-scrutineer' | 'guide') =>
      performAct(rehearsal.context, by('demo-clerk'), appointPollingStaff, {
        place: station,
        staff: [
          { name: '艾监票', duty: 'scrutineer', kin: [], elected: true },
          { name: '安计票', duty: 'teller' },
          { name: '亲某', duty, kin: [name] },
        ],
      });
    for (const duty of ['caller', 'chief-scrutineer'] as const) {
      expect(await appoint(duty)).toMatchObject({
        kind: 'refused',
        ruling: { reasons: [{ rule: 'staff-scrutineer', article: '选举法（2015）第四十二条' }] },
      });
    }
    expect((await appoint('guide')).kind).toBe('done');
    const kinOf = (account: string) =>
      actTransaction(
        rehearsal.context,
        by(account),
        async (acting) =>
          (await readPollingPlaces(acting))
            .find(({ id }) => id === station)
            ?.staff.find((person) => person.name === '亲某')?.kin,
      );
    expect(await kinOf('demo-clerk')).toEqual([name]);
    expect(await kinOf('demo-teller-1')).toBeNull();
  });

  test('the count of heads has a number, and what was ticked by mistake is taken back', async () => {
    const record = (heads: number | null, isDone = true) =>
      performAct(rehearsal.context, by('demo-station-clerk'), recordPlaceItem, {
        place: station,
        electionDay: DAY,
        item: 'heads-counted',
        isDone,
        heads,
      });
    await expect(record(null)).rejects.toMatchObject({ errors: [{ path: 'heads' }] });
    // Its secret booth is seen to already.
    expect(await record(120)).toMatchObject({ output: { items: 2 } });
    expect(await record(null, false)).toMatchObject({ output: { items: 1 } });
  });
});

describe('流动票箱: on the day', () => {
  beforeAll(async () => {
    await rehearsal.moveTo(`${DAY}T08:00:00+08:00`);
    const rounds = await rehearsal.stage.read((tx) =>
      tx
        .selectFrom('pollingPlaceConstituency as s')
        .innerJoin('votingRound as r', 'r.constituency', 's.constituency')
        .select('r.id')
        .where('s.place', '=', box)
        .execute(),
    );
    for (const { id } of rounds) await rehearsal.stage.act('demo-station-chief', openRound, { round: id });
  });

  test('its user is handed his ballots there and not at the station; everybody else the other way round', async () => {
    await expect(checkIn(station, voter(0))).rejects.toMatchObject({
      message: expect.stringContaining('流动票箱'),
    });
    await expect(checkIn(box, voter(30))).rejects.toMatchObject({ code: 'not-found' });
    expect((await checkIn(box, voter(0))).kind).toBe('done');
    expect((await checkIn(station, voter(30))).kind).toBe('done');
  });

  test('whoever was handed a ballot does not change his mind', async () => {
    expect((await withdraw(voter(0))).kind).toBe('refused');
    expect(brokenRules(await choose(voter(30)))).toMatchObject([
      { rule: 'vote-once', test: 'notVotedYet = false' },
    ]);
  });
});

describe('选票收发和票箱交接', () => {
  let round: string;
  const stage = () => rehearsal.stage;
  const account = (unused: number, reason: string | null = null) =>
    performAct(rehearsal.context, by('demo-station-chief'), accountBallots, {
      round,
      place: station,
      spoiled: 1,
      unused,
      reason,
    });

  beforeAll(async () => {
    round = await stage().read(
      async (tx) =>
        (
          await tx
            .selectFrom('votingRound')
            .select('id')
            .where('constituency', '=', constituency)
            .executeTakeFirstOrThrow()
        ).id,
    );
  });

  test('no more ballots go out than were printed', async () => {
    const people = { givenBy: '印刷厂甲', receivedBy: '文小办' };
    await stage().act('demo-clerk', recordBallotPrinting, { round, count: 100, ...people });
    const deliver = (count: number) =>
      performAct(rehearsal.context, by('demo-clerk'), deliverBallots, {
        round,
        place: station,
        count,
        givenBy: '文小办',
        receivedBy: '占小长',
      });
    expect(await deliver(101)).toMatchObject({
      ruling: { reasons: [{ rule: 'ballot-stock', test: '0 + 101 <= 100' }] },
    });
    expect(await deliver(90)).toMatchObject({ output: { printed: 100, delivered: 90 } });
  });

  test('how many a place has handed out is not told while voting goes on, nor accounted for', async () => {
    const stock = await actTransaction(rehearsal.context, by('demo-clerk'), async (acting) =>
      readBallotStock(acting, await lockRound(acting, round)),
    );
    expect(stock.places.every(({ issued }) => issued === null)).toBe(true);
    expect((await account(88)).kind).toBe('refused');
  });

  test('after the close the figures balance, or it is said why not', async () => {
    await stage().act('demo-station-chief', closeRound, { round });
    expect(await account(80)).toMatchObject({
      ruling: { reasons: [{ test: '90 = 1 + 1 + 80', holds: false }] },
    });
    expect(await account(87, '一张被选民带走')).toMatchObject({ output: { balances: false } });
    expect(await account(88)).toMatchObject({ output: { balances: true } });
  });

  test('a mobile box stays shut until its chain is whole, or the committee has decided', async () => {
    const open = (found: number) =>
      performAct(rehearsal.context, by('demo-station-chief'), countBox, { round, place: box, found });
    const record = (done: RecordBoxCustody['done']) =>
      stage().act('demo-station-chief', recordBoxCustody, {
        place: box,
        electionDay: DAY,
        at: '12:00',
        done,
      });
    expect((await open(1)).kind).toBe('refused');
    await record({ step: 'shown-empty', seal: 'L1', scrutineers: ['游监票'], voters: 3 });
    await record({ step: 'slot-sealed', seal: 'T1', scrutineers: ['游监票'], signatures: 1 });
    await record({ step: 'opened', seal: 'L2', isIntact: true, openers: ['游监票', '行监票'] });
    expect(await open(1)).toMatchObject({
      kind: 'refused',
      ruling: { reasons: [{ rule: 'box-custody', test: '封签 L1 = L2' }] },
    });
    const asked = await performAct(rehearsal.context, by('demo-chief'), decideBoxCustody, {
      place: box,
      electionDay: DAY,
      at: '18:30',
      meeting: { heldOn: DAY, minute: '纪要第 9 号', present: 7, inFavour: 6 },
      finding: '封签号抄错，封签本身完好，监票人作证，同意开箱。',
    });
    if (asked.kind !== 'pending') throw new Error('a decision of two was taken by one');
    expect((await confirmAct(rehearsal.context, by('demo-publisher'), REGISTRY, asked.id)).kind).toBe('done');
    expect(await open(1)).toMatchObject({ kind: 'done', output: { issued: 1, found: 1 } });
  });

  test('what was written down of a box cannot be changed', async () => {
    await expect(
      stage().read((tx) => tx.updateTable('boxCustody').set({ number: 9 }).execute()),
    ).rejects.toThrow('permission denied');
  });
});
