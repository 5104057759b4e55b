/**
 * Builds what `npm start` runs: one bundle of the program with its typesetting child, and the web pages it serves.
 * npm runs it after every `npm ci` (prepare).
 */
import { build as buildPages } from 'vite';
import { bundle } from './bundle.ts';
import { compressPages } from './compress-pages.ts';

await bundle(
  {
    xuanwu: 'cli/main.ts',
    typesetter: 'server/documents/typesetting-child.ts',
    comparer: 'cli/compare/worker.ts',
    'staging-worker': 'server/phases/registration/voter-import/staging-worker.ts',
    'pair-worker': 'server/phases/registration/comparison/pair-worker.ts',
  },
  'build',
);
await buildPages({ root: 'web', logLevel: 'warn', build: { outDir: '../build/web', emptyOutDir: true } });
await compressPages('build/web');
