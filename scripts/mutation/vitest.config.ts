import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What tells soonest runs first: worked cases, then other examples, properties last. */
class SoonestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) =>
      moduleId.includes('worked-cases') ? 0 : moduleId.includes('.property.') ? 2 : 1;
    return Promise.resolve(files.toSorted((a, b) => place(a) - place(b)));
  }
}

/** The tests that hold the law, without database or browser, in one module graph: a mutant costs little more than the tests that run until one fails. */
export default defineConfig({
  test: {
    include: ['packages/rules/**/*.test.ts'],
    isolate: false,
    testTimeout: 60_000,
    sequence: { sequencer: SoonestFirst },
    setupFiles: ['scripts/mutation/fixed-seed.ts'],
  },
});
