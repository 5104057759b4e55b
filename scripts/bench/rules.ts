/**
 * `count-direct` in process: decisions in a second of processor time, with and without the text of their reasons. Then `xuanwu rules count-direct`
 * from start to end, against a program that only parses the same lines and prints them: files from a thousand to a million lines, each run in
 * turn with its baseline. The fastest of the runs counts.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, createWriteStream, openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CaseReader } from '@xuanwu/rules/cases/case-reader.ts';
import { caseRule } from '@xuanwu/rules/cases/count-direct.ts';
import { countDirect, decideDirect, type DirectCount } from '@xuanwu/rules/count-direct.ts';
import type { Decided } from '@xuanwu/rules/error-codes.ts';
import type { Measured } from './measured.ts';

const SIZES = [1000, 10_000, 100_000, 1_000_000];
const RUNS = 3;
const CONSTITUENCIES = 5000;
const DECISIONS = 1_000_000;
const BASELINE = fileURLToPath(new URL('parse-and-print.js', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../../cli/bin/xuanwu.js', import.meta.url));

export async function measure(): Promise<Measured> {
  const directory = await mkdtemp(join(tmpdir(), 'xuanwu-bench-'));
  const figures: Record<string, number> = inProcess();
  const baseline: Record<string, number> = {};
  const ratio: Record<string, number> = {};
  try {
    for (const lines of SIZES) {
      const file = join(directory, `${lines}.jsonl`);
      await writeCases(file, lines);
      const ours: Run[] = [];
      const theirs: Run[] = [];
      for (let run = 0; run < RUNS; run++) {
        theirs.push(await timed(directory, file, [BASELINE]));
        ours.push(await timed(directory, file, [PROGRAM, 'rules', 'count-direct']));
      }
      const fastest = (runs: readonly Run[]) => Math.min(...runs.map(({ seconds }) => seconds));
      figures[`seconds${lines}`] = fastest(ours);
      figures[`peakMemoryMiB${lines}`] = Math.max(...ours.map(({ peakMemoryMiB }) => peakMemoryMiB));
      baseline[`seconds${lines}`] = fastest(theirs);
      ratio[`seconds${lines}`] = Math.round((100 * fastest(ours)) / fastest(theirs)) / 100;
      await rm(file);
    }
  } finally {
    await rm(directory, { recursive: true });
  }
  return { figures, baseline, ratio };
}

/** Without text: who is elected and what follows. With text: every reason too, as a ruling has it. Neither reads nor writes JSON. */
function inProcess(): Record<string, number> {
  const below = pseudoRandom(20_211_105);
  const counts = Array.from({ length: CONSTITUENCIES }, (_, line) =>
    caseRule.read(new CaseReader(), constituency(line, below)),
  );
  return {
    decisionsPerSecondWithoutText: decisionsPerSecond(counts, (count) => decideDirect(count)),
    decisionsPerSecondWithText: decisionsPerSecond(counts, (count) => countDirect(count)),
  };
}

function decisionsPerSecond(
  counts: readonly DirectCount[],
  decide: (count: DirectCount) => Decided<{ readonly elected: readonly string[] }>,
): number {
  const seconds = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    let decided = 0;
    while (decided < DECISIONS) for (const count of counts) decided += decide(count).ok ? 1 : DECISIONS;
    if (decided !== DECISIONS) throw new Error('a count of the bench is not decided');
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return Math.round(DECISIONS / Math.min(...seconds));
}

interface Run {
  readonly seconds: number;
  readonly peakMemoryMiB: number;
}

async function timed(directory: string, file: string, args: readonly string[]): Promise<Run> {
  const started = performance.now();
  const input = openSync(file, 'r');
  const output = openSync(join(directory, 'out'), 'w');
  const child = spawn(process.execPath, args, { stdio: [input, output, 'inherit'] });
  closeSync(input);
  closeSync(output);
  let peakMemoryMiB = 0;
  const watch = setInterval(() => {
    void peakOf(child.pid).then((peak) => (peakMemoryMiB = Math.max(peakMemoryMiB, peak)));
  }, 20);
  const [status] = (await once(child, 'exit')) as [number | null];
  const seconds = Math.round(performance.now() - started) / 1000;
  clearInterval(watch);
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return { seconds, peakMemoryMiB };
}

/** The most memory a process has held, where the system tells (Linux). */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
}

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜';
const GIVEN = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂红玉华建国文志庆海';

/** Plausible counts of fictional constituencies, the same ones every time. */
async function writeCases(file: string, lines: number): Promise<void> {
  const stream = createWriteStream(file);
  const below = pseudoRandom(20_211_105);
  for (let line = 0; line < lines; line++) {
    if (!stream.write(`${JSON.stringify(constituency(line, below))}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

function constituency(line: number, below: (limit: number) => number) {
  const voters = 1000 + below(3000);
  const cast = Math.floor(voters * 0.45) + below(Math.floor(voters * 0.5));
  const invalid = below(20);
  const seats = 1 + below(3);
  const number = seats === 1 ? 2 : seats + 1 + below(2);
  const votes: Record<string, number> = {};
  let room = seats * (cast - invalid);
  for (let index = 0; index < number; index++) {
    const name = `${SURNAMES[below(32)]}${GIVEN[below(32)]}${GIVEN[below(32)]}${index}`;
    votes[name] = below(Math.min(room, cast - invalid) + 1);
    room -= votes[name];
  }
  return {
    id: `xq-${line}`,
    electionDay: '2021-11-05',
    level: 'county',
    round: 'first',
    voters,
    issued: cast + below(3),
    cast,
    invalid,
    seats,
    candidates: Object.keys(votes),
    votes,
    ineligible: [],
  };
}

/** A small generator with a seed (mulberry32): a whole number below the limit. */
function pseudoRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
