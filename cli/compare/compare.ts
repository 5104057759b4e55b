/** `xuanwu compare`: from registrations on disk to pairs, groups, and a report. Stages run one after the other, each on all threads. */
import { statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { coolDown } from '@xuanwu/linkage/block/hot-values.ts';
import { PASSES } from '@xuanwu/linkage/block/keys.ts';
import type { FoundPairs, PairTask, Shared } from '@xuanwu/linkage/block/pair-task.ts';
import { PARTS } from '@xuanwu/linkage/block/groups.ts';
import { cluster, type Clusters } from '@xuanwu/linkage/cluster/clusters.ts';
import { Edges, withoutRepeats } from '@xuanwu/linkage/cluster/edges.ts';
import { STRIDE } from '@xuanwu/linkage/record.ts';
import { DECISION, type Decision } from '@xuanwu/linkage/score/decide.ts';
import { countFrequencies, type Frequencies } from '@xuanwu/linkage/score/frequencies.ts';
import { WEIGHTS } from '@xuanwu/linkage/score/weights.ts';
import { Crew } from '@xuanwu/server/threads/crew.ts';
import { type Assembled, assemble } from './assemble.ts';
import { findingsOf } from './findings.ts';
import { openProgress, type Progress } from './progress.ts';
import type { BadRow, ReadPiece, ReadTask } from './read-task.ts';
import { UnfinishedRun } from './unfinished-run.ts';
import { openVoterFile, piecesOf, type VoterFile } from './voter-file.ts';
import { type PairsWritten, writePairs } from './write-pairs.ts';
import { type PopulationResult, writePopulation } from './write-population.ts';

export interface CompareOptions {
  readonly registrations: string;
  readonly pairs: string;
  readonly report: string;
  readonly electionDay?: string | undefined;
  readonly threads?: number | undefined;
  readonly population?: string | undefined;
  readonly missed?: string | undefined;
  readonly unbacked?: string | undefined;
  readonly evidence?: string | undefined;
}

const REGISTRATION_COLUMNS =
  'record_id,name,id_number,sex,birth_date,ethnicity,household_address,residence_address,household_area_code,constituency,phone,source'.split(
    ',',
  );
const PERSON_COLUMNS =
  'person_id,name,id_number,sex,birth_date,ethnicity,household_address,household_area_code'.split(',');

const PROGRAM = { source: new URL('./worker.ts', import.meta.url), bundled: 'comparer' };

export async function compare(options: CompareOptions): Promise<void> {
  checkOptions(options);
  const files = [openVoterFile(options.registrations, REGISTRATION_COLUMNS)];
  if (options.population !== undefined) files.push(openVoterFile(options.population, PERSON_COLUMNS));
  const run = new UnfinishedRun(options.pairs, identityOf(files));
  const crew = new Crew(options.threads ?? availableParallelism(), PROGRAM);
  const progress = openProgress();
  const clock = new Stages(progress);
  try {
    const { all, bad } = await clock.run('读取', () => readFiles(files, crew, progress));
    const total = all.registrations + all.people;
    const hot = await clock.run('查找公用值', () => coolDown(all.rows, total));
    const { edges, crowds, sharers, frequencies } = await clock.run('比对', () =>
      findPairs(all, crew, run, progress),
    );
    const among = await clock.run('归组', () => {
      const registered = edgesBelow(edges, all.registrations);
      return { registered, clusters: cluster(all, registered, (a, b) => all.ids.compare(a, b)) };
    });
    const written = await clock.run('写出结果', () =>
      writePairs(options, all, frequencies, among.registered, among.clusters),
    );
    const population = await clock.run('对照人口', () =>
      populationResult(options, all, frequencies, edges, among.clusters),
    );
    writeReport(options.report, {
      records: all.registrations - repeatedIn(bad[0] ?? []),
      badRows: bad[0] ?? [],
      ...(bad[1] && { badPersonRows: bad[1] }),
      ...written,
      findings: findingsOf(all, [...hot, ...crowds], sharers),
      missed: population?.missed ?? null,
      unbacked: population?.unbacked ?? null,
      weightsVersion: WEIGHTS.version,
      seconds: clock.seconds,
      peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    });
    run.remove();
    progress.end();
    process.stderr.write(`${summaryOf(all.registrations, written.pairs, options)}\n`);
  } finally {
    progress.end();
    await crew.close();
  }
}

function summaryOf(registrations: number, pairs: PairsWritten['pairs'], options: CompareOptions): string {
  const counted = (count: number) => count.toLocaleString('zh-CN');
  const found = `${counted(registrations)} 条登记：同一人 ${counted(pairs.same)} 对，待人判断 ${counted(pairs.review)} 对`;
  return `${found}。成对写在 ${options.pairs}，报告写在 ${options.report}。`;
}

function checkOptions(options: CompareOptions): void {
  refuseOverwriting(options);
  refuseUnwritable(options);
  const { population, electionDay, missed, unbacked } = options;
  if (population === undefined) {
    if (missed === undefined && unbacked === undefined) return;
    throw new Error(
      '用法不对：--missed、--unbacked 要和 --population 一起用。请给出人口名单，或者去掉这两个选项。',
    );
  }
  const lacking = Object.entries({
    '--election-day': electionDay,
    '--missed': missed,
    '--unbacked': unbacked,
  })
    .filter(([, value]) => value === undefined)
    .map(([option]) => option);
  if (lacking.length > 0) throw new Error(`用法不对：--population 还需要 ${lacking.join('、')}。请补上。`);
}

/** Nothing that is read is written over, and no result over another, by whatever name or link. */
function refuseOverwriting(options: CompareOptions): void {
  const { registrations, population, pairs, report, missed, unbacked, evidence } = options;
  const read = { 登记文件: registrations, '--population': population };
  const written = {
    '--pairs': pairs,
    '--report': report,
    '--missed': missed,
    '--unbacked': unbacked,
    '--evidence': evidence,
  };
  const taken = new Map<string, string>();
  for (const [option, path] of Object.entries({ ...read, ...written })) {
    if (path === undefined) continue;
    const file = fileOf(path);
    const other = taken.get(file);
    if (other !== undefined && option in written)
      throw new Error(
        `用法不对：${option} 和${other.startsWith('--') ? ` ${other} ` : other}是同一个文件 ${path}，会互相覆盖。请换一个文件名。`,
      );
    taken.set(file, option);
  }
}

/** Before hours of work, not after them. */
function refuseUnwritable({ pairs, report, missed, unbacked, evidence }: CompareOptions): void {
  for (const path of [pairs, report, missed, unbacked, evidence]) {
    if (path === undefined) continue;
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw new Error(`无法写入 ${path}：它是文件夹。请写上文件名。`);
    if (!statSync(dirname(resolve(path)), { throwIfNoEntry: false })?.isDirectory())
      throw new Error(`无法写入 ${path}：没有这个文件夹。请先建立，或者换一个路径。`);
  }
}

/** Which file a path leads to: by its number on disk, or by its name where there is none yet. */
function fileOf(path: string): string {
  const there = statSync(path, { throwIfNoEntry: false });
  return there ? `${there.dev} ${there.ino}` : resolve(path);
}

function repeatedIn(bad: readonly BadRow[]): number {
  return bad.filter(({ reason }) => reason.includes('重复')).length;
}

/** What is kept of a part; counted on where that changes. */
const KEPT = 2;

function identityOf(files: readonly VoterFile[]): string {
  return JSON.stringify([
    WEIGHTS.version,
    STRIDE,
    PARTS,
    PASSES,
    KEPT,
    files.map(({ path, size, modified }) => [path, size, modified]),
  ]);
}

/** Seconds of each stage. */
class Stages {
  readonly seconds: Record<string, number> = {};
  private readonly progress: Progress;

  constructor(progress: Progress) {
    this.progress = progress;
  }

  async run<T>(stage: string, work: () => T | Promise<T>): Promise<T> {
    const started = performance.now();
    this.progress.at(stage, 0, 1);
    const result = await work();
    const seconds = Math.round(performance.now() - started) / 1000;
    this.seconds[stage] = seconds;
    this.progress.stageDone(stage, seconds);
    return result;
  }
}

async function readFiles(
  files: readonly VoterFile[],
  crew: Crew,
  progress: Progress,
): Promise<{ all: Assembled; bad: BadRow[][] }> {
  const tasks = files.flatMap((file, index): ReadTask[] =>
    piecesOf(file).map((piece) => ({
      kind: 'read',
      file,
      piece,
      idColumn: index === 0 ? 'record_id' : 'person_id',
    })),
  );
  const pieces: (ReadPiece | undefined)[] = [];
  let done = 0;
  await crew.run<ReadPiece>(tasks, (index, piece) => {
    pieces[index] = piece;
    progress.at('读取', ++done, tasks.length);
  });
  let from = 0;
  return assemble(
    files.map((file, index) => {
      const count = piecesOf(file).length;
      const own = pieces.slice(from, from + count);
      from += count;
      return { pieces: own, firstLine: file.dataLine, idColumn: index === 0 ? 'record_id' : 'person_id' };
    }),
  );
}

interface Found {
  readonly frequencies: Frequencies;
  readonly edges: Edges;
  readonly crowds: readonly { readonly field: 'group'; readonly records: number; readonly example: number }[];
  readonly sharers: ReadonlySet<number>;
}

async function findPairs(all: Assembled, crew: Crew, run: UnfinishedRun, progress: Progress): Promise<Found> {
  const count = all.registrations + all.people;
  const frequencies = countFrequencies(all.rows, count);
  const names = new Uint16Array(new SharedArrayBuffer(frequencies.names.byteLength));
  names.set(frequencies.names);
  crew.share({
    records: { rows: all.rows, pool: all.pool },
    count,
    frequencies: { ...frequencies, names },
  } satisfies Shared);
  const tasks = PASSES.flatMap((pass) =>
    Array.from({ length: PARTS }, (_, part): PairTask => ({ kind: 'pairs', pass, part })),
  );
  const nameOf = ({ pass, part }: PairTask) => `${pass}-${part}`;
  const found = new Map<string, FoundPairs>();
  for (const task of tasks) {
    const kept = run.find(nameOf(task));
    if (kept) found.set(nameOf(task), kept);
  }
  const open = tasks.filter((task) => !found.has(nameOf(task)));
  await crew.run<FoundPairs>(open, (index, pairs) => {
    const task = open[index];
    if (task === undefined) return;
    found.set(nameOf(task), pairs);
    run.keep(nameOf(task), pairs);
    progress.at('比对', found.size, tasks.length);
  });
  const edges = new Edges();
  for (const task of tasks) append(edges, found.get(nameOf(task)));
  const crowds = tasks.flatMap((task) => found.get(nameOf(task))?.crowds ?? []);
  return {
    frequencies,
    edges: withoutRepeats(edges, count),
    sharers: new Set(tasks.flatMap((task) => [...(found.get(nameOf(task))?.sharers ?? [])])),
    crowds: crowds.map((crowd) => ({ field: 'group', ...crowd })),
  };
}

function append(edges: Edges, found: FoundPairs | undefined): void {
  if (found === undefined) return;
  for (let at = 0; at < found.a.length; at++) {
    edges.add(
      found.a[at] ?? 0,
      found.b[at] ?? 0,
      found.score[at] ?? 0,
      (found.decision[at] ?? 0) as Decision,
      found.evidence[at] ?? 0,
    );
  }
}

/** Edges between registrations that are worth telling. */
function edgesBelow(edges: Edges, registrations: number): Edges {
  const below = new Edges();
  for (let at = 0; at < edges.length; at++) {
    const decision = (edges.decision[at] ?? 0) as Decision;
    if ((edges.b[at] ?? 0) >= registrations || decision < DECISION.review) continue;
    below.add(edges.a[at] ?? 0, edges.b[at] ?? 0, edges.score[at] ?? 0, decision, edges.kind[at] ?? 0);
  }
  return below;
}

function populationResult(
  { electionDay, missed, unbacked }: CompareOptions,
  all: Assembled,
  frequencies: Frequencies,
  edges: Edges,
  clusters: Clusters,
): PopulationResult | undefined {
  if (missed === undefined || unbacked === undefined || electionDay === undefined) return undefined;
  return writePopulation(missed, unbacked, electionDay, all, frequencies, edges, clusters);
}

function writeReport(path: string, report: object): void {
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
}
