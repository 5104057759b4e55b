/**
 * `xuanwu compare` from file to pairs on generated registrations, against DuckDB reading the same file and grouping it by number, on as many threads, in
 * the same run. With a hot value added to ten thousand rows it must take hardly longer. Sizes: 100,000 and 1,000,000 people; `XUANWU_BENCH_PEOPLE`
 * names others, separated by commas.
 */
import { createRequire } from 'node:module';
import { once } from 'node:events';
import { appendFileSync, closeSync, copyFileSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Measured } from './measured.ts';

/** As much of DuckDB as is used here. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(
      path: string,
      options: Readonly<Record<string, string>>,
    ): Promise<{ connect(): Promise<Connection> }>;
  };
}
interface Connection {
  runAndReadAll(sql: string): Promise<unknown>;
  closeSync(): void;
}

const require = createRequire(import.meta.url);
const PROGRAM = fileURLToPath(new URL('../../cli/bin/xuanwu.js', import.meta.url));
const SIZES = (process.env['XUANWU_BENCH_PEOPLE'] ?? '100000,1000000').split(',').map(Number);
const SEED = 2026;
const HOT_ROWS = 10_000;

export async function measure(): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'xuanwu-bench-'));
  const figures: Record<string, number> = {};
  const baseline: Record<string, number> = {};
  const ratio: Record<string, number> = {};
  try {
    for (const people of SIZES) {
      const sample = join(folder, String(people));
      await run(['sample-population', '--people', String(people), '--seed', String(SEED), '--out', sample]);
      const file = join(sample, 'registrations.csv');
      const duckdb = await groupByNumber(file);
      const plain = await compare(file, folder);
      const accuracy = await judge(sample, plain.pairs);
      const hot = await compare(withHotNumber(file), folder);
      baseline[`duckdbSeconds${people}`] = duckdb;
      figures[`seconds${people}`] = plain.seconds;
      figures[`secondsWithHotNumber${people}`] = hot.seconds;
      figures[`records${people}`] = plain.records;
      figures[`peakMemoryMiB${people}`] = plain.peakMemoryMiB;
      for (const [name, value] of Object.entries(accuracy)) figures[`${name}${people}`] = value;
      figures[`reviewPerThousand${people}`] = rounded((1000 * plain.review) / plain.records);
      ratio[`duckdb${people}`] = rounded(plain.seconds / duckdb);
      ratio[`hotNumber${people}`] = rounded(hot.seconds / plain.seconds);
      await rm(sample, { recursive: true });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return { figures, baseline, ratio };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

async function run(args: readonly string[]): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`xuanwu ${args.join(' ')} ended with ${status}: ${errors}`);
  return rounded((performance.now() - started) / 1000);
}

interface Compared {
  readonly seconds: number;
  readonly records: number;
  readonly review: number;
  readonly peakMemoryMiB: number;
  readonly pairs: string;
}

async function compare(file: string, folder: string): Promise<Compared> {
  const [pairs, report] = [join(folder, 'pairs.csv'), join(folder, 'report.json')];
  const seconds = await run(['compare', file, '--pairs', pairs, '--report', report]);
  const told = JSON.parse(await readFile(report, 'utf8')) as {
    records: number;
    pairs: { review: number };
    peakMemoryMiB: number;
  };
  return {
    seconds,
    records: told.records,
    review: told.pairs.review,
    peakMemoryMiB: told.peakMemoryMiB,
    pairs,
  };
}

async function groupByNumber(file: string): Promise<number> {
  const { DuckDBInstance } = require('@duckdb/node-api') as DuckDb;
  const database = await DuckDBInstance.create(':memory:', { threads: String(availableParallelism()) });
  const connection = await database.connect();
  const started = performance.now();
  await connection.runAndReadAll(
    `select count(*) from (select id_number from read_csv('${file}', header = true, all_varchar = true) group by id_number having count(*) > 1)`,
  );
  const seconds = rounded((performance.now() - started) / 1000);
  connection.closeSync();
  return seconds;
}

/** Precision and recall against the truth that the generator wrote. */
async function judge(sample: string, pairsFile: string): Promise<Record<string, number>> {
  const truth = new Set(await linesOf(join(sample, 'truth_pairs.csv')));
  let [same, right, review, reviewRight] = [0, 0, 0, 0];
  for (const line of await linesOf(pairsFile)) {
    const [a, b, , decision] = line.split(',');
    const isTrue = truth.has(`${a},${b}`) ? 1 : 0;
    if (decision === 'same') {
      same++;
      right += isTrue;
    } else {
      review++;
      reviewRight += isTrue;
    }
  }
  const share = (part: number, whole: number) => Math.round((1e5 * part) / Math.max(whole, 1)) / 1e5;
  return {
    precisionOfSame: share(right, same),
    recallOfSame: share(right, truth.size),
    recallWithReview: share(right + reviewRight, truth.size),
    shareOfReviewTrue: share(reviewRight, review),
  };
}

async function linesOf(path: string): Promise<string[]> {
  return (await readFile(path, 'utf8')).trimEnd().split('\n').slice(1);
}

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';
const GIVEN = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂红玉华建国文志庆海';

/** The same file with ten thousand rows more, of different people, all with one number, one telephone and one address. */
function withHotNumber(file: string): string {
  const hot = `${file}.hot`;
  copyFileSync(file, hot);
  const rows = Array.from({ length: HOT_ROWS }, (_, index) => {
    const name = SURNAMES.charAt(index % 20) + GIVEN.charAt(index % 31) + GIVEN.charAt(index % 29);
    const day = `${1950 + (index % 50)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
    return `H${index},${name},110101199003070038,男,${day},汉族,虚构路1号1栋101室,,990121,,13900000000,\n`;
  });
  const descriptor = openSync(hot, 'a');
  appendFileSync(descriptor, rows.join(''));
  closeSync(descriptor);
  return hot;
}
