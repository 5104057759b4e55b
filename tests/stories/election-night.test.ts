/** tests/stories/election-night.md, told. */
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { BundleSheet } from '@xuanwu/evidence/records.ts';
import { verifyPackage } from '@xuanwu/evidence/verify.ts';
import { type JournalLine, type SealedLine, textOfLine } from '@xuanwu/rules/place-journal.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { sequenceLedgers } from '@xuanwu/server/ledger/sequencer.ts';
import { confirmCredentials } from '@xuanwu/server/phases/results/credentials/confirm-credentials.ts';
import { readCredentials } from '@xuanwu/server/phases/results/credentials/credentials-view.queries.ts';
import { publishDeputies } from '@xuanwu/server/phases/results/credentials/publish-deputies.ts';
import { reportCredentials } from '@xuanwu/server/phases/results/credentials/report-credentials.ts';
import { decideResult } from '@xuanwu/server/phases/results/decide-result.ts';
import { declareVoid } from '@xuanwu/server/phases/results/declare-void.ts';
import { readAuditViews } from '@xuanwu/server/phases/voting/audit/audit-view.queries.ts';
import { withdrawResult } from '@xuanwu/server/phases/results/withdraw-result.ts';
import { decideAudit } from '@xuanwu/server/phases/voting/audit/decide-audit.ts';
import { enterAuditRecount } from '@xuanwu/server/phases/voting/audit/enter-audit-recount.ts';
import { orderAudit } from '@xuanwu/server/phases/voting/audit/order-audit.ts';
import { recordAuditDice } from '@xuanwu/server/phases/voting/audit/record-audit-dice.ts';
import { handOverPack } from '@xuanwu/server/phases/voting/check-in/place-pack.queries.ts';
import type { PlacePack } from '@xuanwu/server/phases/voting/check-in/place-pack.schema.ts';
import { returnPlacePack } from '@xuanwu/server/phases/voting/check-in/return-place-pack.ts';
import { syncPlaceJournal } from '@xuanwu/server/phases/voting/check-in/sync-place-journal.ts';
import { takePlacePack } from '@xuanwu/server/phases/voting/check-in/take-place-pack.ts';
import { readBundles } from '@xuanwu/server/phases/voting/counting/bundle.queries.ts';
import { countBox } from '@xuanwu/server/phases/voting/counting/count-box.ts';
import { enterCount } from '@xuanwu/server/phases/voting/counting/enter-count.ts';
import { recountBundle } from '@xuanwu/server/phases/voting/counting/recount-bundle.ts';
import { settleCount } from '@xuanwu/server/phases/voting/counting/settle-count.ts';
import { openRound } from '@xuanwu/server/phases/voting/open-round.ts';
import { writeInGroups } from '@xuanwu/server/rehearsal/wudalianchi/fictional-sheet.ts';
import { getCycleId } from '@xuanwu/server/rehearsal/steps/played.queries.ts';
import { exportPackage } from '@xuanwu/server/reports/export-package.ts';
import { readPackageFolder } from '@xuanwu/server/reports/package-folder.ts';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { soundLedger } from '../ledger.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

const COUNTY = '231182';
const STATIONS = 3;
const OFFLINE_VOTERS = 40;

let demo: TestRehearsal;
const packs: {
  readonly pack: PlacePack;
  readonly device: string;
  readonly journal: readonly SealedLine[];
}[] = [];
/** Rounds by what becomes of them. */
const fate: Partial<Record<'box' | 'declared' | 'audited', string>> = {};

beforeAll(async () => {
  demo = await openTestRehearsal('places', 1, 30);
  await demo.moveTo('2016-10-20T06:00:00+08:00');
});
afterAll(() => demo.close());
afterEach(async () => {
  const { context } = demo;
  await sequenceLedgers(context.db, context.keys, () => context.clock.now());
  expect((await soundLedger(context.db, COUNTY)).length).toBeGreaterThan(0);
});

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** What a device wrote down while there was no network: a voter every four minutes, from half past seven. */
function journalOf(pack: PlacePack): SealedLine[] {
  let before = pack.seed;
  return pack.voters.slice(0, OFFLINE_VOTERS).map(({ person, rounds }, index) => {
    const minutes = 7 * 60 + 30 + index * 4;
    const line: JournalLine = {
      number: index + 1,
      at: new Date(Date.UTC(2016, 9, 19, 16, minutes)).toISOString(),
      person,
      rounds,
      byProxy: null,
      document: 'identity-card',
      helper: null,
    };
    before = hash(textOfLine(pack.pack, before, line));
    return { ...line, seal: before };
  });
}

test('three stations take their voters along before the network goes', async () => {
  const { stage, context } = demo;
  const places = await stage.read((tx) =>
    tx
      .selectFrom('pollingPlace')
      .select(['id', 'name'])
      .where('kind', '=', 'station')
      .orderBy('id')
      .execute(),
  );
  for (const { id: place, name } of places) {
    if (packs.length === STATIONS) break;
    const device = randomUUID();
    const taken = await stage
      .act('demo-station-clerk', takePlacePack, {
        place,
        device,
        deviceName: `${name}的平板`,
        deviceTime: '2016-10-19T22:00:00.000Z',
      })
      // Voters who may also go to the mobile box are not taken along.
      .catch(() => undefined);
    if (!taken) continue;
    const pack = await actTransaction(context, stage.actor('demo-station-clerk'), (acting) =>
      handOverPack(acting, { pack: taken.pack, device }),
    );
    packs.push({ pack, device, journal: journalOf(pack) });
  }
  expect(packs).toHaveLength(STATIONS);
});

test('they hand out ballots for hours without it; what they wrote down comes in whole, once', async () => {
  const { stage } = demo;
  await demo.moveTo('2016-10-20T07:00:00+08:00');
  const rounds = await stage.read((tx) =>
    tx.selectFrom('votingRound').select('id').where('state', '=', 'scheduled').execute(),
  );
  for (const { id } of rounds) await stage.act('demo-station-chief', openRound, { round: id });
  await demo.moveTo('2016-10-20T10:40:00+08:00');
  for (const { pack, device, journal } of packs) {
    const lines = journal.map((line) => ({ ...line, rounds: [...line.rounds] }));
    const send = () => stage.act('demo-station-clerk', syncPlaceJournal, { pack: pack.pack, device, lines });
    expect(await send()).toMatchObject({ head: lines.length, findings: [] });
    expect(await send()).toMatchObject({ head: lines.length, findings: [] });
    await stage.act('demo-station-clerk', returnPlacePack, { pack: pack.pack, lines: lines.length });
  }
  const { handedOut } = await stage.read((tx) =>
    tx
      .selectFrom('checkIn')
      .select(({ fn }) => fn.countAll<number>().as('handedOut'))
      .executeTakeFirstOrThrow(),
  );
  const written = packs.flatMap(({ journal }) => journal).flatMap(({ rounds: ballots }) => ballots);
  expect(handedOut).toBe(written.length);
});

test('the rest of the day passes with network; one box holds a ballot more than was handed out', async () => {
  const { stage } = demo;
  await demo.playThrough('voting');
  const rounds = await stage.read((tx) =>
    tx
      .selectFrom('votingRound as r')
      .innerJoin('pollingPlaceConstituency as s', (on) =>
        on.onRef('s.county', '=', 'r.county').onRef('s.constituency', '=', 'r.constituency'),
      )
      .innerJoin('constituency as c', 'c.id', 'r.constituency')
      .where('r.state', '=', 'closed')
      .groupBy(['r.id', 'r.issued', 'c.name'])
      .having(({ fn }) => fn.countAll(), '=', 1)
      .select(['r.id', 'r.issued', 'c.name'])
      .select(sql<string>`min(s.place::text)`.as('place'))
      .orderBy('c.name')
      .execute(),
  );
  // The tie and the shortage are of other constituencies.
  const plain = rounds.filter(({ name }) => !['第1选区（青山街道1片）', '和平镇第1选区'].includes(name));
  const [box, declared, audited] = plain;
  if (!box || !declared || !audited) throw new Error('there are no three rounds with one place each');
  Object.assign(fate, { box: box.id, declared: declared.id, audited: audited.id });
  const found = (box.issued ?? 0) + 1;
  await demo.moveTo('2016-10-20T18:00:00+08:00');
  await stage.act('demo-station-chief', countBox, { round: box.id, place: box.place, found });
  await demo.playThrough('count');
});

test('an audit whose recounts differ draws more, then says: count everything again; so it is', async () => {
  const { stage } = demo;
  const round = fate.audited ?? '';
  await stage.act('demo-supervisor', orderAudit, { round, riskPercent: 10, method: 'by-weight' });
  const bundles = await stage.read((tx) => readBundles(tx, COUNTY, round));
  const sheets = new Map(bundles.flatMap(({ bundle, sheet }) => (sheet === null ? [] : [[bundle, sheet]])));
  const entered = new Set<number>();
  let drawn = (
    await stage.actOfTwo('demo-supervisor', recordAuditDice, {
      round,
      throws: '61524366125431625346',
      place: '镇政府会议室',
      witnesses: ['王小雨', '李小雪'],
    })
  ).bundles;
  const verdicts: string[] = [];
  for (let turn = 0; turn < 20 && verdicts.at(-1) !== 'full-recount'; turn += 1) {
    for (const bundle of drawn.filter((each) => !entered.has(each))) {
      const sheet = turnedAround(sheets.get(bundle));
      await stage.act('demo-teller-3', enterAuditRecount, { round, bundle, sheet });
      await stage.act('demo-teller-4', enterAuditRecount, { round, bundle, sheet });
      entered.add(bundle);
    }
    const { verdict } = await stage.act('demo-supervisor', decideAudit, { round });
    verdicts.push(verdict);
    drawn = await drawnNow(round);
  }
  expect(verdicts.at(-1)).toBe('full-recount');
  await expect(stage.act('demo-clerk', decideResult, { round })).rejects.toThrow('全部重新清点');
  for (const [bundle, sheet] of sheets) await recountOnce(round, bundle, sheet, '抽样审计的结论');
  await settle(round);
});

/** A mistake is found after the result was computed: back, one bundle anew, and computed again. */
async function backToTheCount(round: string): Promise<void> {
  const { stage } = demo;
  await stage.act('demo-clerk', decideResult, { round });
  await stage.actOfTwo('demo-clerk', withdrawResult, { round, reason: '核对时发现第1捆写颠倒了' });
  const first = async () => (await stage.read((tx) => readBundles(tx, COUNTY, round)))[0];
  await recountOnce(round, 1, (await first())?.sheet, '计票单写颠倒了');
  await settle(round);
  await stage.act('demo-clerk', decideResult, { round });
  expect(await first()).toMatchObject({ session: 2 });
}

async function recountOnce(
  round: string,
  bundle: number,
  sheet: BundleSheet | null | undefined,
  reason: string,
): Promise<void> {
  const { stage } = demo;
  const typed = { round, bundle, sheet: plainly(sheet) };
  await stage.actOfTwo('demo-supervisor', recountBundle, { round, bundle, reason });
  await stage.act('demo-teller-1', enterCount, typed);
  expect(await stage.act('demo-teller-2', enterCount, typed)).toMatchObject({ state: 'agreed' });
}

/** Names that were written in are said whose they are, where all bundles are in and that is what is left to do. */
async function settle(round: string): Promise<void> {
  const { stage } = demo;
  const [bundles, { state }] = await stage.read(async (tx) => [
    await readBundles(tx, COUNTY, round),
    await tx.selectFrom('votingRound').select('state').where('id', '=', round).executeTakeFirstOrThrow(),
  ]);
  if (state !== 'closed') return;
  const names = new Set(bundles.flatMap(({ sheet }) => sheet?.writeIns.map(({ name }) => name) ?? []));
  const groups = writeInGroups([...names]);
  await stage.actOfTwo('demo-supervisor', settleCount, { round, groups, reason: null });
}

async function drawnNow(round: string): Promise<number[]> {
  const { context, stage } = demo;
  const [audit] = await actTransaction(context, stage.actor('demo-supervisor'), (acting) =>
    readAuditViews(acting, round),
  );
  return (audit?.drawn ?? []).map(({ bundle }) => bundle);
}

function plainly(sheet: BundleSheet | null | undefined) {
  if (!sheet) throw new Error('there is no such bundle');
  const { votes, writeIns } = sheet;
  return {
    ...sheet,
    votes: votes.map((vote) => ({ ...vote })),
    writeIns: writeIns.map((name) => ({ ...name })),
  };
}

/** As if the votes of the first and of the last on the ballot had been taken for each other. */
function turnedAround(sheet: BundleSheet | undefined) {
  const plain = plainly(sheet);
  const turned = plain.votes.map(({ for: votes }) => votes).toReversed();
  return { ...plain, votes: plain.votes.map((vote, index) => ({ ...vote, for: turned[index] ?? 0 })) };
}

test('one vote is void by its box, one because the committee declares it so; a tie and a shortage follow', async () => {
  const { stage } = demo;
  await demo.moveTo('2016-10-21T08:00:00+08:00');
  const round = fate.declared ?? '';
  expect(await stage.act('demo-clerk', decideResult, { round })).toMatchObject({ valid: true });
  await stage.actOfTwo('demo-chief', declareVoid, {
    round,
    meeting: { heldOn: '2016-10-21', minute: '选委会会议纪要', present: 9, inFavour: 9 },
    cause: '有人冒领选票，无法查清',
  });
  await backToTheCount(fate.box ?? '');
  await demo.playThrough('result');
  const results = await stage.read((tx) =>
    tx.selectFrom('result').select(['round', 'valid', 'cause', 'declaredVoid', 'next']).execute(),
  );
  const of = (id: string | undefined) => results.find((result) => result.round === id);
  expect(of(fate.box)).toMatchObject({ valid: false, declaredVoid: false, cause: expect.any(String) });
  expect(of(fate.declared)).toMatchObject({ valid: false, declaredVoid: true });
  expect(of(fate.audited)).toMatchObject({ valid: true, next: null });
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
  const { stage, context } = demo;
  const heldOn = '2016-10-28';
  await demo.moveTo(`${heldOn}T09:00:00+08:00`);
  const read = () => actTransaction(context, stage.actor('demo-chief'), readCredentials);
  for (const { election, deputies } of await read()) {
    if (deputies.length === 0) continue;
    const { report } = await stage.act('demo-clerk', reportCredentials, {
      election,
      meeting: { heldOn, minute: '审查委员会会议纪要', present: 5, inFavour: 5 },
      sound: deputies.map(({ deputy }) => deputy),
      findings: [],
      postponed: [],
    });
    await stage.actOfTwo('demo-chief', confirmCredentials, {
      report,
      meeting: { heldOn, minute: '会议纪要', members: 9, present: 9, inFavour: 9 },
      notAdopted: [],
      seatDecision: null,
    });
    await stage.actOfTwo('demo-clerk', publishDeputies, { election, firstSession: '2016-11-20' });
  }
  const rows = (await read()).flatMap(({ deputies }) => deputies);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.every(({ credentials, list }) => credentials === 'valid' && list !== null)).toBe(true);
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
