/** 代表资格审查: examined on grounds of law, decided by the body that the law names, published before the first session; an outsider finds it again. */
import { join } from 'node:path';
import { verifyPackage } from '@xuanwu/evidence/verify.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { readSessionCalendar } from '@xuanwu/server/levels/sessions/session.queries.ts';
import { confirmCredentials } from '@xuanwu/server/phases/results/credentials/confirm-credentials.ts';
import { readCredentials } from '@xuanwu/server/phases/results/credentials/credentials-view.queries.ts';
import type { CredentialsView } from '@xuanwu/server/phases/results/credentials/credentials-view.schema.ts';
import { publishDeputies } from '@xuanwu/server/phases/results/credentials/publish-deputies.ts';
import { reportCredentials } from '@xuanwu/server/phases/results/credentials/report-credentials.ts';
import { exportPackage } from '@xuanwu/server/reports/export-package.ts';
import { readPackageFolder } from '@xuanwu/server/reports/package-folder.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { walkOrigins } from '../origins.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

const CHECK = '公布的代表都是当选的人，资格经审查和确认';
const MEETING = { heldOn: '2016-10-21', minute: '审查委员会第1次会议纪要', present: 5, inFavour: 5 };
const BODY = { heldOn: '2016-10-21', minute: '常委会第30次会议纪要', members: 9, present: 8, inFavour: 5 };
const SOUND = {
  isCitizen: true,
  isAdult: true,
  hasPoliticalRights: true,
  procedureLawful: true,
  unlawfulActs: [],
  isStateEmployee: false,
} as const;

let rehearsal: TestRehearsal;
let congress: CredentialsView;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('result');
  const views = await read();
  congress = wanted(views.find(({ level }) => level === 'county'));
});
afterAll(() => rehearsal.close());

function wanted<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there');
  return value;
}

const read = () => actTransaction(rehearsal.context, rehearsal.stage.actor('demo-chief'), readCredentials);
const again = async () => wanted((await read()).find(({ election }) => election === congress.election));
const deputyAt = (index: number) => wanted(congress.deputies.at(index)).deputy;
const report = (input: Partial<Parameters<typeof reportCredentials.perform>[1]>) =>
  performAct(rehearsal.context, rehearsal.stage.actor('demo-clerk'), reportCredentials, {
    election: congress.election,
    meeting: MEETING,
    sound: [],
    findings: [],
    postponed: [],
    ...input,
  });
const bought = () => ({
  ...SOUND,
  deputy: deputyAt(1),
  unlawfulActs: ['bribery' as const],
  isStateEmployee: true,
  document: '检察院起诉书',
});

test('what was found of somebody rests on a paper; nobody is examined twice', async () => {
  await expect(report({ findings: [{ ...bought(), document: null }] })).rejects.toMatchObject({
    errors: [{ path: 'findings.0.document' }],
  });
  await expect(report({ sound: [deputyAt(1)], findings: [bought()] })).rejects.toMatchObject({
    code: 'bad-request',
  });
  await expect(report({ postponed: [{ deputy: deputyAt(2), reason: '有线索' }] })).rejects.toMatchObject({
    message: expect.stringContaining('没有审查任何当选人'),
  });
});

test('the committee reports whom it found sound, whose election is void by which article, and whom it put off', async () => {
  const sound = congress.deputies.slice(3).map(({ deputy }) => deputy);
  const answer = await report({
    sound: [deputyAt(0), ...sound],
    findings: [bought()],
    postponed: [{ deputy: deputyAt(2), reason: '有明确线索正在核查' }],
  });
  expect(answer).toMatchObject({
    kind: 'done',
    output: { number: 1, valid: congress.deputies.length - 2, void: 1, postponed: 1 },
  });
  const [first] = (await again()).reports;
  expect(first).toMatchObject({
    findings: [
      {
        valid: false,
        discipline: '行政处分',
        reasons: expect.arrayContaining([
          expect.objectContaining({
            rule: 'res-void-person',
            article: '选举法（2015）第五十七条',
            holds: false,
          }),
        ]),
      },
    ],
  });
  await expect(report({ sound: [deputyAt(0)] })).rejects.toMatchObject({ code: 'lost-race' });
});

test('the body decides with more than half of its members, sends back what it does not adopt, says what becomes of the seat', async () => {
  const { id } = wanted((await again()).reports[0]);
  const confirm = (changed: object) =>
    rehearsal.stage.actOfTwo('demo-chief', confirmCredentials, {
      report: id,
      meeting: BODY,
      notAdopted: [{ deputy: deputyAt(0), reason: '年龄的证明不清楚' }],
      seatDecision: '暂缺，依法补选',
      ...changed,
    });
  await expect(confirm({ meeting: { ...BODY, inFavour: 4 } })).rejects.toThrow('2 × 4 > 9');
  await expect(confirm({ seatDecision: null })).rejects.toMatchObject({
    errors: [{ path: 'seatDecision' }],
  });
  expect(await confirm({})).toMatchObject({
    valid: congress.deputies.length - 3,
    void: 1,
    notAdopted: 1,
  });
  await expect(confirm({})).rejects.toMatchObject({ code: 'lost-race' });
  const { deputies } = await again();
  expect(deputies.slice(0, 4)).toMatchObject([
    { credentials: 'open', sentBack: '年龄的证明不清楚' },
    { credentials: 'void' },
    { credentials: 'open', postponed: '有明确线索正在核查' },
    { credentials: 'valid' },
  ]);
});

test('the list names whose credentials are confirmed, before the first session; who comes later is on a supplement', async () => {
  const publish = (firstSession: string | null) =>
    rehearsal.stage.actOfTwo('demo-clerk', publishDeputies, { election: congress.election, firstSession });
  await expect(publish('2016-10-21')).rejects.toThrow('2016-10-21 < 2016-10-21');
  await expect(publish(null)).rejects.toMatchObject({ errors: [{ path: 'firstSession' }] });
  expect(await publish('2016-11-10')).toMatchObject({ number: 1, deputies: congress.deputies.length - 3 });
  await expect(publish(null)).rejects.toMatchObject({ message: expect.stringContaining('没有代表资格') });
  const second = await report({ sound: [deputyAt(0), deputyAt(2)] });
  expect(second).toMatchObject({ kind: 'done', output: { number: 2, valid: 2 } });
  const { id } = wanted((await again()).reports[0]);
  await rehearsal.stage.actOfTwo('demo-chief', confirmCredentials, {
    report: id,
    meeting: { ...BODY, inFavour: 8 },
    notAdopted: [],
    seatDecision: null,
  });
  expect(await publish(null)).toMatchObject({ number: 2, deputies: 2 });
});

test('only of congresses that have voted a first session is awaited', async () => {
  const { rows } = await actTransaction(
    rehearsal.context,
    rehearsal.stage.actor('demo-chief'),
    readSessionCalendar,
  );
  const states = (voted: boolean) =>
    new Set(rows.filter(({ hasVoted }) => hasVoted === voted).map(({ state }) => state));
  expect([...states(true)]).toEqual(['open']);
  expect([...states(false)].filter((state) => state !== 'unvoted')).toEqual([]);
});

test('of a township the presidium decides', async () => {
  const small = wanted(
    (await read()).find(({ level, deputies }) => level === 'township' && deputies.length > 0),
  );
  const { stage } = rehearsal;
  const { report: id } = await stage.act('demo-clerk', reportCredentials, {
    election: small.election,
    meeting: MEETING,
    sound: small.deputies.map(({ deputy }) => deputy),
    findings: [],
    postponed: [],
  });
  const confirm = (inFavour: number) =>
    stage.actOfTwo('demo-chief', confirmCredentials, {
      report: id,
      meeting: { ...BODY, inFavour },
      notAdopted: [],
      seatDecision: null,
    });
  await expect(confirm(4)).rejects.toThrow('主席团全体组成人员: 2 × 4 > 9');
  expect(await confirm(5)).toMatchObject({ valid: small.deputies.length, void: 0 });
});

test('of reports, lists and the decision on a void election every figure can be asked where it comes from', async () => {
  expect(
    await walkOrigins(rehearsal, ['credentials-report', 'deputies-notice', 'void-election-notice']),
  ).toEqual({ 'credentials-report': 3, 'deputies-notice': 2, 'void-election-notice': 1 });
});

test('an outsider finds all of it again; a list with another name on it is found out', async () => {
  const { context, stage } = rehearsal;
  const { id: cycle } = await stage.read((tx) =>
    tx.selectFrom('cycle').select('id').executeTakeFirstOrThrow(),
  );
  const directory = join(context.directory, 'package');
  await exportPackage(context, stage.actor('demo-clerk'), { cycle, directory });
  const files = await readPackageFolder(directory);
  const outcome = (of: typeof files) => verifyPackage(of).find(({ title }) => title === CHECK);
  expect(outcome(files)).toMatchObject({
    outcome: 'ok',
    detail: `3 份代表资格审查报告，公布代表 ${congress.deputies.length - 1} 人`,
  });
  const changed = (kind: string, from: string | RegExp, to: string) => {
    const path = `records/${kind}.jsonl`;
    const text = new TextDecoder().decode(files.get(path));
    expect(text).toMatch(from);
    return new Map(files).set(path, Buffer.from(text.replace(from, to)));
  };
  const { name } = wanted(congress.deputies.at(1));
  expect(outcome(changed('deputy-list', /"name":"[^"]+"/, `"name":"${name}"`))).toMatchObject({
    outcome: 'FAILED',
  });
  expect(outcome(changed('credentials', '"valid":false', '"valid":true'))).toMatchObject({
    outcome: 'FAILED',
  });
  expect(
    outcome(changed('credentials', '"present":8,"inFavour":5', '"present":8,"inFavour":4')),
  ).toMatchObject({
    outcome: 'FAILED',
  });
  expect(verifyPackage(files).filter((check) => check.outcome === 'FAILED')).toEqual([]);
});
