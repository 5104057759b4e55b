import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,server,web,cli,scripts,tests}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/global-setup.ts'],
    // Each file has a database of its own; more at once would only wait for the same processors.
    maxWorkers: 2,
    exclude: ['**/node_modules/**', 'build/**'],
  },
});
