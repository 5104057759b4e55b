/** 不能到场的选民: who is held, in hospital or back from abroad, from the paper that says so to the box that he votes in. */
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import type { ActAnswer } from '@xuanwu/server/acts/carry-out.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { recordPersonFact } from '@xuanwu/server/phases/registration/eligibility/record-person-fact.ts';
import { readAbsentees } from '@xuanwu/server/phases/voting/absentees/absentees-view.queries.ts';
import { agreeVotingWay } from '@xuanwu/server/phases/voting/absentees/agree-voting-way.ts';
import { listAbsentee } from '@xuanwu/server/phases/voting/absentees/list-absentee.ts';
import { logAbsenteeContact } from '@xuanwu/server/phases/voting/absentees/log-absentee-contact.ts';
import { commissionProxy } from '@xuanwu/server/phases/voting/proxies/commission-proxy.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

const DAY = '2016-10-20';
let rehearsal: TestRehearsal;
/** The mobile box of the rehearsal, one of its constituencies and the voters of that. */
let box: string;
let constituency: string;
let voters: readonly string[];

beforeAll(async () => {
  rehearsal = await openTestRehearsal('places');
  await rehearsal.stage.read(async (tx) => {
    const own = await tx
      .selectFrom('pollingPlace as p')
      .innerJoin('pollingPlaceConstituency as s', 's.place', 'p.id')
      .innerJoin('constituency as c', 'c.id', 's.constituency')
      .select(['p.id', 'c.id as constituency'])
      .where('p.kind', '=', 'mobile-box')
      .orderBy('c.level', 'desc')
      .executeTakeFirstOrThrow();
    ({ id: box, constituency } = own);
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

const brokenRules = (answer: ActAnswer<unknown>) =>
  answer.kind === 'refused' ? answer.ruling.reasons.filter(({ holds }) => !holds) : [];

const cycleOf = () =>
  rehearsal.stage.read(
    async (tx) =>
      (await tx.selectFrom('pollingPlace').select('cycle').where('id', '=', box).executeTakeFirstOrThrow())
        .cycle,
  );
const listed = (account = 'demo-clerk') =>
  actTransaction(rehearsal.context, by(account), async (acting) => readAbsentees(acting, await cycleOf()));
const row = async (person: string) => (await listed()).rows.find((each) => each.person === person);
const hold = (person: string, custody: 'in-custody' | 'bail') =>
  rehearsal.stage.act('demo-clerk', recordPersonFact, {
    person,
    fact: {
      kind: 'custody',
      source: 'holding',
      document: '看守所函〔2016〕8号',
      custody,
      from: '2016-08-01',
      until: null,
      place: '市看守所',
    },
  });
const list = async (person: string, absence: 'custody' | 'hospital' | 'returned') =>
  rehearsal.stage.act('demo-clerk', listAbsentee, {
    cycle: await cycleOf(),
    person,
    absence,
    organ: '市看守所',
    contact: '林小所，0456-1234567',
    dueOn: '2016-10-01',
  });
const agree = async (person: string, more: Partial<Parameters<typeof agreeVotingWay.perform>[1]>) =>
  performAct(rehearsal.context, by('demo-clerk'), agreeVotingWay, {
    cycle: await cycleOf(),
    person,
    way: 'mobile-box',
    document: '共同决定书〔2016〕1号',
    box: null,
    ...more,
  });

test('who is held is on the list by his paper; with the organ it is agreed, on paper, that he votes in the box, and he has it', async () => {
  await hold(voter(15), 'in-custody');
  expect(await row(voter(15))).toMatchObject({ state: 'not-asked', isListed: false, organ: '市看守所' });
  await expect(agree(voter(15), {})).rejects.toMatchObject({ code: 'bad-request' });
  await list(voter(15), 'custody');
  await rehearsal.stage.act('demo-clerk', logAbsenteeContact, {
    cycle: await cycleOf(),
    person: voter(15),
    means: 'letter',
    result: 'to-answer',
    madeOn: '2016-08-02',
    note: '答应下周答复',
    dueOn: null,
  });
  expect(await row(voter(15))).toMatchObject({ state: 'asked', contacts: [{ note: '答应下周答复' }] });
  expect(brokenRules(await agree(voter(15), { way: 'in-person' }))).toMatchObject([
    { rule: 'voter-may-how' },
  ]);
  expect(brokenRules(await agree(voter(15), { document: null }))).toMatchObject([{ rule: 'voter-may-how' }]);
  expect((await agree(voter(15), {})).kind).toBe('done');
  expect(await row(voter(15))).toMatchObject({ state: 'agreed', arrangement: null });
  expect((await agree(voter(15), { box })).kind).toBe('done');
  expect(await row(voter(15))).toMatchObject({
    state: 'arranged',
    arrangement: expect.stringContaining('流动票箱'),
  });
  expect(brokenRules(await commission(voter(15), voter(20)))).toMatchObject([{ rule: 'vote-once' }]);
});

test('in hospital the box, on bail as everybody; who has no paper is not held', async () => {
  await expect(list(voter(16), 'custody')).rejects.toMatchObject({ code: 'bad-request' });
  await list(voter(16), 'hospital');
  expect(brokenRules(await agree(voter(16), { way: 'return' }))).toMatchObject([{ rule: 'voter-may-how' }]);
  expect((await agree(voter(16), { document: null })).kind).toBe('done');
  await hold(voter(17), 'bail');
  await expect(list(voter(17), 'hospital')).rejects.toMatchObject({ code: 'bad-request' });
  await list(voter(17), 'custody');
  expect((await agree(voter(17), { way: 'in-person', document: null })).kind).toBe('done');
  expect(await row(voter(17))).toMatchObject({ state: 'arranged' });
});

test('whose vote is suspended is not on it, and it is for the office alone', async () => {
  await hold(voter(18), 'in-custody');
  await rehearsal.stage.act('demo-clerk', recordPersonFact, {
    person: voter(18),
    fact: {
      kind: 'suspended',
      source: 'procuratorate',
      document: '检停〔2016〕2号',
      charge: 'state-security',
      decidedBy: 'procuratorate',
      decidedOn: '2016-08-03',
      deliveredOn: '2016-08-04',
      until: null,
    },
  });
  expect(await row(voter(18))).toBeUndefined();
  await expect(listed('demo-registrar')).rejects.toMatchObject({ code: 'not-permitted' });
});

test('of two who commission one another at once one stays away; nobody commissions him, and the other passes nothing on', async () => {
  const answers = await Promise.all([commission(voter(23), voter(24)), commission(voter(24), voter(23))]);
  expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused']);
  const [away, here] = answers[0]?.kind === 'done' ? [voter(23), voter(24)] : [voter(24), voter(23)];
  const test = 'proxyComes = false';
  expect(brokenRules(await commission(voter(25), away))).toMatchObject([{ rule: 'proxy-who', test }]);
  expect(brokenRules(await commission(here, voter(26)))).toMatchObject([
    { rule: 'proxy-who', test: 'principalHoldsNone = false' },
  ]);
});
