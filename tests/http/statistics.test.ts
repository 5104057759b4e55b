/** 统计 over HTTP and on a real database: nothing before the lists are published, for nobody; then the figures, the plan's targets and last term. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { buildApp } from '@xuanwu/server/app.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { publishInitialList } from '@xuanwu/server/phases/nomination/initial-list/publish-initial-list.ts';
import { openTypesetter, type Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import type {
  AreaStatistics,
  Participation,
  Structure,
  StructureGoals,
} from '@xuanwu/server/reports/statistics/statistics.schema.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

let rehearsal: TestRehearsal;
let typesetter: Typesetter;
let app: Awaited<ReturnType<typeof buildApp>>;
let place: ConstituencyRow;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('nomination');
  const { context } = rehearsal;
  typesetter = openTypesetter({ templates: 'server/documents/templates', fonts: 'node_modules' });
  const packages = join(context.directory, 'packages');
  app = await buildApp(context, { pages: context.directory, setUpCode: '12345678', typesetter, packages });
  const board = (await read('/api/constituencies')).json<ConstituencyRow[]>();
  const found = board.find(({ nominations, level }) => nominations > 0 && level === 'township');
  if (!found) throw new Error('no constituency of a township has nominations');
  place = found;
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

async function read(url: string, signInName = 'demo-clerk') {
  return app.inject({ method: 'GET', url, headers: { cookie: await cookieOf(signInName) } });
}

async function act(name: string, payload: object, signInName = 'demo-clerk') {
  const headers = { cookie: await cookieOf(signInName), 'idempotency-key': randomUUID() };
  return app.inject({ method: 'POST', url: `/api/acts/${name}`, payload, headers });
}

const of = (list: string, kind = 'structure', scope = `&constituency=${place.id}`) =>
  `/api/statistics/${list}/${kind}?level=township${scope}`;

const EVERYBODY = ['demo-chief', 'demo-clerk', 'demo-publisher', 'demo-auditor'] as const;

test('before the initial list is published there are no figures of anybody, for no role', async () => {
  for (const signInName of EVERYBODY)
    for (const list of ['nominees', 'candidates', 'elected'])
      for (const kind of ['structure', 'participation']) {
        const answer = await read(of(list, kind), signInName);
        expect(answer.statusCode).toBe(409);
        expect(answer.json()).toMatchObject({
          code: 'list-not-decided',
          detail: expect.stringContaining(place.name),
        });
      }
  expect((await app.inject(of('nominees'))).statusCode).toBe(401);
});

test('with the initial list come the nominees; the other lists still wait; a sum waits for the last constituency', async () => {
  await rehearsal.moveTo('2016-09-30T09:00:00+08:00');
  await rehearsal.stage.actOfTwo('demo-clerk', publishInitialList, { constituency: place.id });
  const { total, rows, constituencies } = (await read(of('nominees'))).json<Structure>();
  const listed = await rehearsal.stage.read((tx) =>
    tx.selectFrom('initialCandidate').selectAll().where('constituency', '=', place.id).execute(),
  );
  expect({ total, constituencies }).toEqual({ total: listed.length, constituencies: 1 });
  const women = rows.find(({ statistic }) => statistic === 'women');
  expect(women?.count).toBe(listed.filter(({ sex }) => sex === 'female').length);
  expect(rows.find(({ statistic }) => statistic === 'reelected')).toMatchObject({
    count: listed.filter(({ wasDeputy }) => wasDeputy === 'yes').length,
    unknown: listed.filter(({ wasDeputy }) => wasDeputy === 'unknown').length,
  });
  for (const list of ['candidates', 'elected']) expect((await read(of(list))).statusCode).toBe(409);
  const sum = () => read('/api/statistics/nominees/structure?level=township');
  expect((await sum()).json()).toMatchObject({ code: 'list-not-decided' });
  const url = '/api/statistics/nominees/counties?level=township';
  const { counties, together } = (await read(url, 'demo-superior')).json<AreaStatistics>();
  expect(counties).toMatchObject([{ county: '231182', decided: 1, structure: null, participation: null }]);
  expect(together).toMatchObject({ counties: 0, structure: { total: 0 } });
  await rehearsal.playThrough('nom-publish');
  expect((await sum()).json<Structure>().total).toBeGreaterThan(total);
});

test('participation: who nominated, over the voters of the roll', async () => {
  const { rows } = (await read(of('nominees', 'participation'))).json<Participation>();
  const signed = await rehearsal.stage.read((tx) =>
    tx
      .selectFrom('nominator as s')
      .innerJoin('nomination as n', 'n.id', 's.nomination')
      .where('n.constituency', '=', place.id)
      .select('s.person')
      .distinct()
      .execute(),
  );
  const nominating = rows.find(({ statistic }) => statistic === 'nominating');
  expect(nominating).toMatchObject({ numerator: signed.length, denominator: place.voters });
  expect(rows.map(({ statistic }) => statistic)).not.toContain('voters-at-meetings');
});

test('the plan’s targets stand beside a congress; they change nothing and only the office enters them', async () => {
  const { cycle } = place;
  const targets = [
    { statistic: 'women', kind: 'at-least', thousandths: 260 },
    { statistic: 'reelected', kind: 'at-least', thousandths: 333 },
  ];
  const input = { cycle, level: 'township', targets };
  expect((await act('set-structure-targets', input, 'demo-teller-1')).statusCode).toBe(403);
  expect((await act('set-structure-targets', input)).statusCode).toBe(200);
  const twice = { ...input, targets: [targets[0], targets[0]] };
  expect((await act('set-structure-targets', twice)).statusCode).toBe(400);
  const goals = (await read('/api/structure-goals')).json<StructureGoals>();
  expect(goals.targets.filter(({ level }) => level === 'township')).toEqual(
    expect.arrayContaining(targets.map((target) => ({ ...target, level: 'township' }))),
  );
  expect(goals.targets.filter(({ level }) => level === 'township')).toHaveLength(targets.length);
  const { rows } = (await read(of('nominees'))).json<Structure>();
  expect(rows.every(({ target }) => target === null)).toBe(true);
  const congress = (await read(of('nominees', 'structure', ''))).json<Structure>();
  const women = congress.rows.find(({ statistic }) => statistic === 'women');
  expect(women?.target).toEqual({
    text: '不少于 26%',
    test: `1000 × ${women?.count} >= 260 × ${congress.total}`,
    holds: 1_000 * (women?.count ?? 0) >= 260 * congress.total,
  });
});

test('last term: what does not come out of its own numbers is sent back beside the field', async () => {
  const input = {
    cycle: place.cycle,
    level: 'township',
    area: place.area,
    deputies: 53,
    document: '2011 年换届总结',
    figures: [
      { statistic: 'women', count: 14, printed: '26.4' },
      { statistic: 'officials', count: null, printed: '18.9' },
    ],
  };
  const wrong = { ...input, figures: [{ statistic: 'women', count: 14, printed: '30.0' }] };
  expect((await act('record-last-term', wrong)).json()).toMatchObject({
    errors: [{ path: 'figures.0.printed', message: expect.stringContaining('26.4') }],
  });
  const impossible = {
    ...input,
    deputies: 9,
    figures: [{ statistic: 'women', count: null, printed: '30.0' }],
  };
  expect((await act('record-last-term', impossible)).json()).toMatchObject({
    errors: [{ path: 'figures.0.printed' }],
  });
  expect((await act('record-last-term', input)).statusCode).toBe(200);
  expect((await act('record-last-term', input)).statusCode).toBe(200);
  const { rows } = (await read(of('nominees', 'structure', `&area=${place.area}`))).json<Structure>();
  const known = rows.flatMap(({ statistic, lastTerm }) => (lastTerm ? [[statistic, lastTerm]] : []));
  expect(known).toMatchObject([
    ['women', { count: 14, share: '26.42', source: '2011 年换届总结' }],
    ['officials', { count: null, share: '18.9' }],
  ]);
});

test('a superior office sees the counties of its area and their sum, only where their lists are published; others see none', async () => {
  const url = '/api/statistics/nominees/counties?level=county';
  expect((await read(url)).statusCode).toBe(403);
  const { counties, together } = (await read(url, 'demo-superior')).json<AreaStatistics>();
  expect(counties).toHaveLength(1);
  expect(together.structure).toEqual(counties[0]?.structure);
  expect((await read(of('nominees'), 'demo-superior')).statusCode).toBe(404);
});

test('with the results come the elected, whoever was written in counted as unknown', async () => {
  await rehearsal.playThrough('follow-up');
  const board = (await read('/api/constituencies')).json<ConstituencyRow[]>();
  const after = board.find(({ id }) => id === place.id);
  const names = after?.rounds.flatMap(({ elected }) => elected) ?? [];
  for (const list of ['candidates', 'elected']) {
    const answer = await read(of(list));
    expect(answer.statusCode, answer.body).toBe(200);
  }
  expect((await read(of('elected'))).json<Structure>().total).toBe(names.length);
});
