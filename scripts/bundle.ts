import { type BuildOptions, build } from 'esbuild';

/** Bundles programs into a folder: our own packages go in, those of others stay outside. */
export async function bundle(entryPoints: Readonly<Record<string, string>>, outdir: string): Promise<void> {
  await build({
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    // Our own packages are sources, not dependencies: they go into the bundle.
    plugins: [ownPackages],
    sourcemap: true,
    logLevel: 'warning',
  });
}

const ownPackages: NonNullable<BuildOptions['plugins']>[number] = {
  name: 'own-packages',
  setup(build) {
    build.onResolve({ filter: /^@xuanwu\// }, async ({ path, kind }) => {
      const [, name = '', file = ''] = /^@xuanwu\/([^/]+)\/(.+)$/.exec(path) ?? [];
      const root = ['server', 'web', 'cli', 'tests'].includes(name) ? name : `packages/${name}`;
      return build.resolve(`./${root}/${file}`, { resolveDir: process.cwd(), kind });
    });
  },
};
