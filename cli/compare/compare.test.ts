import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeGb18030 } from '@xuanwu/server/files/gb18030.ts';
import { XUANWU, xuanwu } from '../../tests/xuanwu.ts';

const HEADER =
  'record_id,name,id_number,sex,birth_date,ethnicity,household_address,residence_address,household_area_code,constituency,phone,source';
const FIRST =
  'a1,林青松,990101198503050032,男,1985-03-05,汉族,幸福路12号3栋402室,,990120,一,13800138001,上届名单';
const SECOND =
  'a2,林清松,990101198530050032,男,1985年3月5日,汉,,幸福路12-3-402,990120,一,13800138001,公安户籍';
const OTHER = 'b1,周红霞,990101197211110026,女,1972-11-11,汉族,滨河路9号,,990120,二,13900139002,上届名单';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xuanwu-compare-'));
});
afterAll(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

interface Report {
  readonly records: number;
  readonly badRows: readonly { readonly line: number; readonly reason: string }[];
  readonly pairs: { readonly same: number; readonly review: number };
  readonly groups: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly findings: readonly { readonly kind: string; readonly field: string; readonly records: number }[];
  readonly missed: number | null;
  readonly unbacked: number | null;
  readonly seconds: Readonly<Record<string, number>>;
  readonly peakMemoryMiB: number;
}

async function compared(content: string | Buffer, ...options: readonly string[]) {
  await writeFile(at('in.csv'), content);
  const run = await xuanwu([
    'compare',
    at('in.csv'),
    '--pairs',
    at('pairs.csv'),
    '--report',
    at('report.json'),
    ...options,
  ]);
  expect(run).toMatchObject({ status: 0, output: '' });
  const [header, ...pairs] = (await readFile(at('pairs.csv'), 'utf8')).trimEnd().split('\n');
  expect(header).toBe('record_id_a,record_id_b,score,decision');
  return { pairs, report: JSON.parse(await readFile(at('report.json'), 'utf8')) as Report };
}

const rowsOf = (...rows: readonly string[]) => `${[HEADER, ...rows].join('\n')}\n`;

describe('a file', () => {
  test('becomes pairs and a report', async () => {
    const { pairs, report } = await compared(rowsOf(SECOND, OTHER, FIRST), '--evidence', at('evidence.csv'));
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatch(/^a1,a2,(1\.0000|0\.\d{4}),same$/);
    expect(report).toMatchObject({
      records: 3,
      badRows: [],
      pairs: { same: 1, review: 0 },
      groups: 1,
      missed: null,
      unbacked: null,
    });
    expect(report.byKind).toEqual({ 'same:slip': 1 });
    expect(report.peakMemoryMiB).toBeGreaterThan(0);
    expect(existsSync(`${at('pairs.csv')}.unfinished`)).toBe(false);
  });

  test.each([
    ['UTF-8 with its mark', `\uFEFF${rowsOf(FIRST, SECOND)}`],
    ['GB 18030', encodeGb18030(rowsOf(FIRST, SECOND))],
    ['lines of Windows', rowsOf(FIRST, SECOND).replaceAll('\n', '\r\n')],
    ['quoted cells', rowsOf(FIRST, SECOND).replaceAll(/[^,\n]+/g, '"$&"')],
    ['no line feed at the end', rowsOf(FIRST, SECOND).trimEnd()],
  ])('in %s is read', async (_, content) => {
    expect((await compared(content)).report).toMatchObject({ records: 2, badRows: [], pairs: { same: 1 } });
  });

  test('has bad rows that are told with their line, and everything else is compared', async () => {
    const broken = Buffer.concat([
      Buffer.from(
        rowsOf(
          FIRST,
          'short,row',
          `${FIRST},`,
          '',
          HEADER,
          `,${FIRST.slice(3)}`,
          'q1,"open,,,,,,,,,,',
          SECOND,
          FIRST,
        ),
      ),
      Buffer.from([0x62, 0x39, 0x2c, 0xff, 0xfe]),
      Buffer.from(',,,,,,,,,,\n'),
      Buffer.from(`c1,"周\n红霞",,,,,,,,,,\nc2,王"小"明,,,,,,,,,,\nc3,"王"小,,,,,,,,,,\n`),
    ]);
    const { report, pairs } = await compared(broken);
    expect(report.badRows).toEqual([
      { line: 3, reason: '应有 12 列，实有 2 列' },
      { line: 4, reason: '应有 12 列，实有 13 列' },
      { line: 6, reason: '又是表头，不是登记' },
      { line: 7, reason: '没有 record_id' },
      { line: 8, reason: '引号没有成对' },
      { line: 10, reason: 'record_id a1 与第 2 行重复' },
      { line: 11, reason: '有不能识别的字节，编码与文件其余部分不同' },
      { line: 15, reason: '引号没有成对' },
    ]);
    expect([report.records, pairs.length]).toEqual([4, 1]);
  });

  test('may hold values that cannot be understood: weak evidence, no bad rows', async () => {
    const odd = 'a3,林青松,990101********0032,未知,农历1985年正月十四,？,同上,无,,,无,';
    const { report, pairs } = await compared(rowsOf(FIRST, odd, 'a4,无,无,,0000-00-00,,,,,,,'));
    expect([report.records, report.badRows.length]).toEqual([3, 0]);
    expect(pairs).toEqual([expect.stringMatching(/^a1,a3,.*,same$/)]);
    expect(report.findings.map(({ kind, field }) => `${kind} ${field}`)).toEqual([
      'placeholder id_number',
      'placeholder name',
    ]);
  });
});

test('a number on two people who are not to be merged is told, with every row of it', async () => {
  const SON = 'a0,林小松,990101198503050032,男,2001-07-08,汉族,幸福路12号3栋402室,,990120,一,,自行登记';
  const { pairs, report } = await compared(rowsOf(FIRST.replace('林青松', '王大海'), SON, OTHER));
  expect(pairs).toEqual([]);
  expect(report.findings).toContainEqual(
    expect.objectContaining({ kind: 'shared-number', records: 2, example: 'a0', recordIds: ['a0', 'a1'] }),
  );
});

test('where nothing can be written is told before anything is read', async () => {
  await writeFile(at('in.csv'), rowsOf(FIRST));
  const run = (pairs: string) =>
    xuanwu(['compare', at('in.csv'), '--pairs', pairs, '--report', at('report.json')]);
  expect(await run(at('nowhere/pairs.csv'))).toMatchObject({
    status: 2,
    errors: expect.stringContaining('没有这个文件夹'),
  });
  expect(await run(folder)).toMatchObject({ status: 2, errors: expect.stringContaining('它是文件夹') });
});

test('no result is written over a file that is read, nor over another result', async () => {
  const content = rowsOf(OTHER);
  await writeFile(at('kept.csv'), content);
  await symlink(at('kept.csv'), at('link.csv'));
  const run = (pairs: string, report: string) =>
    xuanwu(['compare', at('kept.csv'), '--pairs', at(pairs), '--report', at(report)]);
  for (const [pairs, report] of [
    ['kept.csv', 'r.json'],
    ['link.csv', 'r.json'],
    ['p.csv', 'kept.csv'],
    ['both', 'both'],
  ] as const) {
    expect(await run(pairs, report)).toMatchObject({
      status: 2,
      errors: expect.stringContaining('同一个文件'),
    });
  }
  expect(await readFile(at('kept.csv'), 'utf8')).toBe(content);
});

test('evidence of what people must decide, field by field', async () => {
  const twin = FIRST.replace('a1,林青松', 'a9,林青柏');
  await compared(rowsOf(FIRST, twin), '--evidence', at('evidence.csv'));
  const lines = (await readFile(at('evidence.csv'), 'utf8')).trimEnd().split('\n');
  expect(lines).toHaveLength(9);
  expect(lines).toContain('a1,a9,name,against,有一个字不同');
});

describe('called wrongly, it says so in one line and ends with 2', () => {
  test.each<[string, string | Buffer, RegExp]>([
    ['a column missing', FIRST, /第 1 行缺少列 record_id、name/],
    ['a column twice', `${HEADER},name\n`, /第 1 行第 13 列又是 name/],
    ['nothing in it', '', /是空文件/],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004'), /是 XLSX 或 ZIP 文件/],
    ['UTF-16', Buffer.from(`\uFEFF${HEADER}`, 'utf16le'), /UTF-16/],
  ])('%s', async (_, content, message) => {
    await writeFile(at('wrong.csv'), content);
    const run = await xuanwu(['compare', at('wrong.csv'), '--pairs', at('p.csv'), '--report', at('r.json')]);
    expect(run).toMatchObject({ status: 2, output: '' });
    expect(run.errors.trimEnd().split('\n')).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    [['compare', 'none.csv', '--pairs', 'p', '--report', 'r'], /没有这个文件/],
    [['compare', tmpdir(), '--pairs', 'p', '--report', 'r'], /它不是文件/],
    [['compare', 'in.csv', '--report', 'r'], /--pairs/],
    [['compare', 'in.csv', '--pairs', 'p', '--report', 'r', '--election-day', '2026-02-30'], /YYYY-MM-DD/],
    [
      ['compare', 'in.csv', '--pairs', 'p', '--report', 'r', '--population', 'x.csv'],
      /--election-day、--missed、--unbacked/,
    ],
    [['compare', 'in.csv', '--pairs', 'p', '--report', 'r', '--missed', 'x.csv'], /--population/],
  ] as const)('%j', async (args, message) => {
    const run = await xuanwu(args);
    expect(run.status).toBe(2);
    expect(run.errors).toMatch(message);
  });
});

describe('a generated population', () => {
  const PEOPLE = ['sample-population', '--people', '6000', '--seed', '5', '--out'];
  let sample: string;
  beforeAll(async () => {
    sample = at('sample');
    expect(await xuanwu([...PEOPLE, sample])).toMatchObject({ status: 0, output: '' });
  });

  const linesOf = async (path: string) => (await readFile(path, 'utf8')).trimEnd().split('\n').slice(1);

  test('is the same for the same seed', async () => {
    await xuanwu([...PEOPLE, at('again')]);
    for (const file of await readdir(sample)) {
      expect(await readFile(join(at('again'), file), 'utf8')).toBe(
        await readFile(join(sample, file), 'utf8'),
      );
    }
  });

  test('is compared: nobody merged with another, nearly all found', async () => {
    const { pairs, report } = await compared(await readFile(join(sample, 'registrations.csv')));
    const truth = new Set(await linesOf(join(sample, 'truth_pairs.csv')));
    const pairOf = (line: string) => line.split(',').slice(0, 2).join(',');
    const same = pairs.filter((line) => line.endsWith(',same')).map(pairOf);
    expect(same.filter((pair) => !truth.has(pair))).toEqual([]);
    expect(same.length / truth.size).toBeGreaterThan(0.93);
    expect(pairs.map(pairOf).filter((pair) => truth.has(pair)).length / truth.size).toBeGreaterThan(0.98);
    expect(report.badRows).toEqual([]);
  });

  test('in another order, and on other threads, comes out the same', async () => {
    const content = await readFile(join(sample, 'registrations.csv'), 'utf8');
    const [header = '', ...lines] = content.trimEnd().split('\n');
    const { pairs } = await compared(content, '--threads', '1');
    const turned = await compared(`${[header, ...lines.toReversed()].join('\n')}\n`, '--threads', '3');
    expect(turned.pairs).toEqual(pairs);
  });

  test('missed people and registrations that nobody stands behind are found', async () => {
    const files = [
      '--population',
      join(sample, 'persons.csv'),
      '--missed',
      at('missed.csv'),
      '--unbacked',
      at('unbacked.csv'),
    ];
    const { report } = await compared(
      await readFile(join(sample, 'registrations.csv')),
      ...files,
      '--election-day',
      '2026-11-05',
    );
    const missed = await linesOf(at('missed.csv'));
    const truth = new Set(await linesOf(join(sample, 'truth_missed.csv')));
    expect(missed.filter((person) => !truth.has(person)).length).toBeLessThanOrEqual(1);
    expect(missed.length).toBeGreaterThan(truth.size * 0.98);
    const unbacked = new Set(await linesOf(at('unbacked.csv')));
    const bare = await linesOf(join(sample, 'truth_unbacked.csv'));
    expect(bare.filter((line) => unbacked.has(line)).length).toBeGreaterThan(bare.length * 0.95);
    expect([report.missed, report.unbacked]).toEqual([missed.length, unbacked.size]);
  });

  test('goes on where it was killed', async () => {
    const input = join(sample, 'registrations.csv');
    const args = [
      'compare',
      input,
      '--pairs',
      at('killed.csv'),
      '--report',
      at('killed.json'),
      '--threads',
      '1',
    ];
    const [command, ...rest] = XUANWU;
    const child = spawn(command, [...rest, ...args], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    const kept = `${at('killed.csv')}.unfinished`;
    const parts = async () =>
      existsSync(kept) ? (await readdir(kept)).filter((name) => /-\d$/.test(name)).length : 0;
    while ((await parts()) < 3 && child.exitCode === null)
      await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(at('killed.csv'))).toBe(false);
    const before = await readdir(kept);
    expect(before.length).toBeGreaterThan(3);
    expect(await xuanwu(args)).toMatchObject({ status: 0 });
    const whole = await compared(await readFile(input));
    expect(await linesOf(at('killed.csv'))).toEqual(whole.pairs);
    expect(existsSync(kept)).toBe(false);
  });
});
