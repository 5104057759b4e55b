/**
 * 比对登记册, as a job: read, compare on threads of its own, open cases. Taken up again after a stop it begins anew, which costs the reading;
 * the cases that it opened before are the same cases.
 */
import { availableParallelism } from 'node:os';
import { coolDown } from '@xuanwu/linkage/block/hot-values.ts';
import { PARTS } from '@xuanwu/linkage/block/groups.ts';
import { PASSES } from '@xuanwu/linkage/block/keys.ts';
import type { FoundPairs, PairTask, Shared } from '@xuanwu/linkage/block/pair-task.ts';
import type { Records } from '@xuanwu/linkage/record.ts';
import { countFrequencies, type Frequencies } from '@xuanwu/linkage/score/frequencies.ts';
import { actTransaction, whoAndWhen } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { Crew } from '../../../threads/crew.ts';
import type { RunningJob } from '../../../jobs/jobs.ts';
import { appendEntries } from '../../../ledger/append.ts';
import { inCounty } from '../open-cases/county-scope.ts';
import type { NewCase } from '../open-cases/new-case.ts';
import { openCases } from '../open-cases/open-case.ts';
import { settleAnswered } from '../open-cases/settle-answered.ts';
import { type DoubtfulGroup, doubtfulGroups } from './doubtful-groups.ts';
import { countStanding, PackedRegisters, packPage, type Register } from './packed-register.ts';

export interface ComparisonInput {
  readonly registers: readonly Register[];
  /** 跨县: only who is registered in two counties. */
  readonly isAcross: boolean;
}

const PROGRAM = {
  source: new URL('./pair-worker.ts', import.meta.url),
  bundled: 'pair-worker',
};
const CHUNK = 200;

export async function compareRegisters(
  context: Context,
  job: RunningJob,
): Promise<{ persons: number; cases: number; settled: number }> {
  const { registers, isAcross } = job.input as ComparisonInput;
  const settled = await settle(context, job, registers);
  const packed = await readRegisters(context, job, registers);
  const records = packed.shared();
  coolDown(records.rows, packed.count);
  const frequencies = countFrequencies(records.rows, packed.count);
  const found = await findPairs(job, records, packed.count, frequencies);
  const groups = doubtfulGroups(records, packed.count, frequencies, found).filter(
    ({ rows }) => !isAcross || new Set(rows.map((row) => packed.registerOf(row))).size > 1,
  );
  const cases = await open(context, job, { registers, isAcross }, packed, groups);
  return { persons: packed.count, cases, settled };
}

/** 早已有了答案的 close first: nobody is asked again about what the register answers. */
async function settle(context: Context, job: RunningJob, registers: readonly Register[]): Promise<number> {
  let settled = 0;
  for (const { county, cycle } of registers) {
    job.signal.throwIfAborted();
    settled += await actTransaction(context, job.actor, (acting) =>
      inCounty(acting, county, (there) => settleAnswered(there, cycle)),
    );
  }
  return settled;
}

async function readRegisters(
  context: Context,
  job: RunningJob,
  registers: readonly Register[],
): Promise<PackedRegisters> {
  const packed = new PackedRegisters();
  const inRegister = <T>(register: Register, work: Parameters<typeof inCounty<T>>[2]) =>
    actTransaction(context, job.actor, (acting) => inCounty(acting, register.county, work));
  let total = 0;
  for (const register of registers)
    total += await inRegister(register, (there) => countStanding(there, register));
  for (const [place, register] of registers.entries()) {
    let after: string | undefined;
    do {
      job.signal.throwIfAborted();
      const from = after;
      after = await inRegister(register, (there) => packPage(there, register, place, from, packed));
      await job.progress(packed.count, total, `已读取 ${packed.count} 人`);
    } while (after !== undefined);
  }
  return packed;
}

async function findPairs(
  job: RunningJob,
  records: Records,
  count: number,
  frequencies: Frequencies,
): Promise<FoundPairs[]> {
  const tasks = PASSES.flatMap((pass) =>
    Array.from({ length: PARTS }, (_, part): PairTask => ({ kind: 'pairs', pass, part })),
  );
  // One is left to whoever is registering meanwhile.
  const crew = new Crew(Math.max(1, availableParallelism() - 1), PROGRAM);
  try {
    const names = new Uint16Array(new SharedArrayBuffer(frequencies.names.byteLength));
    names.set(frequencies.names);
    crew.share({ records, count, frequencies: { ...frequencies, names } } satisfies Shared);
    const found: FoundPairs[] = [];
    let done = 0;
    await crew.run<FoundPairs>(tasks, async (index, pairs) => {
      job.signal.throwIfAborted();
      found[index] = pairs;
      done += 1;
      await job.progress(done, tasks.length, '正在比对');
    });
    return found;
  } finally {
    await crew.close();
  }
}

/** Chunk by chunk, each in the county of its first person; how many were opened. */
async function open(
  context: Context,
  job: RunningJob,
  input: ComparisonInput,
  packed: PackedRegisters,
  groups: readonly DoubtfulGroup[],
): Promise<number> {
  let opened = 0;
  let told = 0;
  for (const [place, register] of input.registers.entries()) {
    const here = groups.filter(({ rows: [first = 0] }) => packed.registerOf(first) === place);
    for (let at = 0; at < here.length; at += CHUNK) {
      job.signal.throwIfAborted();
      const chunk = here.slice(at, at + CHUNK).map((group) => caseOf(input, packed, register, group));
      opened += await openChunk(context, job, register, chunk);
      told += chunk.length;
      await job.progress(told, groups.length, `已立项 ${opened} 件`);
    }
  }
  return opened;
}

function caseOf(
  { registers, isAcross }: ComparisonInput,
  packed: PackedRegisters,
  { county, cycle }: Register,
  { tier, rows, score, evidence }: DoubtfulGroup,
): NewCase {
  const subjects = rows.map((row) => {
    const register = registers[packed.registerOf(row)];
    const person = packed.personOf(row);
    return register && register.county !== county ? { person, county: register.county } : { person };
  });
  // A superior office starts it, the counties work on it.
  const owner = isAcross ? { owner: null } : {};
  return { kind: 'duplicate', cycle, subjects, evidence, source: 'comparison', tier, score, ...owner };
}

async function openChunk(
  context: Context,
  job: RunningJob,
  { county }: Register,
  chunk: readonly NewCase[],
): Promise<number> {
  return actTransaction(context, job.actor, (acting) =>
    inCounty(acting, county, async (there) => {
      const opened = (await openCases(there, chunk)).filter(({ how }) => how === 'opened').length;
      const details = { act: 'compare-registers', outcome: 'done' as const, subject: { job: job.id } };
      const entry = { id: acting.entry, ...details, figures: { cases: opened }, ...whoAndWhen(acting) };
      await appendEntries(there.tx, county, [entry]);
      return opened;
    }),
  );
}
