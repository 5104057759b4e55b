/** A test runner for mutants that loads the tests once a process and calls them again for each mutant. */
import { readFile, writeFile } from 'node:fs/promises';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { createVitest, type Vitest } from 'vitest/node';
import { Line, type Answer, type Asked } from './asked.ts';

const CHANNEL = 'mutation';

/** Written by the first run into the copy of the sources that is mutated: the names of all tests, the quickest first. */
const QUICKEST_FIRST = 'quickest-first.json';

class LoadedTestsRunner implements TestRunner {
  static readonly inject = [] as const;
  private readonly line = new Line<Asked, Answer>(CHANNEL);
  private vitest: Vitest | undefined;

  /** A mutant in what a module does while it is loaded takes a new process. */
  capabilities() {
    return { reloadEnvironment: false };
  }

  async dryRun(): Promise<DryRunResult> {
    const covered = await this.ask({ kind: 'coverage' });
    if (covered.kind !== 'covered') throw new Error(`asked for coverage, got ${covered.kind}`);
    const quickestFirst = covered.runs
      .toSorted((a, b) => a.milliseconds - b.milliseconds)
      .map(({ name }) => name);
    await writeFile(QUICKEST_FIRST, JSON.stringify(quickestFirst));
    const tests = covered.runs.map(({ name, milliseconds, failure }) => {
      const run = { id: name, name, timeSpentMs: milliseconds };
      return failure === undefined
        ? { ...run, status: TestStatus.Success as const }
        : { ...run, status: TestStatus.Failed as const, failureMessage: failure };
    });
    return { status: DryRunStatus.Complete, tests, mutantCoverage: covered.coverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, mutantActivation, testFilter, hitLimit } = options;
    const mutant = activeMutant.id;
    const wanted = testFilter && new Set(testFilter);
    const all = JSON.parse(await readFile(QUICKEST_FIRST, 'utf8')) as string[];
    await this.load(mutantActivation === 'static' ? mutant : '');
    const tried = await this.ask({
      kind: 'mutant',
      mutant,
      names: wanted ? all.filter((name) => wanted.has(name)) : all,
      ...(hitLimit !== undefined && { hitLimit }),
    });
    if (tried.kind !== 'tried') throw new Error(`asked for a mutant, got ${tried.kind}`);
    const looped = determineHitLimitReached(tried.hitCount, hitLimit);
    if (looped)
      return {
        status: MutantRunStatus.Timeout,
        ...(looped.reason !== undefined && { reason: looped.reason }),
      };
    if (!tried.killed) return { status: MutantRunStatus.Survived, nrOfTests: tried.called };
    const { by, failure } = tried.killed;
    return {
      status: MutantRunStatus.Killed,
      killedBy: [by],
      failureMessage: failure,
      nrOfTests: tried.called,
    };
  }

  async dispose(): Promise<void> {
    this.line.say({ kind: 'stop' });
    this.line.close();
    await this.vitest?.close();
  }

  private async ask(asked: Asked): Promise<Answer> {
    await this.load('');
    const answer = this.line.heard();
    this.line.say(asked);
    return answer;
  }

  private async load(staticMutant: string): Promise<void> {
    if (this.vitest) return;
    this.vitest = await createVitest('test', {
      config: 'scripts/mutation/vitest.config.ts',
      pool: 'threads',
      maxWorkers: 1,
      watch: false,
      reporters: [],
      testNamePattern: '^answers what is asked',
    });
    this.vitest.provide('namespace', INSTRUMENTER_CONSTANTS.NAMESPACE);
    this.vitest.provide('channel', CHANNEL);
    this.vitest.provide('staticMutant', staticMutant);
    const ready = this.line.heard();
    await Promise.race([ready, this.vitest.start().then(() => this.failedToLoad())]);
  }

  private failedToLoad(): never {
    const errors = this.vitest?.state.getUnhandledErrors() ?? [];
    const failed = this.vitest?.state.getFiles().flatMap(({ result }) => result?.errors ?? []) ?? [];
    throw new Error(`the tests were not loaded: ${[...errors, ...failed].map(String).join('\n')}`);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'loaded-tests', LoadedTestsRunner)];
