/** Every reason that the rules give is explained by a sentence of its own, in Chinese, that says whether it holds. */
import { expect, test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { articleOf } from './articles.ts';
import type { JsonObject } from './cases/case-reader.ts';
import { officeExamples } from './explanations/office-examples.ts';
import { explainReason, specificExplanation } from './explanations/explanations.ts';
import { findRule } from './rule-names.ts';
import { RULE_TITLES, type RuleId } from './rule-titles.ts';
import type { Reason } from './ruling.ts';
import { writtenTest } from './written-test.ts';

const electionDay = '2021-11-05';
const directory = new URL('cases/', import.meta.url);

/** The reasons of all worked cases, and those of acts. */
async function allReasons(): Promise<readonly Reason[]> {
  const reasons: Reason[] = [...officeExamples()];
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.json'))) {
    const decide = await findRule(file.split('.')[0] ?? '');
    const cases = JSON.parse(readFileSync(new URL(file, directory), 'utf8')) as { case: JsonObject }[];
    for (const worked of cases) {
      const decided = decide?.(worked.case);
      if (decided?.ok) reasons.push(...(decided.ruling as { reasons: Reason[] }).reasons);
    }
  }
  return reasons;
}

test('no rule is left without an example', async () => {
  const reasons = await allReasons();
  const seen = new Set(reasons.map(({ rule }) => rule));
  expect(Object.keys(RULE_TITLES).filter((rule) => !seen.has(rule as RuleId))).toEqual([]);
});

test('every reason has an explanation of its own', async () => {
  const reasons = await allReasons();
  expect(reasons.filter((each) => specificExplanation(each) === undefined)).toEqual([]);
});

test('it is a whole sentence without the signs and words of the test', async () => {
  const reasons = await allReasons();
  for (const each of reasons) {
    const sentence = explainReason(each);
    expect(sentence).toMatch(/。$/);
    expect(withoutName(sentence, each)).not.toMatch(/[<>=|*{}[\]∈≤≥]|[a-wyz]|undefined|NaN/);
  }
});

test('its arithmetic is written without English words', async () => {
  const reasons = await allReasons();
  for (const each of reasons) expect(withoutName(writtenTest(each.test), each)).not.toMatch(/[a-z]{2}/);
});

test('it says whether the reason holds', async () => {
  const reasons = await allReasons();
  for (const each of reasons) {
    expect(explainReason({ ...each, holds: !each.holds })).not.toBe(explainReason(each));
  }
});

test('it is a function of the reason, whatever a name looks like', () => {
  const article = articleOf('res-majority', electionDay);
  const named = (name: string) =>
    explainReason({ rule: 'res-majority', article, test: `${name}: 2 × 300 > 598`, holds: true });
  for (const name of ['2 × 3 > 1', 'A: 2 × 1 > 3', '甲\n乙', '$1', 'constructor']) {
    expect(named(name)).toBe(
      `${name}得300票，参加投票的选民598人，300×2＝600，大于598，超过半数，可以当选。`,
    );
  }
});

test('a test of an unknown form is written as people write it', () => {
  const old: Reason = { rule: 'res-turnout', article: '选举法', test: '甲 >= 乙', holds: false };
  expect(explainReason(old)).toBe('参加投票的选民过半数：甲 ≥ 乙，不成立。');
});

/** A name may be in any script. */
function withoutName(sentence: string, { test: arithmetic }: Reason): string {
  const names = arithmetic.slice(0, Math.max(0, arithmetic.indexOf(': '))).split(', ');
  return names.filter((name) => name !== '').reduce((rest, name) => rest.replaceAll(name, ''), sentence);
}
