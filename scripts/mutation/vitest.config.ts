import { defineConfig } from 'vitest/config';

/** The tests that hold the law, without database or browser; `scripts/mutation/fixed-seed.ts` makes the drawn cases the same for every mutant. */
export default defineConfig({
  test: {
    include: ['packages/rules/**/*.test.ts'],
    isolate: false,
    setupFiles: ['scripts/mutation/fixed-seed.ts'],
  },
});
