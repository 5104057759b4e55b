/** 统计看板 and 大屏 over a played rehearsal: every figure is computed again from what the acts left in the ledger. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { buildApp } from '@xuanwu/server/app.ts';
import { openTypesetter, type Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import type { EntryContent } from '@xuanwu/server/ledger/append.ts';
import { sequenceLedgers } from '@xuanwu/server/ledger/sequencer.ts';
import { recordPopulation } from '@xuanwu/server/phases/registration/population/record-population.ts';
import type { Board, BoardNode, BoardStructure } from '@xuanwu/server/reports/statistics/board.schema.ts';
import type { CongressBodies } from '@xuanwu/server/reports/statistics/body-figures.schema.ts';
import type { SummaryReport } from '@xuanwu/server/reports/summary/summary.schema.ts';
import type { WallResults } from '@xuanwu/server/reports/wall/wall.schema.ts';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

let rehearsal: TestRehearsal;
let typesetter: Typesetter;
let app: Awaited<ReturnType<typeof buildApp>>;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('follow-up');
  const { context } = rehearsal;
  typesetter = openTypesetter({ templates: 'server/documents/templates', fonts: 'node_modules' });
  const packages = join(context.directory, 'packages');
  await sequenceLedgers(context.db, context.keys, () => context.clock.now());
  app = await buildApp(context, { pages: context.directory, setUpCode: '12345678', typesetter, packages });
});
afterAll(async () => {
  await app.close();
  typesetter.close();
  await rehearsal.close();
});

async function read(url: string, signInName = 'demo-clerk') {
  const taken = await app.inject({ method: 'POST', url: '/api/rehearsal/role', payload: { signInName } });
  const cookie = String(taken.headers['set-cookie']).split(';')[0] ?? '';
  return app.inject({ method: 'GET', url, headers: { cookie } });
}

async function board(query: string, signInName?: string): Promise<Board> {
  const answer = await read(`/api/statistics/board?${query}`, signInName);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Board>();
}

/** What the acts did, in their order. */
async function entries(act: string): Promise<EntryContent[]> {
  const rows = await rehearsal.stage.read((tx) =>
    tx
      .selectFrom('ledgerEntry as e')
      .innerJoin('ledgerPosition as p', 'p.entry', 'e.id')
      .where('e.act', '=', act)
      .where('e.outcome', '=', 'done')
      .orderBy('p.position')
      .select('e.body')
      .execute(),
  );
  return rows.map(({ body }) => JSON.parse(body) as EntryContent);
}

const subjectOf = (entry: EntryContent, key: string) =>
  String((entry.subject as Record<string, unknown>)[key]);
const figureOf = (entry: EntryContent, key: string) =>
  Number((entry.figures as Record<string, unknown> | undefined)?.[key] ?? 0);

async function constituenciesOf(level: string) {
  return rehearsal.stage.read((tx) =>
    tx.selectFrom('constituency').where('level', '=', level).select(['id', 'area']).execute(),
  );
}

/** 第一次投票: of each constituency the first round that was arranged. */
async function firstRounds(ids: ReadonlySet<string>) {
  const first = new Map<string, string>();
  for (const entry of await entries('schedule-round')) {
    const constituency = subjectOf(entry, 'constituency');
    if (ids.has(constituency) && !first.has(constituency)) first.set(constituency, subjectOf(entry, 'round'));
  }
  return new Set(first.values());
}

function value({ figures }: BoardNode, statistic: string) {
  return figures.find((each) => each.statistic === statistic);
}

/** Half up, by hand. */
const percent = (numerator: number, denominator: number) =>
  (Math.floor((numerator * 20_000 + denominator) / (2 * denominator)) / 100).toFixed(2);

async function computed(ids: ReadonlySet<string>) {
  const rounds = await firstRounds(ids);
  const sumOf = async (act: string, key: string) => {
    const latest = new Map<string, number>();
    for (const entry of await entries(act)) {
      const round = subjectOf(entry, 'round');
      const place = (entry.subject as Record<string, unknown>)['place'];
      if (rounds.has(round)) latest.set(`${round} ${String(place)}`, figureOf(entry, key));
    }
    return [...latest.values()].reduce((sum, each) => sum + each, 0);
  };
  const decided = (await entries('decide-result')).filter((entry) => rounds.has(subjectOf(entry, 'round')));
  const rolls = (await entries('publish-roll')).filter((entry) => ids.has(subjectOf(entry, 'constituency')));
  const published = (await entries('publish-result')).filter((entry) =>
    ids.has(subjectOf(entry, 'constituency')),
  );
  const scheduled = [...(await entries('schedule-round')), ...(await entries('schedule-follow-up'))];
  const roundsOf = (constituency: string) =>
    scheduled.filter((entry) => subjectOf(entry, 'constituency') === constituency).length;
  return {
    rounds: rounds.size,
    registered: rolls.reduce((sum, entry) => sum + figureOf(entry, 'voters'), 0),
    voters: await sumOf('close-round', 'voters'),
    found: await sumOf('count-box', 'found'),
    elected: published.reduce((sum, entry) => sum + figureOf(entry, 'elected'), 0),
    successes: decided.filter(
      (entry) => figureOf(entry, 'vacant') === 0 && roundsOf(subjectOf(entry, 'constituency')) === 1,
    ).length,
  };
}

test.each(['county', 'township'])('%s: the whole comes out of the ledger', async (level) => {
  const ids = new Set((await constituenciesOf(level)).map(({ id }) => id));
  const expected = await computed(ids);
  const { node, children } = await board(`level=${level}`);
  expect(node).toMatchObject({
    kind: 'county',
    registered: expected.registered,
    voted: expected.rounds,
    elected: expected.elected,
  });
  expect(value(node, 'turnout')).toEqual({
    statistic: 'turnout',
    numerator: expected.found,
    denominator: expected.voters,
    value: percent(expected.found, expected.voters),
  });
  expect(value(node, 'first-ballot-success')).toMatchObject({
    numerator: expected.successes,
    denominator: expected.rounds,
  });
  expect(value(node, 'seats-filled')?.numerator).toBe(expected.elected);
  for (const key of ['seats', 'registered', 'voted', 'elected'] as const)
    expect(children.reduce((sum, child) => sum + child[key], 0)).toBe(node[key]);
});

test('every township and constituency below comes out of the ledger too, and the ways down and up fit together', async () => {
  const own = await constituenciesOf('township');
  const { children } = await board('level=township');
  expect(children.length).toBeGreaterThan(0);
  for (const township of children) {
    const ids = new Set(own.filter(({ area }) => area === township.key).map(({ id }) => id));
    const expected = await computed(ids);
    expect(township).toMatchObject({ registered: expected.registered, elected: expected.elected });
    expect(value(township, 'turnout')).toMatchObject({
      numerator: expected.found,
      denominator: expected.voters,
    });
    const below = await board(`level=township&within=${township.key}`);
    expect(below.node).toEqual(township);
    expect(below.path.map(({ key }) => key)).toEqual(['231182', township.key]);
    expect(new Set(below.children.map(({ key }) => key))).toEqual(ids);
  }
});

test('polling places: the boxes of the first vote, nothing of fewer than ten; only for offices of the county', async () => {
  const [first] = (await board('level=county')).children;
  const [constituency] = (await board(`level=county&within=${first?.key}`)).children;
  const query = `level=county&within=${constituency?.key}`;
  const { children, placesAreHidden } = await board(query);
  expect(placesAreHidden).toBe(false);
  const rounds = await firstRounds(new Set([constituency?.key ?? '']));
  const boxes = (await entries('count-box')).filter((entry) => rounds.has(subjectOf(entry, 'round')));
  expect(children).toHaveLength(new Set(boxes.map((entry) => subjectOf(entry, 'place'))).size);
  for (const entry of boxes) {
    const place = children.find(({ key }) => key === subjectOf(entry, 'place'));
    const found = figureOf(entry, 'found');
    // Covered as well where a neighbour's small box would follow from it.
    expect([null, found]).toContain(place && value(place, 'at-place')?.numerator);
    if (found < 10) expect(place && value(place, 'at-place')?.numerator).toBeNull();
  }
  expect(await board(query, 'demo-teller-1')).toMatchObject({ children: [], placesAreHidden: true });
});

test('a mobile box of few ballots is shown at no level, and does not follow from what is', async () => {
  for (const level of ['county', 'township'])
    for (const node of await everyNode(level)) {
      const kinds = ['at-stations', 'at-meetings', 'in-mobile-boxes'].flatMap(
        (name) => value(node, name) ?? [],
      );
      for (const { numerator } of kinds)
        if (numerator !== null && numerator > 0) expect(numerator).toBeGreaterThanOrEqual(10);
      // One small number covers its level.
      expect(new Set(kinds.map(({ numerator }) => numerator === null)).size).toBeLessThanOrEqual(1);
      const shown = kinds.flatMap(({ numerator }) => numerator ?? []);
      const left = (kinds[0]?.denominator ?? 0) - shown.reduce((sum, each) => sum + each, 0);
      if (shown.length < kinds.length) expect(left).toBeGreaterThanOrEqual(10);
    }
});

async function everyNode(level: string): Promise<BoardNode[]> {
  const { node, children } = await board(`level=${level}`);
  const below = [];
  for (const { key } of children) below.push(...(await board(`level=${level}&within=${key}`)).children);
  return [node, ...children, ...below];
}

test('the rate of registration waits for the population, then is what the office entered', async () => {
  const before = await board('level=township');
  expect(value(before.node, 'registration-rate')).toBeUndefined();
  const [first] = before.children;
  const cycle = await rehearsal.stage.read((tx) =>
    tx.selectFrom('cycle').select('id').executeTakeFirstOrThrow(),
  );
  await rehearsal.stage.act('demo-clerk', recordPopulation, {
    cycle: cycle.id,
    area: first?.key ?? '',
    people: 30_000,
    under18: 5_000,
    deprived: 10,
    suspended: 10,
    unable: 20,
    document: '公安局人口统计',
  });
  const after = await board('level=township');
  const people = await rehearsal.stage.read((tx) =>
    tx
      .selectFrom('registration as g')
      .innerJoin('person as p', 'p.id', 'g.person')
      .where('g.status', '=', 'on-roll')
      .where('p.area', '=', first?.key ?? '')
      .select('p.id')
      .distinct()
      .execute(),
  );
  const rate = after.children.flatMap((child) => value(child, 'registration-rate') ?? []);
  expect(rate).toEqual([
    {
      statistic: 'registration-rate',
      numerator: people.length,
      denominator: 24_960,
      value: percent(people.length, 24_960),
    },
  ]);
});

test('the superior office sees the county as a part of its own, and goes down as far as the constituency', async () => {
  const own = await board('level=county');
  const { node, children } = await board('level=county', 'demo-superior');
  expect(['city', 'province']).toContain(node.kind);
  expect(children.map(({ key }) => key)).toEqual(['231182']);
  expect(node.registered).toBe(own.node.registered);
  const below = await board('level=county&within=231182', 'demo-superior');
  expect(below.children.map(({ key }) => key)).toEqual(own.children.map(({ key }) => key));
  expect((await read('/api/statistics/board?level=county&within=110101', 'demo-superior')).statusCode).toBe(
    404,
  );
});

test('the spreadsheet is one, of the same rows', async () => {
  const answer = await read('/api/statistics/board.xlsx?level=county');
  expect(answer.statusCode).toBe(200);
  expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
});

test('the wall says sums of results only, to whom the command room is open', async () => {
  const { name, levels } = (await read('/api/wall')).json<WallResults>();
  expect(name).toBe('五大连池市');
  for (const { level, elected, published, constituencies } of levels) {
    const ids = new Set((await constituenciesOf(level)).map(({ id }) => id));
    expect(elected).toBe((await computed(ids)).elected);
    expect(published).toBe(constituencies);
  }
  expect((await read('/api/wall', 'demo-teller-1')).statusCode).toBe(403);
});

test('the report: each number has its line, and each line the entries of the ledger that it rests on', async () => {
  const report = (await read('/api/summary-report')).json<SummaryReport>();
  const { sections, figures } = report;
  expect(figures.map(({ number }) => number)).toEqual(figures.map((_, index) => index + 1));
  const named = sections
    .flatMap(({ parts }) => parts)
    .flatMap((part) => {
      if (part.part === 'paragraph') return part.runs.flatMap(({ figure }) => figure ?? []);
      return part.part === 'table' ? part.rows.map(({ figure }) => figure) : [];
    });
  expect(named).toEqual(figures.map(({ number }) => number));
  for (const { title, traces } of figures) {
    expect([title, traces.length > 0 || title.includes('委托') || title.includes('见面')]).toEqual([
      title,
      true,
    ]);
    for (const { act, entries: many, first, positions } of traces) {
      const own = await rehearsal.stage.read((tx) =>
        tx
          .selectFrom('ledgerPosition as p')
          .innerJoin('ledgerEntry as e', 'e.id', 'p.entry')
          .where('p.position', '=', first)
          .select(['e.act', 'e.outcome'])
          .executeTakeFirstOrThrow(),
      );
      expect(own).toEqual({ act, outcome: 'done' });
      const counted = positions.split('、').map((range) => range.split('—').map(Number));
      expect(counted.reduce((sum, [from = 0, to = from]) => sum + to - from + 1, 0)).toBe(many);
    }
  }
  const ids = new Set((await constituenciesOf('county')).map(({ id }) => id));
  const { found, voters, elected } = await computed(ids);
  const of = (title: string) => figures.find((each) => each.title === title)?.value;
  expect(of('县级：参加投票的选民')).toBe(`${found}人`);
  expect(of('县级：参选率')).toBe(`${percent(found, voters)}%`);
  expect(of('县级：选出的代表')).toBe(`${elected}名`);
});

test('what the office writes is kept, printed in Word and PDF, and nobody else writes it', async () => {
  const { cycle } = (await read('/api/summary-report')).json<SummaryReport>();
  const save = async (signInName: string, text: string) => {
    const taken = await app.inject({ method: 'POST', url: '/api/rehearsal/role', payload: { signInName } });
    const cookie = String(taken.headers['set-cookie']).split(';')[0] ?? '';
    const headers = { cookie, 'idempotency-key': randomUUID() };
    const payload = { cycle, section: 'problems', text };
    return app.inject({ method: 'POST', url: '/api/acts/save-summary-text', payload, headers });
  };
  expect((await save('demo-teller-1', '不许')).statusCode).toBe(403);
  expect((await save('demo-clerk', '流动人口联系难。')).statusCode).toBe(200);
  expect((await save('demo-clerk', '外出选民联系难。\n登记站偏少。')).statusCode).toBe(200);
  const word = await read('/api/summary-report.docx');
  const text = strFromU8(unzipSync(word.rawPayload)['word/document.xml'] ?? new Uint8Array());
  for (const part of ['一、基本情况', '三、存在的问题', '外出选民联系难。', '数字的出处'])
    expect(text).toContain(part);
  expect(text).not.toContain('主要做法');
  expect(text).not.toContain('流动人口联系难');
  const pdf = await read('/api/summary-report.pdf');
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await read('/api/summary-report', 'demo-teller-1')).statusCode).toBe(403);
});

async function act(name: string, payload: object, signInName = 'demo-clerk') {
  const taken = await app.inject({ method: 'POST', url: '/api/rehearsal/role', payload: { signInName } });
  const cookie = String(taken.headers['set-cookie']).split(';')[0] ?? '';
  const headers = { cookie, 'idempotency-key': randomUUID() };
  return app.inject({ method: 'POST', url: `/api/acts/${name}`, payload, headers });
}

async function structure(query: string, signInName?: string): Promise<BoardStructure> {
  const answer = await read(`/api/statistics/board/structure?${query}`, signInName);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<BoardStructure>();
}

test('two up, one down: the board holds who was elected against last term and against what the superior hopes for', async () => {
  const before = (await structure('level=county')).node;
  expect(before?.total).toBe((await board('level=county')).node.elected);
  expect(before?.rows.map(({ statistic, lastTerm }) => [statistic, lastTerm])).toEqual([
    ['women', null],
    ['workers-farmers-professionals', null],
    ['officials', null],
  ]);
  const target = { statistic: 'women', kind: 'at-least', thousandths: 260 };
  const targets = { level: 'county', document: '黑市选发〔2016〕3号', targets: [target] };
  expect((await act('set-superior-targets', targets)).statusCode).toBe(403);
  const twice = { ...targets, targets: [target, target] };
  expect((await act('set-superior-targets', twice, 'demo-superior')).statusCode).toBe(400);
  for (const each of [targets, targets])
    expect((await act('set-superior-targets', each, 'demo-superior')).statusCode).toBe(200);
  const { cycle } = (await read('/api/summary-report')).json<SummaryReport>();
  const lastTerm = {
    cycle,
    level: 'county',
    area: '231182',
    deputies: 190,
    document: '2011 年换届总结',
    figures: [
      { statistic: 'women', count: 0, printed: null },
      { statistic: 'workers-farmers-professionals', count: 190, printed: '100' },
      { statistic: 'officials', count: null, printed: '98.9' },
    ],
  };
  expect((await act('record-last-term', lastTerm)).statusCode).toBe(200);
  const { node } = await structure('level=county');
  const [women, , officials] = node?.rows ?? [];
  expect(node?.rows.map((row) => [row.lastTerm?.share, row.lastTerm?.direction?.holds])).toEqual([
    ['0.00', (women?.count ?? 0) > 0],
    ['100.00', false],
    ['98.9', Number(officials?.share) < 98.9],
  ]);
  expect(women?.superiorTargets).toMatchObject([
    {
      document: '黑市选发〔2016〕3号',
      text: '不少于 26%',
      test: `1000 × ${women?.count} >= 260 × ${node?.total}`,
    },
  ]);
  const above = await structure('level=county', 'demo-superior');
  expect(above.children).toEqual([node]);
  // Of a share without its number no sum is made.
  expect(above.node?.rows.map((row) => row.lastTerm?.count)).toEqual([0, 190, undefined]);
  const sheet = await read('/api/statistics/board.xlsx?level=county');
  expect(strFromU8(unzipSync(sheet.rawPayload)['xl/workbook.xml'] ?? new Uint8Array())).toContain('代表结构');
});

test('below the county: each township’s congress by itself; where no congress is, nothing', async () => {
  const { node, children } = await structure('level=township');
  expect(children.map(({ key }) => key)).toEqual(
    (await board('level=township')).children.map(({ key }) => key),
  );
  expect(children.reduce((sum, { total }) => sum + (total ?? 0), 0)).toBe(node?.total);
  const [township] = children;
  expect(await structure(`level=township&within=${township?.key}`)).toEqual({ node: township, children: [] });
  const [constituency] = (await board(`level=township&within=${township?.key}`)).children;
  for (const query of [
    `level=county&within=${township?.key}`,
    `level=township&within=${constituency?.key}`,
    'level=township&within=231182000',
    'level=township&within=231100',
    'level=county&within=110101',
  ])
    expect(await structure(query)).toEqual({ node: null, children: [] });
  expect(await structure('level=county&within=110101', 'demo-superior')).toEqual({
    node: null,
    children: [],
  });
});

test('bodies that a congress elects: entered by hand, with who and when; what cannot be is sent back; the report says where it is from', async () => {
  const of = async (level: string, signInName?: string) =>
    (await read(`/api/elected-bodies?level=${level}`, signInName)).json<CongressBodies[]>();
  const [congress] = await of('county');
  expect(congress).toMatchObject({ isDecided: true, bodies: [] });
  const input = {
    election: congress?.election,
    body: 'standing-committee',
    members: 35,
    document: '第一次会议公告第 2 号',
    figures: [
      { statistic: 'full-time', count: 22, printed: '62.9' },
      { statistic: 'body-women', count: null, printed: '20' },
      { statistic: 'average-age', count: 1_706, printed: null },
    ],
  };
  const figure = (change: object) => ({ ...input, figures: [{ statistic: 'body-women', ...change }] });
  for (const [wrong, path] of [
    [{ ...input, body: 'presidium' }, 'body'],
    [figure({ count: 36, printed: null }), 'figures.0.count'],
    [figure({ count: null, printed: '120' }), 'figures.0.printed'],
    [figure({ count: 7, printed: '21' }), 'figures.0.printed'],
    [{ ...input, figures: [{ statistic: 'average-age', count: 35, printed: null }] }, 'figures.0.count'],
  ] as const)
    expect((await act('record-body-figures', wrong)).json()).toMatchObject({ errors: [{ path }] });
  expect((await act('record-body-figures', input, 'demo-teller-1')).statusCode).toBe(403);
  for (const each of [figure({ count: 7, printed: null }), input])
    expect((await act('record-body-figures', each)).statusCode).toBe(200);
  const [after] = await of('county');
  expect(after?.bodies).toMatchObject([
    {
      members: 35,
      rows: [
        { statistic: 'full-time', value: '62.86' },
        { statistic: 'body-women', count: null, value: '20' },
        { statistic: 'average-age', value: '48.7' },
      ],
    },
  ]);
  expect(await of('county', 'demo-superior')).toEqual([after]);
  const { context } = rehearsal;
  await sequenceLedgers(context.db, context.keys, () => context.clock.now());
  const { figures } = (await read('/api/summary-report')).json<SummaryReport>();
  const fullTime = figures.find(({ title }) => title.endsWith('人大常委会组成人员专职'));
  expect(fullTime).toMatchObject({
    value: '62.86%',
    arithmetic: '22 ÷ 35',
    definition: expect.stringContaining(`手工录入，出处：${input.document}`),
    traces: [{ act: 'record-body-figures', entries: 2 }],
  });
});
