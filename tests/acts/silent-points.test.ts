/**
 * 法律未定事项 through a whole small election: the first ruling asks, the second rests on the answer and says so, and whoever gets the
 * evidence package comes to the same results, and finds out what was changed afterwards.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPackage } from '@xuanwu/evidence/verify.ts';
import type { Act } from '@xuanwu/server/acts/act.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { confirmAct } from '@xuanwu/server/acts/confirm-act.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { answerLegalEnquiry } from '@xuanwu/server/law/answer-legal-enquiry.ts';
import { askLegalEnquiry } from '@xuanwu/server/law/ask-legal-enquiry.ts';
import { decideSilentPoint } from '@xuanwu/server/law/decide-silent-point.ts';
import { readLaw } from '@xuanwu/server/law/law-view.queries.ts';
import { sequenceLedgers } from '@xuanwu/server/ledger/sequencer.ts';
import { publishRoll } from '@xuanwu/server/phases/registration/publish-roll.ts';
import { moveClock } from '@xuanwu/server/rehearsal/move-clock.ts';
import { playStep } from '@xuanwu/server/rehearsal/play.ts';
import { openStage, type Stage } from '@xuanwu/server/rehearsal/stage.ts';
import { startDemo } from '@xuanwu/server/rehearsal/start-rehearsal.ts';
import { silentPointsStep } from '@xuanwu/server/rehearsal/steps/law.ts';
import { getCycleId } from '@xuanwu/server/rehearsal/steps/played.queries.ts';
import { STEPS } from '@xuanwu/server/rehearsal/steps/steps.ts';
import { exportPackage } from '@xuanwu/server/reports/export-package.ts';
import { readPackageFolder } from '@xuanwu/server/reports/package-folder.ts';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '../context.ts';
import { soundLedger } from '../ledger.ts';

const COUNTY = '231182';
const CITY = '231100';
const COMMITTEE = { decidedBy: '五大连池市选举委员会第1次会议', document: '五选委演〔2016〕2号' };

let context: TestContext;
let stage: Stage;
let directory: string;
let constituency: string;

/** Everything up to the rolls, with nothing decided but what registration asks. */
beforeAll(async () => {
  context = await openTestContext();
  directory = await mkdtemp(join(tmpdir(), 'xuanwu-silent-'));
  await startDemo(context, { seed: 5, scaleThousandths: 20 });
  stage = await openStage(context, REGISTRY);
  for (const step of STEPS) {
    if (step.id === 'roll-publish') break;
    if (step === silentPointsStep) await decide('feb29Birthday', 'mar-1');
    else await playOnly(step);
  }
  await moveClock(context.db, context.clock, new Date('2016-09-20T09:00:00+08:00'));
  const drawn = await stage.read((tx) =>
    tx
      .selectFrom('constituency')
      .innerJoin('registration', 'registration.constituency', 'constituency.id')
      .select('constituency.id')
      .executeTakeFirstOrThrow(),
  );
  constituency = drawn.id;
});
afterAll(async () => {
  await context.close();
  await rm(directory, { recursive: true });
});

async function playOnly(step: (typeof STEPS)[number]): Promise<void> {
  if (context.clock.now() < new Date(step.at)) await moveClock(context.db, context.clock, new Date(step.at));
  await step.play(stage, () => Promise.resolve());
}

const decide = (
  parameter: 'dayConvention' | 'feb29Birthday',
  value: string,
  supersedes: string | null = null,
) => stage.act('demo-chief', decideSilentPoint, { points: [{ parameter, value, supersedes }], ...COMMITTEE });

const asked = <Input, Output>(
  account: Parameters<Stage['actor']>[0],
  act: Act<Input, Output>,
  input: NoInfer<Input>,
) => performAct(context, stage.actor(account), act, input);

async function ledger() {
  await sequenceLedgers(context.db, context.keys, () => context.clock.now());
  return soundLedger(context.db, COUNTY);
}

test('an import of people of whom one was born on a twenty-ninth of February rests on an answer', async () => {
  const imported = (await ledger()).find(({ act, ruling }) => act === 'confirm-import' && ruling);
  expect(imported).toMatchObject({
    ruling: { undecided: ['feb29Birthday'], reasons: [] },
    law: { decisions: [{ parameter: 'feb29Birthday' }] },
  });
});

test('the first ruling asks: nothing is written but that it was stopped, and nobody else is troubled', async () => {
  const answer = await asked('demo-clerk', publishRoll, { constituency });
  expect(answer).toMatchObject({ kind: 'refused', code: 'silent-point-open', open: ['dayConvention'] });
  const pending = await stage.read((tx) =>
    tx.selectFrom('pendingAct').select('id').where('act', '=', 'publish-roll').execute(),
  );
  const rolls = await stage.read((tx) => tx.selectFrom('roll').select('constituency').execute());
  expect([pending, rolls]).toEqual([[], []]);
  expect((await ledger()).at(-1)).toMatchObject({
    act: 'publish-roll',
    outcome: 'refused',
    open: ['dayConvention'],
    note: '法律未定事项尚未决定：“选举日的N日以前”的算法',
  });
  const { stopped } = await actTransaction(context, stage.actor('demo-chief'), readLaw);
  expect(stopped).toMatchObject([{ parameter: 'dayConvention', act: 'publish-roll', times: 1 }]);
});

test('decided, the ruling rests on it, and its ledger entry names who decided on what', async () => {
  await expect(asked('demo-clerk', decideSilentPoint, { points: [], ...COMMITTEE })).rejects.toThrow('岗位');
  const { decisions } = await decide('dayConvention', 'A');
  const answer = await asked('demo-clerk', publishRoll, { constituency });
  if (answer.kind !== 'pending') throw new Error(JSON.stringify(answer));
  await confirmAct(context, stage.actor('demo-publisher'), REGISTRY, answer.id);
  const entries = await ledger();
  const decision = entries.find(({ records }) => records?.some(({ id }) => id === decisions[0]?.decision));
  const { sha256 } = decision?.records?.[0] ?? {};
  expect(entries.at(-1)).toMatchObject({
    act: 'publish-roll',
    outcome: 'done',
    ruling: { undecided: ['dayConvention'] },
    law: { decisions: [{ parameter: 'dayConvention', id: decisions[0]?.decision, sha256 }] },
  });
});

describe('to its end, with an answer from above and a decision that supersedes another', () => {
  let original: string;

  beforeAll(async () => {
    const { enquiry } = await stage.act('demo-clerk', askLegalEnquiry, {
      askedOf: CITY,
      question: '参加投票的选民以发出的还是收回的选票计？',
      parameter: 'pBasis',
    });
    await stage.act('demo-superior', answerLegalEnquiry, {
      enquiry,
      answer: '以发出的选票计。',
      document: '黑市选函〔2016〕7号',
      scope: CITY,
      point: { parameter: 'pBasis', value: 'issued' },
    });
    for (const step of STEPS.slice(STEPS.findIndex(({ id }) => id === 'roll-publish'))) {
      await playStep(context, REGISTRY, step, { report: () => Promise.resolve() });
      if (step.id === 'nomination') {
        const { decisions } = await actTransaction(context, stage.actor('demo-chief'), readLaw);
        const first = decisions.find(({ parameter }) => parameter === 'dayConvention');
        await decide('dayConvention', 'B', first?.id ?? null);
      }
    }
    original = await exported('original');
  });

  async function exported(name: string): Promise<string> {
    const target = join(directory, name);
    const cycle = await getCycleId(stage);
    await exportPackage(context, stage.actor('demo-auditor'), { cycle, directory: target });
    return target;
  }

  async function failuresOf(folder: string): Promise<string> {
    const checks = verifyPackage(await readPackageFolder(folder));
    return checks
      .filter(({ outcome }) => outcome === 'FAILED')
      .map(({ title, detail }) => `${title}：${detail}`)
      .join('\n');
  }

  test('results name the answer from above, by which an outsider comes to the same', async () => {
    const results = (await ledger()).filter(
      ({ act, outcome }) => act === 'decide-result' && outcome === 'done',
    );
    expect(results.length).toBeGreaterThan(0);
    const named = results.flatMap(({ law }) => law?.decisions?.map(({ parameter }) => parameter) ?? []);
    expect(named).toEqual(expect.arrayContaining(['pBasis', 'turnoutInSecondRound']));
    const checks = verifyPackage(await readPackageFolder(original));
    expect(checks.filter(({ outcome }) => outcome === 'FAILED')).toEqual([]);
    const law = checks.find(({ title }) => title.startsWith('法律未定事项'));
    expect(law).toMatchObject({ outcome: 'ok' });
  });

  test('the answer is on no ledger but the one of who gave it', async () => {
    await sequenceLedgers(context.db, context.keys, () => context.clock.now());
    const above = await soundLedger(context.db, CITY);
    expect(above.map(({ act, outcome }) => [act, outcome])).toEqual([['answer-legal-enquiry', 'done']]);
  });

  /** Changed behind the product's back, by the owner of the tables; put back afterwards. */
  async function withChange(change: string, restore: string, look: () => Promise<void>): Promise<void> {
    const owner = new Client({ connectionString: context.database.ownerUrl });
    await owner.connect();
    try {
      const { rowCount } = await owner.query(change);
      expect(rowCount).toBeGreaterThan(0);
      await look();
      await owner.query(restore);
    } finally {
      await owner.end();
    }
  }

  const POINT = (parameter: string) => `silent_point_decision where parameter = '${parameter}'`;

  test.each([
    [
      "an office's own decision",
      `update silent_point_decision set value = 'false' where parameter = 'turnoutInSecondRound'`,
      `update silent_point_decision set value = 'true' where parameter = 'turnoutInSecondRound'`,
      /silent-point .*封存不符[^]*所依据的决定 .*与日志不符/,
    ],
    [
      'who decided',
      `update silent_point_decision set decided_by = '某人' where parameter = 'turnoutInSecondRound'`,
      `update silent_point_decision set decided_by = '五大连池市选举委员会' where parameter = 'turnoutInSecondRound'`,
      /所依据的决定 .*与日志不符/,
    ],
    [
      "the superior's answer",
      `update silent_point_decision set value = '"cast"' where parameter = 'pBasis'`,
      `update silent_point_decision set value = '"issued"' where parameter = 'pBasis'`,
      /所依据的决定 .*与日志不符，被改动过/,
    ],
    [
      'an answer that is gone',
      `create table kept as select * from ${POINT('pBasis')}; delete from ${POINT('pBasis')}`,
      'insert into silent_point_decision select * from kept',
      /所依据的决定 .*不在证据包里/,
    ],
  ])('%s changed in the database is found', async (name, change, restore, where) => {
    const counted = change.includes(';') ? change.split(';') : [change];
    const owner = new Client({ connectionString: context.database.ownerUrl });
    await owner.connect();
    for (const statement of counted.slice(0, -1)) await owner.query(statement);
    await owner.end();
    await withChange(counted.at(-1) ?? '', restore, async () => {
      expect(await failuresOf(await exported(`changed ${name}`))).toMatch(where);
    });
  });

  test('a made-up answer from another ledger is found', async () => {
    const made = `insert into silent_point_decision
      select gen_random_uuid(), '23', '23', 'primaryTie', '"again"', '某省', '1号', null, '2016-09-01', null, null, '230000', gen_random_uuid()`;
    await withChange(made, `delete from ${POINT('primaryTie')} and decided_by = '某省'`, async () => {
      // Nothing rests on it, so it is not even in the package.
      expect(await failuresOf(await exported('made up'))).toBe('');
    });
  });

  test('after everything was put back it verifies again', async () => {
    expect(await failuresOf(await exported('again'))).toBe('');
  });
});
