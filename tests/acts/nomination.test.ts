/** Nomination in the small rehearsal, by hand: who may nominate whom, what is published when, and what the law refuses. */
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import type { Act } from '@xuanwu/server/acts/act.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { readPersonsOfRequests } from '@xuanwu/server/administration/persons-of-request.queries.ts';
import { confirmAct, returnAct } from '@xuanwu/server/acts/confirm-act.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { excludeCandidate } from '@xuanwu/server/phases/nomination/initial-list/exclude-candidate.ts';
import { fixFormalList } from '@xuanwu/server/phases/nomination/formal-list/fix-formal-list.ts';
import { nominate } from '@xuanwu/server/phases/nomination/nominations/nominate.ts';
import { ExcludeCandidateSchema } from '@xuanwu/server/phases/nomination/nomination.schema.ts';
import type { Nominee } from '@xuanwu/server/phases/nomination/nominations/nominate.schema.ts';
import { readNominations } from '@xuanwu/server/phases/nomination/nominations-view.queries.ts';
import { publishFormalList } from '@xuanwu/server/phases/nomination/formal-list/publish-formal-list.ts';
import { reopenFormalList } from '@xuanwu/server/phases/nomination/formal-list/reopen-formal-list.ts';
import { publishInitialList } from '@xuanwu/server/phases/nomination/initial-list/publish-initial-list.ts';
import { recordResignation } from '@xuanwu/server/phases/preparation/record-resignation.ts';
import { correctRoll } from '@xuanwu/server/phases/registration/correct-roll.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setUpGroup, summarise, talk } from '../consultation.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

let rehearsal: TestRehearsal;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('roll-publish');
});
afterAll(() => rehearsal.close());

interface Place {
  readonly id: string;
  readonly cycle: string;
  readonly voters: readonly string[];
}

async function findPlace(name: string): Promise<Place> {
  return rehearsal.stage.read(async (tx) => {
    const { id, cycle } = await tx
      .selectFrom('constituency')
      .select(['id', 'cycle'])
      .where('name', '=', name)
      .executeTakeFirstOrThrow();
    const voters = await tx
      .selectFrom('rollEntry')
      .select('person')
      .where('constituency', '=', id)
      .orderBy('serial')
      .limit(80)
      .execute();
    return { id, cycle, voters: voters.map(({ person }) => person) };
  });
}

/** 田小甲 and so on: people who are plainly nobody. */
function nominee(name: string, more: Partial<Nominee> = {}): Nominee {
  return {
    name,
    sex: 'female',
    birthDate: '1970-01-31',
    ethnicity: '汉族',
    education: '高中',
    politics: '群众',
    occupation: '村民',
    group: 'worker-farmer',
    ...more,
  };
}

const byVoters = (place: Place, nominators: readonly string[], ...names: readonly string[]) =>
  performAct(rehearsal.context, rehearsal.stage.actor('demo-clerk'), nominate, {
    kind: 'voters',
    constituency: place.id,
    signatures: nominators.map((person, index) => ({ written: `签名${index + 1}`, person })),
    nominees: names.map((name) => nominee(name)),
  });

const byOrganisations = (place: Place, ...nominees: readonly Nominee[]) =>
  performAct(rehearsal.context, rehearsal.stage.actor('demo-clerk'), nominate, {
    kind: 'organisations',
    constituency: place.id,
    organisations: ['五大连池市总工会', '五大连池市妇女联合会'],
    nominees: [...nominees],
  });

const publishInitial = ({ id }: Place) =>
  rehearsal.stage.actOfTwo('demo-clerk', publishInitialList, { constituency: id });

/** The request that now waits for the second person. */
async function askFor<Output>(act: Act<{ constituency: string }, Output>, { id }: Place): Promise<string> {
  const asked = await performAct(rehearsal.context, rehearsal.stage.actor('demo-clerk'), act, {
    constituency: id,
  });
  if (asked.kind !== 'pending') throw new Error(`${act.name} does not wait`);
  return asked.id;
}

const confirm = (request: string) =>
  confirmAct(rehearsal.context, rehearsal.stage.actor('demo-publisher'), REGISTRY, request);

const view = ({ id }: Place) =>
  actTransaction(rehearsal.context, rehearsal.stage.actor('demo-clerk'), (acting) =>
    readNominations(acting, id),
  );

async function fix(
  place: Place,
  candidates: readonly string[],
  namesakes: readonly string[] = [],
  heldOn = '2016-09-20',
) {
  return performAct(rehearsal.context, rehearsal.stage.actor('demo-clerk'), fixFormalList, {
    constituency: place.id,
    candidates: [...candidates],
    meeting: { heldOn, minute: '纪要', present: 9, inFavour: 9 },
    namesakes: [...namesakes],
  });
}

/** The initial candidates of these names, or all of them. */
async function candidates(place: Place, ...names: readonly string[]): Promise<string[]> {
  const { candidates: all } = await view(place);
  return all.filter(({ name }) => names.length === 0 || names.includes(name)).map(({ id }) => id);
}

const refusedFor = (rule: string, arithmetic?: string) => ({
  kind: 'refused',
  ruling: {
    reasons: expect.arrayContaining([
      expect.objectContaining({ rule, holds: false, ...(arithmetic !== undefined && { test: arithmetic }) }),
    ]),
  },
});

describe('joint nomination by voters', () => {
  let place: Place;
  beforeAll(async () => {
    place = await findPlace('龙镇第1选区');
  });

  test('nine are refused with the arithmetic, ten are enough', async () => {
    expect(await byVoters(place, place.voters.slice(0, 9), '田小甲')).toMatchObject(
      refusedFor('nom-voters', '9 >= 10'),
    );
    expect(await byVoters(place, place.voters.slice(0, 10), '田小甲')).toMatchObject({
      kind: 'done',
      output: { refused: [], nominators: 10 },
    });
  });

  test('whoever signs one sheet twice is one', async () => {
    const [first = ''] = place.voters;
    const nine = place.voters.slice(10, 19);
    expect(await byVoters(place, [...nine, nine[0] ?? first], '田小乙')).toMatchObject(
      refusedFor('nom-voters', '9 >= 10'),
    );
  });

  test('whoever is not on the roll of this constituency does not count, and is named', async () => {
    const elsewhere = await findPlace('和平镇第1选区');
    const [stranger = ''] = elsewhere.voters;
    expect(await byVoters(place, [...place.voters.slice(20, 29), stranger], '田小乙')).toMatchObject(
      refusedFor('nom-voters', '9 >= 10'),
    );
    expect(await byVoters(place, [...place.voters.slice(20, 30), stranger], '田小乙')).toMatchObject({
      kind: 'done',
      output: {
        nominators: 10,
        refused: [
          { name: '签名11', serial: null, reason: 'not-on-roll', article: '选举法（2015）第二十九条' },
        ],
      },
    });
    const { nominations } = await view(place);
    expect(nominations.some(({ nominators }) => nominators.some(({ person }) => person === stranger))).toBe(
      false,
    );
  });

  test('nobody signs for more persons than there are seats, over all that he signs', async () => {
    const ten = place.voters.slice(30, 40);
    expect(await byVoters(place, ten, '石小一', '石小二', '石小三', '石小四')).toMatchObject(
      refusedFor('nom-cap', '1 <= 4 <= 3'),
    );
    expect((await byVoters(place, ten, '石小一', '石小二')).kind).toBe('done');
    expect(await byVoters(place, ten, '石小三', '石小四')).toMatchObject(refusedFor('nom-voters', '0 >= 10'));
    expect((await byVoters(place, ten, '石小三')).kind).toBe('done');
    const others = place.voters.slice(40, 49);
    expect(await byVoters(place, [...others, ten[0] ?? ''], '石小五')).toMatchObject(
      refusedFor('nom-voters', '9 >= 10'),
    );
  });

  test('two sheets with a signer in common, handed in at once, do not both count him', async () => {
    const shared = place.voters.slice(50, 60);
    const answers = await Promise.all([
      byVoters(place, shared, '江小一', '江小二'),
      byVoters(place, shared, '江小三', '江小四'),
    ]);
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused']);
  });

  test('a voter struck after he signed no longer counts, and signs nothing more', async () => {
    const signers = place.voters.slice(60, 70);
    const [struck = ''] = signers;
    await byVoters(place, signers, '河小一');
    await rehearsal.stage.actOfTwo('demo-clerk', correctRoll, {
      kind: 'struck',
      constituency: place.id,
      person: struck,
      reason: '错登',
    });
    const { nominations } = await view(place);
    const nomination = nominations.find(({ nominators }) => nominators.some((one) => one.person === struck));
    expect(nomination?.nominators.filter(({ onRoll }) => onRoll)).toHaveLength(9);
    expect(await byVoters(place, signers, '河小二')).toMatchObject(refusedFor('nom-voters', '9 >= 10'));
  });
});

describe('the same person, and both kinds of nomination', () => {
  let place: Place;
  beforeAll(async () => {
    place = await findPlace('第21选区（龙镇1片）');
  });

  test('nominated by organisations and by voters, one person is one candidate', async () => {
    await byOrganisations(place, nominee('田小甲'));
    await byVoters(place, place.voters.slice(0, 10), '田小甲');
    const { candidates: all, nominations } = await view(place);
    expect(all.map(({ name }) => name)).toEqual(['田小甲']);
    expect(nominations.map(({ kind }) => kind).toSorted()).toEqual(['organisations', 'voters']);
  });

  test('a namesake born on another day is another candidate', async () => {
    await byOrganisations(place, nominee('田小甲', { birthDate: '1980-02-28' }));
    expect(await candidates(place, '田小甲')).toHaveLength(2);
  });

  test('one sheet does not name a person twice', async () => {
    await expect(byOrganisations(place, nominee('田小丙'), nominee('田小丙'))).rejects.toMatchObject({
      code: 'bad-request',
    });
  });

  test('organisations, too, nominate at most as many as there are seats', async () => {
    const four = ['石小一', '石小二', '石小三', '石小四'].map((name) => nominee(name));
    expect(await byOrganisations(place, ...four)).toMatchObject(refusedFor('nom-cap', '1 <= 4 <= 3'));
  });
});

describe('a member of the election committee who stands', () => {
  interface Member {
    readonly id: string;
    readonly name: string;
  }

  async function members(): Promise<readonly Member[]> {
    return rehearsal.stage.read((tx) =>
      tx
        .selectFrom('electionBodyMember as m')
        .innerJoin('electionBody as b', 'b.id', 'm.body')
        .where('b.kind', '=', 'committee')
        .where('b.area', '=', rehearsal.stage.county)
        .where('m.duty', '=', 'member')
        .orderBy('m.name')
        .select(['m.id', 'm.name'])
        .execute(),
    );
  }

  /** Five initial candidates, one of whom bears the member's name. */
  async function withMember(place: Place, { name }: Member): Promise<string> {
    await byOrganisations(place, nominee(name), nominee('石小一'), nominee('石小二'));
    await byVoters(place, place.voters.slice(0, 10), '田小一', '田小二');
    await publishInitial(place);
    return (await candidates(place, name))[0] ?? '';
  }

  beforeAll(() => rehearsal.moveTo('2016-09-30T09:00:00+08:00'));

  test('stands only after he has resigned from it', async () => {
    const place = await findPlace('第27选区（和平镇1片）');
    const [member = { id: '', name: '' }] = await members();
    await withMember(place, member);
    const five = await candidates(place);
    expect(await fix(place, five)).toMatchObject(refusedFor('ec-resign'));
    await rehearsal.stage.act('demo-clerk', recordResignation, {
      member: member.id,
      reason: '被提名为代表候选人',
    });
    expect((await fix(place, five)).kind).toBe('done');
  });

  test('his namesake is another person once that is said; all within the range stand', async () => {
    const place = await findPlace('第1选区（青山街道1片）');
    const [, member = { id: '', name: '' }] = await members();
    const namesake = await withMember(place, member);
    const five = await candidates(place);
    expect(await fix(place, five)).toMatchObject(refusedFor('ec-resign'));
    const without = five.filter((id) => id !== namesake);
    expect(await fix(place, without)).toMatchObject(refusedFor('formal-within', '4 = 5'));
    expect((await fix(place, five, [namesake])).kind).toBe('done');
    expect((await view(place)).formal?.basis).toBe('within-range');
  });
});

describe('leaving a nominee off the list', () => {
  let place: Place;
  const exclude = (
    candidate: string,
    ground: 'too-few-nominators' | 'declined',
    inFavour = 9,
    heldOn = '2016-09-20',
  ) =>
    performAct(rehearsal.context, rehearsal.stage.actor('demo-clerk'), excludeCandidate, {
      constituency: place.id,
      candidate,
      ground,
      explanation: '理由',
      document: '本人书面声明',
      meeting: { heldOn, minute: '纪要', present: 9, inFavour },
    });
  const returned = async (asked: Awaited<ReturnType<typeof exclude>>) => {
    if (asked.kind !== 'pending') throw new Error('nothing waits');
    const publisher = rehearsal.stage.actor('demo-publisher');
    await returnAct(rehearsal.context, publisher, REGISTRY, asked.id, '请再看');
  };
  const confirmed = async (asked: Awaited<ReturnType<typeof exclude>>) => {
    if (asked.kind !== 'pending') return asked;
    return confirmAct(rehearsal.context, rehearsal.stage.actor('demo-publisher'), REGISTRY, asked.id);
  };

  beforeAll(async () => {
    place = await findPlace('第2选区（青山街道2片）');
    await byVoters(place, place.voters.slice(0, 10), '田小甲', '石小甲');
    await byVoters(place, place.voters.slice(10, 20), '江小甲');
  });

  test('and fixing the list rest on a meeting that has been held', async () => {
    const [candidate = ''] = await candidates(place);
    const future = { errors: [{ path: 'meeting.heldOn' }] };
    await expect(exclude(candidate, 'declined', 9, '2016-12-31')).rejects.toMatchObject(future);
    await expect(fix(place, [candidate], [], '2016-12-31')).rejects.toMatchObject(future);
  });

  test('needs a ground that the law names, with its document', async () => {
    expect(ExcludeCandidateSchema.safeParse({ ground: 'unsuitable' }).error?.issues).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: ['ground'] }),
        expect.objectContaining({ path: ['document'] }),
      ]),
    );
  });

  test('who confirms is told who is left off and why; of two of one name, by the day of birth', async () => {
    const told = async (asked: Awaited<ReturnType<typeof exclude>>) => {
      if (asked.kind !== 'pending') throw new Error('an act of two people was done by one');
      const { county } = rehearsal.stage;
      return rehearsal.stage.read(async (tx) => {
        const row = await tx
          .selectFrom('pendingAct')
          .select(['id', 'summary', 'input'])
          .where('id', '=', asked.id)
          .executeTakeFirstOrThrow();
        const persons = (await readPersonsOfRequests({ tx, county }, [row])).get(row.id);
        return { summary: row.summary, input: JSON.stringify(row.input), persons };
      });
    };
    const [one = ''] = await candidates(place, '石小甲');
    const first = await exclude(one, 'declined');
    const { summary, input, persons } = await told(first);
    expect(persons).toEqual(['石小甲']);
    expect(summary).toBe(
      '第2选区（青山街道2片）：决定一名被提名人不列入代表候选人名单，法定情形：本人书面表示不接受推荐',
    );
    // What stays after the decision names nobody.
    expect(summary + input).not.toContain('石小甲');
    await returned(first);
    await byOrganisations(place, nominee('石小甲', { birthDate: '1980-02-28' }));
    const asked = await exclude(one, 'declined');
    expect((await told(asked)).persons).toEqual(['石小甲（1970-01-31 生）']);
    await returned(asked);
    const [namesake = ''] = (await candidates(place, '石小甲')).filter((id) => id !== one);
    expect((await confirmed(await exclude(namesake, 'declined'))).kind).toBe('done');
  });

  test('want of nominators is counted, and the committee has to agree', async () => {
    const [candidate = ''] = await candidates(place, '田小甲');
    expect(await exclude(candidate, 'too-few-nominators')).toMatchObject(refusedFor('nom-void', '1 = 0'));
    expect(await exclude(candidate, 'declined', 4)).toMatchObject(refusedFor('ec-decides'));
  });

  test('whoever lost his tenth nominator may be left off; whoever declines is, and the rest is published', async () => {
    const struck = {
      kind: 'struck',
      constituency: place.id,
      person: place.voters[10] ?? '',
      reason: '错登',
    } as const;
    await performAct(rehearsal.context, rehearsal.stage.actor('demo-chief'), correctRoll, struck);
    // A step of the rehearsal takes up what somebody has asked for by hand.
    await rehearsal.stage.actOfTwo('demo-clerk', correctRoll, struck);
    const [few = ''] = await candidates(place, '江小甲');
    expect((await confirmed(await exclude(few, 'too-few-nominators'))).kind).toBe('done');
    const [declining = ''] = await candidates(place, '田小甲');
    const asked = await exclude(declining, 'declined');
    await expect(exclude(declining, 'declined')).rejects.toMatchObject({ code: 'already-asked' });
    expect((await confirmed(asked)).kind).toBe('done');
    expect(await publishInitial(place)).toMatchObject({ candidates: 1 });
  });

  test('the decision stays, once; nominated anew, the same person is a new candidate', async () => {
    const [declined = ''] = await candidates(place, '田小甲');
    await expect(exclude(declined, 'declined')).rejects.toMatchObject({ code: 'lost-race' });
    await byVoters(place, place.voters.slice(20, 30), '田小甲');
    const { candidates: all } = await view(place);
    expect(all.filter(({ name }) => name === '田小甲').map(({ excluded }) => excluded?.ground)).toEqual(
      expect.arrayContaining([undefined, 'declined']),
    );
    await expect(rehearsal.stage.read((tx) => tx.deleteFrom('exclusion').execute())).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('lists', () => {
  let place: Place;
  beforeAll(async () => {
    place = await findPlace('和平镇第1选区');
    await rehearsal.moveTo('2016-09-30T09:00:00+08:00');
  });

  test('without a nominee there is nothing to publish', async () => {
    await expect(publishInitial(place)).rejects.toMatchObject({
      message: expect.stringContaining('没有尚未公布的被提名人'),
    });
  });

  test('everyone nominated is published, whoever comes later in a supplement', async () => {
    await byOrganisations(place, nominee('石小一'), nominee('田小一'));
    const stale = await askFor(publishInitialList, place);
    await byOrganisations(place, nominee('江小一'));
    await expect(confirm(stale)).rejects.toMatchObject({
      code: 'lost-race',
      message: expect.stringMatching(/申请的是“.+（2 人）”，现在是“.+（3 人）”/),
    });
    await returnAct(rehearsal.context, rehearsal.stage.actor('demo-publisher'), REGISTRY, stale, '又有提名');
    expect(await publishInitial(place)).toMatchObject({ candidates: 3 });
    await byVoters(place, place.voters.slice(0, 10), '河小一', '山小一', '水小一');
    await rehearsal.moveTo('2016-10-04T09:00:00+08:00');
    expect(await publishInitial(place)).toMatchObject({ candidates: 3 });
    const { lists, candidates: all } = await view(place);
    expect(lists.map(({ publishedOn }) => publishedOn)).toEqual(['2016-09-30', '2016-10-04']);
    expect(all.filter(({ listedOn }) => listedOn === '2016-10-04').map(({ name }) => name)).toEqual([
      '山小一',
      '水小一',
      '河小一',
    ]);
  });

  test('nobody stands who was not published, and nothing is decided over his head', async () => {
    await byVoters(place, place.voters.slice(10, 20), '云小一');
    await expect(fix(place, await candidates(place))).rejects.toMatchObject({
      message: expect.stringContaining('云小一 已被提名，但还没有公布'),
    });
    await publishInitial(place);
  });

  test('a number out of range is refused with its arithmetic', async () => {
    const seven = await candidates(place);
    expect(await fix(place, seven)).toMatchObject(refusedFor('surplus-direct', '4 <= 7 <= 6'));
    expect(await fix(place, seven.slice(0, 3))).toMatchObject(refusedFor('surplus-direct', '4 <= 3 <= 6'));
    await expect(fix(place, [...seven.slice(0, 4), place.id])).rejects.toMatchObject({ code: 'bad-request' });
  });

  test('six of seven stand by the opinion of the larger number of voters, by strokes of surname', async () => {
    const six = await candidates(place, '石小一', '田小一', '江小一', '河小一', '山小一', '水小一');
    expect(await fix(place, six)).toMatchObject(refusedFor('formal-above', '经过酝酿协商或者预选 = 否'));
    const { group } = await setUpGroup(rehearsal.stage, place.id, '第一选民小组');
    const round = await talk(rehearsal.stage, place.id, [group], [{ candidates: six, voters: 40 }]);
    expect((await summarise(rehearsal.stage, round, 'united')).kind).toBe('done');
    expect((await fix(place, six)).kind).toBe('done');
    const { formal } = await view(place);
    expect(formal?.basis).toBe('larger-number-of-voters');
    expect(formal?.candidates.map(({ name }) => name)).toEqual([
      '山小一',
      '水小一',
      '石小一',
      '田小一',
      '江小一',
      '河小一',
    ]);
    expect(await byVoters(place, place.voters.slice(20, 30), '云小二')).toMatchObject(
      refusedFor('act-state'),
    );
  });

  test('the formal list is published seven days before at the latest', async () => {
    await rehearsal.moveTo('2016-10-10T09:00:00+08:00');
    const stale = await askFor(publishFormalList, place);
    const meeting = { heldOn: '2016-10-09', minute: '纪要', present: 9, inFavour: 9 };
    await rehearsal.stage.actOfTwo('demo-clerk', reopenFormalList, {
      constituency: place.id,
      reason: '核对',
      meeting,
    });
    const six = await candidates(place, '石小一', '田小一', '江小一', '河小一', '山小一', '水小一');
    expect((await fix(place, six)).kind).toBe('done');
    // The same six, on another list than the second person was shown.
    await expect(confirm(stale)).rejects.toMatchObject({
      code: 'lost-race',
      message: expect.stringContaining('内容变了'),
    });
    await returnAct(
      rehearsal.context,
      rehearsal.stage.actor('demo-publisher'),
      REGISTRY,
      stale,
      '重新确定了',
    );
    expect(
      await rehearsal.stage.actOfTwo('demo-clerk', publishFormalList, { constituency: place.id }),
    ).toMatchObject({ candidates: 6 });
  });
});

describe('later than the law allows', () => {
  test('an initial list is refused with both days, and so is a formal one', async () => {
    const late = await findPlace('第21选区（龙镇1片）');
    await expect(publishInitial(late)).rejects.toThrow('2016-10-10 <= 2016-10-05');
  });
});
