import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { RULE_NAMES } from '@xuanwu/rules/rule-names.ts';
import { XUANWU, xuanwu } from '../tests/xuanwu.ts';

const TV13 =
  '{"id":"TV-13","electionDay":"2021-11-05","level":"county","round":"first","voters":2000,"issued":1500,"cast":1500,"invalid":20,"seats":2,"candidates":["A","B","C"],"votes":{"A":1200,"B":750,"C":700},"ineligible":[]}';

test('an answer byte for byte', async () => {
  const { status, output, errors } = await xuanwu(['rules', 'count-direct'], `${TV13}\n`);
  expect(output).toBe(
    '{"id":"TV-13","valid":true,"elected":["A"],"next":{"kind":"another-election","seats":1,"candidates":["B","C"],"mayExtendTo":[],"shortOfMinimum":false},"vacant":0,"reasons":[{"rule":"res-boxcheck","article":"选举法（2020）第四十四条","test":"1500 <= 1500","holds":true},{"rule":"res-turnout","article":"选举法（2020）第四十五条","test":"2 × 1500 > 2000","holds":true},{"rule":"res-majority","article":"选举法（2020）第四十五条","test":"A: 2 × 1200 > 1500","holds":true},{"rule":"res-majority","article":"选举法（2020）第四十五条","test":"B: 2 × 750 > 1500","holds":false},{"rule":"res-majority","article":"选举法（2020）第四十五条","test":"C: 2 × 700 > 1500","holds":false},{"rule":"res-fewer","article":"选举法（2020）第四十五条","test":"1 < 2","holds":true},{"rule":"res-other-cand","article":"选举法（2020）第四十五条","test":"1 seat: 2 candidates","holds":true}],"undecided":["pBasis","secondRoundWriteIns"]}\n',
  );
  expect(status).toBe(0);
  expect(errors).toBe('');
});

test('a bad line is answered in its place, the rest goes on, and the status says so', async () => {
  const lines = [
    '\ufeff{"id":{"a":12345678901234567890},"birthDate":"2003-11-05","electionDay":"2021-11-05"}\r',
    '',
    '{"id":"broken"',
    '[1]',
    '{"birthDate":"2003-11-05"}',
    '{"id":7,"birthDate":"2003-02-30","electionDay":"2021-11-05"}',
    '{"id":"last","birthDate":"2003-11-05","electionDay":"2021-11-05","else":1}',
    '',
    '  ',
  ];
  const { status, output } = await xuanwu(['rules', 'age'], lines.join('\n'));
  const answers = output.trimEnd().split('\n');
  expect(answers[0]).toMatch(/^\{"id":\{"a":12345678901234567890\},"eligible":true,/);
  expect(answers.slice(1).map((answer) => JSON.parse(answer) as unknown)).toMatchObject([
    { id: null, error: { code: 'invalid-json', message: expect.stringContaining('第 2 行') as string } },
    { id: null, error: { code: 'invalid-json', message: expect.stringContaining('第 3 行') as string } },
    { id: null, error: { code: 'invalid-case', message: expect.stringContaining('第 4 行') as string } },
    { id: null, error: { code: 'invalid-case', message: expect.stringContaining('第 5 行') as string } },
    { id: 7, error: { code: 'invalid-case', message: expect.stringContaining('birthDate') as string } },
    { id: 'last', eligible: true },
  ]);
  expect(status).toBe(2);
});

test('an explanation is one member more, and the rest stays as it is', async () => {
  const plain = await xuanwu(['rules', 'count-direct'], `${TV13}\n`);
  const { output } = await xuanwu(['rules', 'count-direct', '--explain'], `${TV13}\n`);
  const { explanation, ...rest } = JSON.parse(output) as { explanation: { short: string; long: string[] } };
  expect(`${JSON.stringify(rest)}\n`).toBe(plain.output);
  expect(explanation.short).toBe('本次投票有效；A当选；不足的名额1名另行选举，候选人为B、C。');
  expect(explanation.long).toContain(
    'B得750票，参加投票的选民1500人，750×2＝1500，等于1500，没有超过半数，不能当选。依据：选举法（2020）第四十五条；算式：B：2 × 750 > 1500，不成立。',
  );
  expect(explanation.long).toContain(
    '法律没有写明：参加投票的选民怎样计算。采用“以收回的选票计”，选举机构尚未决定，按缺省（选举法第四十五条未界定参加投票；以收回的选票计）。',
  );
  expect(explanation.long.at(-1)).toBe(
    '适用选举法（2020），2020年10月18日起施行（施行日期未与原文核对）；条文序号据该版本原文。',
  );
});

test('an empty file is no case and no error', async () => {
  expect(await xuanwu(['rules', 'quota'], '\n')).toEqual({ status: 0, output: '', errors: '' });
});

test.each([[['rules', 'count']], [['rules']]])('%j names the rules there are', async (args) => {
  const { status, output, errors } = await xuanwu(args);
  expect(status).toBe(2);
  expect(output).toBe('');
  expect(errors.trimEnd().split('\n')).toHaveLength(1);
  for (const name of RULE_NAMES) expect(errors).toContain(name);
});

test('called wrongly is status 2, help is 0', async () => {
  expect((await xuanwu(['rules', 'age', '--such'])).status).toBe(2);
  expect(await xuanwu(['rules', '--help'])).toMatchObject({ status: 0, errors: '' });
});

test('a reader that leaves early is no error', async () => {
  const child = spawn('bash', [
    '-c',
    `set -o pipefail; yes '${TV13}' | head -20000 | ${XUANWU.map((word) => `"${word}"`).join(' ')} rules count-direct | head -1`,
  ]);
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  expect(errors).toBe('');
});

test('every worked case passes through the program in its order', async () => {
  const file = new URL('../packages/rules/cases/count-direct.json', import.meta.url);
  const worked = JSON.parse(readFileSync(file, 'utf8')) as { case: { id: string }; error?: string }[];
  const input = worked.map((each) => JSON.stringify(each.case)).join('\n');
  const { output } = await xuanwu(['rules', 'count-direct'], input);
  const answers = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; error?: { code: string } });
  expect(answers.map(({ id, error }) => [id, error?.code])).toEqual(
    worked.map((each) => [each.case.id, each.error]),
  );
});

const CITY_RULES = {
  format: 'xuanwu-local-rules/1',
  area: '3301',
  name: '杭州市',
  title: '杭州办法',
  limits: { proxyLimit: { value: 2, article: '杭州办法第八条' } },
};
const PROXY =
  '{"id":1,"electionDay":"2021-11-05","jurisdiction":"330106","reason":"away","channel":"paper","committeeConsent":true,"proxyIsVoter":true,"samePlace":true,"commissionsHeld":2}\n';

test('an office’s own local rules stand beside the provinces', async () => {
  const answer = async (rules: object) =>
    xuanwu(['rules', 'proxy', '--local-rules', await written(rules)], PROXY);
  const stricter = await answer(CITY_RULES);
  expect(stricter.status).toBe(0);
  expect(JSON.parse(stricter.output)).toMatchObject({ accepted: false });
  expect(stricter.output).toContain('杭州办法第八条');
  expect(await xuanwu(['rules', 'proxy'], PROXY)).toMatchObject({ status: 0 });

  const looser = await answer({
    ...CITY_RULES,
    limits: { proxyLimit: { value: 5, article: '杭州办法第八条' } },
  });
  expect(looser).toMatchObject({ status: 2, output: '' });
  expect(looser.errors).toContain('选举法（2020）第四十二条');
  expect(looser.errors.trimEnd().split('\n')).toHaveLength(1);

  const missing = await xuanwu(['rules', 'proxy', '--local-rules', 'no-such.json'], PROXY);
  expect(missing).toMatchObject({ status: 2, output: '' });
});

async function written(rules: object): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'xuanwu-test-')), 'local-rules.json');
  await writeFile(file, JSON.stringify(rules));
  onTestFinished(() => rm(dirname(file), { recursive: true }));
  return file;
}

test('a line that cannot be trusted is refused, whatever it is made of', async () => {
  const sound = '"birthDate":"2003-11-05","electionDay":"2021-11-05"';
  const lines = [
    `{"id":"twice",${sound},"birthDate":"2013-11-05"}`,
    `{"id":"twice inside",${sound},"parameters":{"feb29Birthday":"mar-1","feb29Birthday":"feb-28"}}`,
    `{"id":"misspelt",${sound},"parameters":{"feb29birthday":"feb-28"}}`,
    `{"id":"not a value",${sound},"parameters":{"feb29Birthday":"mar-2"}}`,
    `{"id":"nowhere",${sound},"jurisdiction":"990000"}`,
    `{"id":"no day","birthDate":"2003-11-05","electionDay":"2021-02-29"}`,
    `{"id":"no law","birthDate":"1950-11-05","electionDay":"1979-12-31"}`,
    `{"id":"no number","birthDate":NaN,"electionDay":"2021-11-05"}`,
    `{"id":"polluting",${sound},"__proto__":{"feb29Birthday":1},"parameters":{"__proto__":{"polluted":true}}}`,
    `{"id":${'['.repeat(100_000)}`,
    `{"id":"\ud800",${sound}}`,
    `{"id":"last",${sound}}`,
  ];
  const { status, output, errors } = await xuanwu(['rules', 'age'], lines.join('\n'));
  const answers = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: unknown; error?: { code: string } });
  expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
    ['twice', 'duplicate-field'],
    ['twice inside', 'duplicate-field'],
    ['misspelt', 'invalid-case'],
    ['not a value', 'invalid-case'],
    ['nowhere', 'invalid-case'],
    ['no day', 'invalid-case'],
    ['no law', 'unknown-law-date'],
    [null, 'invalid-json'],
    ['polluting', 'invalid-case'],
    [null, 'invalid-json'],
    ['\ufffd', undefined],
    ['last', undefined],
  ]);
  expect([status, errors]).toEqual([2, '']);
});
