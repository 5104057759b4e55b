import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,server,web,cli,scripts,tests}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/global-setup.ts'],
    exclude: ['**/node_modules/**', 'build/**'],
  },
});
