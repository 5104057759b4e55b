import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeActsPage, writeErrorsPage } from './manual-pages.ts';

test('the generated list of acts is fresh', async () => {
  expect(readFileSync('docs/manual/acts.md', 'utf8')).toBe(await writeActsPage());
});

test('the generated list of errors is fresh', async () => {
  expect(readFileSync('docs/manual/errors.md', 'utf8')).toBe(await writeErrorsPage());
});
