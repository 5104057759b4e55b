/** 算例 · the numbered examples with which the rules began: each stands in a case file under its number, or is decided by what no case file asks. */
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

/** Not decided under a name of the command line yet. */
const WITHOUT_NAME: Readonly<Record<string, string>> = {
  'TV-48': '常委会任命的表决',
  'TV-52': '会议期间的罢免案',
  'TV-63': '村民委员会成员的罢免',
  'TV-64': '村民委员会成员罢免的提出',
  'TV-73': '党的基层组织选举的差额',
  'TV-87': '代表履职的要求',
  'TV-88': '代表建议的答复期限',
};

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
  expect(inCaseFiles.has(vector) || WITHOUT_NAME[vector] !== undefined).toBe(true);
});

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `TV-${String(from + index).padStart(2, '0')}`);
}
