import { expect, test } from 'vitest';
import { findViolations } from './arrows.ts';

function why(file: string, source: string): string | undefined {
  return findViolations(new Map([[file, source]]))[0]?.why;
}

test.each([
  ['packages/rules/quota.ts', `import { readFile } from 'node:fs/promises'`, 'is pure'],
  [
    'packages/rules/quota.ts',
    `import { chain } from '@xuanwu/ledger/chain.ts'`,
    'may not import packages/ledger',
  ],
  ['packages/ledger/chain.ts', `import pg from 'pg'`, 'is pure'],
  [
    'server/phases/registration/publish-roll.ts',
    `export { list } from '../nomination/initial-list.ts'`,
    'may not import server/phases/nomination',
  ],
  [
    'server/phases/registration/publish-roll.ts',
    `const home = await import('../../cycle/home.ts')`,
    'may not import server/cycle',
  ],
  ['server/documents/roll-notice.ts', `import { tables } from '../database/tables.ts'`, 'may not import'],
  ['server/app.ts', `import { App } from '@xuanwu/web/app.tsx'`, 'may not import web'],
  ['web/home.tsx', `import { readHome } from '@xuanwu/server/cycle/home.ts'`, 'may not import server/cycle'],
  [
    'web/registration/register.tsx',
    `import { Proxies } from '../voting/proxies.tsx'`,
    'may not import web/voting',
  ],
  ['web/widgets/act-button.tsx', `import { Shell } from '../shell/shell.tsx'`, 'may not import web/shell'],
  [
    'server/phases/voting/check-in.schema.ts',
    `import type { Actor } from '../../accounts/actor.ts'`,
    'read by the browser too',
  ],
  ['packages/rules/count-direct.ts', `import { voters } from './proof/drawn-counts.ts'`, 'for tests only'],
  ['server/helpers/strings.ts', `import { join } from 'node:path'`, 'has no place'],
])('%s may not say %s', (file, source, expected) => {
  expect(why(file, source)).toContain(expected);
});

test.each([
  ['server/phases/voting/check-in.ts', `import { roll } from '../registration/roll.ts'`],
  ['server/phases/voting/check-in.schema.ts', `import { z } from 'zod'`],
  ['web/home.tsx', `import { Home } from '@xuanwu/server/cycle/home.schema.ts'`],
  ['web/cycle/voting-tab.tsx', `import { Turnout } from '../voting/check-in/turnout.tsx'`],
  ['packages/evidence/verify.ts', `import { countDirect } from '@xuanwu/rules/count-direct.ts'`],
  ['packages/ledger/hash.ts', `import { createHash } from 'node:crypto'`],
  ['server/cycle/home.ts', `import { roll } from '../phases/registration/roll.ts'`],
  ['packages/rules/proof/drawn-counts.ts', `import * as fc from 'fast-check'`],
])('%s may say %s', (file, source) => {
  expect(why(file, source)).toBeUndefined();
});

test('a violation is told with its line', () => {
  const [violation] = findViolations(
    new Map([['web/home.tsx', `// the home page\nimport { Pool } from '../server/database/pool.ts'`]]),
  );
  expect(violation).toMatchObject({ file: 'web/home.tsx', line: 2, imported: '../server/database/pool.ts' });
});

test('files that import one another in a circle are told once, with the way round', () => {
  const violations = findViolations(
    new Map([
      ['web/home.tsx', `import { List } from './list.tsx'; import { Row } from './row.tsx'`],
      ['web/list.tsx', `import { Row } from './row.tsx'`],
      ['web/row.tsx', `export type { Entry } from './list.tsx'`],
    ]),
  );
  expect(violations).toEqual([
    {
      file: 'web/row.tsx',
      line: 1,
      imported: './list.tsx',
      why: 'a circle in web: list.tsx → row.tsx → list.tsx',
    },
  ]);
});

test('a circle of folders is one, through whatever files; tests may look at both', () => {
  const [places, checkIn] = ['server/phases/voting/places', 'server/phases/voting/check-in'];
  const sources = new Map([
    [`${places}/move-voter.ts`, `import { due } from '../check-in/due.ts'`],
    [`${places}/place.ts`, ``],
    [`${checkIn}/due.ts`, ``],
    [`${checkIn}/due.test.ts`, `import { place } from '../places/place.ts'`],
  ]);
  expect(findViolations(sources)).toEqual([]);
  sources.set(`${checkIn}/take-pack.ts`, `import { place } from '../places/place.ts'`);
  expect(findViolations(sources)).toMatchObject([
    { why: 'a circle in server/phases/voting: places → check-in → places' },
  ]);
});
