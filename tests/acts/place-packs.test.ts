/** Voting day at a place without network: one device has its voters, writes a journal, sends it when it can; whatever goes wrong with it. */
import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto';
import { type JournalLine, type SealedLine, textOfLine } from '@xuanwu/rules/place-journal.ts';
import { textOfProof } from '@xuanwu/rules/place-undo.ts';
import { textOfPack } from '@xuanwu/rules/place-pack.ts';
import type { PlaceRegister } from '@xuanwu/server/documents/place-register.ts';
import { confirmAct } from '@xuanwu/server/acts/confirm-act.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { checkInVoter } from '@xuanwu/server/phases/voting/check-in/check-in-voter.ts';
import { joinPlacePack } from '@xuanwu/server/phases/voting/check-in/join-place-pack.ts';
import { tellSecondCodes } from '@xuanwu/server/phases/voting/check-in/place-pack-seconds.queries.ts';
import { handOverPack, readPlacePacks } from '@xuanwu/server/phases/voting/check-in/place-pack.queries.ts';
import type { PlacePack } from '@xuanwu/server/phases/voting/check-in/place-pack.schema.ts';
import { reportPackLost } from '@xuanwu/server/phases/voting/check-in/report-pack-lost.ts';
import { returnPlacePack } from '@xuanwu/server/phases/voting/check-in/return-place-pack.ts';
import { syncPlaceJournal } from '@xuanwu/server/phases/voting/check-in/sync-place-journal.ts';
import { assignPollingPlaces } from '@xuanwu/server/phases/voting/places/assign-polling-places.ts';
import { setUpPollingPlace } from '@xuanwu/server/phases/voting/places/set-up-polling-place.ts';
import { takePlacePack } from '@xuanwu/server/phases/voting/check-in/take-place-pack.ts';
import { readCommandRoom } from '@xuanwu/server/phases/voting/command-room/command-room.queries.ts';
import { readTurnout } from '@xuanwu/server/phases/voting/command-room/turnout.queries.ts';
import { closeRound } from '@xuanwu/server/phases/voting/close-round.ts';
import { readRounds } from '@xuanwu/server/phases/voting/voting-view.queries.ts';
import { decideSilentPoint } from '@xuanwu/server/law/decide-silent-point.ts';
import { openRound } from '@xuanwu/server/phases/voting/open-round.ts';
import { commissionProxy } from '@xuanwu/server/phases/voting/proxies/commission-proxy.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placeRegister } from '@xuanwu/server/reports/place-register-document.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

const DEVICE = randomUUID();
const OWN = '第1选区（青山街道1片）';
const MORNING = '2016-10-20T07:40:00+08:00';
let demo: TestRehearsal;
let place: string;
let pack: PlacePack;
const journal: SealedLine[] = [];
let printed: PlaceRegister;

beforeAll(async () => {
  demo = await openTestRehearsal('places');
  await demo.moveTo('2016-10-20T06:00:00+08:00');
  place = await placeNamed('青山街道1片投票站');
});
afterAll(() => demo.close());

async function placeNamed(name: string): Promise<string> {
  const row = await demo.stage.read((tx) =>
    tx.selectFrom('pollingPlace').select('id').where('name', '=', name).executeTakeFirstOrThrow(),
  );
  return row.id;
}

const take = (device = DEVICE, at = place) =>
  demo.stage.act('demo-station-clerk', takePlacePack, {
    place: at,
    device,
    deviceName: '一号平板',
    deviceTime: '2016-10-19T22:00:00.000Z',
  });

const handOver = (id: string, device = DEVICE) =>
  actTransaction(demo.context, demo.stage.actor('demo-station-clerk'), (acting) =>
    handOverPack(acting, { pack: id, device }),
  );

const sync = (lines: readonly SealedLine[], id = pack.pack, device = DEVICE) =>
  demo.stage.act('demo-station-clerk', syncPlaceJournal, {
    pack: id,
    device,
    lines: lines.map((line) => ({ ...line, rounds: [...line.rounds] })),
  });

const printRegister = () =>
  actTransaction(demo.context, demo.stage.actor('demo-station-chief'), (acting) =>
    placeRegister(acting, place),
  );

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

function write(index: number, changes: Partial<JournalLine> = {}): SealedLine {
  const before = journal.at(-1);
  const voter = voterAt(index);
  const line: JournalLine = {
    number: journal.length + 1,
    at: '2016-10-19T23:30:00.000Z',
    person: voter.person,
    rounds: voter.rounds,
    byProxy: null,
    document: 'identity-card',
    helper: null,
    ...changes,
  };
  const sealed = { ...line, seal: hash(textOfLine(pack.pack, before?.seal ?? pack.seed, line)) };
  journal.push(sealed);
  return sealed;
}

function voterAt(index: number) {
  const voter = pack.voters[index];
  if (!voter) throw new Error(`the place has no voter ${index}`);
  return voter;
}

const checkIn = (person: string) =>
  performAct(demo.context, demo.stage.actor('demo-station-clerk'), checkInVoter, {
    place,
    person,
    byProxy: null,
  });

const roundNamed = (name: string) =>
  demo.stage.read((tx) =>
    tx
      .selectFrom('votingRound as r')
      .innerJoin('constituency as c', 'c.id', 'r.constituency')
      .where('c.name', '=', name)
      .select(['r.id', 'c.id as constituency'])
      .executeTakeFirstOrThrow(),
  );

/** The round of the constituency whose roll says who may go there and elsewhere as well. */
const roundServedBy = (at: string) =>
  demo.stage.read((tx) =>
    tx
      .selectFrom('placeAssignment as a')
      .innerJoin('rollEntry as e', 'e.person', 'a.person')
      .innerJoin('pollingPlaceConstituency as s', 's.constituency', 'e.constituency')
      .innerJoin('votingRound as r', 'r.constituency', 'e.constituency')
      .where('a.place', '=', at)
      .where('s.place', '=', at)
      .select(['e.constituency', 'r.id'])
      .executeTakeFirstOrThrow(),
  );

const issuedIn = (round: string) =>
  demo.stage.read((tx) =>
    tx
      .selectFrom('checkIn')
      .select(({ fn }) => fn.countAll<number>().as('issued'))
      .where('round', '=', round)
      .executeTakeFirstOrThrow(),
  );

describe('a pack', () => {
  test('is not taken, nor voting begun, where voters may go to another place as well', async () => {
    const station = await placeNamed('龙镇第1选区投票站');
    const { constituency, id: round } = await roundServedBy(station);
    const assign = (...ranges: [number, number][]) =>
      demo.stage.act('demo-clerk', assignPollingPlaces, {
        constituency,
        ranges: ranges.map(([from, to]) => ({ place: station, from, to })),
      });
    // Three of the ten vote where their township's roll says.
    expect(await assign([1, 10])).toEqual({ assigned: 7, left: 3430 });
    await expect(take(DEVICE, station)).rejects.toThrow('可以去两个以上场所的选民');
    const opening = demo.stage.act('demo-station-chief', openRound, { round });
    await expect(opening).rejects.toThrow('可以去两个以上场所的选民');
    await expect(assign([1, 10], [10, 20])).rejects.toMatchObject({ errors: [{ path: 'ranges.1.from' }] });
    expect(await assign([1, 9_999_999])).toMatchObject({ left: 0 });
  });

  test('has the voters of its place and of no other, is signed, and is handed to its own device only', async () => {
    const { pack: id } = await take();
    pack = await handOver(id);
    expect(pack.voters.length).toBeGreaterThan(20);
    expect(pack.voters.every(({ rounds }) => rounds.length > 0)).toBe(true);
    expect(new Set(pack.voters.map(({ person }) => person)).size).toBe(pack.voters.length);
    const key = createPublicKey(demo.context.keys.publicKey);
    const isSigned = (contents: PlacePack) =>
      hash(textOfPack(contents)) === contents.sha256 &&
      verify(null, Buffer.from(contents.sha256), key, Buffer.from(contents.signature, 'base64'));
    expect(isSigned(pack)).toBe(true);
    const [first, ...others] = pack.voters;
    if (!first) throw new Error('the place has no voters');
    const altered = { ...pack, voters: [{ ...first, handedOut: [...first.rounds] }, ...others] };
    expect(isSigned(altered)).toBe(false);
    expect(isSigned({ ...altered, sha256: hash(textOfPack(altered)) })).toBe(false);
    await expect(handOver(id, randomUUID())).rejects.toThrow('另一台设备');
  });

  test('is the only one of its place; while it is out nobody is moved', async () => {
    await expect(take(randomUUID())).rejects.toThrow('一号平板');
    const { constituency } = await roundNamed(OWN);
    const moving = performAct(demo.context, demo.stage.actor('demo-station-chief'), commissionProxy, {
      constituency,
      electionDay: '2016-10-20',
      principal: voterAt(7).person,
      proxy: voterAt(8).person,
      reason: 'away',
      channel: 'paper',
      committeeConsent: true,
    });
    await expect(moving).rejects.toThrow('请先交回离线登记');
  });
});

test('the printed register has the same voters in the same order', async () => {
  printed = await printRegister();
  expect(printed.levels).toEqual([{ word: '县级', colour: '浅红色' }]);
  expect(printed.sections.flatMap(({ voters }) => voters.map(({ serial, name }) => [serial, name]))).toEqual(
    pack.voters.map(({ serials, name }) => [serials[0], name]),
  );
});

describe('its journal', () => {
  test('waits until the rounds are open, then comes in; sent again it changes nothing', async () => {
    write(0);
    write(1, { helper: '郝帮' });
    expect(await sync(journal)).toEqual({ head: 0, waitingAt: 1, findings: [] });
    await demo.stage.act('demo-station-chief', openRound, { round: (await roundNamed(OWN)).id });
    await demo.moveTo(MORNING);
    expect(await sync(journal)).toEqual({ head: 2, waitingAt: null, findings: [] });
    expect(await sync(journal)).toEqual({ head: 2, waitingAt: null, findings: [] });
    const { id } = await roundNamed(OWN);
    expect(await issuedIn(id)).toEqual({ issued: 2 });
  });

  test('of eight requests with the same lines at once, each line counts once', async () => {
    write(2);
    write(3);
    const answers = await Promise.all(Array.from({ length: 8 }, () => sync(journal)));
    expect(answers.map(({ head, findings }) => [head, findings])).toEqual(
      Array.from({ length: 8 }, () => [4, []]),
    );
    expect(await issuedIn((await roundNamed(OWN)).id)).toEqual({ issued: 4 });
  });

  test('is the only way: with network nobody else hands out the ballots of this place', async () => {
    await expect(checkIn(voterAt(9).person)).rejects.toThrow('一号平板');
  });

  test('that has a gap or was changed is not taken, none of it', async () => {
    write(4);
    write(5);
    await expect(sync(journal.filter(({ number }) => number !== 5))).rejects.toThrow('第 6 行中间缺了行');
    const changed = journal.map((line) =>
      line.number === 5 ? { ...line, person: voterAt(9).person } : line,
    );
    await expect(sync(changed)).rejects.toThrow('第 5 行与前一行接不上');
    const forked = journal.map((line) => (line.number === 2 ? { ...line, seal: '0'.repeat(64) } : line));
    await expect(sync(forked)).rejects.toThrow('第 2 行与以前收到的不一样');
    expect((await sync(journal)).head).toBe(6);
  });

  test('is taken from its own device alone; of a copy that writes on for itself nothing is', async () => {
    await expect(sync(journal, pack.pack, randomUUID())).rejects.toThrow('另一台设备');
    // As somebody who has all of it, the secret too: another voter under the number of the last line.
    const [before, last] = journal.slice(-2);
    if (!before || !last) throw new Error('the journal is too short');
    const other = { ...last, person: voterAt(20).person };
    const forged = { ...other, seal: hash(textOfLine(pack.pack, before.seal, other)) };
    await expect(sync([forged])).rejects.toThrow('与以前收到的不一样');
    const guessed = { ...other, number: 7 };
    const unknown = { ...guessed, seal: hash(textOfLine(pack.pack, 'a guess', guessed)) };
    await expect(sync([unknown])).rejects.toThrow('与前一行接不上');
    expect(await issuedIn((await roundNamed(OWN)).id)).toEqual({ issued: 6 });
  });

  test('keeps others from being set up for the same voters, who could go to both', async () => {
    const { constituency } = await roundNamed(OWN);
    const [cycle] = await demo.stage.read((tx) => tx.selectFrom('pollingPlace').selectAll().execute());
    const hours = { opensAt: '07:00', closesAt: '18:00' };
    const beside = {
      cycle: cycle?.cycle ?? '',
      area: cycle?.area ?? '',
      kind: 'station' as const,
      name: '另一处',
      address: '街对面',
      ...hours,
      constituencies: [constituency],
      staff: [],
    };
    const setUp = demo.stage.act('demo-clerk', setUpPollingPlace, beside);
    await expect(setUp).rejects.toThrow('已经带到离线设备上，再设一处，同一选民就可能在两处领票');
  });

  test('of a clock that is hours off comes in in its order, and is told', async () => {
    write(6, { at: '2016-10-20T05:00:00.000Z' });
    expect(await sync(journal)).toMatchObject({ head: 7, findings: [{ number: 7, finding: 'clock-off' }] });
  });

  test('that says the same voter twice, or a proxy that nobody commissioned, counts the ballot without a name', async () => {
    const { id } = await roundNamed(OWN);
    const before = await issuedIn(id);
    write(6);
    write(10, { byProxy: voterAt(11).person });
    expect(await sync(journal)).toMatchObject({
      findings: [
        { number: 8, finding: 'not-due' },
        { number: 9, finding: 'no-commission' },
      ],
    });
    expect(await issuedIn(id)).toEqual(before);
    const unnamed = await demo.stage.read((tx) =>
      tx.selectFrom('unnamedHandOut').select('ballots').where('round', '=', id).execute(),
    );
    expect(unnamed).toEqual([{ ballots: 1 }, { ballots: 1 }]);
  });

  test('takes ballots back that a second person has confirmed with his code, and hands them out again', async () => {
    const { context, stage } = demo;
    const second = stage.actor('demo-station-chief');
    const join = (who: string) => stage.act(who, joinPlacePack, { pack: pack.pack });
    const askForCode = () =>
      actTransaction(context, second, (acting) => tellSecondCodes(acting, { pack: pack.pack }));
    await expect(join('demo-station-clerk')).rejects.toMatchObject({ code: 'same-person' });
    await expect(askForCode()).rejects.toThrow('请先按“我来复核”');
    await join('demo-station-chief');
    const [code = '', next = ''] = (await askForCode()).codes.map((each) => each.code);
    expect([code, next]).toEqual([expect.stringMatching(/^\d{12}$/), expect.stringMatching(/^\d{12}$/)]);
    const { id } = await roundNamed(OWN);
    const before = await issuedIn(id);
    const { person, rounds } = voterAt(2);
    const takeBack = (typed: string, use = 1, by = second.account, whose = 2) => {
      const undo = { reason: 'wrong-person', second: by, use } as const;
      const line = { number: journal.length + 1, person, rounds };
      const proof = hash(textOfProof(pack.pack, line, undo, typed));
      return write(whose, { document: null, undo: { ...undo, proof } });
    };
    takeBack('0'.repeat(12));
    takeBack(code, 1, stage.actor('demo-station-clerk').account);
    // Confirmed for one voter, written down for another.
    takeBack(code, 1, second.account, 3);
    takeBack(code);
    // What the taker has seen typed does not confirm anything else, nor does a code under another's number.
    takeBack(code);
    takeBack(code, 2);
    takeBack(next, 2);
    expect(await sync(journal)).toMatchObject({
      findings: [
        { number: 10, finding: 'undo-unproven' },
        { number: 11, finding: 'undo-unproven' },
        { number: 12, finding: 'undo-unproven' },
        { number: 14, finding: 'undo-unproven' },
        { number: 15, finding: 'undo-unproven' },
        { number: 16, finding: 'not-undone' },
      ],
    });
    expect(await issuedIn(id)).toEqual({ issued: before.issued - 1 });
    write(2);
    expect(await sync(journal)).toMatchObject({ findings: [] });
    expect(await issuedIn(id)).toEqual(before);
    const seen = async (who: string) => (await actTransaction(context, stage.actor(who), readPlacePacks))[0];
    const { account } = second;
    expect(await seen('demo-clerk')).toMatchObject({
      isOwn: false,
      seconds: [{ account, used: 2, checks: [] }],
    });
    const own = await seen('demo-station-clerk');
    expect([own?.isOwn, own?.seconds[0]?.checks.length]).toEqual([true, 3]);
    expect((await askForCode()).codes.map(({ use }) => use)).toEqual([3, 4, 5]);
  });

  test('keeps the round open until it has come in whole and was given back; then the place goes on with network', async () => {
    const { id } = await roundNamed(OWN);
    const closing = () =>
      performAct(demo.context, demo.stage.actor('demo-station-chief'), closeRound, { round: id });
    expect(await closing()).toMatchObject({
      kind: 'refused',
      ruling: { reasons: [{ test: '没有交回的离线登记 1 = 0' }] },
    });
    const giveBack = (lines: number) =>
      demo.stage.act('demo-station-clerk', returnPlacePack, { pack: pack.pack, lines });
    await expect(giveBack(journal.length + 1)).rejects.toThrow('请先把流水送完再交回');
    await giveBack(journal.length);
    await expect(sync(journal)).rejects.toThrow('已经交回');
    await expect(checkIn(voterAt(0).person)).resolves.toMatchObject({ kind: 'refused' });
    await expect(checkIn(voterAt(9).person)).resolves.toMatchObject({ kind: 'done' });
    // Printed anew, the register says nothing of who has come.
    expect((await printRegister()).sections).toEqual(printed.sections);
  });
});

test('a device that is lost with lines that never came in: two people report it, its ballots are counted, nothing more is taken from it', async () => {
  const { pack: id } = await take(randomUUID());
  const { context, stage } = demo;
  const { id: round } = await roundNamed(OWN);
  const asked = await performAct(context, stage.actor('demo-station-clerk'), reportPackLost, {
    pack: id,
    reason: '平板落水',
    unnamed: [{ round, ballots: 3 }],
  });
  if (asked.kind !== 'pending') throw new Error(`asked for and answered ${asked.kind}`);
  expect(await confirmAct(context, stage.actor('demo-station-chief'), REGISTRY, asked.id)).toMatchObject({
    kind: 'done',
  });
  await expect(sync([], id)).rejects.toThrow('已经报失');
  await expect(handOver(id)).rejects.toThrow('已经报失');
  const rows = await actTransaction(context, stage.actor('demo-clerk'), readPlacePacks);
  expect(rows.map(({ ended }) => ended)).toEqual(['lost', 'returned']);
});

describe('after the loss', () => {
  const attested = (person: string) =>
    performAct(demo.context, demo.stage.actor('demo-station-clerk'), checkInVoter, {
      place,
      person,
      byProxy: null,
      attestedBy: '艾监票',
    });

  test('whoever comes is handed his ballots only when somebody has looked at the paper, and it is told who', async () => {
    const { person } = voterAt(12);
    const lost = '离线设备报失，没有记名发出的选票 3 张；查看登记簿和选民证，没有领过';
    expect(await checkIn(person)).toMatchObject({
      kind: 'refused',
      ruling: { reasons: [{ rule: 'vote-once', test: lost, holds: false }] },
    });
    expect(await attested(person)).toMatchObject({ kind: 'done' });
    expect(await attested(person)).toMatchObject({ kind: 'refused' });
    const mark = await demo.stage.read((tx) =>
      tx.selectFrom('checkIn').select('attestedBy').where('person', '=', person).executeTakeFirstOrThrow(),
    );
    expect(mark).toEqual({ attestedBy: '艾监票' });
  });

  test('another device asks for the same, voter by voter; a line without it is told', async () => {
    const { pack: id } = await take();
    const next = await handOver(id);
    expect(next.unnamed).toBe(3);
    const [seal, lines]: [string, SealedLine[]] = [next.seed, []];
    for (const [index, attestedBy] of [
      [13, '艾监票'],
      [14, undefined],
    ] as const) {
      const line: JournalLine = {
        ...voterOf(next, index),
        number: lines.length + 1,
        at: '2016-10-19T22:00:00.000Z',
        byProxy: null,
        document: 'voter-card',
        helper: null,
        attestedBy,
      };
      lines.push({ ...line, seal: hash(textOfLine(id, lines.at(-1)?.seal ?? seal, line)) });
    }
    expect(await sync(lines, id)).toMatchObject({ findings: [{ number: 2, finding: 'not-attested' }] });
    await demo.stage.act('demo-station-clerk', returnPlacePack, { pack: id, lines: 2 });
  });

  test('the committee may have decided to stop: then no paper helps', async () => {
    const { decisions } = await decide('stop');
    expect(await attested(voterAt(15).person)).toMatchObject({
      kind: 'refused',
      ruling: { reasons: [{ test: '离线设备报失，没有记名发出的选票 3 张；停止发票' }] },
    });
    await expect(take()).rejects.toThrow('停止发票');
    await decide('attest', decisions[0]?.decision);
  });

  test('how many went without a name, and how many after a look, is fixed with the close and stands in the report', async () => {
    const { context, stage } = demo;
    const { id: round } = await roundNamed(OWN);
    const room = await actTransaction(context, stage.actor('demo-clerk'), readCommandRoom);
    expect(room.places.find(({ id: at }) => at === place)).toMatchObject({ unnamed: 5, alarms: ['unnamed'] });
    const closed = await stage.act('demo-station-chief', closeRound, { round });
    // Eleven to a name (0 to 6, 9, 12 to 14), two that could not be, three that were lost.
    expect(closed.issued).toBe(16);
    const [row] = await actTransaction(context, stage.actor('demo-clerk'), (acting) =>
      readRounds(acting, round),
    );
    expect(row).toMatchObject({ unnamed: 5, attested: 2 });
    // In tens, and with those to nobody's name.
    const { places } = await actTransaction(context, stage.actor('demo-clerk'), readTurnout);
    expect(places.find(({ id: at }) => at === place)).toEqual({ id: place, issued: 10 });
  });
});

const voterOf = ({ voters }: PlacePack, index: number) => {
  const { person = '', rounds = [] } = voters[index] ?? {};
  return { person, rounds };
};

/** The committee answers anew what to do after a loss. */
async function decide(value: 'attest' | 'stop', supersedes?: string) {
  const before =
    supersedes ??
    (
      await demo.stage.read((tx) =>
        tx
          .selectFrom('silentPointDecision')
          .select('id')
          .where('parameter', '=', 'checkInAfterLoss')
          .executeTakeFirstOrThrow(),
      )
    ).id;
  return demo.stage.act('demo-chief', decideSilentPoint, {
    points: [{ parameter: 'checkInAfterLoss', value, supersedes: before }],
    decidedBy: '选举委员会',
    document: '〔2016〕9号',
  });
}
