/** 联名 in the small rehearsal: signatures supplemented, taken back, refused and kept with their reason; the paper; a nominee's own statement. */
import { Readable } from 'node:stream';
import { actTransaction } from '../../../acts/acting.ts';
import { performAct } from '../../../acts/perform-act.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../../../../tests/rehearsal.ts';
import { correctRoll } from '../../registration/correct-roll.ts';
import { receiveScan } from '../../registration/publication/receive-photo.ts';
import { publishInitialList } from '../initial-list/publish-initial-list.ts';
import { readCurrentCycle } from '../../preparation/cycle.queries.ts';
import { readNominations } from '../nominations-view.queries.ts';
import { excludeCandidate } from '../initial-list/exclude-candidate.ts';
import { cancelNomination } from './cancel-nomination.ts';
import { addNominationScan } from './add-nomination-scan.ts';
import { findNominators } from './find-nominators.ts';
import { nominate } from './nominate.ts';
import { readNominationDuties } from './nomination-duties.queries.ts';
import type { Nominee, Signature } from './nominate.schema.ts';
import type { NomineeStatement } from './nominee-statement.schema.ts';
import { recordNomineeStatement } from './record-nominee-statement.ts';
import { supplementNomination } from './supplement-nomination.ts';
import { withdrawSignature } from './withdraw-signature.ts';

let rehearsal: TestRehearsal;
let constituency: string;
let voters: readonly { person: string; written: string; serial: number }[];

const ARTICLE = '选举法（2015）第二十九条';

beforeAll(async () => {
  rehearsal = await openTestRehearsal('roll-publish');
  constituency = (await placeOf('龙镇第1选区')).id;
  voters = (await placeOf('龙镇第1选区')).voters;
});
afterAll(() => rehearsal.close());

async function placeOf(name: string) {
  return rehearsal.stage.read(async (tx) => {
    const { id } = await tx
      .selectFrom('constituency')
      .select('id')
      .where('name', '=', name)
      .executeTakeFirstOrThrow();
    const rows = await tx
      .selectFrom('rollEntry')
      .select(['person', 'name as written', 'serial'])
      .where('constituency', '=', id)
      .orderBy('serial')
      .execute();
    return { id, voters: rows };
  });
}

const clerk = () => rehearsal.stage.actor('demo-clerk');

const nominee = (name: string, statement?: NomineeStatement): Nominee => ({
  name,
  sex: 'female',
  birthDate: '1970-01-31',
  ethnicity: '汉族',
  education: '高中',
  politics: '群众',
  occupation: '村民',
  group: 'worker-farmer',
  ...(statement && { statement }),
});

const hands = (from: number, to: number): Signature[] =>
  voters.slice(from, to).map(({ person, written }) => ({ person, written }));

async function nominateBy(signatures: Signature[], ...nominees: Nominee[]) {
  const input = { kind: 'voters' as const, constituency, signatures, nominees };
  return performAct(rehearsal.context, clerk(), nominate, input);
}

async function nominated(signatures: Signature[], ...names: string[]): Promise<string> {
  const answer = await nominateBy(signatures, ...names.map((name) => nominee(name)));
  if (answer.kind !== 'done') throw new Error('not nominated');
  return answer.output.nomination;
}

const supplement = (nomination: string, signatures: Signature[]) =>
  performAct(rehearsal.context, clerk(), supplementNomination, { nomination, signatures });

const withdraw = (nomination: string, person: string) =>
  performAct(rehearsal.context, clerk(), withdrawSignature, { nomination, person });

const strike = (person: string) =>
  rehearsal.stage.actOfTwo('demo-clerk', correctRoll, {
    kind: 'struck',
    constituency,
    person,
    reason: '错登',
  });

const view = () =>
  actTransaction(rehearsal.context, clerk(), (acting) => readNominations(acting, constituency));

const duties = () =>
  actTransaction(rehearsal.context, clerk(), async (acting) => {
    const { cycle } = await readCurrentCycle(acting);
    return readNominationDuties(acting, cycle?.id ?? '');
  });

async function recordOf(id: string) {
  const { nominations } = await view();
  return nominations.find((each) => each.id === id);
}

async function candidateNamed(name: string) {
  const { candidates } = await view();
  return candidates.find((each) => each.name === name);
}

const refusedFor = (test: string) => ({
  kind: 'refused',
  ruling: { reasons: expect.arrayContaining([expect.objectContaining({ test, holds: false })]) },
});

describe('signatures that do not count', () => {
  test('stay with the nomination, each with its reason and article; of a stranger nothing but the name he wrote', async () => {
    const [first] = hands(0, 1);
    const answer = await nominateBy(
      [...hands(0, 10), { written: '甲不在册', person: null }, first ?? { written: '', person: null }],
      nominee('田小甲'),
    );
    const refused = [
      { name: '甲不在册', serial: null, reason: 'not-on-roll', article: ARTICLE },
      { name: first?.written, serial: voters[0]?.serial, reason: 'signed-twice', article: ARTICLE },
    ];
    expect(answer).toMatchObject({ kind: 'done', output: { nominators: 10, refused } });
    const { candidates } = await view();
    const id = candidates.find(({ name }) => name === '田小甲')?.id ?? '';
    const kept = (await view()).nominations.find((each) => each.candidates.includes(id));
    expect(kept?.refused.toSorted((a, b) => a.reason.localeCompare(b.reason))).toEqual(refused);
    expect(kept?.nominators.map(({ serial }) => serial)).toEqual(
      voters.slice(0, 10).map(({ serial }) => serial),
    );
  });

  test('nine and a stranger are nine, and nothing is written', async () => {
    const before = (await view()).nominations.length;
    const answer = await nominateBy(
      [...hands(10, 19), { written: '乙不在册', person: null }],
      nominee('石小乙'),
    );
    expect(answer).toMatchObject(refusedFor('9 >= 10'));
    expect((await view()).nominations).toHaveLength(before);
  });

  test('the same person recommended on two papers is one of those he may recommend', async () => {
    const ten = hands(20, 30);
    await nominated(ten, '江小一', '江小二');
    await nominated(ten, '江小一', '江小三');
    expect(await nominateBy(ten, nominee('江小四'))).toMatchObject(refusedFor('0 >= 10'));
  });
});

describe('supplements and withdrawals', () => {
  test('struck after he signed: counted again at once, supplemented, and the record keeps both', async () => {
    const nomination = await nominated(hands(30, 40), '河小一');
    await strike(voters[30]?.person ?? '');
    const counting = (await recordOf(nomination))?.nominators.filter(({ onRoll }) => onRoll);
    expect(counting).toHaveLength(9);
    expect((await duties()).tooFew).toEqual([
      { constituency, name: '龙镇第1选区', nominations: 1, article: ARTICLE },
    ]);
    const again = hands(31, 32);
    expect(await supplement(nomination, again)).toMatchObject(refusedFor('9 >= 10'));
    expect(await supplement(nomination, [...again, ...hands(40, 42)])).toMatchObject({
      kind: 'done',
      output: { nominators: 11, refused: [{ reason: 'signed-twice' }] },
    });
    expect((await recordOf(nomination))?.nominators).toHaveLength(12);
    expect((await duties()).tooFew).toEqual([]);
  });

  test('taken back: nine are left, the answer says so, and signing again brings it back', async () => {
    const nomination = await nominated(hands(50, 60), '湖小一', '湖小二', '湖小三');
    const [first] = hands(50, 51);
    expect(await withdraw(nomination, first?.person ?? '')).toMatchObject({
      kind: 'done',
      output: { nominators: 9, isEnough: false, reasons: [{ test: '9 >= 10', holds: false }, {}] },
    });
    expect((await recordOf(nomination))?.withdrawn).toEqual([
      { person: first?.person, name: first?.written, withdrawnOn: expect.any(String) },
    ]);
    await expect(withdraw(nomination, first?.person ?? '')).rejects.toMatchObject({ code: 'not-found' });
    // What he took back no longer counts against him elsewhere.
    const other = await nominateBy([...hands(50, 51), ...hands(60, 69)], nominee('湖小四'));
    expect(other).toMatchObject({ kind: 'done', output: { nominators: 10 } });
    expect(await supplement(nomination, hands(50, 51))).toMatchObject(refusedFor('9 >= 10'));
    expect(await supplement(nomination, hands(70, 71))).toMatchObject({
      kind: 'done',
      output: { nominators: 10 },
    });
  });

  test('one who takes back and one who is added at once: both are counted', async () => {
    const nomination = await nominated(hands(72, 82), '海小一');
    const answers = await Promise.all([
      withdraw(nomination, voters[72]?.person ?? ''),
      supplement(nomination, hands(82, 83)),
    ]);
    expect(answers.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect((await recordOf(nomination))?.nominators).toHaveLength(10);
  });

  test('organisations have no signatures to supplement; each nominates no more than there are seats over all its papers', async () => {
    const by = (organisations: string[], ...names: string[]) =>
      performAct(rehearsal.context, clerk(), nominate, {
        kind: 'organisations',
        constituency,
        organisations,
        nominees: names.map((name) => nominee(name)),
      });
    const first = await by(['五大连池市总工会'], '山小一', '山小二');
    if (first.kind !== 'done') throw new Error('not nominated');
    expect(await by(['五大连池市总工会'], '山小三', '山小四')).toMatchObject(refusedFor('0 >= 1'));
    expect(await by(['五大连池市总工会', '五大连池市妇女联合会'], '山小三', '山小四')).toMatchObject({
      kind: 'done',
      output: { nominators: 1, refused: [{ name: '五大连池市总工会', reason: 'more-than-seats' }] },
    });
    await expect(supplement(first.output.nomination, hands(0, 1))).rejects.toMatchObject({
      code: 'bad-request',
    });
  });
});

test('names that are alike are offered, never taken', async () => {
  const { names } = await actTransaction(rehearsal.context, clerk(), (acting) =>
    findNominators(acting, constituency, [voters[0]?.written ?? '', '𠀋乂丶']),
  );
  expect(names[0]?.voters).toContainEqual(
    expect.objectContaining({ person: voters[0]?.person, likeness: 'same', onRoll: true }),
  );
  expect(names[1]?.voters).toEqual([]);
  const [surname = '', ...given] = voters[1]?.written ?? '';
  const written = `${surname}${given.join('')}囗`;
  const { names: near } = await actTransaction(rehearsal.context, clerk(), (acting) =>
    findNominators(acting, constituency, [written]),
  );
  expect(near[0]?.voters.every(({ likeness }) => likeness !== 'same')).toBe(true);
});

describe('the signed paper', () => {
  const PDF = Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF\n');
  const scan = (bytes: Buffer) => receiveScan(rehearsal.context, '推荐表.pdf', Readable.from([bytes]));

  test('is kept with its nomination; what is no picture is not kept, and says what to do', async () => {
    const nomination = await nominated(hands(90, 100), '原小一');
    const stored = await scan(PDF);
    await performAct(rehearsal.context, clerk(), addNominationScan, { nomination, ...stored });
    expect((await recordOf(nomination))?.scans).toMatchObject([
      { id: stored.file, name: '推荐表.pdf', type: 'application/pdf' },
    ]);
    await expect(scan(Buffer.from('推荐表'))).rejects.toMatchObject({
      code: 'file-unreadable',
      message: expect.stringContaining('请重新扫描'),
    });
  });
});

describe('what a nominee says of himself', () => {
  const SAID: NomineeStatement = {
    resume: '一九九〇年参加工作',
    voterOf: 'area',
    funding: { takesForeignFunding: false, declaredOn: '2016-09-20' },
    otherSeats: [{ area: '310000', title: '上海市人大代表' }],
    acceptance: { accepts: true, answeredOn: '2016-09-20' },
  };
  const record = async (statement: NomineeStatement, name = '林小一') =>
    performAct(rehearsal.context, clerk(), recordNomineeStatement, {
      constituency,
      candidate: (await candidateNamed(name))?.id ?? '',
      statement,
    });

  test('comes with the paper; a seat elsewhere is no bar, but he has to choose', async () => {
    await nominateBy(hands(100, 110), nominee('林小一', SAID));
    const candidate = await candidateNamed('林小一');
    expect(candidate?.statement).toEqual(SAID);
    expect(candidate?.standing).toMatchObject({ mayStand: true, mustChooseAgainst: ['310000'] });
  });

  test('a second paper that says otherwise is sent back; one that says the same, or more, is taken', async () => {
    const other: NomineeStatement = {
      ...SAID,
      funding: { takesForeignFunding: true, declaredOn: '2016-09-20' },
    };
    await expect(nominateBy(hands(110, 120), nominee('林小一', other))).rejects.toMatchObject({
      code: 'bad-request',
      errors: [{ path: 'funding' }],
    });
    expect((await nominateBy(hands(110, 120), nominee('林小一', SAID))).kind).toBe('done');
  });

  test('money from abroad and a refusal are shown with their article, and nobody falls off by himself', async () => {
    const told: NomineeStatement = {
      ...SAID,
      otherSeats: [],
      funding: { takesForeignFunding: true, declaredOn: '2016-09-20' },
      acceptance: { accepts: false, answeredOn: '2016-09-20' },
    };
    expect((await record(told)).kind).toBe('done');
    const candidate = await candidateNamed('林小一');
    expect(candidate?.standing).toMatchObject({ mayStand: false });
    expect(candidate?.standing?.reasons.filter(({ holds }) => !holds).map(({ rule }) => rule)).toEqual([
      'nom-foreign',
      'nom-accept',
    ]);
    expect(candidate?.excluded).toBeNull();
    const tomorrow = { ...SAID, acceptance: { accepts: true, answeredOn: '2017-01-01' } };
    await expect(record(tomorrow)).rejects.toMatchObject({ errors: [{ path: 'acceptance' }] });
  });
});

test('one paper typed twice is found out; with one new hand it is another paper', async () => {
  const ten = hands(160, 170);
  await nominated(ten, '许小一');
  await expect(nominateBy(ten, nominee('许小一'))).rejects.toMatchObject({ code: 'lost-race' });
  expect((await nominateBy([...ten, ...hands(170, 171)], nominee('许小一'))).kind).toBe('done');
  const by = (organisations: string[]) =>
    performAct(rehearsal.context, clerk(), nominate, {
      kind: 'organisations',
      constituency,
      organisations,
      nominees: [nominee('许小二')],
    });
  expect((await by(['五大连池市科学技术协会'])).kind).toBe('done');
  await expect(by(['五大连池市科学技术协会'])).rejects.toMatchObject({ code: 'lost-race' });
});

describe('entered by mistake', () => {
  const cancelling = (nomination: string) => ({
    constituency,
    nomination,
    mistake: 'entered-twice' as const,
    explanation: '和前一件是同一张推荐表',
  });
  const cancel = (nomination: string) =>
    rehearsal.stage.actOfTwo('demo-clerk', cancelNomination, cancelling(nomination));
  const ask = (nomination: string) =>
    performAct(rehearsal.context, clerk(), cancelNomination, cancelling(nomination));

  test('by two people: its signatures are free, who was named by nothing else is gone, and all of it stays to be seen', async () => {
    const nomination = await nominated(hands(120, 130), '关小一', '关小二', '关小三');
    await nominated(hands(130, 140), '关小一');
    expect(await nominateBy(hands(120, 130), nominee('关小四'))).toMatchObject(refusedFor('0 >= 10'));
    expect(await ask(nomination)).toMatchObject({ kind: 'pending' });
    await cancel(nomination);
    expect(await recordOf(nomination)).toBeUndefined();
    expect((await view()).cancelled).toMatchObject([
      {
        id: nomination,
        nominators: 10,
        mistake: 'entered-twice',
        explanation: '和前一件是同一张推荐表',
        nominees: expect.arrayContaining(['关小一', '关小二', '关小三']),
      },
    ]);
    expect(await candidateNamed('关小一')).toBeDefined();
    expect(await candidateNamed('关小二')).toBeUndefined();
    expect((await nominateBy(hands(120, 130), nominee('关小四'))).kind).toBe('done');
    await expect(ask(nomination)).rejects.toMatchObject({ code: 'lost-race' });
    await expect(supplement(nomination, hands(140, 141))).rejects.toMatchObject({ code: 'lost-race' });
  });

  test('not whoever was decided on, and not from another constituency', async () => {
    const nomination = await nominated(hands(140, 150), '常小一');
    const candidate = (await candidateNamed('常小一'))?.id ?? '';
    await rehearsal.stage.actOfTwo('demo-clerk', excludeCandidate, {
      constituency,
      candidate,
      ground: 'declined',
      explanation: '本人来信',
      document: '来信',
      meeting: { heldOn: '2016-09-20', minute: '第7次会议纪要', present: 5, inFavour: 5 },
    });
    expect(await ask(nomination)).toMatchObject(refusedFor('没有不列入的决定、更正和联审指明的情形 = 否'));
    const other = { ...cancelling(nomination), constituency: (await placeOf('和平镇第1选区')).id };
    await expect(performAct(rehearsal.context, clerk(), cancelNomination, other)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

test('once the list that shows it is published, a signature is taken back no more; the seal keeps its number', async () => {
  const place = await placeOf('和平镇第1选区');
  constituency = place.id;
  voters = place.voters;
  const nomination = await nominated(hands(0, 11), '云小一');
  await withdraw(nomination, voters[0]?.person ?? '');
  await rehearsal.moveTo('2016-09-30T09:00:00+08:00');
  await rehearsal.stage.actOfTwo('demo-clerk', publishInitialList, { constituency });
  expect(await withdraw(nomination, voters[1]?.person ?? '')).toMatchObject(
    refusedFor('初步代表候选人名单还没有公布 = 否'),
  );
  expect(
    await performAct(rehearsal.context, clerk(), cancelNomination, {
      constituency,
      nomination,
      mistake: 'no-nomination',
      explanation: '试一试',
    }),
  ).toMatchObject(refusedFor('这件推荐还没有公布 = 否'));
  await supplement(nomination, hands(11, 12));
  const { listedNominators } = await rehearsal.stage.read((tx) =>
    tx
      .selectFrom('nomination')
      .select('listedNominators')
      .where('id', '=', nomination)
      .executeTakeFirstOrThrow(),
  );
  expect(listedNominators).toBe(10);
});
