/** 名单申诉 on a real database: received in time, decided once, the roll corrected with it, the court after it; nothing said is in the ledger. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyPackage } from '@xuanwu/evidence/verify.ts';
import { numberOf } from '../office.ts';
import { walkOrigins } from '../origins.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { confirmAct } from '@xuanwu/server/acts/confirm-act.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { seal } from '@xuanwu/server/ledger/append.ts';
import { exportPackage } from '@xuanwu/server/reports/export-package.ts';
import { readPackageFolder } from '@xuanwu/server/reports/package-folder.ts';
import { correctRoll } from '@xuanwu/server/phases/registration/correct-roll.ts';
import { readRollRecord } from '@xuanwu/server/phases/registration/roll-record.ts';
import { decideRollObjection } from '@xuanwu/server/phases/registration/publication/objections/decide-roll-objection.ts';
import { notifyRollObjection } from '@xuanwu/server/phases/registration/publication/objections/notify-roll-objection.ts';
import { readRollObjections } from '@xuanwu/server/phases/registration/publication/objections/objection-view.queries.ts';
import { DecideRollObjectionSchema } from '@xuanwu/server/phases/registration/publication/objections/objection.schema.ts';
import { receiveRollObjection } from '@xuanwu/server/phases/registration/publication/objections/receive-roll-objection.ts';
import { recordRollJudgment } from '@xuanwu/server/phases/registration/publication/objections/record-roll-judgment.ts';
import { recordRollSuit } from '@xuanwu/server/phases/registration/publication/objections/record-roll-suit.ts';
import { withdrawRollObjection } from '@xuanwu/server/phases/registration/publication/objections/withdraw-roll-objection.ts';

let rehearsal: TestRehearsal;
let cycle: string;
let constituency: string;
/** On the roll of that constituency, in its order. */
let persons: string[];

const PUBLISHED = '2016-09-20';

beforeAll(async () => {
  rehearsal = await openTestRehearsal('roll-publish');
  const { stage } = rehearsal;
  const row = await stage.read((tx) =>
    tx
      .selectFrom('constituency')
      .select(['id', 'cycle'])
      .where('name', '=', '龙镇第1选区')
      .executeTakeFirstOrThrow(),
  );
  [constituency, cycle] = [row.id, row.cycle];
  const entries = await stage.read((tx) =>
    tx
      .selectFrom('rollEntry')
      .select('person')
      .where('constituency', '=', constituency)
      .orderBy('serial')
      .limit(20)
      .execute(),
  );
  persons = entries.map(({ person }) => person);
  await rehearsal.moveTo('2016-09-24T09:00:00+08:00');
});
afterAll(() => rehearsal.close());

const MEETING = { heldOn: '2016-09-24', minute: '选委会第8次会议纪要', present: 9, inFavour: 8 };

const objection = (changes: object = {}) => ({
  constituency,
  about: 'inclusion' as const,
  isOral: true,
  isOwn: false,
  isByCitizen: true,
  receivedOn: '2016-09-23',
  objector: '申小诉',
  contact: '龙镇东街1号',
  concerned: '迁走的那一户',
  person: null,
  statement: '已经迁走三年，不应列入',
  ...changes,
});
const receive = (changes: object = {}) =>
  rehearsal.stage.act('demo-registrar', receiveRollObjection, objection(changes));
const ask = (changes: object = {}) =>
  performAct(
    rehearsal.context,
    rehearsal.stage.actor('demo-registrar'),
    receiveRollObjection,
    objection(changes),
  );
const decide = (id: string, changes: object = {}) =>
  rehearsal.stage.actOfTwo('demo-clerk', decideRollObjection, {
    objection: id,
    meeting: MEETING,
    upheld: false,
    reasons: '经核对，户籍仍在本选区',
    effect: null,
    ...changes,
  });
async function seen(id: string) {
  const rows = await actTransaction(rehearsal.context, rehearsal.stage.actor('demo-clerk'), (acting) =>
    readRollObjections(acting, cycle, id),
  );
  return rows[0];
}
const rollOf = (person: string) =>
  rehearsal.stage.read((tx) =>
    tx
      .selectFrom('rollEntry')
      .select(['struck', 'name', 'amendedName'])
      .where('person', '=', person)
      .where('constituency', '=', constituency)
      .executeTakeFirstOrThrow(),
  );

describe('received', () => {
  test('oral, about another; with its clocks', async () => {
    const { objection: id, number } = await receive();
    expect(number).toBe(1);
    expect(await seen(id)).toMatchObject({
      objector: '申小诉',
      state: 'committee-decides',
      countedFrom: PUBLISHED,
      decideBy: '2016-09-26',
      dueOn: '2016-09-26',
      isOverdue: false,
      sueBy: '2016-10-15',
    });
    await rehearsal.stage.act('demo-registrar', withdrawRollObjection, {
      objection: id,
      withdrawnOn: '2016-09-24',
    });
    expect(await seen(id)).toMatchObject({ state: 'withdrawn', dueOn: null });
    await expect(decide(id)).rejects.toMatchObject({ code: 'lost-race' });
  });

  test('about somebody of the register, and about nobody who is not there', async () => {
    const { objection: id } = await receive({ person: persons[19] });
    await rehearsal.stage.act('demo-registrar', withdrawRollObjection, {
      objection: id,
      withdrawnOn: '2016-09-24',
    });
    await expect(receive({ person: randomUUID() })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('two at once have two numbers', async () => {
    const both = await Promise.all([receive(), receive()]);
    expect(new Set(both.map(({ number }) => number)).size).toBe(2);
  });

  test('late is refused with the arithmetic, and leaves nothing but the refusal', async () => {
    await rehearsal.moveTo('2016-09-27T09:00:00+08:00');
    const answer = await ask({ receivedOn: '2016-09-27' });
    expect(answer).toMatchObject({
      kind: 'refused',
      code: 'refused-by-law',
      ruling: {
        reasons: expect.arrayContaining([
          expect.objectContaining({ rule: 'roll-objection', test: '2016-09-27 <= 2016-09-26', holds: false }),
        ]) as unknown,
      },
    });
    // Written down a day later, it is still of the day on which it came.
    expect((await ask({ receivedOn: '2016-09-26' })).kind).toBe('done');
  });

  test('not of somebody who is no citizen; not before the roll, not of tomorrow', async () => {
    expect(await ask({ isByCitizen: false })).toMatchObject({
      ruling: {
        reasons: expect.arrayContaining([
          expect.objectContaining({ rule: 'roll-who-appeals', holds: false }),
        ]) as unknown,
      },
    });
    await expect(ask({ receivedOn: '2016-09-19' })).rejects.toMatchObject({ code: 'bad-request' });
    await expect(ask({ receivedOn: '2016-09-28' })).rejects.toMatchObject({ code: 'bad-request' });
  });
});

describe('decided', () => {
  test('upheld without a change of the roll is no decision, and neither is a change without', () => {
    const input = {
      objection: crypto.randomUUID(),
      meeting: MEETING,
      reasons: '理由',
      upheld: true,
      effect: null,
    };
    expect(DecideRollObjectionSchema.safeParse(input).success).toBe(false);
    const struck = { kind: 'struck', person: crypto.randomUUID() };
    expect(DecideRollObjectionSchema.safeParse({ ...input, upheld: false, effect: struck }).success).toBe(
      false,
    );
  });

  test('he who should not be on it is struck in the same act; of two decisions at once one stands', async () => {
    const person = persons[0] ?? '';
    const { objection: id } = await receive({ person });
    const { context, stage } = rehearsal;
    const input = {
      objection: id,
      meeting: MEETING,
      upheld: true,
      reasons: '户籍已迁出',
      effect: { kind: 'struck' as const, person },
    };
    const ask = () => performAct(context, stage.actor('demo-clerk'), decideRollObjection, input);
    const asked = await ask();
    if (asked.kind !== 'pending') throw new Error('an act of two people was done by one');
    await expect(ask()).rejects.toMatchObject({ code: 'already-asked' });
    const confirm = () => confirmAct(context, stage.actor('demo-publisher'), REGISTRY, asked.id);
    const answers = await Promise.allSettled([confirm(), confirm()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await rollOf(person)).toMatchObject({ struck: true });
    expect(await seen(id)).toMatchObject({
      state: 'to-notify',
      decision: { upheld: true, correction: { kind: 'struck' } },
    });
    const notice = { objection: id, notifiedOn: '2016-09-25', how: 'in-person' as const };
    await stage.act('demo-registrar', notifyRollObjection, notice);
    expect(await seen(id)).toMatchObject({ state: 'decided', notice: { on: '2016-09-25' } });
  });

  test('he who was left out comes onto it', async () => {
    const { objection: id } = await receive({ about: 'omission', isOwn: true });
    const voter = {
      name: '漏小登',
      idNumber: numberOf(7),
      ethnicity: null,
      address: null,
      phone: null,
      voterGroup: null,
    };
    await decide(id, { upheld: true, effect: { kind: 'added', voter } });
    expect(await seen(id)).toMatchObject({ decision: { correction: { kind: 'added', name: '漏小登' } } });
  });

  test('a wrong name is put right on both rolls and on the register; what was published still fits its seal', async () => {
    const person = persons[1] ?? '';
    const { name } = await rollOf(person);
    const { objection: id } = await receive({ about: 'facts', person });
    await decide(id, { upheld: true, effect: { kind: 'amended', person, name: '正小名' } });
    expect(await rollOf(person)).toMatchObject({ name, amendedName: '正小名' });
    expect(await seen(id)).toMatchObject({
      decision: { correction: { kind: 'amended', name, amendedName: '正小名' } },
    });
    const { stage } = rehearsal;
    const kept = await stage.read(async (tx) => ({
      person: await tx.selectFrom('person').select('name').where('id', '=', person).executeTakeFirstOrThrow(),
      corrections: await tx
        .selectFrom('rollCorrection')
        .select('kind')
        .where('person', '=', person)
        .execute(),
      entries: await tx.selectFrom('rollEntry').select('constituency').where('person', '=', person).execute(),
      roll: await tx
        .selectFrom('roll')
        .select(['seal', 'publishedOn'])
        .where('constituency', '=', constituency)
        .executeTakeFirstOrThrow(),
      record: await readRollRecord(tx, stage.county, constituency, PUBLISHED),
    }));
    expect(kept.person.name).toBe('正小名');
    expect(kept.corrections).toHaveLength(kept.entries.length);
    expect(seal('roll', constituency, kept.record).sha256).toBe(kept.roll.seal);
  });

  test('a correction that is there already can be named; one of another roll cannot', async () => {
    const person = persons[2] ?? '';
    const { stage } = rehearsal;
    const corrected = { kind: 'struck' as const, constituency, person, reason: '死亡' };
    const { correction } = await stage.actOfTwo('demo-clerk', correctRoll, corrected);
    const { objection: id } = await receive({ person });
    const linked = { upheld: true, effect: { kind: 'linked', correction } };
    await expect(
      decide(id, { ...linked, effect: { kind: 'linked', correction: crypto.randomUUID() } }),
    ).rejects.toMatchObject({ code: 'bad-request' });
    await decide(id, linked);
    expect(await seen(id)).toMatchObject({ decision: { correction: { kind: 'struck' } } });
  });

  test('not without a majority; late all the same, and the entry says so', async () => {
    const { objection: id } = await receive();
    await expect(decide(id, { meeting: { ...MEETING, inFavour: 4 } })).rejects.toThrow('2 × 4 > 9');
    await expect(decide(id, { meeting: { ...MEETING, inFavour: 10 } })).rejects.toThrow('10 <= 9');
    await rehearsal.moveTo('2016-09-29T09:00:00+08:00');
    expect(await seen(id)).toMatchObject({ dueOn: '2016-09-26', isOverdue: true });
    await decide(id, { meeting: { ...MEETING, heldOn: '2016-09-28' } });
    expect((await seen(id))?.reasons).toContainEqual(
      expect.objectContaining({ rule: 'roll-decision', test: '2016-09-28 <= 2016-09-26', holds: false }),
    );
  });
});

describe('the court', () => {
  const COURT = { court: '五大连池市人民法院', caseNumber: '（2016）黑1182民特1号' };

  test('a suit in time, a judgment, and the roll follows it', async () => {
    const person = persons[3] ?? '';
    const { objection: id } = await receive({ person });
    const { stage } = rehearsal;
    await expect(
      stage.act('demo-clerk', recordRollSuit, { objection: id, suedOn: '2016-09-25', ...COURT }),
    ).rejects.toMatchObject({ code: 'bad-request' });
    await decide(id);
    expect((await rollOf(person)).struck).toBe(false);
    await stage.act('demo-clerk', recordRollSuit, { objection: id, suedOn: '2016-09-26', ...COURT });
    expect(await seen(id)).toMatchObject({ state: 'court-decides', suit: COURT });
    await stage.actOfTwo('demo-clerk', recordRollJudgment, {
      objection: id,
      servedOn: '2016-09-29',
      document: COURT.caseNumber,
      upheld: true,
      effect: { kind: 'struck', person },
    });
    expect((await rollOf(person)).struck).toBe(true);
    expect(await seen(id)).toMatchObject({
      state: 'judged',
      judgment: { upheld: true, correction: { kind: 'struck' } },
    });
  });

  test('a suit later than five days before election day is none', async () => {
    const { objection: id } = await receive();
    await decide(id);
    await rehearsal.moveTo('2016-10-16T09:00:00+08:00');
    const late = rehearsal.stage.act('demo-clerk', recordRollSuit, {
      objection: id,
      suedOn: '2016-10-16',
      ...COURT,
    });
    await expect(late).rejects.toThrow('2016-10-16 <= 2016-10-15');
  });
});

test('nothing that was said, and nobody who said it, is in the ledger; the package verifies', async () => {
  const { context, stage } = rehearsal;
  const bodies = await stage.read((tx) => tx.selectFrom('ledgerEntry').select('body').execute());
  const ledger = bodies.map(({ body }) => body).join('\n');
  for (const word of ['申小诉', '龙镇东街', '已经迁走三年', '正小名']) expect(ledger).not.toContain(word);
  for (const { id } of await stage.read((tx) =>
    tx
      .selectFrom('rollObjection')
      .select('id')
      .where('decidedOn', 'is', null)
      .where('withdrawnOn', 'is', null)
      .execute(),
  ))
    await decide(id, { meeting: { ...MEETING, heldOn: '2016-09-28' } });
  const directory = join(context.directory, 'package');
  await exportPackage(context, stage.actor('demo-chief'), { cycle, directory });
  const checks = verifyPackage(await readPackageFolder(directory));
  expect(checks.filter(({ outcome }) => outcome === 'FAILED')).toEqual([]);
  expect(checks.find(({ title }) => title.includes('申诉'))).toMatchObject({ outcome: 'ok' });
});

test('of every decision the words can be asked where they come from', async () => {
  const { 'objection-decision': decisions } = await walkOrigins(rehearsal, ['objection-decision']);
  expect(decisions).toBeGreaterThan(3);
});
