/**
 * Builds what `npm start` runs: one bundle of the program, and the web pages it serves.
 * npm runs it after every `npm ci` (prepare).
 */
import { build as bundle } from 'esbuild';
import { build as buildPages } from 'vite';

await bundle({
  entryPoints: { xuanwu: 'cli/main.ts' },
  outdir: 'build',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  // Our own packages are sources, not dependencies: they go into the bundle.
  plugins: [
    {
      name: 'own-packages',
      setup(build) {
        build.onResolve({ filter: /^@xuanwu\// }, async ({ path, kind }) => {
          const [, name = '', file = ''] = /^@xuanwu\/([^/]+)\/(.+)$/.exec(path) ?? [];
          const root = ['server', 'web', 'cli', 'tests'].includes(name) ? name : `packages/${name}`;
          return build.resolve(`./${root}/${file}`, { resolveDir: process.cwd(), kind });
        });
      },
    },
  ],
  sourcemap: true,
  logLevel: 'warning',
});

await buildPages({ root: 'web', logLevel: 'warn', build: { outDir: '../build/web', emptyOutDir: true } });
