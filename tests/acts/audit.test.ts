/** 抽样审计 of a counted round: figures first, dice then, recounts blind, a verdict that an outsider finds again. */
import { join } from 'node:path';
import type { BundleSheet } from '@xuanwu/evidence/records.ts';
import { verifyPackage } from '@xuanwu/evidence/verify.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { decideResult } from '@xuanwu/server/phases/results/decide-result.ts';
import { readAudits } from '@xuanwu/server/phases/voting/audit/audit.queries.ts';
import { decideAudit } from '@xuanwu/server/phases/voting/audit/decide-audit.ts';
import { enterAuditRecount } from '@xuanwu/server/phases/voting/audit/enter-audit-recount.ts';
import { orderAudit } from '@xuanwu/server/phases/voting/audit/order-audit.ts';
import { recordAuditDice } from '@xuanwu/server/phases/voting/audit/record-audit-dice.ts';
import { resolveAuditRecount } from '@xuanwu/server/phases/voting/audit/resolve-audit-recount.ts';
import { readBundles } from '@xuanwu/server/phases/voting/counting/bundle.queries.ts';
import { exportPackage } from '@xuanwu/server/reports/export-package.ts';
import { readPackageFolder } from '@xuanwu/server/reports/package-folder.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { walkOrigins } from '../origins.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

const CHECK = '抽样审计的捆由掷骰得出，结论由复点得出';
const THROWS = '61524366125431625346';

let rehearsal: TestRehearsal;
let round: string;
let sheets: Map<number, BundleSheet>;
let drawn: readonly number[];

beforeAll(async () => {
  rehearsal = await openTestRehearsal('count');
});
afterAll(() => rehearsal.close());

const recount = (
  bundle: number,
  account: 'demo-teller-1' | 'demo-teller-3' | 'demo-teller-4',
  sheet?: BundleSheet,
) =>
  performAct(rehearsal.context, rehearsal.stage.actor(account), enterAuditRecount, {
    round,
    bundle,
    sheet: changed(bundle, sheet),
  });

/** As somebody reads it off the ballots. */
function changed(bundle: number, sheet = sheets.get(bundle)) {
  if (!sheet) throw new Error(`there is no bundle ${bundle}`);
  return {
    ...sheet,
    votes: sheet.votes.map((vote) => ({ ...vote })),
    writeIns: sheet.writeIns.map((writeIn) => ({ ...writeIn })),
  };
}

test('an audit is ordered where it can confirm something; until it is concluded no result is computed', async () => {
  const { context, stage } = rehearsal;
  const rounds = await stage.read((tx) =>
    tx.selectFrom('votingRound').select('id').where('state', '=', 'counted').orderBy('id').execute(),
  );
  const refused: string[] = [];
  for (const { id } of rounds) {
    const order = { round: id, riskPercent: 10, method: 'by-weight' as const };
    const answer = await performAct(context, stage.actor('demo-supervisor'), orderAudit, order).catch(
      (error: Error) => error,
    );
    if (answer instanceof Error) {
      refused.push(answer.message);
      continue;
    }
    expect(answer).toMatchObject({ kind: 'done', output: { number: 1 } });
    round = id;
    break;
  }
  expect(round, refused.join('\n')).toBeDefined();
  const bundles = await stage.read((tx) => readBundles(tx, stage.county, round));
  sheets = new Map(bundles.flatMap(({ bundle, sheet }) => (sheet === null ? [] : [[bundle, sheet]])));
  await expect(stage.act('demo-clerk', decideResult, { round })).rejects.toMatchObject({
    code: 'bad-request',
  });
  await expect(stage.act('demo-supervisor', decideAudit, { round })).rejects.toMatchObject({
    code: 'bad-request',
  });
});

test('the dice are recorded by two people, and say which bundles are drawn', async () => {
  const drawing = await rehearsal.stage.actOfTwo('demo-supervisor', recordAuditDice, {
    round,
    throws: THROWS,
    place: '镇政府会议室',
    witnesses: ['王小雨', '李小雪', '赵小霜'],
  });
  drawn = drawing.bundles;
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.every((bundle) => sheets.has(bundle))).toBe(true);
});

test('a bundle that was not drawn is not recounted, nor any by whoever typed its first count', async () => {
  const other = [...sheets.keys()].find((bundle) => !drawn.includes(bundle));
  if (other !== undefined)
    await expect(recount(other, 'demo-teller-3')).rejects.toMatchObject({ code: 'bad-request' });
  await expect(recount(drawn[0] ?? 0, 'demo-teller-1')).rejects.toMatchObject({ code: 'same-person' });
});

test('two enter what they count; where they differ a third decides; then the recounts say stop', async () => {
  const [first = 0, ...others] = drawn;
  for (const bundle of others) {
    expect(await recount(bundle, 'demo-teller-3')).toMatchObject({ output: { state: 'first-entered' } });
    await expect(recount(bundle, 'demo-teller-3')).rejects.toMatchObject({ code: 'same-person' });
    expect(await recount(bundle, 'demo-teller-4')).toMatchObject({ output: { state: 'agreed' } });
  }
  const sheet = changed(first);
  const wrong = { ...sheet, blank: sheet.blank === 0 ? 1 : sheet.blank - 1 };
  await recount(first, 'demo-teller-3');
  expect(await recount(first, 'demo-teller-4', wrong)).toMatchObject({ output: { state: 'differs' } });
  await expect(rehearsal.stage.act('demo-supervisor', decideAudit, { round })).rejects.toMatchObject({
    code: 'bad-request',
  });
  await rehearsal.stage.act('demo-supervisor', resolveAuditRecount, { round, bundle: first, sheet });
  const decided = await rehearsal.stage.act('demo-supervisor', decideAudit, { round });
  expect(decided.verdict).toBe('stop');
  expect(decided.riskMillionths).toBeLessThanOrEqual(100_000);
  await rehearsal.stage.act('demo-clerk', decideResult, { round });
  await walkOrigins(rehearsal, ['audit-report', 'tally-sheet']);
});

test('an outsider finds the same bundles and the same verdict; other throws are found out', async () => {
  const { context, stage } = rehearsal;
  const { id: cycle } = await stage.read((tx) =>
    tx.selectFrom('cycle').select('id').executeTakeFirstOrThrow(),
  );
  const directory = join(context.directory, 'package');
  await exportPackage(context, stage.actor('demo-clerk'), { cycle, directory });
  const files = await readPackageFolder(directory);
  const outcome = (of: typeof files) => verifyPackage(of).find(({ title }) => title === CHECK);
  expect(outcome(files)).toMatchObject({ outcome: 'ok' });
  const path = 'records/audit.jsonl';
  const text = new TextDecoder().decode(files.get(path));
  const otherThrows = new Map(files).set(path, Buffer.from(text.replace(THROWS, '11111111111111111111')));
  expect(outcome(otherThrows)).toMatchObject({ outcome: 'FAILED' });
  const [audit] = await stage.read((tx) => readAudits(tx, stage.county, round));
  expect(audit).toMatchObject({ dice: { throws: THROWS, witnesses: 3 }, verdict: 'stop' });
  expect(JSON.stringify(audit)).not.toContain('王小雨');
});
