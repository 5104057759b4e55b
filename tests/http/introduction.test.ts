/** 介绍代表候选人 over HTTP and on a real database: what the office records, what everybody sees, and that all of it stops by itself. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { buildApp } from '@xuanwu/server/app.ts';
import { openTypesetter, type Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import { surplusRange } from '@xuanwu/rules/surplus.ts';
import { removeFormalCandidate } from '@xuanwu/server/cycle/remove-formal-candidate.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Introduction } from '@xuanwu/server/phases/nomination/introduction/introduction-view.schema.ts';
import type {
  PublicCandidates,
  PublicConstituency,
} from '@xuanwu/server/phases/nomination/introduction/public-candidates.schema.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

let rehearsal: TestRehearsal;
let typesetter: Typesetter;
let app: Awaited<ReturnType<typeof buildApp>>;

const COUNTY = '231182';
const ELECTION_DAY = '2016-10-20';

beforeAll(async () => {
  rehearsal = await openTestRehearsal('nomination');
  const { context } = rehearsal;
  typesetter = openTypesetter({ templates: 'server/documents/templates', fonts: 'node_modules' });
  const packages = join(context.directory, 'packages');
  app = await buildApp(context, { pages: context.directory, setUpCode: '12345678', typesetter, packages });
});
afterAll(async () => {
  await app.close();
  typesetter.close();
  await rehearsal.close();
});

async function cookieOf(signInName: string): Promise<string> {
  const taken = await app.inject({ method: 'POST', url: '/api/rehearsal/role', payload: { signInName } });
  return String(taken.headers['set-cookie']).split(';')[0] ?? '';
}

async function act(name: string, payload: object, signInName = 'demo-clerk') {
  const headers = { cookie: await cookieOf(signInName), 'idempotency-key': randomUUID() };
  return app.inject({ method: 'POST', url: `/api/acts/${name}`, payload, headers });
}

async function read(url: string, signInName = 'demo-clerk') {
  return app.inject({ method: 'GET', url, headers: { cookie: await cookieOf(signInName) } });
}

const constituencies = async () => (await read('/api/constituencies')).json<ConstituencyRow[]>();
const introduction = async (id: string) =>
  (await read(`/api/constituencies/${id}/introduction`)).json<Introduction>();
const lists = async () => (await app.inject(`/api/public/candidates/${COUNTY}`)).json<PublicConstituency[]>();
const page = (id: string) => app.inject(`/api/public/candidates/${COUNTY}/${id}`);
const shown = async (id: string) => (await page(id)).json<PublicCandidates>();

async function firstPlayed(): Promise<string> {
  const id = (await constituencies()).find(({ nominations }) => nominations > 0)?.id;
  if (id === undefined) throw new Error('no constituency has nominations');
  return id;
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

async function uploadPhoto(candidate: string, fields: Readonly<Record<string, string>>, content = PNG) {
  const boundary = 'xuanwu';
  const part = (name: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="照片.png"\r\ncontent-type: image/png\r\n\r\n`;
  return app.inject({
    method: 'POST',
    url: '/api/acts/add-candidate-photo',
    headers: {
      cookie: await cookieOf('demo-clerk'),
      'idempotency-key': randomUUID(),
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.concat([
      Buffer.from(
        Object.entries({ candidate, ...fields })
          .map(([name, value]) => part(name, value))
          .join('') + head,
      ),
      content,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  });
}

test('nobody is shown before a list is published, and nothing can be introduced', async () => {
  const id = await firstPlayed();
  expect((await app.inject('/api/public/candidates')).json()).toEqual([]);
  expect(await lists()).toEqual([]);
  expect((await page(id)).statusCode).toBe(404);
  const planned = await act('plan-candidate-meeting', {
    constituency: id,
    heldOn: '2016-10-15',
    startsAt: '09:00',
    place: '龙镇文化站',
    request: null,
    candidates: [randomUUID()],
  });
  expect(planned.json()).toMatchObject({
    code: 'refused-by-law',
    reasons: [{ rule: 'act-state', holds: false }, { holds: true }, { holds: true }],
  });
});

test('published: the basic information as the notice has it, in surname-stroke order, and no more', async () => {
  await rehearsal.playThrough('nom-publish');
  const id = await firstPlayed();
  const answer = await page(id);
  expect(answer.headers['cache-control']).toBe('no-store');
  const { candidates, state, formalOn, reasons } = answer.json<PublicCandidates>();
  expect({ state, formalOn }).toEqual({ state: 'introduced', formalOn: null });
  expect(reasons).toMatchObject([{ rule: 'intro-stop', holds: true, article: '选举法（2015）第三十三条' }]);
  expect(candidates.length).toBeGreaterThan(1);
  expect(Object.keys(candidates[0] ?? {}).toSorted()).toEqual([
    'bornIn',
    'education',
    'ethnicity',
    'hasPhoto',
    'id',
    'name',
    'occupation',
    'pledges',
    'politics',
    'resume',
    'sex',
    'supplementedOn',
  ]);
  expect(candidates[0]?.bornIn).toMatch(/^\d{4}-\d\d$/);
  const ofOffice = (await introduction(id)).candidates.map(({ name }) => name);
  expect(candidates.map(({ name }) => name)).toEqual(ofOffice);
});

test('once the formal list is published, those on it are shown in its order', async () => {
  await rehearsal.playThrough('formal-fix');
  const id = await firstPlayed();
  const before = (await shown(id)).candidates.length;
  expect((await shown(id)).formalOn).toBeNull();
  await rehearsal.playThrough('formal-publish');
  const { candidates, formalOn } = await shown(id);
  const board = (await constituencies()).find((each) => each.id === id);
  expect(formalOn).toBe('2016-10-10');
  expect(candidates).toHaveLength(board?.candidates ?? -1);
  expect(candidates.length).toBeLessThanOrEqual(before);
});

test('whoever is taken off after publication is shown no more; that he was, and why, is', async () => {
  const id = await firstPlayed();
  const rows = await constituencies();
  const other = rows.find(
    ({ id: each, seats, candidates }) => each !== id && candidates > surplusRange('direct', seats).min,
  );
  const place = other?.id ?? '';
  const [first] = (await shown(place)).candidates;
  const meeting = { heldOn: '2016-10-10', minute: '第9次会议纪要', present: 9, inFavour: 9 };
  await rehearsal.stage.actOfTwo('demo-clerk', removeFormalCandidate, {
    constituency: place,
    candidate: first?.id ?? '',
    ground: 'died',
    explanation: '因病去世',
    document: '死亡证明',
    askedOn: null,
    meeting,
  });
  const { candidates, removed } = await shown(place);
  expect(candidates.map(({ name }) => name)).not.toContain(first?.name);
  expect(removed).toEqual([{ name: first?.name, ground: 'died', removedOn: '2016-10-10' }]);
});

test('a photo needs his consent, is one a candidate, is taken away again', async () => {
  const id = await firstPlayed();
  const [candidate] = (await shown(id)).candidates;
  const who = candidate?.id ?? '';
  expect((await uploadPhoto(who, {})).json()).toMatchObject({ detail: expect.stringContaining('本人同意') });
  const notOne = await uploadPhoto(who, { agreed: 'yes' }, Buffer.from('no picture'));
  expect(notOne.json()).toMatchObject({ code: 'file-unreadable' });
  expect((await uploadPhoto(who, { agreed: 'yes' })).statusCode).toBe(200);
  expect((await uploadPhoto(who, { agreed: 'yes' })).json()).toMatchObject({ code: 'lost-race' });
  const photo = await app.inject(`/api/public/candidates/${COUNTY}/photos/${who}`);
  expect(photo.headers).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'no-store' });
  expect(photo.rawPayload).toEqual(PNG);
  expect((await act('remove-candidate-photo', { candidate: who })).statusCode).toBe(200);
  expect((await app.inject(`/api/public/candidates/${COUNTY}/photos/${who}`)).statusCode).toBe(404);
  expect((await uploadPhoto(who, { agreed: 'yes' })).statusCode).toBe(200);
});

test('a pledge stays as given: a second one stands beside it, and the database changes neither', async () => {
  const id = await firstPlayed();
  const who = (await shown(id)).candidates[0]?.id ?? '';
  for (const text of ['修好村里的路。', '办好村里的学校。'])
    expect(
      (await act('add-candidate-pledge', { candidate: who, text, givenOn: '2016-10-10' })).statusCode,
    ).toBe(200);
  const { pledges } = (await shown(id)).candidates.find((each) => each.id === who) ?? {};
  expect(pledges?.map(({ text }) => text).toSorted()).toEqual(
    ['修好村里的路。', '办好村里的学校。'].toSorted(),
  );
  const change = rehearsal.stage.read((tx) => tx.updateTable('candidatePledge').set({ text: '' }).execute());
  await expect(change).rejects.toThrow('permission denied');
  const late = await act('add-candidate-pledge', { candidate: who, text: '以后再说', givenOn: '2016-10-11' });
  expect(late.json()).toMatchObject({ code: 'bad-request', errors: [{ path: 'givenOn' }] });
  const [entry] = await rehearsal.stage.read((tx) =>
    tx.selectFrom('ledgerEntry').select('body').where('act', '=', 'add-candidate-pledge').execute(),
  );
  expect(entry?.body).toContain('"kind":"candidate-pledge"');
  expect(entry?.body).not.toContain('修好');
});

test('voters ask for a meeting: the committee must hold it, plans it, records it without askers', async () => {
  const id = await firstPlayed();
  expect((await introduction(id)).duty).toMatchObject({ permitted: false, mustMeet: false });
  const sheets = { constituency: id, means: 'sheets', madeBy: 'committee', madeOn: '2016-10-10', note: '' };
  expect((await act('record-introduction', sheets)).statusCode).toBe(200);
  expect((await act('record-introduction', { ...sheets, madeBy: 'nominators' })).statusCode).toBe(400);
  expect((await introduction(id)).duty).toMatchObject({
    permitted: true,
    undecided: ['votingWindowDays', 'candidateMeeting'],
  });
  const asked = await act('record-meeting-request', {
    constituency: id,
    receivedOn: '2016-10-10',
    voters: 12,
  });
  const { request } = asked.json<{ request: string }>();
  expect((await introduction(id)).duty).toMatchObject({ permitted: false, mustMeet: true });

  const candidates = (await shown(id)).candidates.map((each) => each.id);
  const plan = { constituency: id, startsAt: '09:00', place: '龙镇文化站', request, candidates };
  const stranger = await act('plan-candidate-meeting', {
    ...plan,
    heldOn: '2016-10-12',
    candidates: [randomUUID()],
  });
  expect(stranger.json()).toMatchObject({ code: 'bad-request', errors: [{ path: 'candidates' }] });
  const onTheDay = await act('plan-candidate-meeting', { ...plan, heldOn: ELECTION_DAY });
  expect(onTheDay.json()).toMatchObject({
    code: 'refused-by-law',
    reasons: [{}, {}, { rule: 'intro-stop', test: '介绍 2016-10-20 < 选举日 2016-10-20', holds: false }],
  });
  const planned = await act('plan-candidate-meeting', { ...plan, heldOn: '2016-10-12' });
  const { meeting } = planned.json<{ meeting: string }>();
  expect((await shown(id)).meetings).toEqual([
    { heldOn: '2016-10-12', startsAt: '09:00', place: '龙镇文化站' },
  ]);
  const questions = [{ question: '村里的路什么时候修？', answeredBy: candidates[0], answer: '明年开春。' }];
  const held = { meeting, votersPresent: 86, candidatesPresent: candidates, questions };
  expect((await act('record-candidate-meeting', held)).json()).toMatchObject({ code: 'bad-request' });
  await rehearsal.moveTo('2016-10-12T18:00:00+08:00');
  const absent = await act('record-candidate-meeting', { ...held, candidatesPresent: [] });
  expect(absent.json()).toMatchObject({ errors: [{ path: 'questions.0.answeredBy' }] });
  const [once, twice] = await Promise.all([
    act('record-candidate-meeting', held),
    act('record-candidate-meeting', held),
  ]);
  expect([once.statusCode, twice.statusCode].toSorted((a, b) => a - b)).toEqual([200, 409]);
  const { duty, meetings } = await introduction(id);
  expect(duty).toMatchObject({ permitted: true, mustMeet: true });
  expect(meetings).toMatchObject([{ state: 'held', votersPresent: 86, questions }]);
  expect(Object.keys(meetings[0]?.questions[0] ?? {}).toSorted()).toEqual([
    'answer',
    'answeredBy',
    'question',
  ]);
  expect((await shown(id)).meetings).toEqual([]);
});

test('a cancelled meeting leaves what was asked for open; other roles record nothing', async () => {
  const id = await firstPlayed();
  const asked = await act('record-meeting-request', {
    constituency: id,
    receivedOn: '2016-10-12',
    voters: 3,
  });
  const { request } = asked.json<{ request: string }>();
  const candidates = (await shown(id)).candidates.map((each) => each.id);
  const plan = {
    constituency: id,
    heldOn: '2016-10-18',
    startsAt: '09:00',
    place: '龙镇文化站',
    request,
    candidates,
  };
  expect((await act('plan-candidate-meeting', plan, 'demo-teller-1')).statusCode).toBe(403);
  const { meeting } = (await act('plan-candidate-meeting', plan)).json<{ meeting: string }>();
  expect((await act('cancel-candidate-meeting', { meeting, reason: '会场停电' })).statusCode).toBe(200);
  expect((await introduction(id)).duty.permitted).toBe(false);
  expect((await act('cancel-candidate-meeting', { meeting, reason: '会场停电' })).statusCode).toBe(409);
});

const sheet = (id: string) => read(`/api/documents/candidate-introduction/${id}`);

test('the committee’s sheet on the candidates is printed', async () => {
  const id = await firstPlayed();
  const listed = (await read(`/api/documents?constituency=${id}`)).json<{ kind: string }[]>();
  expect(listed.map(({ kind }) => kind)).toContain('candidate-introduction');
  const answer = await sheet(id);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe('application/pdf');
});

test('at 00:00 of the election day everything stops, by the clock of the server in UTC+8', async () => {
  const id = await firstPlayed();
  const who = (await shown(id)).candidates[0]?.id ?? '';
  await rehearsal.moveTo('2016-10-19T23:59:30+08:00');
  const last = await shown(id);
  expect(last.candidates.length).toBeGreaterThan(0);
  expect(last.stopsInMs).toBeGreaterThan(0);
  expect(last.stopsInMs).toBeLessThanOrEqual(30_000);
  await rehearsal.moveTo('2016-10-20T00:00:00+08:00');
  expect(await shown(id)).toMatchObject({
    state: 'stopped',
    candidates: [],
    meetings: [],
    elected: [],
    stopsInMs: 0,
    reasons: [{ rule: 'intro-stop', article: '选举法（2015）第三十三条', holds: false }],
  });
  expect((await page(id)).body).not.toContain('学校');
  expect((await app.inject(`/api/public/candidates/${COUNTY}/photos/${who}`)).statusCode).toBe(404);
  expect((await sheet(id)).json()).toMatchObject({
    code: 'not-found',
    detail: expect.stringContaining('必须停止介绍代表候选人'),
  });
  const listed = (await read(`/api/documents?constituency=${id}`)).json<{ kind: string }[]>();
  expect(listed.map(({ kind }) => kind)).not.toContain('candidate-introduction');
  const refusals = [
    await act('add-candidate-pledge', { candidate: who, text: '又一件', givenOn: '2016-10-19' }),
    await act('record-introduction', {
      constituency: id,
      means: 'media',
      madeBy: 'committee',
      madeOn: ELECTION_DAY,
      note: '',
    }),
    await act('record-meeting-request', { constituency: id, receivedOn: ELECTION_DAY, voters: 5 }),
    await uploadPhoto((await introduction(id)).candidates[1]?.id ?? '', { agreed: 'yes' }),
  ];
  for (const refusal of refusals)
    expect(refusal.json()).toMatchObject({ code: 'refused-by-law', status: 422 });
  const written = { constituency: id, means: 'media', madeBy: 'committee', madeOn: '2016-10-19', note: '' };
  expect((await act('record-introduction', written)).statusCode).toBe(200);
});

test('it stays stopped while votes are cast and after; once announced, the result is all there is', async () => {
  const id = await firstPlayed();
  for (const step of ['voting', 'count']) {
    await rehearsal.playThrough(step);
    expect(await shown(id)).toMatchObject({ state: 'stopped', candidates: [], elected: [] });
  }
  await rehearsal.playThrough('result');
  const after = await shown(id);
  expect(after).toMatchObject({ state: 'result', candidates: [] });
  expect(after.elected.length).toBeGreaterThan(0);
  expect((await lists()).every(({ state }) => state !== 'introduced')).toBe(true);
});
