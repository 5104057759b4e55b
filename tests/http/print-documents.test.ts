/** 批量生成文书: rolls and cards of every constituency in one job; what was made stays when the job breaks off, and goes when its day is over. */
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { buildApp } from '@xuanwu/server/app.ts';
import { setInstallationScope } from '@xuanwu/server/database/scope.ts';
import type { Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import type { RunningJob } from '@xuanwu/server/jobs/jobs.ts';
import { decideSilentPoint } from '@xuanwu/server/law/decide-silent-point.ts';
import { issueVoterCards } from '@xuanwu/server/phases/registration/publication/voter-cards/issue-voter-cards.ts';
import { readDocuments } from '@xuanwu/server/reports/documents.queries.ts';
import type { PrintedFile, PrintResult } from '@xuanwu/server/reports/bulk/bulk.schema.ts';
import { deleteDuePrints } from '@xuanwu/server/reports/bulk/delete-due-prints.ts';
import { printDocumentsJob } from '@xuanwu/server/reports/bulk/print-job.ts';
import { runNextJob } from '@xuanwu/server/jobs/jobs.ts';
import { readPdfText } from '../pdf-text.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';
import { openTestTypesetter } from '../typesetter.ts';

let rehearsal: TestRehearsal;
let typesetter: Typesetter;
let app: Awaited<ReturnType<typeof buildApp>>;
let packages: string;
let job: string;
let printed: PrintedFile[];

beforeAll(async () => {
  rehearsal = await openTestRehearsal('roll-publish');
  const { context } = rehearsal;
  typesetter = openTestTypesetter();
  packages = join(context.directory, 'packages');
  app = await buildApp(context, { pages: context.directory, setUpCode: '12345678', typesetter, packages });
  await issueSomeCards();
});
afterAll(async () => {
  await app.close();
  typesetter.close();
  await rehearsal.close();
});

async function issueSomeCards(): Promise<void> {
  const { stage } = rehearsal;
  const row = await stage.read((tx) =>
    tx.selectFrom('constituency').select('id').where('name', '=', '龙镇第1选区').executeTakeFirstOrThrow(),
  );
  const held = await stage.read((tx) =>
    tx
      .selectFrom('silentPointDecision')
      .select('id')
      .where('parameter', '=', 'voterCards')
      .executeTakeFirst(),
  );
  await stage.act('demo-chief', decideSilentPoint, {
    points: [{ parameter: 'voterCards', value: true, supersedes: held?.id ?? null }],
    decidedBy: '五大连池市选举委员会',
    document: '〔2016〕12号',
  });
  await stage.act('demo-clerk', issueVoterCards, { constituency: row.id });
}

async function ask(signInName: string, method: 'GET' | 'POST', url: string, payload?: object) {
  const taken = await app.inject({ method: 'POST', url: '/api/rehearsal/role', payload: { signInName } });
  const cookie = String(taken.headers['set-cookie']).split(';')[0] ?? '';
  const headers = { cookie, ...(method === 'POST' && { 'idempotency-key': randomUUID() }) };
  return app.inject({ method, url, headers, ...(payload && { payload }) });
}

const handle = (running: RunningJob) =>
  printDocumentsJob({ context: rehearsal.context, typesetter, packages }, running);
const isPdf = ({ name }: { name: string }) => name.endsWith('.pdf');
const pdfsIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter(isPdf);

test('asked for by the office, by nobody else, and not kept for longer than a month', async () => {
  const { id: cycle } = await rehearsal.stage.read((tx) =>
    tx.selectFrom('cycle').select('id').executeTakeFirstOrThrow(),
  );
  const input = { cycle, kinds: ['roll-notice', 'voter-cards'], keptDays: 7 };
  const url = '/api/acts/print-documents';
  expect((await ask('demo-registrar', 'POST', url, input)).statusCode).toBe(403);
  expect((await ask('demo-clerk', 'POST', url, { ...input, keptDays: 31 })).statusCode).toBe(400);
  const twice = { ...input, kinds: ['roll-notice', 'roll-notice'] };
  expect((await ask('demo-clerk', 'POST', url, twice)).statusCode).toBe(400);
  const asked = await ask('demo-clerk', 'POST', url, input);
  ({ job } = asked.json<{ job: string }>());
});

test('broken off, it goes on behind what is whole; a spoilt file is made again', async () => {
  const { context, stage } = rehearsal;
  const folder = join(packages, job);
  const { input } = await stage.read((tx) =>
    tx.selectFrom('job').select('input').where('id', '=', job).executeTakeFirstOrThrow(),
  );
  let steps = 0;
  const brokenOff: RunningJob = {
    id: job,
    county: stage.county,
    input,
    actor: stage.actor('demo-clerk'),
    signal: new AbortController().signal,
    progress: () => (++steps > 3 ? Promise.reject(new Error('killed')) : Promise.resolve()),
  };
  await expect(handle(brokenOff)).rejects.toThrow('killed');
  const [spoilt, sound] = (await pdfsIn(folder)).map(({ parentPath, name }) => join(parentPath, name));
  await writeFile(spoilt ?? '', '%PDF-');
  const { ino } = await stat(sound ?? '');

  await runNextJob(context.db, new Map([['print-documents', handle]]));
  const row = (await ask('demo-clerk', 'GET', `/api/jobs/${job}`)).json<{
    state: string;
    result: PrintResult;
  }>();
  printed = (await ask('demo-clerk', 'GET', `/api/jobs/${job}/printed`)).json<PrintedFile[]>();
  expect(row).toMatchObject({ state: 'done', result: { failures: [], files: printed.length } });
  expect((await stat(sound ?? '')).ino).toBe(ino);
  expect(await pdfsIn(folder)).toHaveLength(printed.length);
  for (const { path, sha256 } of printed) {
    const bytes = await readFile(join(folder, path));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }
});

test('every voter of every published roll is in it, and every card', async () => {
  const { stage } = rehearsal;
  const rolls = await stage.read((tx) => tx.selectFrom('roll').select(['constituency', 'voters']).execute());
  const notices = printed.filter(({ kind }) => kind === 'roll-notice');
  expect(notices.map(({ constituency, names }) => ({ constituency, voters: names }))).toEqual(
    expect.arrayContaining(rolls),
  );
  expect(notices).toHaveLength(rolls.length);
  const cards = await stage.read((tx) => tx.selectFrom('voterCard').select('number').execute());
  const inFiles = printed
    .filter(({ kind }) => kind === 'voter-cards')
    .reduce((sum, { names }) => sum + names, 0);
  expect(inFiles).toBe(cards.length);
});

test('one ZIP of all or of one constituency; who may not see the register gets neither', async () => {
  const url = `/api/jobs/${job}/printed.zip`;
  const whole = unzipSync((await ask('demo-clerk', 'GET', url)).rawPayload);
  expect(Object.keys(whole)).toEqual([...printed.map(({ path }) => path), 'SHA256SUMS.txt']);
  const sums = strFromU8(whole['SHA256SUMS.txt'] ?? new Uint8Array())
    .trim()
    .split('\n');
  for (const line of sums) {
    const [sum = '', path = ''] = line.split('  ');
    expect(
      createHash('sha256')
        .update(whole[path] ?? '')
        .digest('hex'),
    ).toBe(sum);
  }
  const { constituency } = printed.find(({ kind }) => kind === 'voter-cards') ?? {};
  const one = unzipSync((await ask('demo-clerk', 'GET', `${url}?constituency=${constituency}`)).rawPayload);
  expect(Object.keys(one)).toHaveLength(
    1 + printed.filter((file) => file.constituency === constituency).length,
  );
  for (const signInName of ['demo-teller-1', 'demo-registrar', 'demo-auditor']) {
    expect((await ask(signInName, 'GET', url)).statusCode).toBe(403);
  }
});

test('cancelled, nothing of it is left', async () => {
  const { stage, context } = rehearsal;
  const { input } = await stage.read((tx) =>
    tx.selectFrom('job').select('input').where('id', '=', job).executeTakeFirstOrThrow(),
  );
  const controller = new AbortController();
  const cancelled: RunningJob = {
    id: randomUUID(),
    county: stage.county,
    input,
    actor: stage.actor('demo-clerk'),
    signal: controller.signal,
    progress: () => Promise.resolve(controller.abort()),
  };
  await expect(handle(cancelled)).rejects.toThrow();
  expect(await readdir(packages)).toEqual([job]);
  expect(await deleteDuePrints(context, packages)).toBe(0);
});

test('when its day is over it is deleted by itself, and the ledger says so', async () => {
  const { stage, context } = rehearsal;
  await context.db.transaction().execute(async (tx) => {
    await setInstallationScope(tx);
    const { result } = await tx
      .selectFrom('job')
      .select('result')
      .where('id', '=', job)
      .executeTakeFirstOrThrow();
    const past = JSON.stringify({ ...(result as PrintResult), until: '2016-01-01' });
    await tx.updateTable('job').set({ result: past }).where('id', '=', job).execute();
  });
  expect(await deleteDuePrints(context, packages)).toBe(1);
  expect(await readdir(packages)).toEqual([]);
  const answer = await ask('demo-clerk', 'GET', `/api/jobs/${job}/printed.zip`);
  expect(answer.statusCode).toBe(404);
  expect(answer.json<{ detail: string }>().detail).toContain('已于');
  const entries = await actTransaction(context, stage.actor('demo-clerk'), ({ tx }) =>
    tx.selectFrom('ledgerEntry').select('body').execute(),
  );
  const bodies = entries.map(({ body }) => JSON.stringify(body));
  expect(bodies.filter((body) => body.includes('delete-printed-documents'))).toHaveLength(1);
});

test('全套打印: everything that there is, by stage, each bound behind its contents, and what is missing is named', async () => {
  const { context, stage } = rehearsal;
  const { id: cycle } = await stage.read((tx) =>
    tx.selectFrom('cycle').select('id').executeTakeFirstOrThrow(),
  );
  const input = { cycle, kinds: 'whole-cycle', keptDays: 1 };
  const { job: whole } = (await ask('demo-clerk', 'POST', '/api/acts/print-documents', input)).json<{
    job: string;
  }>();
  await runNextJob(context.db, new Map([['print-documents', handle]]));
  const { result } = (await ask('demo-clerk', 'GET', `/api/jobs/${whole}`)).json<{ result: PrintResult }>();
  expect(result.failures).toEqual([]);
  const files = (await ask('demo-clerk', 'GET', `/api/jobs/${whole}/printed`)).json<PrintedFile[]>();
  const listed = await actTransaction(context, stage.actor('demo-clerk'), (acting) => readDocuments(acting));
  const documents = files.filter(({ kind }) => kind !== 'booklet' && kind !== 'contents');
  // Cards of one constituency are several files.
  expect(new Set(documents.map(({ path }) => path.replace(/(?: \d+-\d+)?\.pdf$/, ''))).size).toBe(
    listed.length,
  );
  const pagesOf = (some: readonly PrintedFile[]) => some.reduce((sum, { pages }) => sum + pages, 0);
  const of = (folder: string) => documents.filter(({ path }) => path.startsWith(`${folder}/`));
  const volumes = files.filter(({ kind }) => kind === 'booklet');
  expect(volumes.map(({ path }) => path)).toContain('合订本/1 准备和选区.pdf');
  for (const { path, pages } of volumes) {
    const contents = files.filter((file) => file.path === path.replace('.pdf', ' 目录.pdf'));
    expect(pages).toBe(pagesOf(contents) + pagesOf(of(path.slice(4, -4))));
  }
  const textOf = async (path: string) =>
    (await readPdfText(await readFile(join(packages, whole, path)))).replaceAll('\n', '');
  const contents = await textOf('目录.pdf');
  expect(contents).toContain('还没有的文书');
  expect(contents).toContain('公告结果以后可以打印');
  expect(await textOf('合订本/1 准备和选区.pdf')).toContain('特此公告');
});
