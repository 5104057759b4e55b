/** 收集联名 over HTTP and on a real database: what a voter is told who is not signed in, what the office makes of it, and who comes first. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { buildApp } from '@xuanwu/server/app.ts';
import { openTypesetter, type Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import { civilDate } from '@xuanwu/server/acts/clock.ts';
import { countyCipher } from '@xuanwu/server/keys/county-cipher.ts';
import { correctRoll } from '@xuanwu/server/phases/registration/correct-roll.ts';
import type {
  ConfirmationAnswer,
  NominationCollectionRow,
  PublicCollection,
} from '@xuanwu/server/phases/nomination/nominations/collections/collection.schema.ts';
import { moveClock } from '@xuanwu/server/rehearsal/move-clock.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

interface Voter {
  readonly person: string;
  readonly name: string;
  readonly serial: number;
  readonly idNumber: string;
}

let rehearsal: TestRehearsal;
let typesetter: Typesetter;
let app: Awaited<ReturnType<typeof buildApp>>;
let constituency: string;
let voters: readonly Voter[];

beforeAll(async () => {
  rehearsal = await openTestRehearsal('roll-publish');
  const { context } = rehearsal;
  typesetter = openTypesetter({ templates: 'server/documents/templates', fonts: 'node_modules' });
  const packages = join(context.directory, 'packages');
  app = await buildApp(context, { pages: context.directory, setUpCode: '12345678', typesetter, packages });
  await rehearsal.stage.read(async (tx) => {
    const place = await tx
      .selectFrom('constituency')
      .select(['id', 'county'])
      .where('name', '=', '龙镇第1选区')
      .executeTakeFirstOrThrow();
    constituency = place.id;
    const cipher = await countyCipher(tx, context.keys, place.county);
    const rows = await tx
      .selectFrom('rollEntry as e')
      .innerJoin('personIdentifier as i', 'i.person', 'e.person')
      .where('e.constituency', '=', place.id)
      .select(['e.person', 'e.name', 'e.serial', 'i.encrypted'])
      .orderBy('e.serial')
      .execute();
    voters = rows.map(({ encrypted, ...row }) => ({
      ...row,
      idNumber: cipher.decrypt(encrypted).toString(),
    }));
  });
});
afterAll(async () => {
  await app.close();
  typesetter.close();
  await rehearsal.close();
});

const nominee = (name: string) => ({
  name,
  sex: 'female',
  birthDate: '1970-01-31',
  ethnicity: '汉族',
  education: '高中',
  politics: '群众',
  occupation: '村民',
  group: 'worker-farmer',
  statement: {
    resume: '一九九〇年起在本村务农',
    voterOf: null,
    funding: null,
    otherSeats: null,
    acceptance: null,
  },
});

async function cookieOf(signInName: string): Promise<string> {
  const taken = await app.inject({ method: 'POST', url: '/api/rehearsal/role', payload: { signInName } });
  return String(taken.headers['set-cookie']).split(';')[0] ?? '';
}

async function act(name: string, payload: object, signInName = 'demo-clerk') {
  const headers = { cookie: await cookieOf(signInName), 'idempotency-key': randomUUID() };
  return app.inject({ method: 'POST', url: `/api/acts/${name}`, payload, headers });
}

async function openFor(...names: string[]) {
  const answer = await act('open-nomination-collection', { constituency, nominees: names.map(nominee) });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{ collection: string; code: string }>();
}

const byNumber = ({ name, idNumber }: Pick<Voter, 'name' | 'idNumber'>) => ({
  name,
  proof: { kind: 'number', idNumber },
});

/** Every phone has an address of its own. */
let phones = 0;

function ask(code: string, what: 'confirm' | 'take-back', payload: object, address?: string) {
  phones += 1;
  return app.inject({
    method: 'POST',
    url: `/api/public/nomination-collections/${code}/${what}`,
    payload,
    headers: { 'x-forwarded-for': address ?? `10.0.${phones >> 8}.${phones & 255}` },
  });
}

const confirm = (code: string, payload: object) => ask(code, 'confirm', payload);

async function confirmAll(code: string, from: number, to: number) {
  for (const voter of voters.slice(from, to)) await confirm(code, byNumber(voter));
}

async function collection(id: string): Promise<NominationCollectionRow> {
  const headers = { cookie: await cookieOf('demo-clerk') };
  const url = `/api/constituencies/${constituency}/nomination-collections`;
  const rows = (await app.inject({ method: 'GET', url, headers })).json<NominationCollectionRow[]>();
  const found = rows.find((row) => row.id === id);
  if (!found) throw new Error('no such collection');
  return found;
}

async function nominations(): Promise<Nominations> {
  const headers = { cookie: await cookieOf('demo-clerk') };
  const url = `/api/constituencies/${constituency}/nominations`;
  return (await app.inject({ method: 'GET', url, headers })).json<Nominations>();
}

/** A sound number that is nobody's. */
function strangersNumber(serial: number): string {
  const body = `99918319730707${String(serial).padStart(3, '0')}`;
  return body + checkDigit(body);
}

const closed = (id: string) => act('close-nomination-collection', { collection: id });

describe('whoever has the link', () => {
  test('sees the nominees and their lives before he confirms, and nothing of who confirmed', async () => {
    const { code, collection: id } = await openFor('田小甲');
    const seen = await app.inject(`/api/public/nomination-collections/${code}`);
    expect(seen.json<PublicCollection>()).toMatchObject({
      constituency: '龙镇第1选区',
      isOpen: true,
      nominees: [{ name: '田小甲', bornIn: '1970-01', resume: '一九九〇年起在本村务农' }],
    });
    const before = seen.body;
    await confirmAll(code, 0, 1);
    expect((await app.inject(`/api/public/nomination-collections/${code}`)).body).toBe(before);
    expect((await app.inject(`/api/public/nomination-collections/${code}x`)).statusCode).toBe(404);
    await act('give-up-nomination-collection', { collection: id, reason: '本人不接受推荐' });
  });

  test('is answered alike by number, whether he is on this roll, on none, or another bears the name', async () => {
    const { code, collection: id } = await openFor('石小乙');
    const [voter] = voters;
    if (!voter) throw new Error('nobody on the roll');
    const answers = [
      await confirm(code, byNumber(voter)),
      await confirm(code, byNumber(voter)),
      await confirm(code, byNumber({ name: '甲不在册', idNumber: strangersNumber(1) })),
      await confirm(code, byNumber({ name: '甲不在册', idNumber: voter.idNumber })),
      await ask(code, 'take-back', byNumber({ name: '甲不在册', idNumber: strangersNumber(1) })),
    ];
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect((await confirm(code, byNumber({ ...voter, idNumber: '123' }))).statusCode).toBe(400);
    const { signers, refused, strangers } = await collection(id);
    expect(signers).toMatchObject([{ person: voter.person, serial: voter.serial, proof: 'number' }]);
    // Whatever somebody types who is nobody on the roll is counted and not kept; a voter's name with another number is.
    expect({ refused, strangers }).toEqual({ refused: [], strangers: 2 });
    const slip = { name: voter.name, idNumber: strangersNumber(3) };
    await confirm(code, byNumber(slip));
    expect((await collection(id)).refused).toMatchObject([{ name: voter.name, reason: 'not-on-roll' }]);
    const stored = await rehearsal.stage.read((tx) =>
      tx.selectFrom('collectionRefusal').selectAll().execute(),
    );
    expect(JSON.stringify(stored)).not.toContain(strangersNumber(1));
    expect(JSON.stringify(stored)).not.toContain('甲不在册');
    await ask(code, 'take-back', byNumber(voter));
    expect((await collection(id)).signers).toEqual([]);
    await confirm(code, byNumber(voter));
    expect((await collection(id)).signers).toHaveLength(1);
    await act('give-up-nomination-collection', { collection: id, reason: '发起人要求停止' });
  });
});

describe('the office', () => {
  test('cannot make a nomination of nine; the tenth confirms, and it is one by the same ruling', async () => {
    const { code, collection: id } = await openFor('江小丙');
    await confirmAll(code, 10, 19);
    const short = await closed(id);
    expect(short.statusCode).toBe(422);
    expect(short.json()).toMatchObject({
      reasons: expect.arrayContaining([expect.objectContaining({ rule: 'nom-voters', test: '9 >= 10' })]),
    });
    expect((await collection(id)).state).toBe('open');
    await confirm(code, byNumber({ name: '乙不在册', idNumber: strangersNumber(2) }));
    await confirmAll(code, 19, 21);
    // One is struck before the office closes it.
    await rehearsal.stage.actOfTwo('demo-clerk', correctRoll, {
      kind: 'struck',
      constituency,
      person: voters[20]?.person ?? '',
      reason: '错登',
    });
    const answer = await closed(id);
    expect(answer.json()).toMatchObject({
      nominators: 10,
      refused: [{ name: voters[20]?.name, serial: null, reason: 'not-on-roll' }],
    });
    const { nomination } = answer.json<{ nomination: string }>();
    const record = (await nominations()).nominations.find((each) => each.id === nomination);
    expect(record?.nominators.every(({ way }) => way === 'phone')).toBe(true);
    expect(record?.refused).toHaveLength(1);
    expect((await confirm(code, byNumber(voters[30] ?? { name: '', idNumber: '' }))).statusCode).toBe(409);
    const left = await rehearsal.stage.read((tx) =>
      tx.selectFrom('collectionSignature').select('person').where('collection', '=', id).execute(),
    );
    expect(left).toEqual([]);
    expect((await closed(id)).json<{ code: string }>().code).toBe('lost-race');
  });

  test('keeps nothing of one that it gives up, and says why', async () => {
    const { code, collection: id } = await openFor('河小丁');
    await confirmAll(code, 40, 42);
    expect((await act('give-up-nomination-collection', { collection: id, reason: ' ' })).statusCode).toBe(
      400,
    );
    await act('give-up-nomination-collection', { collection: id, reason: '本人不接受推荐' });
    expect(await collection(id)).toMatchObject({
      state: 'given-up',
      reason: '本人不接受推荐',
      nominees: [],
      signers: [],
    });
    expect((await act('open-nomination-collection', { constituency, nominees: [] })).statusCode).toBe(400);
    const four = ['石一', '石二', '石三', '石四'].map(nominee);
    expect((await act('open-nomination-collection', { constituency, nominees: four })).statusCode).toBe(422);
    expect(
      (await act('open-nomination-collection', { constituency, nominees: [] }, 'demo-auditor')).statusCode,
    ).toBe(400);
    const one = { constituency, nominees: [nominee('石一')] };
    expect((await act('open-nomination-collection', one, 'demo-auditor')).statusCode).toBe(403);
  });
});

describe('in the same second', () => {
  const seats = 3;

  test('one voter on two collections: the limit of persons is kept, and what was too many is noted', async () => {
    const [one, other] = [await openFor('云小一', '云小二'), await openFor('云小三', '云小四')];
    const voter = voters[50] ?? { name: '', idNumber: '' };
    const answers = await Promise.all([one, other].map(({ code }) => confirm(code, byNumber(voter))));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    const rows = [await collection(one.collection), await collection(other.collection)];
    expect(rows.map(({ signers }) => signers.length).toSorted((a, b) => a - b)).toEqual([0, 1]);
    expect(rows.flatMap(({ refused }) => refused)).toMatchObject([
      { name: voter.name, reason: 'more-than-seats' },
    ]);
    const named = rows.flatMap(({ signers, nominees }) => (signers.length > 0 ? nominees : []));
    expect(named.length).toBeLessThanOrEqual(seats);
    for (const { collection: id } of [one, other])
      await act('give-up-nomination-collection', { collection: id, reason: '结束' });
  });

  test('many at once, each twice: every voter once', async () => {
    const { code, collection: id } = await openFor('雨小一');
    const twelve = voters.slice(60, 72);
    await Promise.all([...twelve, ...twelve].map((voter) => confirm(code, byNumber(voter))));
    const { signers } = await collection(id);
    expect(signers.map(({ serial }) => serial).toSorted((a, b) => a - b)).toEqual(
      twelve.map(({ serial }) => serial),
    );
    await act('give-up-nomination-collection', { collection: id, reason: '结束' });
  });

  test('a phone and a paper: whoever comes second finds the first', async () => {
    const { code, collection: id } = await openFor('雪小一', '雪小二');
    const ten = voters.slice(80, 90);
    const [first] = ten;
    const paper = {
      kind: 'voters',
      constituency,
      signatures: ten.map(({ person, name }) => ({ written: name, person })),
      nominees: [nominee('雪小三'), nominee('雪小四')],
    };
    const [answer] = await Promise.all([
      act('nominate', paper),
      confirm(code, byNumber(first ?? { name: '', idNumber: '' })),
    ]);
    const { signers } = await collection(id);
    expect([answer?.statusCode, signers.length]).toEqual(signers.length === 0 ? [200, 0] : [422, 1]);
    await act('give-up-nomination-collection', { collection: id, reason: '结束' });
  });

  test('the office closes while others confirm: each counts or is told that it is over', async () => {
    const { code, collection: id } = await openFor('霜小一');
    await confirmAll(code, 100, 110);
    const late = voters.slice(110, 116);
    const [answer, ...told] = await Promise.all([
      closed(id),
      ...late.map((voter) => confirm(code, byNumber(voter))),
    ]);
    const { nomination } = answer.json<{ nomination: string }>();
    const record = (await nominations()).nominations.find((each) => each.id === nomination);
    const inTime = told.filter(({ statusCode }) => statusCode === 200).length;
    expect(told.every(({ statusCode }) => [200, 409].includes(statusCode))).toBe(true);
    expect(record?.nominators).toHaveLength(10 + inTime);
  });
});

test('with his card a voter is told what became of it; a card that is void or another name is sent back', async () => {
  const decided = await rehearsal.stage.read((tx) =>
    tx.selectFrom('silentPointDecision').select('value').where('parameter', '=', 'voterCards').execute(),
  );
  expect(decided).toHaveLength(1);
  const [voter] = voters.slice(120);
  await rehearsal.stage.read((tx) =>
    tx
      .insertInto('voterCard')
      .values({
        county: rehearsal.stage.county,
        constituency,
        number: 1,
        person: voter?.person ?? '',
        area: rehearsal.stage.county,
        code: 'ABCDEFGH12345678',
        issuedOn: '2016-09-20',
        entry: randomUUID(),
      })
      .execute(),
  );
  const { code, collection: id } = await openFor('露小一', '露小二');
  const card = (name: string, text: string) => ({ name, proof: { kind: 'card', code: text } });
  const answer = async (payload: object, what: 'confirm' | 'take-back' = 'confirm') =>
    (await ask(code, what, payload)).json<ConfirmationAnswer>();
  const own = card(voter?.name ?? '', 'XUANWU-CARD ABCDEFGH12345678');
  expect(await answer(own)).toMatchObject({ finding: 'counted' });
  expect((await confirm(code, card('另一人', 'ABCDEFGH12345678'))).statusCode).toBe(400);
  expect(await answer(own, 'take-back')).toMatchObject({ finding: 'withdrawn' });
  const other = await openFor('露小三', '露小四');
  await confirm(other.code, byNumber(voter ?? { name: '', idNumber: '' }));
  expect(await answer(own)).toMatchObject({
    finding: 'refused',
    reason: expect.stringContaining('超过应选名额'),
    article: '选举法（2015）第二十九条',
  });
  expect((await collection(id)).signers).toEqual([]);
});

test('whoever tries many numbers from one place is stopped', async () => {
  const { code } = await openFor('虹小一');
  const told: number[] = [];
  for (let index = 0; index <= 120; index++) {
    const payload = byNumber({ name: '甲不在册', idNumber: strangersNumber(index) });
    told.push((await ask(code, 'confirm', payload, '192.0.2.1')).statusCode);
  }
  expect(told.slice(0, 120).every((status) => status === 200)).toBe(true);
  expect(told[120]).toBe(429);
});

test('ten who confirmed in time are a nomination also when the office closes it late; later ones are named and do not count', async () => {
  const { context, stage } = rehearsal;
  const { code, collection: id } = await openFor('霞小一');
  await confirmAll(code, 130, 141);
  const { code: shortCode, collection: short } = await openFor('霞小二');
  await confirmAll(shortCode, 141, 150);
  await stage.read((tx) =>
    tx
      .updateTable('collectionSignature')
      .set({ signedAt: new Date('2016-10-06T00:30:00+08:00') })
      .where('collection', '=', id)
      .where('person', '=', voters[140]?.person ?? '')
      .execute(),
  );
  const today = context.clock.now();
  await moveClock(context.db, context.clock, new Date('2016-10-10T09:00:00+08:00'));
  expect((await confirm(code, byNumber(voters[151] ?? { name: '', idNumber: '' }))).statusCode).toBe(409);
  const seen = await app.inject(`/api/public/nomination-collections/${code}`);
  expect(seen.json<PublicCollection>().isOpen).toBe(false);
  const answer = await closed(id);
  expect(answer.json(), answer.body).toMatchObject({
    nominators: 10,
    refused: [{ name: voters[140]?.name, reason: 'too-late', article: '选举法（2015）第三十一条' }],
  });
  const record = (await nominations()).nominations.find(
    (each) => each.id === answer.json<{ nomination: string }>().nomination,
  );
  expect(record?.receivedOn).toBe(civilDate(today));
  const refused = await closed(short);
  expect(refused.statusCode).toBe(422);
  expect(refused.json<{ reasons: { rule: string; holds: boolean }[] }>().reasons).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ rule: 'nom-publish', holds: false }),
      expect.objectContaining({ rule: 'nom-voters', test: '9 >= 10' }),
    ]),
  );
});
