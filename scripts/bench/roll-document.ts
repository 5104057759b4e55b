/**
 * Names a second set into a roll with Chinese text, on one core, against pdfmake setting the same table: one roll of 20,000 names, and ten of
 * 2,000. Each side is a program of its own, held to one processor where the system can (`taskset`), and they take turns; the fastest run
 * counts. Then voter cards in bulk, in files of a thousand, and how much memory the process that sets them holds.
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { setRoll } from '@xuanwu/server/documents/roll-groups.ts';
import type { Measured } from './measured.ts';
import { votersOf } from './voters.ts';

const RUNS = 3;
const ONE_ROLL = 20_000;
const NOTICES = 10;
const CARDS = 20_000;

const programOf = (file: string) => fileURLToPath(new URL(`roll-document/${file}`, import.meta.url));
const OURS = ['--import', 'tsx', programOf('notices.ts')];
const THEIRS = [programOf('pdfmake-table.js')];
const CARD_SHEETS = ['--import', 'tsx', programOf('cards.ts')];

export async function measure(): Promise<Measured> {
  const directory = await mkdtemp(join(tmpdir(), 'xuanwu-bench-'));
  try {
    const file = join(directory, 'names.json');
    const names = firstNames(ONE_ROLL);
    // What pdfmake gets is in order and in rows already; what we get is not.
    const rolls = [names, ...inParts(names, NOTICES)].map((roll) => ({
      names: roll,
      groups: setRoll(roll.map((name) => ({ name }))).groups,
    }));
    await writeFile(file, JSON.stringify(rolls));
    const ours: Run[] = [];
    const theirs: Run[] = [];
    for (let run = 0; run < RUNS; run++) {
      theirs.push(await runOnOneCore([...THEIRS, file]));
      ours.push(await runOnOneCore([...OURS, file]));
    }
    const cards = await runOnOneCore([...CARD_SHEETS, String(CARDS)]);
    return report(fastest(ours), fastest(theirs), cards);
  } finally {
    await rm(directory, { recursive: true });
  }
}

type Run = Readonly<Record<string, number>>;

function report(ours: Speed, theirs: Speed, cards: Run): Measured {
  const ratioOf = (name: keyof Speed) => Math.round((100 * ours[name]) / theirs[name]) / 100;
  return {
    figures: { ...ours, ...cards, cores: ONE_CORE.length > 0 ? 1 : cpus().length },
    baseline: { ...theirs },
    ratio: {
      namesPerSecond: ratioOf('namesPerSecond'),
      noticesNamesPerSecond: ratioOf('noticesNamesPerSecond'),
    },
  };
}

interface Speed {
  /** In one roll of 20,000. */
  readonly namesPerSecond: number;
  /** In ten rolls of 2,000. */
  readonly noticesNamesPerSecond: number;
}

/** The first of a program's times is the long roll, the others are the notices. */
function fastest(runs: readonly Run[]): Speed {
  const best = (name: string) => Math.min(...runs.map((run) => run[name] ?? Number.POSITIVE_INFINITY));
  return {
    namesPerSecond: Math.round(ONE_ROLL / best('longRollSeconds')),
    noticesNamesPerSecond: Math.round(ONE_ROLL / best('noticesSeconds')),
  };
}

const ONE_CORE = spawnSync('taskset', ['--version']).status === 0 ? ['taskset', '-c', '0'] : [];

async function runOnOneCore(args: readonly string[]): Promise<Run> {
  const [command = '', ...rest] = [...ONE_CORE, process.execPath, ...args];
  const { stdout } = await promisify(execFile)(command, rest);
  return JSON.parse(stdout) as Run;
}

function firstNames(count: number): string[] {
  const voters = votersOf();
  return Array.from({ length: count }, () => voters.next().value.name);
}

function inParts<Item>(items: readonly Item[], parts: number): Item[][] {
  const size = items.length / parts;
  return Array.from({ length: parts }, (_, part) => items.slice(part * size, (part + 1) * size));
}
