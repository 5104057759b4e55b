/**
 * The worked cases, `cases/<rule>.json` and `cases/<rule>.<aspect>.json`: each is decided twice, by the typed function on its own fields and by the
 * reader that the command line uses. An answer may name only some of the fields.
 */
import { describe, expect, test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import type { Decided } from './error-codes.ts';
import { localLaw } from './local-law.ts';
import { RULE_NAMES, findRule } from './rule-names.ts';
import { RULE_TITLES } from './rule-titles.ts';
import type { Reason } from './ruling.ts';
import type { JsonObject } from './cases/case-reader.ts';
import type { CaseRule } from './cases/case-rule.ts';
import { holdsAsWritten } from './proof/reason-arithmetic.ts';

interface WorkedCase {
  readonly note?: string;
  readonly case: JsonObject;
  readonly answer?: JsonObject;
  readonly error?: string;
  /** The field that the mistake is in, as its text names it. */
  readonly field?: string;
}

const directory = new URL('cases/', import.meta.url);
const files = readdirSync(directory).filter((file) => file.endsWith('.json'));

test('every rule has worked cases', () => {
  expect(new Set(files.map(ruleOf))).toEqual(new Set(RULE_NAMES));
});

test('a rule of another name is none', async () => {
  expect(await findRule('count')).toBeUndefined();
});

/** One test for all cases of a file: thousands of tests take longer than thousands of cases. A case that fails is named. */
describe.each(files)('%s', (file) => {
  const cases = JSON.parse(readFileSync(new URL(file, directory), 'utf8')) as WorkedCase[];

  test('as they are read', async () => {
    const decide = await findRule(ruleOf(file));
    for (const worked of cases) expectAnswer(decide?.(worked.case), worked);
  });

  test('as typed facts', async () => {
    const { caseRule } = (await import(`./cases/${ruleOf(file)}.ts`)) as {
      caseRule: CaseRule<JsonObject, object>;
    };
    for (const worked of cases.filter(({ error }) => !isReadersError(error))) {
      const { jurisdiction, parameters, ...facts } = worked.case;
      const law = localLaw(jurisdiction as string, parameters as object);
      expectAnswer(caseRule.decide({ ...DEFAULTS[ruleOf(file)], ...facts }, law), worked);
    }
  });
});

/** What a case may leave out and a typed fact may not. */
const DEFAULTS: Readonly<Record<string, JsonObject>> = {
  'count-direct': { roundNumber: 1 },
  'count-village': { roundNumber: 1 },
  'count-congress': { round: 'first' },
  'count-party': { round: 'first' },
  quota: { plusFivePercent: false },
};

/** What the reader finds before there is a typed fact. */
function isReadersError(error: string | undefined): boolean {
  return ['invalid-case', 'negative-or-fractional', 'too-large', 'ambiguous-name'].includes(error ?? '');
}

function ruleOf(file: string): string {
  return file.split('.')[0] ?? '';
}

function expectAnswer(decided: Decided<object> | undefined, worked: WorkedCase): void {
  const { answer, error, field } = worked;
  const id = String(worked.case['id']);
  if (error !== undefined) {
    const mistake = { code: error, ...(field !== undefined && { field }) };
    expect(decided, id).toMatchObject({ ok: false, error: mistake });
    return;
  }
  const { steps, ...rest } = answer ?? {};
  expect(decided, id).toMatchObject({ ok: true, ruling: rest });
  if (decided?.ok !== true) return;
  const ruling = decided.ruling as { reasons: Reason[]; steps: { rule: string }[] };
  for (const expected of (steps ?? []) as { rule: string }[]) {
    expect(
      ruling.steps.find(({ rule }) => rule === expected.rule),
      id,
    ).toMatchObject(expected);
  }
  expect(ruling.reasons.filter(isUnsound), id).toEqual([]);
}

/** Without a title or an article, or with a test that does not hold as it is written. */
function isUnsound({ rule, article, test: written, holds }: Reason): boolean {
  const isWhole = RULE_TITLES[rule].length > 0 && article !== '' && !/^$|undefined|NaN|null/.test(written);
  return !isWhole || (holdsAsWritten(written) ?? holds) !== holds;
}
