/** A rehearsal and its package at the terminal; and what is said when a command cannot do what it was asked. */
import { chmod, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, startProgram } from '../reliability/program.ts';
import { type Run, xuanwu } from '../xuanwu.ts';

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
    [['begin'], /begin/],
  ])('%j', async (args, expected) => {
    const { status, output, errors } = await xuanwu(args);
    expect(errors.trimEnd()).toMatch(expected);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
    expect(output).toBe('');
    expect(status).toBe(2);
  });

  test('a port that is taken, a data folder in use, a clock on nothing to rehearse', async () => {
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
    const clock = await xuanwu(['start', '--data', data, '--clock', '2016-09-20T09:00:00+08:00']);
    expect(clock).toMatchObject({ status: 2, output: '' });
    expect(clock.errors).toContain('演练');
  });
});
