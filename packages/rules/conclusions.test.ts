import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explainCase } from './cases/explain-case.ts';
import type { JsonObject } from './cases/case-reader.ts';
import { explainPoint, explainRuling } from './explanations/ruling.ts';
import { explainTogether } from './explanations/together.ts';
import { localLaw, NATIONAL_LAW } from './local-law.ts';
import { describeValue } from './describe-value.ts';
import { findRule } from './rule-names.ts';
import { type Reason, reason } from './ruling.ts';

const directory = new URL('cases/', import.meta.url);
const CASES = readdirSync(directory)
  .filter((name) => name.endsWith('.json'))
  .flatMap((file) =>
    (JSON.parse(readFileSync(new URL(file, directory), 'utf8')) as { case: JsonObject }[]).map(
      (worked) => [file.split('.')[0] ?? '', worked.case] as const,
    ),
  );

async function explained(name: string, json: JsonObject) {
  const decided = (await findRule(name))?.(json);
  return decided?.ok ? explainCase(name, json, decided.ruling) : undefined;
}

test('every worked case has a sentence, and a line for each reason', async () => {
  for (const [name, json] of CASES) {
    const explanation = await explained(name, json);
    if (explanation === undefined) continue;
    const { short, long } = explanation;
    expect(short).toMatch(/[^。；]。$/);
    for (const line of [short, ...long]) expect(line).not.toMatch(/undefined|NaN|null|<=|>=|floor|；；/);
  }
});

const COUNT = {
  electionDay: '2021-11-05',
  level: 'county',
  round: 'first',
  seats: 1,
  voters: 1000,
  issued: 600,
  cast: 598,
  invalid: 8,
  candidates: ['甲', '乙'],
};

test.each([
  ['count-direct', { ...COUNT, votes: { 甲: 300, 乙: 290 } }, '本次投票有效；甲当选。'],
  [
    'count-direct',
    { ...COUNT, issued: 500, cast: 500, votes: { 甲: 300, 乙: 190 } },
    '全体选民1000人，参加投票的500人，500×2＝1000，等于1000，没有超过半数，选举无效；依法重新投票，应选1名。',
  ],
  [
    'count-direct',
    { ...COUNT, seats: 2, candidates: ['甲', '乙', '丙'], votes: { 甲: 400, 乙: 350, 丙: 350 } },
    '本次投票有效；甲当选；乙、丙得票相等，不能确定当选人，就上述2人再次投票，应选1名，以得票多的当选。',
  ],
  ['surplus', { electionDay: '2021-11-05', kind: 'direct', seats: 3 }, '候选人应为4名至6名。'],
  [
    'timetable',
    { electionDay: '2016-10-20', actual: { 'roll-publish': '2016-10-01', 'nom-publish': '2016-10-05' } },
    '迟于期限的有：公布选民名单（最迟2016年9月30日）；只按一种算法不迟的有：公布初步代表候选人名单（稳妥的是2016年10月4日）。',
  ],
  ['identity-number', { value: '110105194912310021' }, '号码不正确：校验码不符。'],
])('%s concludes', async (name, json, short) => {
  expect((await explained(name, json))?.short).toBe(short);
});

const reasons = [
  reason({ rule: 'res-majority', article: '选举法（2020）第四十五条' }, '甲: 2 × 300 > 598', true),
];

test('a silent point says what stood in for the law, and who decided so', () => {
  const byDefault =
    '采用“以收回的选票计”，选举机构尚未决定，按缺省（选举法第四十五条未界定参加投票；以收回的选票计）。';
  expect(explainRuling({ reasons, undecided: ['pBasis'] })).toEqual([
    '甲得300票，参加投票的选民598人，300×2＝600，大于598，超过半数，可以当选。依据：选举法（2020）第四十五条；算式：甲：2 × 300 > 598，成立。',
    `法律没有写明：参加投票的选民怎样计算。${byDefault}`,
    '适用选举法（2020），2020年10月18日起施行（施行日期未与原文核对）；条文序号据该版本原文。',
  ]);
  const decided = localLaw(
    '231182',
    { pBasis: 'issued' },
    { decisions: { pBasis: { decidedBy: '某市选举委员会', document: '某选发〔2021〕3号' } } },
  );
  expect(explainPoint('pBasis', decided)).toBe(
    '参加投票的选民怎样计算。采用“以发出的选票计”，由某市选举委员会决定（某选发〔2021〕3号）。',
  );
  expect(explainPoint('pBasis', localLaw(undefined, { pBasis: 'issued' }))).toContain('这是本次给定的');
  expect(explainPoint('maxOtherRounds', localLaw('310101'))).toContain('参照上海实施细则第四十五条');
  expect(explainPoint('primaryMinTurnout', NATIONAL_LAW)).toContain('采用“不作要求”');
});

test.each([
  [
    'committeeSize',
    { county: { min: 15, max: 29 }, township: { min: 9, max: 13 } },
    '县级15人至29人、乡级9人至13人',
  ],
  [
    'byElectionDates',
    { 'roll-publish': 12, 'formal-publish': 7 },
    '公布选民名单12日以前、公布正式代表候选人名单7日以前',
  ],
  ['structureTargets', [{ group: '妇女', atLeastPercent: 26 }], '妇女、不少于26%'],
  ['structureTargets', [], '没有'],
  ['primaryMinTurnout', '1/3', '1/3'],
  ['maxOtherRounds', 2, '2次'],
] as const)('%s is written as people write it', (id, value, written) => {
  expect(describeValue(id, value as never)).toBe(written);
});

test('where the number of an article is not known, it says so', () => {
  const article = '村民委员会组织法（2026）';
  const lines = explainRuling({
    reasons: [reason({ rule: 'vil-turnout', article }, '2 × 401 > 800', true)],
    undecided: [],
  });
  expect(lines.at(-1)).toBe(
    '适用村民委员会组织法（2026），2026年1月1日起施行；条文序号未核对，只引法律名称。',
  );
});

test.each([
  [
    '地方组织法（2015）第二十一条',
    '适用地方组织法（2015），2015年8月29日起施行；条文序号由其他版本推算，未与该版本原文逐条核对。',
  ],
  [
    '党的地方组织选举工作条例（1994）',
    '适用党的地方组织选举工作条例（1994），1994年1月1日起施行（施行的月日未核对，暂以该年一月一日计）；条文序号未核对，只引法律名称。',
  ],
])('%s: what was not checked against the text is not asserted', (article, said) => {
  const lines = explainRuling({
    reasons: [reason({ rule: 'pl-quorum', article }, '2 × 31 > 60', true)],
    undecided: [],
  });
  expect(lines.at(-1)).toBe(said);
});

test('reasons of one rule are said together', () => {
  const article = '选举法（2020）第四十五条';
  const said = (rule: Reason['rule'], ...tests: readonly [string, boolean][]) =>
    explainTogether(tests.map(([arithmetic, holds]) => reason({ rule, article }, arithmetic, holds)));
  expect(said('res-majority', ['甲: 2 × 300 > 598', true], ['乙: 2 × 290 > 598', false])).toBe(
    '参加投票的选民598人，当选须得到过半数的选票，至少300票。甲达到了过半数。',
  );
  expect(said('res-other-win', ['甲: 3 × 199 >= 598', false], ['乙: 3 × 190 >= 598', false])).toBe(
    '另行选举以得票多的当选，但得票不得少于选票的三分之一。选票598张，至少200票。没有人得票达到三分之一。',
  );
  expect(said('res-turnout', ['2 × 598 > 1000', true])).toContain('超过半数，选举有效。');
  expect(said('ballot-writein', ['丙: voter', false], ['丁: voter', false])).toBe(
    '另选的丙不是本选区的选民，所得的票不计给任何人。另选的丁不是本选区的选民，所得的票不计给任何人。',
  );
});
