import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,server,web,cli,scripts,tests}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/global-setup.ts'],
    // Nothing here is timed: a machine that is busy with other things may take its time, a test that hangs is found all the same.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Each file has a database of its own; more at once would only wait for the same processors.
    maxWorkers: 2,
    exclude: ['**/node_modules/**', 'build/**'],
  },
});
