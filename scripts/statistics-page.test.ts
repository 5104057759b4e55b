import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeStatisticsPage } from './statistics-page.ts';

test('the generated page of statistics is fresh', async () => {
  expect(readFileSync('docs/manual/statistics.md', 'utf8')).toBe(await writeStatisticsPage());
});
