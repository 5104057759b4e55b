/** Every silent point can be put to an office, and no act rests on one that is not listed for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ActName } from './acts.ts';
import type { JsonObject } from './cases/case-reader.ts';
import { lawWithDecisions, localLaw, NATIONAL_LAW } from './local-law.ts';
import { type ParameterId, PARAMETER_IDS, PARAMETERS } from './parameters.ts';
import { describeValue } from './describe-value.ts';
import { findRule } from './rule-names.ts';
import {
  actsResting,
  mayAnswer,
  mayDecidePoint,
  openPointsOfActs,
  silentPoint,
  SILENT_POINTS_OF_ACTS,
} from './silent-points.ts';
import { TABLE_OF_ROWS, TABLE_PARTS } from './table-points.ts';

test.each(PARAMETER_IDS)('%s: what may be chosen is allowed, and the suggestion is among it', (id) => {
  const { kind, choices, default: suggested, question } = silentPoint(id);
  const { allows } = PARAMETERS[id];
  expect(question).toMatch(/？/);
  const values = choices.map(({ value }) => value);
  if (kind === 'several') {
    expect(allows(values)).toBe(true);
    expect(values).toEqual(expect.arrayContaining(suggested as unknown[]));
  } else {
    expect(values.filter((value) => !allows(value))).toEqual([]);
    if (kind === 'one') expect(values).toContain(suggested);
  }
});

test.each(PARAMETER_IDS)('%s: what its form asks for is an answer', (id) => {
  const { kind } = silentPoint(id);
  const { allows } = PARAMETERS[id];
  if (kind === 'number') expect(Array.from({ length: 101 }, (_, number) => number).some(allows)).toBe(true);
  if (kind !== 'table') return;
  if (id === TABLE_OF_ROWS) return expect(allows([{ group: '妇女', atLeastPercent: 26 }])).toBe(true);
  const filled: Record<string, unknown> = {};
  for (const { path } of TABLE_PARTS[id] ?? []) {
    const last = path.at(-1) ?? '';
    let inner = filled;
    for (const key of path.slice(0, -1)) inner = (inner[key] ??= {}) as Record<string, unknown>;
    inner[last] = 3;
  }
  expect(allows(filled)).toBe(true);
  expect(describeValue(id, filled as never)).toMatch(/^[^a-z]+$/);
  expect(describeValue(id, filled as never)).not.toMatch(/(^|、)3(、|$)/);
  return undefined;
});

/** What each rule was seen to consult, over all worked cases. */
async function consultedIn(rule: string): Promise<Set<ParameterId>> {
  const directory = new URL('cases/', import.meta.url);
  const decide = await findRule(rule);
  const files = readdirSync(directory).filter(
    (name) => name.split('.')[0] === rule && name.endsWith('.json'),
  );
  const cases = files.flatMap(
    (file) => JSON.parse(readFileSync(new URL(file, directory), 'utf8')) as { case: JsonObject }[],
  );
  return new Set(
    cases.flatMap(({ case: facts }) => {
      const decided = decide?.(facts);
      return decided?.ok ? (decided.ruling as { undecided: readonly ParameterId[] }).undecided : [];
    }),
  );
}

test.each([
  ['decide-result', 'count-direct'],
  ['commission-proxy', 'proxy'],
  ['register-voter', 'age'],
] satisfies [ActName, string][])('%s rests on what %s consults', async (act, rule) => {
  expect(new Set(SILENT_POINTS_OF_ACTS[act])).toEqual(await consultedIn(rule));
});

test('a province that has decided leaves nothing open, and neither does an office', () => {
  const open = openPointsOfActs(['decide-result'], NATIONAL_LAW);
  expect(open).toEqual(['pBasis', 'turnoutInSecondRound', 'secondRoundWriteIns', 'maxOtherRounds']);
  expect(openPointsOfActs(['decide-result'], localLaw('330106'))).not.toContain('maxOtherRounds');
  const held = { parameter: 'pBasis', value: 'issued', decidedBy: '选举委员会', document: '1号' } as const;
  const decided = lawWithDecisions('231182', [held]);
  expect(openPointsOfActs(['decide-result'], decided)).not.toContain('pBasis');
  expect(decided.values.pBasis).toBe('issued');
});

test('an answer gives way to a rule', () => {
  const held = { parameter: 'maxOtherRounds', value: 3, decidedBy: '选举委员会', document: '1号' } as const;
  const law = lawWithDecisions('330106', [held]);
  expect(law.values.maxOtherRounds).toBe(localLaw('330106').values.maxOtherRounds);
  expect(law.decisions.maxOtherRounds).toBeUndefined();
});

test('what is decided above cannot be decided below', () => {
  expect(mayDecidePoint('maxOtherRounds', undefined, '2021-01-01').permitted).toBe(true);
  const prior = { source: '黑龙江省人大常委会〔2016〕3号', value: 2 };
  expect(mayDecidePoint('maxOtherRounds', prior, '2021-01-01')).toMatchObject({
    permitted: false,
    reasons: [{ article: prior.source, test: '另行选举的次数：已定为“2次”' }],
  });
});

test('the acts that rest on a point', () => {
  expect(actsResting('dayConvention')).toEqual([
    'carry-over-roll',
    'settle-roll-changes',
    'record-roll-change',
    'change-election-day',
    'request-eligibility-certificate',
    'issue-eligibility-certificate',
    'publish-roll',
    'receive-roll-objection',
    'decide-roll-objection',
    'record-roll-suit',
    'record-roll-judgment',
    'publish-initial-list',
    'order-primary',
    'remove-formal-candidate',
    'publish-formal-list',
  ]);
});

test('an office is not offered what cannot be carried out; a local rule may say it all the same', () => {
  expect(silentPoint('repeatVoteList').choices).toEqual([{ value: 'same-list', title: '原来的名单' }]);
  expect(mayAnswer('repeatVoteList', 'new-nomination')).toBe(false);
  expect(PARAMETERS.repeatVoteList.allows('new-nomination')).toBe(true);
});
