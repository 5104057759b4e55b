/** Who may see what is not published, who may stop whose work, and how the ledger is searched. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '@xuanwu/server/app.ts';
import { openTypesetter, type Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import { enqueueJob, runNextJob } from '@xuanwu/server/jobs/jobs.ts';
import { sequenceLedgers } from '@xuanwu/server/ledger/sequencer.ts';
import { setInstallationScope } from '@xuanwu/server/database/scope.ts';
import { exportJob } from '@xuanwu/server/reports/export-job.ts';
import { type JobRow, JOBS_A_PAGE } from '@xuanwu/server/reports/jobs.schema.ts';
import type { CheckpointRow, LedgerPage } from '@xuanwu/server/reports/ledger-view.schema.ts';

let rehearsal: TestRehearsal;
let typesetter: Typesetter;
let app: Awaited<ReturnType<typeof buildApp>>;
let address: string;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('open-cycle');
  const { context } = rehearsal;
  typesetter = openTypesetter({ templates: 'server/documents/templates', fonts: 'node_modules' });
  const packages = join(context.directory, 'packages');
  app = await buildApp(context, { pages: context.directory, setUpCode: '12345678', typesetter, packages });
  const { id: cycle } = await rehearsal.stage.read((tx) =>
    tx.selectFrom('cycle').select('id').executeTakeFirstOrThrow(),
  );
  const asked = await app.inject({
    method: 'POST',
    url: '/api/acts/export-package',
    payload: { cycle },
    headers: { cookie: await cookieOf('demo-clerk'), 'idempotency-key': randomUUID() },
  });
  address = `/api/jobs/${asked.json<{ job: string }>().job}/package.zip`;
  await runNextJob(context.db, new Map([['export-package', (job) => exportJob(context, job, packages)]]));
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

async function read(signInName: string, url: string) {
  return app.inject({ method: 'GET', url, headers: { cookie: await cookieOf(signInName) } });
}

test.each([
  ['demo-clerk', 200],
  ['demo-auditor', 200],
  ['demo-teller-1', 403],
  ['demo-station-clerk', 403],
])('%s asks for the file: %i', async (signInName, status) => {
  expect((await read(signInName, address)).statusCode).toBe(status);
});

test.each([
  ['demo-registrar', '/api/register', 200],
  ['demo-clerk', '/api/imports', 200],
  ['demo-auditor', '/api/register', 403],
  ['demo-teller-1', '/api/imports', 403],
  ['demo-publisher', `/api/imports/${randomUUID()}/bad-rows.csv`, 403],
  ['demo-station-clerk', `/api/imports/${randomUUID()}`, 403],
  ['demo-station-clerk', `/api/constituencies/${randomUUID()}/nominations`, 403],
])('%s looks at personal data at %s: %i', async (signInName, url, status) => {
  const answer = await read(signInName, url);
  expect(answer.statusCode).toBe(status);
  if (status === 403) expect(answer.json<{ detail: string }>().detail).toMatch(/不能查看.*请换用有权的岗位/);
});

test('work is stopped by who began it or by the chief, by nobody else', async () => {
  const { context, stage } = rehearsal;
  const actor = stage.actor('demo-registrar');
  const { county } = stage;
  const job = await context.db.transaction().execute(async (tx) => {
    await setInstallationScope(tx);
    return enqueueJob(tx, { county, kind: 'never-run', title: '导入', input: {}, actor });
  });
  const cancel = async (signInName: string) =>
    app.inject({
      method: 'POST',
      url: `/api/jobs/${job}/cancel`,
      headers: { cookie: await cookieOf(signInName) },
    });
  expect((await cancel('demo-teller-1')).json()).toMatchObject({ code: 'not-permitted' });
  expect((await cancel('demo-registrar')).statusCode).toBe(200);
  expect((await cancel('demo-chief')).statusCode).toBe(200);
});

test('jobs are listed by pages and by kind, with the time of the rehearsal', async () => {
  const { context, stage } = rehearsal;
  const actor = stage.actor('demo-registrar');
  await context.db.transaction().execute(async (tx) => {
    await setInstallationScope(tx);
    for (let number = 1; number <= JOBS_A_PAGE + 1; number += 1)
      await enqueueJob(tx, {
        county: stage.county,
        kind: 'listed',
        title: `第${number}件`,
        input: {},
        actor,
      });
  });
  const list = async (query: string) => (await read('demo-clerk', `/api/jobs?${query}`)).json<JobRow[]>();
  const [first, second] = [await list('kind=listed'), await list('kind=listed&page=2')];
  expect(first.map(({ title }) => title)).toContain(`第${JOBS_A_PAGE + 1}件`);
  expect(first).toHaveLength(JOBS_A_PAGE);
  expect(second.map(({ title }) => title)).toEqual(['第1件']);
  const exported = await list('kind=export-package&kind=export-archive');
  expect(exported).toHaveLength(1);
  const day = context.clock.now().toISOString().slice(0, 10);
  for (const at of [exported[0]?.createdAt, exported[0]?.finishedAt, second[0]?.createdAt])
    expect(at?.slice(0, 10)).toBe(day);
  expect((await read('demo-clerk', '/api/jobs?page=0')).statusCode).toBe(400);
});

test('whoever looks at the register stands in the ledger, in words', async () => {
  const { context } = rehearsal;
  await read('demo-registrar', '/api/register');
  await sequenceLedgers(context.db, context.keys, () => context.clock.now());
  const [last] = (await read('demo-auditor', '/api/ledger')).json<LedgerPage>().rows;
  expect(last).toMatchObject({ title: '查看选民登记册', role: '选民登记员', figures: { persons: 0 } });
});

test('an entry is found by its position and by the beginning of its hash', async () => {
  const all = (await read('demo-auditor', '/api/ledger')).json<LedgerPage>();
  const first = all.rows.at(-1);
  expect(first).toMatchObject({ position: 1, act: 'open-cycle' });
  for (const q of ['1', first?.hash.slice(0, 12)]) {
    expect((await read('demo-auditor', `/api/ledger?q=${q}`)).json<LedgerPage>().rows).toEqual([first]);
  }
  expect((await read('demo-auditor', '/api/ledger?q=zz')).statusCode).toBe(400);
});

test('checkpoints come with the latest first, as the chain state has it', async () => {
  const checkpoints = (await read('demo-auditor', '/api/ledger/checkpoints')).json<CheckpointRow[]>();
  const { state } = (await read('demo-auditor', '/api/ledger?limit=1')).json<LedgerPage>();
  const [latest] = checkpoints;
  expect(latest).toMatchObject(state.checkpoint ?? {});
  expect(latest?.signature).toMatch(/^[\w+/]{86}==$/);
});
