/** 归档包: everything of a cycle that is to be kept, readable without this program: index, tables, hashes, and an evidence package that holds. */
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { verifyPackage } from '@xuanwu/evidence/verify.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '@xuanwu/server/app.ts';
import type { Typesetter } from '@xuanwu/server/documents/typesetter.ts';
import { type RunningJob, runNextJob } from '@xuanwu/server/jobs/jobs.ts';
import type { ArchiveResult } from '@xuanwu/server/reports/archive/archive.schema.ts';
import { archiveJob } from '@xuanwu/server/reports/archive/archive-job.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';
import { openTestTypesetter } from '../typesetter.ts';

let rehearsal: TestRehearsal;
let typesetter: Typesetter;
let app: Awaited<ReturnType<typeof buildApp>>;
let packed: Buffer;
let files: Readonly<Record<string, Uint8Array>>;
let result: ArchiveResult;
let address: string;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('roll-publish');
  const { context, stage } = rehearsal;
  typesetter = openTestTypesetter();
  const packages = join(context.directory, 'packages');
  app = await buildApp(context, { pages: context.directory, setUpCode: '12345678', typesetter, packages });
  const { id: cycle } = await stage.read((tx) =>
    tx.selectFrom('cycle').select('id').executeTakeFirstOrThrow(),
  );
  const terms = { outcome: 'permanent', record: 'thirty-years', routine: 'ten-years' };
  const input = { cycle, fonds: 'J007', terms };
  expect((await post('demo-auditor', input)).statusCode).toBe(403);
  expect((await post('demo-clerk', { ...input, fonds: '第七' })).statusCode).toBe(400);
  const { job } = (await post('demo-clerk', input)).json<{ job: string }>();
  const handle = (running: RunningJob) => archiveJob({ context, typesetter, packages }, running);
  await breakOff(handle, job);
  await runNextJob(context.db, new Map([['export-archive', handle]]));
  const row = (await read('demo-clerk', `/api/jobs/${job}`)).json<{ state: string; result: ArchiveResult }>();
  expect(row.state).toBe('done');
  ({ result } = row);
  address = `/api/jobs/${job}/archive.zip`;
  packed = (await read('demo-clerk', address)).rawPayload;
  files = unzipSync(packed);
});
afterAll(async () => {
  await app.close();
  typesetter.close();
  await rehearsal.close();
});

/** As a kill would, behind the third document. */
async function breakOff(handle: (running: RunningJob) => Promise<unknown>, id: string): Promise<void> {
  const { stage } = rehearsal;
  const { input } = await stage.read((tx) =>
    tx.selectFrom('job').select('input').where('id', '=', id).executeTakeFirstOrThrow(),
  );
  const signal = new AbortController().signal;
  const progress = (done: number) => (done < 3 ? Promise.resolve() : Promise.reject(new Error('killed')));
  const brokenOff = { id, county: stage.county, input, actor: stage.actor('demo-clerk'), signal, progress };
  await expect(handle(brokenOff)).rejects.toThrow('killed');
}

async function cookieOf(signInName: string): Promise<string> {
  const taken = await app.inject({ method: 'POST', url: '/api/rehearsal/role', payload: { signInName } });
  return String(taken.headers['set-cookie']).split(';')[0] ?? '';
}

async function post(signInName: string, payload: object) {
  const headers = { cookie: await cookieOf(signInName), 'idempotency-key': randomUUID() };
  return app.inject({ method: 'POST', url: '/api/acts/export-archive', headers, payload });
}

async function read(signInName: string, url: string) {
  return app.inject({ method: 'GET', url, headers: { cookie: await cookieOf(signInName) } });
}

const textOf = (path: string) => strFromU8(files[path] ?? new Uint8Array());
const linesOf = (path: string) => textOf(path).trimEnd().split(/\r?\n/);

test('the names are written as unzip on Linux reads them: made on Unix, in UTF-8', () => {
  // The entry of the central directory: its signature, then who made it, then the flags, of which bit 11 says UTF-8.
  const entry = packed.lastIndexOf('PK\u0001\u0002', packed.lastIndexOf('归档文件目录.csv'));
  expect(packed.readUInt8(entry + 5)).toBe(3);
  expect(packed.readUInt16LE(entry + 8) & (1 << 11)).not.toBe(0);
});

test('every file but the list has its hash in the list', () => {
  const sums = linesOf('SHA256SUMS.txt').map((line) => line.split('  '));
  expect(sums.map(([, path]) => path)).toEqual(
    Object.keys(files).filter((path) => path !== 'SHA256SUMS.txt'),
  );
  for (const [sum, path = ''] of sums) {
    expect(
      createHash('sha256')
        .update(files[path] ?? '')
        .digest('hex'),
    ).toBe(sum);
  }
});

test('the index has a line for every document, each with its own number', () => {
  const [head, ...lines] = linesOf('归档文件目录.csv').map((line) => line.split(','));
  expect(head).toEqual(['档号', '题名', '责任者', '日期', '页数', '密级', '保管期限', '文件', 'SHA-256']);
  expect(result.failures).toEqual([]);
  const documents = Object.keys(files).filter((path) => path.startsWith('文书/'));
  expect(lines.map((line) => line[7])).toEqual(documents);
  expect(new Set(lines.map(([number]) => number)).size).toBe(documents.length);
  expect(lines[0]?.[0]).toBe('J007-WS·2016-Y-0001');
  expect(result.documents).toBe(documents.length);
  const titles = lines.map((line) => line[1] ?? '').join('\n');
  expect(titles).toContain('选民名单公告');
  expect(titles).not.toMatch(/选民证|登记簿|空白/);
});

test('the evidence package in it holds', () => {
  const evidence = Object.entries(files).filter(([path]) => path.startsWith('证据包/'));
  const checks = verifyPackage(
    new Map(evidence.map(([path, bytes]) => [path.slice('证据包/'.length), bytes])),
  );
  expect(checks.filter(({ outcome }) => outcome === 'FAILED')).toEqual([]);
  expect(result.checks.failed).toBe(0);
});

test('the tables say what the database says, each field explained; the README names the key', async () => {
  const { stage, context } = rehearsal;
  const deputies = await stage.read((tx) => tx.selectFrom('electedDeputy').select('name').execute());
  expect(linesOf('数据/当选代表.csv')).toHaveLength(1 + deputies.length);
  const rounds = await stage.read((tx) => tx.selectFrom('votingRound').select('id').execute());
  expect(linesOf('数据/投票和结果.csv')).toHaveLength(1 + rounds.length);
  const office = [
    '上报和批复',
    '报送的报表',
    '督导检查的问题',
    '第一次会议',
    '选举经费支出',
    '培训',
    '宣传',
    '录入的上届结构',
    '选出机构的数字',
  ];
  const closing = ['封存的选票', '移交清单', '办结', '销毁选票'];
  for (const table of ['选区', '投票和结果', '当选代表', ...closing, ...office]) {
    const fields = linesOf(`数据/${table}.csv`)[0]?.split(',') ?? [];
    const explained = linesOf('数据/字段说明.csv').filter((line) => line.startsWith(`${table}.csv,`));
    expect(explained.map((line) => line.split(',')[1])).toEqual(fields);
  }
  expect(textOf('说明.txt')).toContain(context.keys.fingerprint);
});

test('only the office gets it', async () => {
  for (const signInName of ['demo-auditor', 'demo-teller-1', 'demo-registrar']) {
    expect((await read(signInName, address)).statusCode).toBe(403);
  }
});
