import { defineConfig } from 'vitest/config';

/** The tests that hold the law as one test file: one module graph, so that a mutant costs little more than the tests that reach it. */
export default defineConfig({
  test: {
    include: ['scripts/mutation/every-test.ts'],
    isolate: false,
    testTimeout: 60_000,
    setupFiles: ['scripts/mutation/fixed-seed.ts'],
  },
});
