/** A rehearsal and its package at the terminal; and what is said when a command cannot do what it was asked. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPackageFolder } from '@xuanwu/server/reports/package-folder.ts';
import { type Zippable, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort, startProgram } from '../reliability/program.ts';
import { type Run, XUANWU, xuanwu } from '../xuanwu.ts';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'xuanwu-terminal-'));
  // As root, PostgreSQL runs as another user, who must get in.
  await chmod(directory, 0o711);
});

afterAll(() => rm(directory, { recursive: true, force: true }));

describe('rehearse, then verify', () => {
  let rehearsal: Run;
  let packaged: string;

  beforeAll(async () => {
    packaged = join(directory, 'package');
    rehearsal = await xuanwu([
      'rehearse',
      '--demo',
      'wudalianchi',
      '--scale',
      '0.02',
      '--seed',
      '7',
      '--package',
      packaged,
    ]);
  });

  test('tells every act and ends with the figures', () => {
    expect(rehearsal.status).toBe(0);
    const lines = rehearsal.output.trimEnd().split('\n');
    const told = lines.slice(0, -1);
    expect(told.length).toBeGreaterThan(50);
    for (const line of told) expect(line).toMatch(/^2016-\d{2}-\d{2} \S+ .+/);
    const figures = JSON.parse(lines.at(-1) ?? '') as Record<string, number>;
    expect(Object.keys(figures)).toEqual([
      'voters',
      'constituencies',
      'acts',
      'elected',
      'tieBallots',
      'anotherElections',
      'repeatVotes',
      'vacancies',
      'seconds',
      'package',
    ]);
    expect(figures['tieBallots']).toBeGreaterThanOrEqual(1);
    expect(figures['anotherElections']).toBeGreaterThanOrEqual(1);
    expect(figures['package']).toBe(packaged);
  });

  test('the package verifies, a numbered line a check', async () => {
    const { status, output } = await xuanwu(['verify', packaged]);
    const lines = output.trimEnd().split('\n');
    for (const [index, line] of lines.entries()) {
      expect(line).toMatch(new RegExp(`^${index + 1} (ok|not applicable) `));
    }
    expect(lines.length).toBeGreaterThan(8);
    expect(status).toBe(0);
  });

  test('one changed byte fails it and is named', async () => {
    const changed = join(directory, 'changed');
    await cp(packaged, changed, { recursive: true });
    const count = join(changed, 'records', 'count.jsonl');
    await writeFile(count, (await readFile(count, 'utf8')).replace('"invalid":', '"invalid": '));
    const { status, output } = await xuanwu(['verify', changed]);
    expect(output).toMatch(/FAILED .*records\/count\.jsonl/);
    expect(status).toBe(1);
  });

  test('a missing file fails it and is named', async () => {
    const changed = join(directory, 'missing');
    await cp(packaged, changed, { recursive: true });
    await rm(join(changed, 'records', 'roll.jsonl'));
    const { status, output } = await xuanwu(['verify', changed]);
    expect(output).toMatch(/FAILED .*records\/roll\.jsonl/);
    expect(status).toBe(1);
  });

  test.each([
    ['ledger.jsonl', 'null', 'ledger.jsonl 第 1 行:不是 JSON 对象'],
    ['records/box.jsonl', '{}\nnull', 'records/box.jsonl 第 2 行:不是 JSON 对象'],
    ['checkpoints.jsonl', '[]', 'checkpoints.jsonl 第 1 行:不是 JSON 对象'],
    ['manifest.json', 'null', 'manifest.json:不是 JSON 对象'],
  ])('%s with lines of another shape fails with its place, not with a stack', async (file, text, place) => {
    const changed = join(directory, 'shape');
    await rm(changed, { recursive: true, force: true });
    await cp(packaged, changed, { recursive: true });
    await writeFile(join(changed, file), text);
    const { status, output, errors } = await xuanwu(['verify', changed]);
    expect(output).toContain(place);
    expect({ status, errors }).toEqual({ status: 1, errors: '' });
  });

  test('a signature written another way is not the one that was exported', async () => {
    const changed = join(directory, 'signature');
    await cp(packaged, changed, { recursive: true });
    const path = join(changed, 'manifest.sig');
    const signature = await readFile(path, 'utf8');
    for (const written of [signature.trimEnd(), `${signature}\n`, signature.replace('==', '= ')]) {
      await writeFile(path, written);
      const { status, output } = await xuanwu(['verify', changed]);
      expect(output).toMatch(/FAILED .*manifest\.sig/);
      expect(status).toBe(1);
    }
  });

  describe('in a ZIP', () => {
    const zipped = async (name: string, change: (zip: Buffer) => Buffer, further: Zippable = {}) => {
      const files = await readPackageFolder(packaged);
      const path = join(directory, name);
      await writeFile(path, change(Buffer.from(zipSync({ ...Object.fromEntries(files), ...further }))));
      return xuanwu(['verify', path]);
    };
    const renamed = (from: string, to: string) => (zip: Buffer) =>
      Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
    const as = (zip: Buffer) => zip;
    const more = Buffer.from('more');

    test('it verifies, whatever its name is', async () => {
      expect((await zipped('package.ZIP', as)).status).toBe(0);
    });

    test.each([
      ['a file in place of a folder', as, { 'more/': more }, 1],
      ['a path that leads out', as, { '../../more': more }, 1],
      ['a name twice', renamed('ledger.jsonX', 'ledger.jsonl'), { 'ledger.jsonX': more }, 2],
      ['a name that no object keeps', renamed('__prot0__', '__proto__'), { __prot0__: more }, 2],
      ['half of it', (zip: Buffer) => zip.subarray(0, zip.length / 2), {}, 2],
    ])('%s fails', async (_name, change, further, wanted) => {
      const { status, output, errors } = await zipped('changed.zip', change, further);
      expect(status).toBe(wanted);
      expect(wanted === 1 ? output : errors).toMatch(wanted === 1 ? /FAILED .*more/ : /^[^\n]+\n$/);
    });
  });

  test('what is not a rehearsal is never written over', async () => {
    const own = join(directory, 'own');
    await cp(packaged, own, { recursive: true });
    const manifest = join(own, 'manifest.json');
    await writeFile(
      manifest,
      (await readFile(manifest, 'utf8')).replace('"rehearsal": true', '"rehearsal": false'),
    );
    const { status, output, errors } = await xuanwu(['rehearse', '--demo', 'wudalianchi', '--package', own]);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(`文件夹 ${own} 里已经有别的内容`);
    expect(await readdir(own)).toContain('ledger.jsonl');
  });
});

describe('one line says what is wrong', () => {
  test.each([
    [['verify', '/nowhere/at/all'], /读不出来：没有这个文件或文件夹/],
    [['verify', 'docs'], /不是证据包：里面没有 manifest\.json/],
    [['verify', 'package.json'], /package\.json/],
    [['verify'], /PACKAGE/],
    [['rehearse', '--demo', 'elsewhere', '--package', 'x'], /elsewhere/],
    [['rehearse', '--demo', 'wudalianchi'], /--package/],
    [['rehearse', '--demo', 'wudalianchi', '--scale', '2', '--package', 'x'], /不大于 1/],
    [['rehearse', '--demo', 'wudalianchi', '--seed', '1.5', '--package', 'x'], /整数/],
    [['start', '--port', '70000'], /65535/],
    [['start', '--clock', 'yesterday'], /ISO/],
    [['start', '--data', '/proc/nope'], /数据目录 \/proc\/nope 用不了：那里不能建目录/],
    [['begin'], /begin/],
  ])('%j', async (args, expected) => {
    const { status, output, errors } = await xuanwu(args);
    expect(errors.trimEnd()).toMatch(expected);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
    expect(output).toBe('');
    expect(status).toBe(2);
  });

  test('a port that is taken, a data folder in use, a start that is told to stop, a clock on nothing to rehearse', async () => {
    const data = join(directory, 'data');
    const port = await freePort();
    const program = await startProgram(data, port);
    try {
      const same = await xuanwu(['start', '--data', data]);
      expect(same).toMatchObject({ status: 2, output: '' });
      expect(same.errors).toContain('--data');
      const taken = await xuanwu(['start', '--data', join(directory, 'other'), '--port', String(port)]);
      expect(taken).toMatchObject({ status: 2, output: '' });
      expect(taken.errors).toContain(`端口 ${port}`);
    } finally {
      await program.kill('SIGTERM');
    }
    expect(await endedWhileStarting(join(directory, 'other'))).toEqual({ status: 0, signal: null });
    const clock = await xuanwu(['start', '--data', data, '--clock', '2016-09-20T09:00:00+08:00']);
    expect(clock).toMatchObject({ status: 2, output: '' });
    expect(clock.errors).toContain('演练');
  });

  /** Told to stop as soon as its database is being started; nothing of it runs on. */
  async function endedWhileStarting(data: string) {
    const [command, ...rest] = XUANWU;
    const child = spawn(command, [...rest, 'start', '--data', data, '--port', '0'], { stdio: 'ignore' });
    const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
    const master = join(data, 'cluster', 'postmaster.pid');
    await vi.waitUntil(() => existsSync(master), { timeout: 60_000, interval: 5 });
    child.kill('SIGTERM');
    const [status, signal] = await ended;
    expect(existsSync(master)).toBe(false);
    expect(existsSync(join(data, 'xuanwu.pid'))).toBe(false);
    return { status, signal };
  }
});
