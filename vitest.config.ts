import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,server,web,cli,scripts,tests}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/global-setup.ts'],
    // Nothing here is timed: a machine that is busy with other things may take its time, a test that hangs is found all the same.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // A browser wants a processor of its own; `test:fast` has no browser and takes two.
    maxWorkers: 1,
    exclude: ['**/node_modules/**', 'build/**'],
  },
});
