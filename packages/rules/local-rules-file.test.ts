import { expect, test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { JURISDICTIONS } from './jurisdictions.ts';
import { localLaw, limitInForce, NATIONAL_LAW } from './local-law.ts';
import type { LocalRules } from './local-rules.ts';
import {
  LOCAL_RULES_FORMAT,
  localRulesConflicts,
  readAdoptedLocalRules,
  readLocalRules,
  readLocalRulesText,
} from './local-rules-file.ts';
import { formalListMayPublish } from './timetable.ts';

const directory = new URL('jurisdictions/', import.meta.url);
const files = readdirSync(directory);
const FILE = { format: LOCAL_RULES_FORMAT, area: '3301', name: '杭州市', title: '杭州办法' };

test('every province that is held here has a file', () => {
  expect(JURISDICTIONS).toHaveLength(files.length);
  expect(new Set(JURISDICTIONS.map(({ area }) => area)).size).toBe(files.length);
});

test.each(files)('%s is a file as an office would load it, and loosens nothing', (file) => {
  const read = readLocalRulesText(readFileSync(new URL(file, directory), 'utf8'));
  expect(read).toMatchObject({ ok: true });
  if (read.ok) expect(localRulesConflicts(read.rules, NATIONAL_LAW)).toEqual([]);
});

test('an empty layer says what is unknown', () => {
  for (const { parameters, unknown } of JURISDICTIONS) {
    if (Object.keys(parameters).length === 0) expect(unknown).not.toEqual([]);
  }
});

test('every mistake is named by its place, all at once', () => {
  const mistakes = mistakesIn({
    format: 'else',
    area: 33,
    name: ' ',
    title: '',
    from: '2021-02-30',
    parametres: {},
    parameters: {
      maxOtherRounds: { value: 4, article: '第一条' },
      proxyReasons: { value: ['away', 'bored'] },
      turnout: { value: 1, article: '第二条' },
      pBasis: 'cast',
    },
    limits: { proxyLimit: { value: 0, article: '第三条' }, voters: {} },
    steps: [{ rule: 'roll-publish', daysBefore: -1, article: '' }, 7],
    unknown: [''],
  });
  expect(mistakes.map(({ path }) => path)).toEqual([
    'parametres',
    'format',
    'area',
    'name',
    'title',
    'from',
    'parameters.maxOtherRounds.value',
    'parameters.proxyReasons.value',
    'parameters.proxyReasons.article',
    'parameters.turnout',
    'parameters.pBasis',
    'limits.proxyLimit.value',
    'limits.voters',
    'steps[0].rule',
    'steps[0].daysBefore',
    'steps[0].article',
    'steps[1]',
    'unknown',
  ]);
  expect(mistakes.every(({ text }) => text.endsWith('。'))).toBe(true);
});

test.each([[null], [[]], ['33'], [7]])('%j is no file', (json) => {
  expect(mistakesIn(json)).toEqual([{ path: '', text: '应为一个 JSON 对象。' }]);
});

test.each([
  ['rollPublishDays', 20, true],
  ['rollPublishDays', 25, true],
  ['rollPublishDays', 19, false],
  ['proxyLimit', 2, true],
  ['proxyLimit', 4, false],
  ['jointNominators', 10, true],
  ['jointNominators', 15, false],
  ['jointNominators', 5, false],
] as const)('%s of %i: tightens or leaves the national number: %s', (id, value, isLawful) => {
  const conflicts = localRulesConflicts(
    rulesOf({ limits: { [id]: { value, article: '杭州办法第一条' } } }),
    NATIONAL_LAW,
  );
  expect(conflicts).toHaveLength(isLawful ? 0 : 1);
});

test('a file with a byte order mark is read, when it is adopted and afterwards', () => {
  const text = `\uFEFF${JSON.stringify(FILE)}`;
  expect(readLocalRulesText(text)).toMatchObject({ ok: true });
  expect(readAdoptedLocalRules(text)).toEqual(readLocalRulesText(text));
});

const step = { rule: 'roll-correct', daysBefore: 2, article: '第九条' };

test.each([
  ['that ends before it begins', { from: '2021-01-02', to: '2021-01-01' }, 'to'],
  ['that gives one step two days', { steps: [step, { ...step, daysBefore: 3 }] }, 'steps[1].rule'],
  [
    'with a number beyond reason',
    { limits: { rollPublishDays: { value: 1_000_000_000, article: '第九条' } } },
    'limits.rollPublishDays.value',
  ],
  ['read in another encoding', { name: '���' }, ''],
  ['with a NUL', { title: '办\u0000法' }, ''],
  ['with half a surrogate pair deep inside', { unknown: [[['\ud800']]] }, ''],
])('a file %s is not adopted, and one adopted once stays readable', (_what, changes, place) => {
  const text = JSON.stringify({ ...FILE, ...changes });
  const read = readLocalRulesText(text);
  expect(read.ok ? [] : read.mistakes.map(({ path }) => path)).toContain(place);
  if (!('unknown' in changes)) expect(readAdoptedLocalRules(text)).toMatchObject({ ok: true });
});

test('what is loosened is refused with both articles', () => {
  const rules = rulesOf({ limits: { formalListDays: { value: 5, article: '杭州办法第八条' } } });
  expect(localRulesConflicts(rules, NATIONAL_LAW, '2021-11-05')).toEqual([
    {
      path: 'limits.formalListDays.value',
      text: '正式代表候选人名单在选举日的几日以前公布：杭州办法第八条为 5 日，选举法（2020）第三十二条为 7 日，地方规定只能更多。',
    },
  ]);
});

test('what the province has decided, the city does not decide otherwise', () => {
  const rules = rulesOf({ parameters: { maxOtherRounds: { value: 2, article: '杭州办法第九条' } } });
  expect(localRulesConflicts(rules, localLaw('3301'))).toEqual([
    {
      path: 'parameters.maxOtherRounds.value',
      text: '另行选举的次数：浙江实施细则第四十九条已规定为“1次”，杭州办法第九条不能另作“2次”。',
    },
  ]);
});

test('a stricter number holds in its own place, from its own day, and is cited', () => {
  const rules = rulesOf({
    from: '2021-07-01',
    limits: { formalListDays: { value: 9, article: '杭州办法第八条' } },
  });
  const lawOn = (electionDay: string, area = '330106') =>
    localLaw(area, {}, { electionDay, layers: [rules] });
  expect(limitInForce(lawOn('2021-11-05'), 'formalListDays', '2021-11-05')?.value).toBe(9);
  expect(limitInForce(lawOn('2021-06-30'), 'formalListDays', '2021-06-30')?.value).toBe(7);
  expect(limitInForce(lawOn('2021-11-05', '330206'), 'formalListDays', '2021-11-05')?.value).toBe(7);
  const published = { electionDay: '2021-11-05', publishedOn: '2021-10-28' };
  expect(formalListMayPublish(published, localLaw('330106')).permitted).toBe(true);
  const ruling = formalListMayPublish(published, lawOn('2021-11-05'));
  expect(ruling.permitted).toBe(false);
  expect(ruling.reasons[0]?.article).toBe('杭州办法第八条');
});

function mistakesIn(json: unknown) {
  const read = readLocalRules(json);
  return read.ok ? [] : read.mistakes;
}

function rulesOf(part: Partial<LocalRules>): LocalRules {
  const read = readLocalRules({ ...FILE, ...part });
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return read.rules;
}
