import { defineConfig } from 'vitest/config';

// Nothing here is timed: a machine that is busy with other things may take its time, a test that hangs is found all the same.
const patience = { testTimeout: 300_000, hookTimeout: 300_000 };
// The files of a worker share what they import, which is a sixth of the run; what one of them replaced is put back.
const together = { isolate: false, restoreMocks: true, unstubGlobals: true };
const apart = ['**/node_modules/**', 'build/**'];
const long = 'tests/{stories,reliability}/**/*.test.ts';
const browser = 'tests/browser/**/*.test.ts';

export default defineConfig({
  test: {
    globalSetup: ['tests/global-setup.ts'],
    projects: [
      {
        test: {
          name: 'fast',
          include: ['{packages,server,web,cli,scripts,tests}/**/*.test.{ts,tsx}'],
          exclude: [...apart, long, browser],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          ...patience,
          ...together,
        },
      },
      {
        test: {
          name: 'long',
          include: [long],
          exclude: apart,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          ...patience,
          ...together,
        },
      },
      {
        // A browser wants much of a processor: its files come last.
        test: {
          name: 'browser',
          include: [browser],
          exclude: apart,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          ...patience,
          ...together,
        },
      },
    ],
  },
});
