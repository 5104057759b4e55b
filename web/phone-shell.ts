/** Tells the phone's service worker, when pages are built, which files its page consists of, and under which version. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

export const WORKER = 'phone-worker';
const PAGE = 'phone.html';

type Bundle = Parameters<Extract<Plugin['generateBundle'], (...given: never) => unknown>>[1];

export function phoneShell(): Plugin {
  return {
    name: 'phone-shell',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[`${WORKER}.js`];
        const page = bundle[PAGE];
        if (worker?.type !== 'chunk' || page?.type !== 'asset') return;
        const files = filesOfPhone(bundle);
        const version = createHash('sha256').update(JSON.stringify(files)).update(page.source).digest('hex');
        const shell = JSON.stringify({ version: version.slice(0, 12), files });
        worker.code = worker.code.replace(/["'`]__PHONE_SHELL__["'`]/, JSON.stringify(shell));
      },
    },
  };
}

/** Scripts and styles; fonts come when a character asks for them. */
function filesOfPhone(bundle: Bundle): string[] {
  const files = new Set<string>();
  const add = (file: string) => {
    const chunk = bundle[file];
    if (files.has(file) || chunk?.type !== 'chunk') return;
    files.add(file);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) add(next);
  };
  for (const [file, chunk] of Object.entries(bundle)) {
    if (chunk.type === 'chunk' && chunk.isEntry && chunk.facadeModuleId?.endsWith(PAGE)) add(file);
  }
  return [...files].toSorted();
}
