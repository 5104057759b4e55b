/** `npm run bench -- NAME [--json]`: one JSON object with figures, a baseline measured in the same run, and their ratio. */
import { cpus, totalmem } from 'node:os';
import type { Measured } from './bench/measured.ts';

const BENCHES: Readonly<Record<string, () => Promise<{ readonly measure: () => Promise<Measured> }>>> = {
  rules: () => import('./bench/rules.ts'),
  compare: () => import('./bench/compare.ts'),
  realtime: () => import('./bench/realtime.ts'),
  'check-in': () => import('./bench/check-in.ts'),
  'count-day': () => import('./bench/count-day.ts'),
  import: () => import('./bench/import.ts'),
  'roll-document': () => import('./bench/roll-document.ts'),
};

const [name = '', ...options] = process.argv.slice(2);
const load = BENCHES[name];
if (load === undefined) {
  console.error(`没有名为“${name}”的测量，可用的名称：${Object.keys(BENCHES).join('、')}`);
  process.exit(2);
}
const { measure } = await load();
const machine = {
  cpus: cpus().length,
  memoryMiB: Math.round(totalmem() / 2 ** 20),
  node: process.versions.node,
};
const report = { name, machine, ...(await measure()) };
console.log(options.includes('--json') ? JSON.stringify(report) : JSON.stringify(report, null, 2));
