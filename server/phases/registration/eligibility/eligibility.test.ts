/** 选民资格 of real persons on a real database: papers recorded, what follows from them, and how they are taken back. */
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { actTransaction } from '../../../acts/acting.ts';
import { performAct } from '../../../acts/perform-act.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../../../../tests/rehearsal.ts';
import { decideSilentPoint } from '../../../law/decide-silent-point.ts';
import { publishRoll } from '../publish-roll.ts';
import { registerVoter } from '../register-voter.ts';
import { findUnable } from './find-unable.ts';
import { readPersonEligibility } from './person-eligibility.queries.ts';
import type { RecordedFact } from './person-fact.schema.ts';
import { recordPersonFact } from './record-person-fact.ts';
import { withdrawPersonFact } from './withdraw-person-fact.ts';

let rehearsal: TestRehearsal;
let cycle: string;
let constituency: string;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('constituencies');
  ({ id: constituency, cycle } = await rehearsal.stage.read((tx) =>
    tx
      .selectFrom('constituency')
      .select(['id', 'cycle'])
      .where('level', '=', 'township')
      .orderBy('number')
      .executeTakeFirstOrThrow(),
  ));
});
afterAll(() => rehearsal.close());

let sequence = 100;

/** Somebody born in 1980, who is on the roll. */
async function someone(): Promise<{ person: string; idNumber: string }> {
  sequence += 1;
  const body = `99918219800307${sequence}`;
  const idNumber = body + checkDigit(body);
  const { person } = await rehearsal.stage.act('demo-registrar', registerVoter, voter(idNumber));
  return { person, idNumber };
}

function voter(idNumber: string) {
  return {
    cycle,
    voter: { name: '田小球', idNumber, ethnicity: null, address: null, phone: null, voterGroup: null },
    countyConstituency: null,
    townshipConstituency: constituency,
  };
}

function look(person: string, account: 'demo-clerk' | 'demo-registrar' = 'demo-clerk') {
  const { context, stage } = rehearsal;
  return actTransaction(context, stage.actor(account), (acting) => readPersonEligibility(acting, person));
}

async function record(person: string, fact: RecordedFact): Promise<string> {
  const { fact: id } = await rehearsal.stage.act('demo-clerk', recordPersonFact, { person, fact });
  return id;
}

const PAPER = { source: 'court', document: '（2015）网刑初字第1号判决书' } as const;
const JUDGMENT: RecordedFact = {
  ...PAPER,
  kind: 'deprived',
  orderKind: 'after-imprisonment',
  effectiveOn: '2013-03-01',
  mainTermEndsOn: '2015-03-01',
  months: 24,
};

describe('election day is 2016-10-20', () => {
  test.each<[string, RecordedFact, string]>([
    ['deprived until 2017-02-28', JUDGMENT, 'not-voter'],
    ['deprived until 2016-10-19', { ...JUDGMENT, mainTermEndsOn: '2014-10-20' }, 'voter'],
    ['deprived until 2016-10-20', { ...JUDGMENT, mainTermEndsOn: '2014-10-21' }, 'not-voter'],
    ['a term that the law does not know', { ...JUDGMENT, months: 6 }, 'to-be-decided'],
    ['nationality lost', { ...PAPER, kind: 'nationality-lost', on: '2015-01-01' }, 'not-voter'],
    ['died', { ...PAPER, kind: 'died', on: '2016-01-01' }, 'died'],
    [
      'moved out, not yet listed there',
      { ...PAPER, kind: 'moved-out', on: '2016-01-01', place: '网球市', isListedInNewPlace: false },
      'voter',
    ],
    [
      'moved out and listed there',
      { ...PAPER, kind: 'moved-out', on: '2016-01-01', place: '网球市', isListedInNewPlace: true },
      'moved-out',
    ],
  ])('%s', async (_what, fact, status) => {
    const { person } = await someone();
    await record(person, fact);
    expect((await look(person)).decision.status).toBe(status);
  });

  test('in prison without deprivation he votes, and it is said how', async () => {
    const { person } = await someone();
    await record(person, {
      ...PAPER,
      kind: 'custody',
      custody: 'imprisonment',
      from: '2016-01-01',
      until: null,
      place: '网球监狱',
    });
    const { decision } = await look(person);
    expect(decision).toMatchObject({
      status: 'voter',
      ways: ['mobile-box', 'proxy'],
      needsJointDecision: true,
    });
    expect(decision.reasons.map(({ rule }) => rule)).toContain('voter-may');
  });

  test('his vote is suspended only while he is in custody', async () => {
    const { person } = await someone();
    await record(person, {
      ...PAPER,
      kind: 'suspended',
      charge: 'state-security',
      decidedBy: 'court',
      decidedOn: '2016-08-01',
      deliveredOn: '2016-08-05',
      until: null,
    });
    expect((await look(person)).decision.status).toBe('voter');
    await record(person, {
      ...PAPER,
      kind: 'custody',
      custody: 'in-custody',
      from: '2016-07-01',
      until: null,
      place: null,
    });
    expect((await look(person)).decision.status).toBe('suspended');
  });
});

test('whoever is not eligible is not registered anew, until the fact is withdrawn', async () => {
  const { person, idNumber } = await someone();
  const fact = await record(person, JUDGMENT);
  const { context, stage } = rehearsal;
  const again = () => performAct(context, stage.actor('demo-registrar'), registerVoter, voter(idNumber));
  expect(await again()).toMatchObject({ kind: 'refused', code: 'refused-by-law' });
  await stage.act('demo-clerk', withdrawPersonFact, { fact, reason: '改判，撤销剥夺政治权利' });
  const seen = await look(person);
  expect(seen.decision.status).toBe('voter');
  expect(seen.facts).toMatchObject([{ id: fact, withdrawnReason: '改判，撤销剥夺政治权利' }]);
  expect(await again()).toMatchObject({ code: 'already-registered' });
});

describe('不能行使选举权利', () => {
  beforeAll(async () => {
    const parameter = 'incapacityEvidence';
    const { id: supersedes } = await rehearsal.stage.read((tx) =>
      tx
        .selectFrom('silentPointDecision')
        .select('id')
        .where('parameter', '=', parameter)
        .executeTakeFirstOrThrow(),
    );
    await rehearsal.stage.act('demo-chief', decideSilentPoint, {
      points: [{ parameter, value: 'certificate-or-consent', supersedes }],
      decidedBy: '五大连池市选举委员会',
      document: '〔2016〕4号',
    });
  });
  const meeting = { heldOn: '2016-08-12', minute: '选委会第3次会议纪要', present: 9, inFavour: 8 };
  const fact = {
    document: '网球市人民医院诊断证明',
    incapacity: 'mental-illness',
    from: '2016-01-01',
    until: null,
    hasCertificate: true,
    hasGuardianConsent: false,
    meeting,
  } as const;

  test('is found by the committee, and by nobody else', async () => {
    const { person } = await someone();
    const { stage, context } = rehearsal;
    await expect(
      performAct(context, stage.actor('demo-clerk'), findUnable, { person, fact }),
    ).rejects.toThrow();
    const future = { ...fact, meeting: { ...meeting, heldOn: '2016-12-31' } };
    await expect(
      performAct(context, stage.actor('demo-chief'), findUnable, { person, fact: future }),
    ).rejects.toMatchObject({ errors: [{ path: 'fact.meeting.heldOn' }] });
    await stage.actOfTwo('demo-chief', findUnable, { person, fact });
    const { decision, facts } = await look(person);
    expect(decision.status).toBe('not-listed');
    const withdrawal = { fact: facts?.[0]?.id ?? '', reason: '已经治愈' };
    await expect(stage.act('demo-clerk', withdrawPersonFact, withdrawal)).rejects.toThrow(/选举办主任/);
    await stage.act('demo-chief', withdrawPersonFact, withdrawal);
    expect((await look(person)).decision.status).toBe('voter');
  });

  test('not without the papers that the office has decided on', async () => {
    const { person } = await someone();
    const bare = { ...fact, hasCertificate: false };
    await expect(rehearsal.stage.actOfTwo('demo-chief', findUnable, { person, fact: bare })).rejects.toThrow(
      '有医院证明或者监护人同意 = 否',
    );
  });

  test('not without a majority of those present', async () => {
    const { person } = await someone();
    const tied = { ...fact, meeting: { ...meeting, present: 8, inFavour: 4 } };
    await expect(rehearsal.stage.actOfTwo('demo-chief', findUnable, { person, fact: tied })).rejects.toThrow(
      '2 × 4 > 8',
    );
  });
});

test('registrars see the decision with its reasons, not the papers', async () => {
  const { person } = await someone();
  await record(person, JUDGMENT);
  const seen = await look(person, 'demo-registrar');
  expect(seen.facts).toBeNull();
  expect(seen.decision.reasons.some(({ holds }) => !holds)).toBe(true);
});

test('what was recorded is encrypted, and the ledger names nobody', async () => {
  const { person } = await someone();
  const fact = await record(person, JUDGMENT);
  const { stage } = rehearsal;
  const row = await stage.read((tx) =>
    tx.selectFrom('personFact').selectAll().where('id', '=', fact).executeTakeFirstOrThrow(),
  );
  expect(row.encrypted.toString()).not.toContain('判决书');
  const { body } = await stage.read((tx) =>
    tx.selectFrom('ledgerEntry').select('body').where('id', '=', row.entry).executeTakeFirstOrThrow(),
  );
  expect(body).not.toContain(person);
  expect(body).not.toContain('deprived');
});

test('a roll is not published with somebody on it whom his papers keep off; the office is told who, others how many', async () => {
  const { context, stage } = rehearsal;
  const clerk = stage.actor('demo-clerk');
  const ask = () => performAct(context, clerk, publishRoll, { constituency });
  const before = await ask();
  expect(before).toMatchObject({ kind: 'refused' });
  const off = before.kind === 'refused' ? (before.shown ?? []) : [];
  expect(before.kind === 'refused' && before.ruling.reasons).toContainEqual({
    rule: 'voter-minus3',
    article: '选举法（2015）第二十六条',
    test: `名单上不能列入的 ${off.length} = 0`,
    holds: false,
  });
  expect(off[0]?.message).toBe('田小球');
  await stage.read((tx) =>
    sql`update registration set status = 'struck'
      where person in (select person from person_fact where withdrawn_on is null)`.execute(tx),
  );
  expect((await ask()).kind).toBe('pending');
});
