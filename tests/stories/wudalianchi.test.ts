/** tests/stories/wudalianchi.md, told. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPackage } from '@xuanwu/evidence/verify.ts';
import type { ActName } from '@xuanwu/rules/acts.ts';
import { SILENT_POINTS_OF_ACTS } from '@xuanwu/rules/silent-points.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { sequenceLedgers } from '@xuanwu/server/ledger/sequencer.ts';
import { rehearsalFigures } from '@xuanwu/server/rehearsal/figures.ts';
import { playStep } from '@xuanwu/server/rehearsal/play.ts';
import { openStage } from '@xuanwu/server/rehearsal/stage.ts';
import { startDemo } from '@xuanwu/server/rehearsal/start-rehearsal.ts';
import { getCycleId } from '@xuanwu/server/rehearsal/steps/played.queries.ts';
import { STEPS } from '@xuanwu/server/rehearsal/steps/steps.ts';
import { exportPackage } from '@xuanwu/server/reports/export-package.ts';
import { readPackageFolder } from '@xuanwu/server/reports/package-folder.ts';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '../context.ts';
import { soundLedger } from '../ledger.ts';

const COUNTY = '231182';
let context: TestContext;
let directory: string;

beforeAll(async () => {
  context = await openTestContext();
  directory = await mkdtemp(join(tmpdir(), 'xuanwu-story-'));
  await startDemo(context, { seed: 7, scaleThousandths: 20 });
});
afterAll(async () => {
  await context.close();
  await rm(directory, { recursive: true });
});

test.each(STEPS.map((step) => [step.title, step] as const))(
  '%s, and the ledger is sound',
  async (_title, step) => {
    const before = (await soundLedger(context.db, COUNTY)).length;
    const stage = await playStep(context, REGISTRY, step, { report: () => Promise.resolve() });
    await sequenceLedgers(context.db, context.keys, () => context.clock.now());
    const ledger = await soundLedger(context.db, COUNTY);
    // Every act leaves an entry; those of two people leave the asking too.
    expect(ledger.length - before).toBeGreaterThanOrEqual(stage.tally.acts);
    expect(ledger.filter((entry) => entry.outcome === 'refused')).toEqual([]);
  },
  120_000,
);

test("Wu town's seats stand as decided, with the ruling that they are one too many", async () => {
  const ledger = await soundLedger(context.db, COUNTY);
  const tests = ledger
    .filter((entry) => entry.act === 'fix-seats')
    .flatMap((entry) => entry.ruling?.reasons ?? [])
    .filter((reason) => !reason.holds && reason.rule === 'quota-township');
  expect(tests).toMatchObject([{ article: '选举法（2015）第十一条', test: '确定 51 <= 50' }]);
});

test('no ruling rests on a silent point that is not listed for its act, and every one names its answer', async () => {
  const resting = (await soundLedger(context.db, COUNTY)).filter(({ ruling }) => ruling?.undecided.length);
  expect(resting.length).toBeGreaterThan(0);
  for (const { act, ruling, law } of resting) {
    expect(SILENT_POINTS_OF_ACTS[act as ActName], act).toEqual(
      expect.arrayContaining([...(ruling?.undecided ?? [])]),
    );
    expect(law?.decisions?.map(({ parameter }) => parameter).toSorted()).toEqual(
      ruling?.undecided.toSorted(),
    );
  }
});

test('nobody stands on two rolls of one level, and nobody voted twice', async () => {
  const stage = await openStage(context, REGISTRY);
  const twice = await stage.read((tx) =>
    tx
      .selectFrom('rollEntry as e')
      .innerJoin('constituency as c', (on) =>
        on.onRef('c.county', '=', 'e.county').onRef('c.id', '=', 'e.constituency'),
      )
      .groupBy(['e.person', 'c.level'])
      .having(({ fn }) => fn.countAll(), '>', 1)
      .select('e.person')
      .execute(),
  );
  expect(twice).toEqual([]);
  const { tieBallots, anotherElections, voters } = await rehearsalFigures(stage);
  expect([tieBallots, anotherElections]).toEqual([1, 1]);
  expect(voters).toBeGreaterThan(10_000);
});

describe('the evidence package', () => {
  let original: string;

  async function exported(name: string): Promise<string> {
    const stage = await openStage(context, REGISTRY);
    const target = join(directory, name);
    const cycle = await getCycleId(stage);
    await exportPackage(context, stage.actor('demo-auditor'), { cycle, directory: target });
    return target;
  }

  async function failuresOf(folder: string): Promise<string[]> {
    const checks = verifyPackage(await readPackageFolder(folder));
    return checks
      .filter(({ outcome }) => outcome === 'FAILED')
      .map(({ title, detail }) => `${title}：${detail}`);
  }

  beforeAll(async () => {
    original = await exported('original');
  });

  test('verifies', async () => {
    const checks = verifyPackage(await readPackageFolder(original), {
      fingerprint: context.keys.fingerprint,
    });
    expect(checks.filter(({ outcome }) => outcome !== 'ok' && outcome !== 'not applicable')).toEqual([]);
  });

  test('does not verify against another key', async () => {
    const checks = verifyPackage(await readPackageFolder(original), { fingerprint: '0000-0000' });
    expect(checks.find(({ title }) => title.startsWith('签名'))?.outcome).toBe('FAILED');
  });

  test.each([
    'ledger.jsonl',
    'checkpoints.jsonl',
    'key.pem',
    'manifest.json',
    'manifest.sig',
    'records/plan.jsonl',
    'records/roll.jsonl',
    'records/initial-list.jsonl',
    'records/count.jsonl',
    'records/result.jsonl',
  ])('one changed byte of %s is found', async (path) => {
    const copy = join(directory, `byte ${path.replaceAll('/', '-')}`);
    await cp(original, copy, { recursive: true });
    const bytes = await readFile(join(copy, path));
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(join(copy, path), bytes);
    const failures = await failuresOf(copy);
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.join('\n')).toMatch(
      path === 'manifest.sig' || path === 'manifest.json' ? /manifest|签名|清单/ : path,
    );
  });

  /** A thing changed behind the product's back, by the owner of the tables; put back afterwards. */
  async function withChange(change: string, restore: string, look: () => Promise<void>): Promise<void> {
    const owner = new Client({ connectionString: context.database.ownerUrl });
    await owner.connect();
    try {
      const { rowCount } = await owner.query(change);
      expect(rowCount).toBeGreaterThan(0);
      await look();
      await owner.query(restore);
    } finally {
      await owner.end();
    }
  }

  test.each([
    [
      'a ledger row',
      `update ledger_entry set body = replace(body, '"act":"fix-seats"', '"act":"fix-seatz"') where id = (select entry from ledger_position where ledger = '${COUNTY}' and position = 190)`,
      `update ledger_entry set body = replace(body, '"act":"fix-seatz"', '"act":"fix-seats"') where id = (select entry from ledger_position where ledger = '${COUNTY}' and position = 190)`,
      /日志第 190 条/,
    ],
    [
      'a count',
      'update round_count set invalid = invalid + 1',
      'update round_count set invalid = invalid - 1',
      /记录 count .*与日志第 \d+ 条的封存不符/,
    ],
    [
      'a box',
      'update box_count set found = found + 1',
      'update box_count set found = found - 1',
      /记录 box .*封存不符/,
    ],
    [
      'ballots handed out',
      'update voting_round set issued = issued + 1',
      'update voting_round set issued = issued - 1',
      /记录 close .*封存不符/,
    ],
    [
      'a name on a roll',
      `update roll_entry set name = name || '甲' where serial = 5`,
      `update roll_entry set name = left(name, -1) where serial = 5`,
      /记录 roll .*封存不符/,
    ],
    [
      'the elected',
      `update result set elected = elected || elected where jsonb_array_length(elected) > 0`,
      `update result set elected = (select jsonb_agg(value) from (select value from jsonb_array_elements(elected) with ordinality as e (value, place) order by place limit jsonb_array_length(elected) / 2) half) where jsonb_array_length(elected) > 0`,
      /记录 result .*封存不符/,
    ],
    [
      'the order of a formal list',
      'update formal_candidate set list_order = list_order + 10 where list_order = 1',
      'update formal_candidate set list_order = list_order - 10 where list_order = 11',
      /记录 formal-list .*封存不符/,
    ],
    [
      'the decided seats',
      'update election set seats = seats + 1',
      'update election set seats = seats - 1',
      /记录 (seats|constituencies) .*封存不符/,
    ],
    [
      'the committee that confirmed',
      `update result set meeting = jsonb_set(meeting, '{present}', '99')`,
      `update result set meeting = jsonb_set(meeting, '{present}', '9')`,
      /记录 confirmation .*封存不符/,
    ],
  ])('%s changed in the database is found', async (name, change, restore, where) => {
    await withChange(change, restore, async () => {
      const failures = await failuresOf(await exported(`changed ${name}`));
      expect(failures.join('\n')).toMatch(where);
    });
  });

  test('after everything was put back it verifies again', async () => {
    expect(await failuresOf(await exported('again'))).toEqual([]);
  });
});
