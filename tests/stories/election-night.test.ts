/** tests/stories/election-night.md, told. */
import { join } from 'node:path';
import { verifyPackage } from '@xuanwu/evidence/verify.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { sequenceLedgers } from '@xuanwu/server/ledger/sequencer.ts';
import { decideResult } from '@xuanwu/server/phases/results/decide-result.ts';
import { readCredentials } from '@xuanwu/server/phases/results/credentials/credentials-view.queries.ts';
import { readBundles } from '@xuanwu/server/phases/voting/counting/bundle.queries.ts';
import { readStepStates } from '@xuanwu/server/rehearsal/step-states.ts';
import { readFate } from '@xuanwu/server/rehearsal/steps/eventful/fates.queries.ts';
import { stationWithoutPower } from '@xuanwu/server/rehearsal/steps/eventful/stations.queries.ts';
import { getCycleId } from '@xuanwu/server/rehearsal/steps/played.queries.ts';
import { stepsOf } from '@xuanwu/server/rehearsal/steps/steps.ts';
import { ARCHIVE_JOB } from '@xuanwu/server/reports/archive/export-archive.ts';
import { exportPackage } from '@xuanwu/server/reports/export-package.ts';
import { readPackageFolder } from '@xuanwu/server/reports/package-folder.ts';
import { placeRegister } from '@xuanwu/server/reports/place-register-document.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { soundLedger } from '../ledger.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

const COUNTY = '231182';
const STATIONS = 3;
const OFFLINE_VOTERS = 40;

let demo: TestRehearsal;
/** 纸质登记簿 of the station without power: serials on it, printed before the day. */
let onPaper: ReadonlySet<number>;

beforeAll(async () => {
  demo = await openTestRehearsal('places', 1, 30, 'eventful');
  const place = (await stationWithoutPower(demo.stage))?.id ?? '';
  const register = await actTransaction(demo.context, demo.stage.actor('demo-station-clerk'), (acting) =>
    placeRegister(acting, place),
  );
  onPaper = new Set(register.sections.flatMap(({ voters }) => voters.map(({ serial }) => serial)));
});
afterAll(() => demo.close());
afterEach(async () => {
  const { context } = demo;
  await sequenceLedgers(context.db, context.keys, () => context.clock.now());
  expect((await soundLedger(context.db, COUNTY)).length).toBeGreaterThan(0);
});

function handedOut(way: string) {
  return demo.stage.read((tx) =>
    tx
      .selectFrom('checkIn as i')
      .innerJoin('rollEntry as e', 'e.person', 'i.person')
      .select(['i.person', 'i.round', 'e.serial', 'e.constituency'])
      .where('i.way', '=', way)
      .execute(),
  );
}

const personsOf = (rows: readonly { readonly person: string }[]) =>
  new Set(rows.map(({ person }) => person)).size;

test('three stations hand out ballots for hours without network; what they wrote down comes in, once', async () => {
  await demo.playThrough('offline');
  const packs = await demo.stage.read((tx) => tx.selectFrom('placePack').select(['head', 'ended']).execute());
  expect(packs).toEqual(
    Array.from({ length: STATIONS }, () => ({ head: OFFLINE_VOTERS, ended: 'returned' })),
  );
  expect(personsOf(await handedOut('device'))).toBe(STATIONS * OFFLINE_VOTERS);
});

test('a fourth goes on with the printed register; who is entered from it stood on the paper', async () => {
  await demo.playThrough('paper-station');
  const marked = await handedOut('paper');
  expect(personsOf(marked)).toBe(60);
  const { constituency } = marked[0] ?? {};
  for (const { serial } of marked.filter((row) => row.constituency === constituency))
    expect(onPaper).toContain(serial);
});

test('the rest of the day passes with network; one box holds a ballot more than was handed out', async () => {
  await demo.playThrough('surplus-ballot');
  const { id, issued } = await readFate(demo.stage, 'surplus');
  const box = await demo.stage.read((tx) =>
    tx.selectFrom('boxCount').select('found').where('round', '=', id).executeTakeFirstOrThrow(),
  );
  expect(box.found).toBe((issued ?? 0) + 1);
  await demo.playThrough('count');
});

test('an audit whose recounts differ draws more, then says: count everything again; so it is', async () => {
  const { stage, context } = demo;
  await demo.playThrough('audit');
  const { id: round } = await readFate(stage, 'audited');
  const audits = await stage.read((tx) =>
    tx.selectFrom('countAudit').select('verdict').where('round', '=', round).execute(),
  );
  expect(audits).toEqual([{ verdict: 'full-recount' }]);
  const bundles = await stage.read((tx) => readBundles(tx, COUNTY, round));
  expect(bundles.every(({ session, sheet }) => session === 2 && sheet !== null)).toBe(true);
  const again = await performAct(context, stage.actor('demo-clerk'), decideResult, { round });
  expect(again.kind).toBe('done');
});

test('one vote is void by its box, one because the committee declares it so; a tie and a shortage follow', async () => {
  const { stage } = demo;
  await demo.playThrough('result');
  const results = await stage.read((tx) =>
    tx.selectFrom('result').select(['round', 'valid', 'cause', 'declaredVoid', 'next']).execute(),
  );
  const of = async (fate: 'surplus' | 'declared' | 'audited') => {
    const { id } = await readFate(stage, fate);
    return results.find(({ round }) => round === id);
  };
  expect(await of('surplus')).toMatchObject({ valid: false, declaredVoid: false, cause: expect.any(String) });
  expect(await of('declared')).toMatchObject({ valid: false, declaredVoid: true });
  expect(await of('audited')).toMatchObject({ valid: true, next: null });
  const { id: surplus } = await readFate(stage, 'surplus');
  const bundles = await stage.read((tx) => readBundles(tx, COUNTY, surplus));
  expect(bundles.map(({ session }) => session)).toEqual(bundles.map((_, index) => (index === 0 ? 2 : 1)));
  const kinds = results.flatMap(({ next }) => (next === null ? [] : [(next as { kind: string }).kind]));
  expect(kinds.toSorted()).toEqual(['another-election', 'repeat-vote', 'repeat-vote', 'tie-ballot']);
});

test('a week later all four are voted on again, each with its own ballot, and nothing is left open', async () => {
  await demo.playThrough('follow-up');
  const open = await demo.stage.read((tx) =>
    tx
      .selectFrom('result as w')
      .innerJoin('votingRound as r', (on) =>
        on.onRef('r.county', '=', 'w.county').onRef('r.id', '=', 'w.round'),
      )
      .select(['r.number', 'r.kind', 'w.valid', 'w.next'])
      .where('r.number', '>', 1)
      .execute(),
  );
  expect(open.map(({ kind }) => kind).toSorted()).toEqual(['another', 'first', 'first', 'tie']);
  expect(open.every(({ valid, next }) => valid && next === null)).toBe(true);
});

test('the credentials of everybody are examined, confirmed and published', async () => {
  await demo.playThrough('credentials');
  const views = await actTransaction(demo.context, demo.stage.actor('demo-chief'), readCredentials);
  const rows = views.flatMap(({ deputies }) => deputies);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.every(({ credentials, list }) => credentials === 'valid' && list !== null)).toBe(true);
});

test('ballots are sealed, who came is forgotten, the archive is made, and the cycle is closed', async () => {
  const { context, stage } = demo;
  await demo.playThrough('archive-package');
  expect(await stage.read((tx) => tx.selectFrom('checkIn').select('person').execute())).toEqual([]);
  const statesOf = () => actTransaction(context, stage.actor('demo-chief'), readStepStates);
  expect((await statesOf()).get('close')).toEqual({ done: false, ready: false });
  // Its four hundred documents take most of a minute; making it is tried in tests/http/archive.test.ts.
  await stage.read((tx) =>
    tx.updateTable('job').set({ state: 'done' }).where('kind', '=', ARCHIVE_JOB).execute(),
  );
  await demo.playThrough('close');
  const states = await statesOf();
  const open = stepsOf('eventful').filter(({ id }) => states.get(id)?.done !== true);
  expect(open.map(({ id }) => id)).toEqual([]);
});

test('whoever has the package finds all of it again', async () => {
  const { stage, context } = demo;
  const directory = join(context.directory, 'package');
  await exportPackage(context, stage.actor('demo-auditor'), { cycle: await getCycleId(stage), directory });
  const checks = verifyPackage(await readPackageFolder(directory), { fingerprint: context.keys.fingerprint });
  expect(checks.filter(({ outcome }) => outcome === 'FAILED')).toEqual([]);
  const looked = (title: string) => checks.find((check) => check.title.startsWith(title));
  expect(looked('抽样审计')).toMatchObject({ outcome: 'ok', detail: expect.stringContaining('1 次审计') });
  expect(looked('公布的代表')?.outcome).toBe('ok');
  expect(looked('发出的选票')?.outcome).toBe('ok');
});
