import { expect, test } from 'vitest';
import { reachedFrom, readDeclarations } from './declarations.ts';

const declarations = readDeclarations(['packages/rules', 'scripts']);

function called(name: string, file: string) {
  const found = declarations.find((each) => each.name === name && each.file === file);
  if (found === undefined) throw new Error(`no ${name} in ${file}`);
  return found;
}

test('a function mentions what it calls, here and in other files', () => {
  const own = called('readDeclarations', 'scripts/declarations.ts').mentions.map(({ name }) => name);
  expect(own).toContain('declarationsIn');
  expect(own).toContain('filesBelow');
  const direct = called('countDirect', 'packages/rules/count-direct.ts');
  expect([...reachedFrom(direct)].map(({ name }) => name)).toContain('tieBallot');
});

test('what it binds itself is no mention, and a type is none either', () => {
  const { mentions } = called('reachedFrom', 'scripts/declarations.ts');
  expect(mentions).toEqual([]);
});

test('words stand where they are made, not where something is compared with them', () => {
  expect(called('rulesOf', 'packages/rules/count-direct.ts').words).toContain('res-turnout');
  expect(called('reasonsOf', 'packages/rules/timetable.ts').words).not.toContain('roll-objection');
  expect(called('quota', 'packages/rules/quota.ts').words).toContain('quota-…');
});
