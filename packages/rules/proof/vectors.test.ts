/** 算例 · the numbered examples with which the rules began: each stands in a case file under its number. */
import { expect, test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';

const VECTORS = [
  ...range(1, 25),
  ...range(30, 38),
  ...range(40, 48),
  ...range(50, 54),
  ...range(60, 64),
  ...range(70, 73),
  ...range(80, 88),
];

const directory = new URL('../cases/', import.meta.url);
const inCaseFiles = new Set(
  readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .flatMap(
      (file) => JSON.parse(readFileSync(new URL(file, directory), 'utf8')) as { case: { id?: unknown } }[],
    )
    .map((worked) => /^TV-\d\d/.exec(String(worked.case.id))?.[0]),
);

test.each(VECTORS)('%s', (vector) => {
  expect(inCaseFiles).toContain(vector);
});

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `TV-${String(from + index).padStart(2, '0')}`);
}
