/** 带走的登记册 on a real database: who may take what, what is handed over, what ends it; entries of a phone through the one act. */
import { randomUUID } from 'node:crypto';
import { matchesInRegister } from '@xuanwu/linkage/review/matches-in-register.ts';
import { recordOf } from '@xuanwu/linkage/stored-record.ts';
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../../../../tests/rehearsal.ts';
import type { Acting } from '../../../acts/act.ts';
import { actTransaction } from '../../../acts/acting.ts';
import { performAct } from '../../../acts/perform-act.ts';
import { checkVoter } from '../live-check/check-voter.ts';
import { writeAddressRules } from '../assignment/write-address-rules.ts';
import { registerVoter } from '../register-voter.ts';
import { callBackRegister } from './call-back-register.ts';
import { giveUpEntry } from './give-up-entry.ts';
import { handOverRegister } from './register-pack.queries.ts';
import { returnRegister } from './return-register.ts';
import { takeRegister } from './take-register.ts';
import { GiveUpEntrySchema, PhoneContactSchema } from '../taken-register.schema.ts';
import { contactOfPhone, readTakenRegisters } from './taken-registers.queries.ts';

let rehearsal: TestRehearsal;
let cycle: string;
let constituency: string;
let electionDay: string;

type Who = Parameters<TestRehearsal['stage']['actor']>[0];

beforeAll(async () => {
  rehearsal = await openTestRehearsal('registration');
  ({ id: cycle, electionDay } = await rehearsal.stage.read((tx) =>
    tx.selectFrom('cycle').select(['id', 'electionDay']).executeTakeFirstOrThrow(),
  ));
  ({ id: constituency } = await rehearsal.stage.read((tx) =>
    tx.selectFrom('constituency').select('id').where('name', '=', '龙镇第1选区').executeTakeFirstOrThrow(),
  ));
});
afterAll(() => rehearsal.close());

const as = <T>(who: Who, work: (acting: Acting) => Promise<T>) =>
  actTransaction(rehearsal.context, rehearsal.stage.actor(who), work);

async function take(device: string, days = 3, who: Who = 'demo-registrar') {
  const { register } = await rehearsal.stage.act(who, takeRegister, {
    cycle,
    countyConstituency: null,
    townshipConstituency: constituency,
    device,
    deviceName: '小红的手机',
    days,
  });
  return register;
}

const handOver = (register: string, device: string, who: Who = 'demo-registrar') =>
  as(who, (acting) => handOverRegister(acting, { register, device }));

async function contact(register: string, device: string, figures = { waiting: 0, conflicts: 0 }) {
  const [answer] = await as('demo-registrar', (acting) =>
    contactOfPhone(acting, { device, registers: [{ register, ...figures }] }),
  );
  return answer;
}

const rowOf = async (register: string) =>
  (await as('demo-clerk', (acting) => readTakenRegisters(acting, true))).find(
    (row) => row.register === register,
  );

function numberOf(serial: number): string {
  const body = `99918219730707${String(serial).padStart(3, '0')}`;
  return body + checkDigit(body);
}

function entry(register: string, name: string, serial: number, address: string | null = null) {
  const voter = { name, idNumber: numberOf(serial), ethnicity: null, address, phone: null, voterGroup: null };
  const onPhone = { register, enteredAt: '2016-08-20T01:02:03Z' };
  return { cycle, voter, countyConstituency: null, townshipConstituency: constituency, onPhone };
}

const entriesAbout = (register: string) =>
  rehearsal.stage.read(async (tx) =>
    (await tx.selectFrom('ledgerEntry').select('body').execute())
      .map(
        ({ body }) =>
          JSON.parse(body) as { act: string; outcome: string; subject: Record<string, string>; at: string },
      )
      .filter(({ subject }) => subject['takenRegister'] === register),
  );

describe('taken along', () => {
  test('is handed over whole, to this phone, and recorded as taken and as read', async () => {
    const device = randomUUID();
    const register = await take(device);
    const pack = await handOver(register, device);
    const { n } = await rehearsal.stage.read((tx) =>
      tx
        .selectFrom('registration')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('constituency', '=', constituency)
        .where('status', '=', 'on-roll')
        .executeTakeFirstOrThrow(),
    );
    expect(pack.voters).toHaveLength(n);
    expect(pack.voters.every(({ levels }) => levels.includes('township'))).toBe(true);
    expect(Buffer.from(pack.key, 'base64')).toHaveLength(32);
    expect(JSON.stringify(pack)).not.toMatch(/\d{17}[\dX]/);
    expect(await rowOf(register)).toMatchObject({
      constituencies: ['龙镇第1选区'],
      deviceName: '小红的手机',
      persons: n,
      state: 'out',
    });
    expect(await entriesAbout(register)).toMatchObject([{ act: 'take-register', outcome: 'done' }]);
    await expect(handOver(register, randomUUID())).rejects.toThrow('另一部手机');
    await expect(handOver(register, device, 'demo-clerk')).rejects.toThrow('别人带走');
  });

  test('the phone comes to the decision of the server for the same two people', async () => {
    const device = randomUUID();
    const register = await take(device);
    const known = entry(register, '石小榴', 801, '龙镇幸福路12号3单元402室');
    await rehearsal.stage.act('demo-registrar', registerVoter, known);
    const { voters } = await handOver(register, device);
    const typed = { ...known.voter, idNumber: numberOf(803), address: '幸福路12-3-402' };
    const { near } = matchesInRegister(
      recordOf({
        name: typed.name,
        id_number: typed.idNumber,
        sex: '男',
        birth_date: '1973-07-07',
        household_address: typed.address,
      }),
      voters.map(({ record }) => Buffer.from(record, 'base64')),
    );
    const { near: onServer } = await as('demo-registrar', (acting) =>
      checkVoter(acting, { electionDay, voter: typed }),
    );
    expect(near.map(({ candidate, decision }) => [voters[candidate]?.person, decision])).toEqual(
      onServer.map(({ person, decision }) => [person?.id, decision]),
    );
    expect(near).toHaveLength(1);
  });

  test('is told at its contact that somebody else was registered since, and what waits is written down', async () => {
    const device = randomUUID();
    const register = await take(device);
    await handOver(register, device);
    expect(await contact(register, device, { waiting: 2, conflicts: 1 })).toMatchObject({
      state: 'out',
      hasChanged: false,
      constituencies: [{ name: '龙镇第1选区', stage: 'drawn' }],
    });
    expect(await rowOf(register)).toMatchObject({ waiting: 2, conflicts: 1 });
    await rehearsal.stage.act('demo-registrar', registerVoter, entry(register, '申自录', 810));
    expect(await contact(register, device)).toMatchObject({ hasChanged: false });
    const { onPhone: _, ...elsewhere } = entry(register, '申新人', 811);
    await rehearsal.stage.act('demo-registrar', registerVoter, elsewhere);
    expect(await contact(register, device)).toMatchObject({ hasChanged: true });
    await handOver(register, device);
    expect(await contact(register, device)).toMatchObject({ hasChanged: false });
  });

  test('called back, it is handed over no more; the phone is told, deletes it and says so', async () => {
    const device = randomUUID();
    const register = await take(device);
    await rehearsal.stage.act('demo-clerk', callBackRegister, { register, reason: '手机丢了' });
    await expect(handOver(register, device)).rejects.toThrow('召回');
    expect(await contact(register, device)).toMatchObject({
      state: 'called-back',
      calledBackReason: '手机丢了',
    });
    await expect(
      rehearsal.stage.act('demo-clerk', callBackRegister, { register, reason: '再召一次' }),
    ).rejects.toThrow('召回过了');
    await expect(rehearsal.stage.act('demo-clerk', returnRegister, { register })).rejects.toThrow('别人带走');
    await rehearsal.stage.act('demo-registrar', returnRegister, { register });
    expect(await rowOf(register)).toMatchObject({ state: 'returned', calledBackReason: '手机丢了' });
  });

  test('whoever may not read the register takes none; a registrar calls none back', async () => {
    const { context, stage } = rehearsal;
    const register = await take(randomUUID());
    const wanted = { cycle, countyConstituency: null, townshipConstituency: constituency };
    const asked = { ...wanted, device: randomUUID(), deviceName: '手机', days: 1 };
    await expect(performAct(context, stage.actor('demo-auditor'), takeRegister, asked)).rejects.toMatchObject(
      { code: 'not-permitted' },
    );
    await expect(
      performAct(context, stage.actor('demo-registrar'), callBackRegister, { register, reason: '试试' }),
    ).rejects.toMatchObject({ code: 'not-permitted' });
  });
});

describe('entries of a phone', () => {
  test('keep when they were typed beside when they came; two phones with one person make one registration and one refusal', async () => {
    const { context, stage } = rehearsal;
    const [one, other] = [await take(randomUUID()), await take(randomUUID())];
    const sent = (register: string) =>
      performAct(context, stage.actor('demo-registrar'), registerVoter, entry(register, '双双', 821), {
        key: randomUUID(),
        request: register,
      });
    const answers = await Promise.all([sent(one), sent(other)]);
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused']);
    const refused = answers.find(({ kind }) => kind === 'refused');
    expect(refused).toMatchObject({ code: 'already-registered' });
    for (const register of [one, other]) {
      const [, came] = await entriesAbout(register);
      expect(came).toMatchObject({ act: 'register-voter', subject: { enteredAt: '2016-08-20T01:02:03Z' } });
      expect(came?.at).not.toBe('2016-08-20T01:02:03Z');
    }
  });

  test('of a phone that is centuries off are taken, and told', async () => {
    const register = await take(randomUUID());
    const send = (name: string, serial: number, enteredAt: string) => {
      const typed = entry(register, name, serial);
      return rehearsal.stage.act('demo-registrar', registerVoter, {
        ...typed,
        onPhone: { register, enteredAt },
      });
    };
    const { now } = await as('demo-registrar', (acting) => Promise.resolve(acting));
    await send('年一', 841, '0001-01-01T00:00:00Z');
    await send('年末', 842, '9999-12-31T23:59:59.999Z');
    await send('如今', 843, now.toISOString());
    const given = { register, phoneEntry: randomUUID(), reason: 'entered-twice', note: '' } as const;
    const giveUp = () =>
      rehearsal.stage.act('demo-registrar', giveUpEntry, { ...given, enteredAt: '9999-12-31T00:00:00Z' });
    await giveUp();
    await giveUp();
    expect(await rowOf(register)).toMatchObject({ clockOff: 3, givenUp: [{}] });
    const told = (await entriesAbout(register)).map(({ subject }) => subject['phoneClock']);
    expect(told.filter((clock) => clock === 'off')).toHaveLength(3);
  });

  test('are taken from him who typed them only, even after the register was called back', async () => {
    const register = await take(randomUUID());
    const { context, stage } = rehearsal;
    await stage.act('demo-clerk', callBackRegister, { register, reason: '手机丢了' });
    await expect(
      performAct(context, stage.actor('demo-clerk'), registerVoter, entry(register, '戚不送', 831)),
    ).rejects.toThrow('不是您在手机上录入的');
    await stage.act('demo-registrar', registerVoter, entry(register, '戚不送', 831));
  });

  test('of a register that was taken along before its boundaries changed are registered, and people are asked where he belongs', async () => {
    const register = await take(randomUUID());
    const { stage } = rehearsal;
    const other = await stage.read((tx) =>
      tx
        .selectFrom('constituency as c')
        .innerJoin('area', 'area.code', 'c.area')
        .select(['c.id', 'c.name', 'c.area', 'area.name as township'])
        .where('c.level', '=', 'township')
        .where('c.id', '<>', constituency)
        .executeTakeFirstOrThrow(),
    );
    const rule = {
      constituency: other.id,
      kind: 'village',
      name: '向阳村',
      parity: 'all',
      low: null,
      high: null,
    } as const;
    await stage.act('demo-clerk', writeAddressRules, { cycle, area: other.area, rules: [rule] });
    const typed = entry(register, '迁向阳', 851, `${other.township}向阳村3组12号`);
    const { person, cases } = await stage.act('demo-registrar', registerVoter, typed);
    expect(cases).toHaveLength(1);
    const [asked] = await stage.read((tx) =>
      tx
        .selectFrom('registrationCase')
        .selectAll()
        .where('id', 'in', [...cases])
        .execute(),
    );
    expect(asked).toMatchObject({ kind: 'wrong-constituency' });
    expect(JSON.stringify(asked)).toContain(other.name);
    expect(
      await stage.read((tx) =>
        tx.selectFrom('registration').select('constituency').where('person', '=', person).execute(),
      ),
    ).toEqual([{ constituency }]);
  });

  test('given up are counted with their reason; what was said stands encrypted, once', async () => {
    const register = await take(randomUUID());
    const given = {
      register,
      phoneEntry: randomUUID(),
      enteredAt: '2016-08-20T02:00:00.000Z',
      reason: 'other' as const,
      note: '本人说回原籍登记',
    };
    await rehearsal.stage.act('demo-registrar', giveUpEntry, given);
    await rehearsal.stage.act('demo-registrar', giveUpEntry, given);
    expect((await rowOf(register))?.givenUp).toEqual([
      { enteredAt: given.enteredAt, reason: 'other', note: '本人说回原籍登记' },
    ]);
    const stored = await rehearsal.stage.read((tx) => tx.selectFrom('givenUpEntry').selectAll().execute());
    expect(JSON.stringify(stored)).not.toContain('原籍');
  });
});

test('what no phone sends is refused before it reaches the database', () => {
  const given = { register: randomUUID(), phoneEntry: randomUUID(), reason: 'entered-twice', note: '' };
  const isTaken = (enteredAt: string) => GiveUpEntrySchema.safeParse({ ...given, enteredAt }).success;
  expect(isTaken('2016-08-20T02:00:00.000Z')).toBe(true);
  expect(isTaken('0000-01-01T00:00:00Z')).toBe(false);
  expect(isTaken(`2016-08-20T02:00:00.${'1'.repeat(200)}Z`)).toBe(false);
  const contacting = (waiting: number) =>
    PhoneContactSchema.safeParse({
      device: randomUUID(),
      registers: [{ register: randomUUID(), waiting, conflicts: 0 }],
    }).success;
  expect([contacting(3), contacting(2 ** 31)]).toEqual([true, false]);
  const handed = { ...given, reason: 'handed-to-office', enteredAt: '2016-08-20T02:00:00.000Z' };
  expect(
    [handed, { ...handed, note: '林青松' }].map((each) => GiveUpEntrySchema.safeParse(each).success),
  ).toEqual([false, true]);
});

test('once its time is over nobody is handed over any more, and a published roll takes no more registers along', async () => {
  const device = randomUUID();
  const register = await take(device, 1);
  const { now } = await as('demo-registrar', (acting) => Promise.resolve(acting));
  await rehearsal.moveTo(new Date(now.getTime() + 2 * 86_400_000).toISOString());
  const { voters, key } = await handOver(register, device);
  expect([voters, Buffer.from(key, 'base64').length]).toEqual([[], 32]);
  expect(await contact(register, device)).toMatchObject({ state: 'expired' });
  await rehearsal.playThrough('roll-publish');
  expect(await contact(register, device)).toMatchObject({ constituencies: [{ stage: 'roll-published' }] });
  await expect(take(randomUUID())).rejects.toThrow('选民名单已公布');
});
