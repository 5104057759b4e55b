/**
 * The tests that hold the law, loaded once: a mutant is switched on and the tests that reach it are called again, in milliseconds
 * where a new run of the test runner takes seconds. What to call is asked for by `loaded-tests-runner.ts` over a channel.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test, TestRunner, type RunnerTask, type RunnerTestCase } from 'vitest';
import { Line, type Answer, type Asked, type Namespace, type TestRun } from './asked.ts';

const namespace = ((globalThis as Record<string, unknown>)[inject('namespace')] ??= {}) as Namespace;
if (inject('staticMutant') !== '') namespace.activeMutant = inject('staticMutant');

const rules = join(import.meta.dirname, '../../packages/rules');
const sources = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const isTest = (file: string) => file.endsWith('.test.ts');

/** Nothing of the law is loaded by a test: what a module does while it is loaded belongs to no test. */
for (const file of sources.filter((source) => !isTest(source))) await import(join(rules, file));

test('answers what is asked until it is stopped', { timeout: 0 }, async ({ task }) => {
  const tests = testsBeside(task);
  const line = new Line<Answer, Asked>(inject('channel'));
  line.say({ kind: 'ready' });
  for (let asked = await line.heard(); asked.kind !== 'stop'; asked = await line.heard()) {
    line.say(await (asked.kind === 'coverage' ? cover(tests) : tryMutant(tests, asked)));
  }
  line.close();
});

for (const file of sources.filter(isTest)) {
  describe(file, async () => void (await import(join(rules, file))));
}

function testsBeside(task: RunnerTestCase): Map<string, RunnerTestCase> {
  const found = new Map<string, RunnerTestCase>();
  const visit = (tasks: readonly RunnerTask[], path: string) => {
    for (const each of tasks) {
      const name = `${path} ${each.name}`.trim();
      if (each.type === 'suite') visit(each.tasks, name);
      else if (each !== task) found.set(found.has(name) ? `${name} (${found.size})` : name, each);
    }
  };
  visit(task.file.tasks, '');
  return found;
}

type Tests = ReadonlyMap<string, RunnerTestCase>;

async function cover(tests: Tests): Promise<Answer> {
  const runs: TestRun[] = [];
  for (const [name, each] of tests) {
    namespace.currentTestId = name;
    const start = performance.now();
    const failure = await failureOf(each);
    runs.push({ name, milliseconds: performance.now() - start, ...(failure !== undefined && { failure }) });
  }
  delete namespace.currentTestId;
  return { kind: 'covered', runs, coverage: namespace.mutantCoverage ?? { static: {}, perTest: {} } };
}

/** Until one test fails. A mutant that loops is stopped by the limit of its hits. */
async function tryMutant(
  tests: Tests,
  { mutant, names, hitLimit }: Extract<Asked, { kind: 'mutant' }>,
): Promise<Answer> {
  namespace.activeMutant = mutant;
  namespace.hitCount = 0;
  namespace.hitLimit = hitLimit;
  let called = 0;
  let killed: { by: string; failure: string } | undefined;
  for (const name of names) {
    const each = tests.get(name);
    if (!each) throw new Error(`no test is called ${name}`);
    called += 1;
    const failure = await failureOf(each);
    if (failure === undefined) continue;
    killed = { by: name, failure };
    break;
  }
  delete namespace.activeMutant;
  return { kind: 'tried', called, hitCount: namespace.hitCount, ...(killed && { killed }) };
}

async function failureOf(each: RunnerTestCase): Promise<string | undefined> {
  try {
    await TestRunner.getTestFn(each)();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    expect.setState({ assertionCalls: 0 });
  }
}
