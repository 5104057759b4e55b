/**
 * Which room may import which: the arrows of the house, read from the sources with a parser.
 * `check-arrows.ts` runs this over the tree; its test plants violations and expects them to be found.
 */
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';

export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly imported: string;
  readonly why: string;
}

/** The calendar of the election: a phase may import an earlier one, never a later one. */
export const PHASES = [
  'preparation',
  'constituencies',
  'registration',
  'nomination',
  'voting',
  'results',
  'congress',
  'term',
] as const;

const PURE = ['packages/rules', 'packages/linkage', 'packages/ledger', 'packages/evidence'];
const BELOW_PHASES = [
  'server/database',
  'server/keys',
  'server/files',
  'server/jobs',
  'server/ledger',
  'server/local-law',
  'server/accounts',
  'server/acts',
  'server/law',
  'server/requirements',
  'server/threads',
];
const ALL_PHASES = PHASES.map((phase) => `server/phases/${phase}`);
const COMPOSERS = [
  'server/administration',
  'server/cycle',
  'server/levels',
  'server/reports',
  'server/rehearsal',
];

/** Of the pages: what all are made of, then the phases, then what shows several of them together. */
const PAGES = [
  'web/api',
  'web/widgets',
  'web/rehearsal',
  'web/sign-in',
  'web/law',
  'web/documents',
  ...PHASES.map((phase) => `web/${phase}`),
  'web/levels',
  'web/reports',
  'web/cycle',
  'web/administration',
  'web/shell',
  'web',
];

/** Room → rooms it may import, besides itself. A room that is not listed is an error: give it a place here. */
export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'packages/rules': [],
  'packages/ledger': [],
  'packages/linkage': ['packages/rules'],
  'packages/evidence': ['packages/rules', 'packages/ledger'],
  'server/database': [],
  'server/keys': ['packages/ledger', 'server/database'],
  'server/files': ['server/database', 'server/keys'],
  'server/documents': ['packages/rules'],
  'server/threads': [],
  ...stacked(
    [
      'server/ledger',
      'server/local-law',
      'server/accounts',
      'server/jobs',
      'server/acts',
      'server/law',
      'server/requirements',
    ],
    [...PURE, 'server/database', 'server/keys', 'server/files'],
  ),
  ...stacked(ALL_PHASES, [...PURE, ...BELOW_PHASES, 'server/documents']),
  ...stacked(COMPOSERS, [...PURE, ...BELOW_PHASES, 'server/documents', ...ALL_PHASES]),
  server: [...PURE, ...BELOW_PHASES, 'server/documents', ...ALL_PHASES, ...COMPOSERS],
  cli: [...PURE, 'server', ...BELOW_PHASES, 'server/documents', ...ALL_PHASES, ...COMPOSERS],
  ...stacked(PAGES, ['packages/rules', 'packages/linkage']),
  scripts: ['*'],
  tests: ['*'],
};

/** What a pure package may take from outside: functions of bytes, nothing that reads the world. */
const PURE_EXTERNALS: Readonly<Record<string, readonly string[]>> = {
  'packages/rules': [],
  'packages/linkage': [],
  'packages/ledger': ['node:crypto'],
  'packages/evidence': ['node:crypto'],
};

export function roomOf(file: string): string {
  const parts = file.split('/');
  if (parts[0] === 'packages') return parts.slice(0, 2).join('/');
  const [top = ''] = parts;
  if (top !== 'server' && top !== 'web') return top;
  if (parts[1] === 'phases') return parts.slice(0, 3).join('/');
  return parts.length > 2 ? parts.slice(0, 2).join('/') : top;
}

export function findViolations(sources: ReadonlyMap<string, string>): Violation[] {
  const imports = new Map([...sources].map(([file, source]) => [file, importsOf(file, source)]));
  const violations: Violation[] = [];
  for (const [file, found] of imports) {
    for (const { specifier, line } of found) {
      const why = objectionTo(file, specifier);
      if (why !== undefined) violations.push({ file, line, imported: specifier, why });
    }
  }
  return [...violations, ...findCircles(imports)];
}

interface Import {
  readonly specifier: string;
  readonly line: number;
}

/** An entry of a folder, and the first import by which it asks each other entry. */
type Entries = Map<string, Map<string, Violation>>;

/**
 * What lies in one folder, files and folders, stands one above the other, types too: nothing asks what asks it, through whatever file, or none of them
 * could be understood before the others.
 */
function findCircles(imports: ReadonlyMap<string, readonly Import[]>): Violation[] {
  const folders = new Map<string, Entries>();
  for (const [file, found] of imports) {
    if (isOnlyForTests(file)) continue;
    for (const { specifier, line } of found) {
      const target = targetOf(file, specifier);
      if (target === undefined || !imports.has(target) || target === file) continue;
      const { folder, above, below } = whereTheyPart(file, target);
      const entries: Entries = folders.get(folder) ?? new Map();
      const asked = entries.get(above) ?? new Map<string, Violation>();
      if (!asked.has(below)) asked.set(below, { file, line, imported: specifier, why: '' });
      folders.set(folder, entries.set(above, asked));
    }
  }
  return [...folders].flatMap(([folder, entries]) => circlesAmong(folder, entries));
}

/** The folder that both lie in, and its entries in which they do. */
function whereTheyPart(file: string, target: string) {
  const [from, to] = [file.split('/'), target.split('/')];
  const depth = from.findIndex((part, index) => part !== to[index]);
  return { folder: from.slice(0, depth).join('/'), above: from[depth] ?? '', below: to[depth] ?? '' };
}

function circlesAmong(folder: string, entries: Entries): Violation[] {
  const circles: Violation[] = [];
  const finished = new Set<string>();
  const path: string[] = [];
  const follow = (entry: string) => {
    path.push(entry);
    for (const [below, violation] of entries.get(entry) ?? []) {
      if (finished.has(below)) continue;
      const begins = path.indexOf(below);
      if (begins === -1) follow(below);
      else {
        const why = `a circle in ${folder}: ${[...path.slice(begins), below].join(' → ')}`;
        circles.push({ ...violation, why });
      }
    }
    path.pop();
    finished.add(entry);
  };
  for (const entry of entries.keys()) if (!finished.has(entry)) follow(entry);
  return circles;
}

function importsOf(file: string, source: string): Import[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const quoted = (start: number, end: number) => source.slice(start, end).replace(/^['"`]|['"`]$/g, '');
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;
  const found = [
    ...module.staticImports.map((entry) => entry.moduleRequest),
    ...module.staticExports.flatMap((entry) => entry.entries.map((item) => item.moduleRequest)),
    ...module.dynamicImports.map((entry) => entry.moduleRequest),
  ];
  return found
    .filter((request) => request !== null && request !== undefined)
    .map(({ start, end }) => ({ specifier: quoted(start, end), line: lineAt(start) }));
}

/** Why this file may not import that; undefined where it may. */
function objectionTo(file: string, specifier: string): string | undefined {
  const from = roomOf(file);
  const allowed = ARROWS[from];
  if (allowed === undefined) return `${from} has no place in scripts/arrows.ts`;
  const target = targetOf(file, specifier);
  const isTest = isOnlyForTests(file);
  if (target !== undefined && !isTest && isOnlyForTests(target)) return 'a proof is for tests only';
  if (target === undefined) return isTest ? undefined : objectionToExternal(from, specifier);
  if (allowed.includes('*')) return undefined;

  const to = roomOf(target);
  if (target.endsWith('.schema.ts') && file.startsWith('web/')) return undefined;
  if (file.endsWith('.schema.ts') && !target.endsWith('.schema.ts') && to !== 'packages/rules') {
    return 'a schema is read by the browser too: it may import rules and other schemas only';
  }
  if (to === from || allowed.includes(to)) return undefined;
  if (isTest && (to === 'tests' || to === 'scripts')) return undefined;
  return `${from} may not import ${to}`;
}

/** A test, or what stands in a room `proof` beside the code it proves. */
function isOnlyForTests(file: string): boolean {
  return /\.test\.tsx?$|^packages\/[^/]+\/proof\//.test(file);
}

function objectionToExternal(from: string, specifier: string): string | undefined {
  const externals = PURE_EXTERNALS[from];
  if (externals === undefined || externals.includes(specifier)) return undefined;
  return `${from} is pure: no ${specifier}`;
}

/** The file inside the house that a specifier names; undefined for a package from outside. */
export function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
  const own = /^@xuanwu\/([^/]+)\/(.+)$/.exec(specifier);
  if (!own) return undefined;
  const [, name = '', path = ''] = own;
  return ['server', 'web', 'cli', 'tests'].includes(name) ? `${name}/${path}` : `packages/${name}/${path}`;
}

/** Rooms above one another: each may import those before it, and the ground they all stand on. */
function stacked(rooms: readonly string[], ground: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(rooms.map((room, index) => [room, [...ground, ...rooms.slice(0, index)]]));
}
