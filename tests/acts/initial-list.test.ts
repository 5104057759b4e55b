/** The initial list after it was decided and published, in the small rehearsal: left off and restored, corrected, objected to; and two who act at once. */
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import type { Act } from '@xuanwu/server/acts/act.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import type { ActAnswer } from '@xuanwu/server/acts/carry-out.ts';
import { confirmAct } from '@xuanwu/server/acts/confirm-act.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { decideSilentPoint } from '@xuanwu/server/law/decide-silent-point.ts';
import { readLaw } from '@xuanwu/server/law/law-view.queries.ts';
import { fixFormalList } from '@xuanwu/server/phases/nomination/formal-list/fix-formal-list.ts';
import { concludeFactCheck } from '@xuanwu/server/phases/nomination/initial-list/conclude-fact-check.ts';
import { correctNominee } from '@xuanwu/server/phases/nomination/initial-list/correct-nominee.ts';
import { decideExclusionObjection } from '@xuanwu/server/phases/nomination/initial-list/decide-exclusion-objection.ts';
import { excludeCandidate } from '@xuanwu/server/phases/nomination/initial-list/exclude-candidate.ts';
import { readInitialListRecord } from '@xuanwu/server/phases/nomination/initial-list/initial-list-record.ts';
import { readListDecisions } from '@xuanwu/server/phases/nomination/initial-list/list-decisions.queries.ts';
import { notifyExclusion } from '@xuanwu/server/phases/nomination/initial-list/notify-exclusion.ts';
import { objectToExclusion } from '@xuanwu/server/phases/nomination/initial-list/object-to-exclusion.ts';
import { publishInitialList } from '@xuanwu/server/phases/nomination/initial-list/publish-initial-list.ts';
import { receiveFactObjection } from '@xuanwu/server/phases/nomination/initial-list/receive-fact-objection.ts';
import { readNominations } from '@xuanwu/server/phases/nomination/nominations-view.queries.ts';
import { nominate } from '@xuanwu/server/phases/nomination/nominations/nominate.ts';
import { withdrawSignature } from '@xuanwu/server/phases/nomination/nominations/withdraw-signature.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { walkOrigins } from '../origins.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

let rehearsal: TestRehearsal;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('nomination');
});
afterAll(() => rehearsal.close());

type Demo = Parameters<TestRehearsal['stage']['actor']>[0];

const as = (account: Demo) => rehearsal.stage.actor(account);
const clerk = <I, O>(act: Act<I, O>, input: NoInfer<I>) =>
  performAct(rehearsal.context, as('demo-clerk'), act, input);
const confirmed = async <T>(asked: ActAnswer<T>) => {
  if (asked.kind !== 'pending') return asked;
  return confirmAct(rehearsal.context, as('demo-publisher'), REGISTRY, asked.id);
};
const both = async <I, O>(act: Act<I, O>, input: NoInfer<I>) => {
  const asked = await clerk(act, input);
  return asked.kind === 'refused' ? asked : confirmed(asked);
};
const view = (id: string) =>
  actTransaction(rehearsal.context, as('demo-clerk'), (acting) => readNominations(acting, id));
const decisions = (id: string) =>
  actTransaction(rehearsal.context, as('demo-clerk'), (acting) => readListDecisions(acting, id));
const refusedFor = (rule: string) => ({
  kind: 'refused',
  ruling: { reasons: expect.arrayContaining([expect.objectContaining({ rule, holds: false })]) },
});

async function findPlace(name: string): Promise<string> {
  const { id } = await rehearsal.stage.read((tx) =>
    tx.selectFrom('constituency').select('id').where('name', '=', name).executeTakeFirstOrThrow(),
  );
  return id;
}

/** 选举委员会组成人员 of the county, the first by name. */
function findMember(): Promise<{ readonly name: string }> {
  return rehearsal.stage.read((tx) =>
    tx
      .selectFrom('electionBodyMember as m')
      .innerJoin('electionBody as b', 'b.id', 'm.body')
      .where('b.kind', '=', 'committee')
      .where('b.area', '=', rehearsal.stage.county)
      .where('m.duty', '=', 'member')
      .select('m.name')
      .orderBy('m.name')
      .executeTakeFirstOrThrow(),
  );
}

const MEETING = { heldOn: '2016-09-25', minute: '纪要', present: 9, inFavour: 9 };

const exclude = (constituency: string, candidate: string, meeting = MEETING) =>
  clerk(excludeCandidate, {
    constituency,
    candidate,
    ground: 'declined',
    explanation: '本人书面表示不接受',
    document: '本人声明',
    meeting,
  });

const listed = async (id: string) =>
  (await view(id)).candidates
    .filter(({ excluded }) => excluded === null)
    .map(({ id: candidate }) => candidate);

/** The published lists as they are sealed. */
async function records(constituency: string) {
  return rehearsal.stage.read(async (tx) => {
    const lists = await tx
      .selectFrom('initialList')
      .select(['id', 'constituency', 'publishedOn'])
      .where('constituency', '=', constituency)
      .orderBy('entry')
      .execute();
    const read = [];
    for (const list of lists) read.push(await readInitialListRecord(tx, rehearsal.stage.county, list));
    return read;
  });
}

describe('left off by the committee', () => {
  let place: string;
  let candidate: string;
  let exclusion: string;
  beforeAll(async () => {
    place = await findPlace('第27选区（和平镇1片）');
    candidate = (await listed(place))[0] ?? '';
    const done = await confirmed(await exclude(place, candidate));
    exclusion = (done as { output: { exclusion: string } }).output.exclusion;
    await both(publishInitialList, { constituency: place });
  });

  test('whoever nominated is told, and it is written down once', async () => {
    const tell = (notifiedOn: string) => clerk(notifyExclusion, { exclusion, notifiedOn, how: 'in-person' });
    await expect(tell('2016-09-24')).rejects.toMatchObject({ errors: [{ path: 'notifiedOn' }] });
    await expect(tell('2016-12-24')).rejects.toMatchObject({ errors: [{ path: 'notifiedOn' }] });
    expect((await tell('2016-09-25')).kind).toBe('done');
    await expect(tell('2016-09-25')).rejects.toMatchObject({ code: 'lost-race' });
  });

  test('a meeting of more than the committee has members, or of another year, decides nothing', async () => {
    const other = (await listed(place))[1] ?? '';
    const meetings = [
      [{ ...MEETING, present: 100, inFavour: 51 }, 'meeting.present'],
      [{ ...MEETING, heldOn: '1970-01-01' }, 'meeting.heldOn'],
    ] as const;
    for (const [meeting, path] of meetings)
      await expect(exclude(place, other, meeting)).rejects.toMatchObject({ errors: [{ path }] });
  });

  test('an objection that the committee dismisses leaves the decision, with both reasons', async () => {
    const said = {
      exclusion,
      receivedOn: '2016-09-25',
      objector: '田小甲',
      statement: '没有说过不接受',
    } as const;
    const answer = await clerk(objectToExclusion, { ...said, madeBy: 'nominators' });
    const { objection } = (answer as { output: { objection: string } }).output;
    const decide = (inFavour: number, upheld = false) =>
      both(decideExclusionObjection, {
        objection,
        meeting: { ...MEETING, inFavour },
        upheld,
        reasons: '声明是本人签名',
      });
    expect(await decide(4)).toMatchObject(refusedFor('ec-decides'));
    expect(await decide(9)).toMatchObject({ kind: 'done', output: { restored: false } });
    await expect(decide(9, true)).rejects.toMatchObject({ code: 'lost-race' });
    expect(await listed(place)).not.toContain(candidate);
    const { exclusions } = await decisions(place);
    expect(exclusions).toMatchObject([
      {
        notifiedOn: '2016-09-25',
        restoredOn: null,
        objections: [{ objector: '田小甲', decision: { upheld: false, reasons: '声明是本人签名' } }],
      },
    ]);
  });

  test('one that it upholds brings him back; on a list that is out already by a supplement, and the decision stays to be seen', async () => {
    const before = await records(place);
    const objections = await Promise.all(
      (['nominee', 'nominators'] as const).map(async (madeBy) => {
        const said = { exclusion, receivedOn: '2016-09-25', objector: '本人', statement: '声明是伪造的' };
        const answer = await clerk(objectToExclusion, { ...said, madeBy });
        return (answer as { output: { objection: string } }).output.objection;
      }),
    );
    const asked = await Promise.all(
      objections.map((objection) =>
        clerk(decideExclusionObjection, {
          objection,
          meeting: MEETING,
          upheld: true,
          reasons: '经鉴定不是本人签名',
        }),
      ),
    );
    // Two decisions confirmed in the same second restore him once.
    const answers = await Promise.allSettled(asked.map(confirmed));
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'lost-race' },
    });
    expect(await listed(place)).toContain(candidate);
    expect(await both(publishInitialList, { constituency: place })).toMatchObject({
      output: { candidates: 1 },
    });
    const after = await records(place);
    expect(after.slice(0, 1)).toEqual(before);
    expect(after[1]?.candidates).toMatchObject([
      { id: candidate, nominations: [{ kind: expect.any(String) }] },
    ]);
    expect((await decisions(place)).exclusions).toMatchObject([{ restoredOn: '2016-09-25' }]);
  });

  test('he may be left off again by a new decision; every decision stays', async () => {
    expect((await confirmed(await exclude(place, candidate))).kind).toBe('done');
    const { exclusions } = await decisions(place);
    expect(exclusions.map(({ restoredOn }) => restoredOn)).toEqual(['2016-09-25', null]);
  });

  test('while an objection waits for its answer the formal list is not fixed', async () => {
    const { exclusions } = await decisions(place);
    const said = { receivedOn: '2016-09-25', objector: '本人', statement: '没有说过' } as const;
    const last = exclusions.at(-1)?.id ?? '';
    expect((await clerk(objectToExclusion, { exclusion: last, madeBy: 'nominee', ...said })).kind).toBe(
      'done',
    );
    await expect(
      clerk(fixFormalList, {
        constituency: place,
        candidates: await listed(place),
        meeting: MEETING,
        namesakes: [],
      }),
    ).rejects.toMatchObject({ code: 'bad-request', message: expect.stringContaining('1 件') });
  });
});

describe('a published list', () => {
  let place: string;
  beforeAll(async () => {
    place = await findPlace('龙镇第1选区');
  });

  test('asked for by two at once is asked for once, and the other is told who asked and when', async () => {
    const asked = await Promise.allSettled([
      clerk(publishInitialList, { constituency: place }),
      performAct(rehearsal.context, as('demo-chief'), publishInitialList, { constituency: place }),
    ]);
    expect(asked.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: {
        code: 'already-asked',
        message: expect.stringMatching(/已由.{2,}于 \d{4}-\d\d-\d\d \d\d:\d\d 申请，正在等待复核/),
      },
    });
    const taken = asked.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    expect(taken).toHaveLength(1);
    for (const each of taken) expect((await confirmed(each)).kind).toBe('done');
    expect((await view(place)).lists).toHaveLength(1);
  });

  test('is corrected by an act that refers to it, and stays as it was published', async () => {
    const [before] = await records(place);
    const [someone] = (await view(place)).candidates;
    if (!someone) throw new Error('nobody is on the list');
    const { name, sex, birthDate, ethnicity, education, politics, occupation, id } = someone;
    const facts = { name, sex, birthDate, ethnicity, education, politics, occupation };
    const correct = (changed: Partial<typeof facts>) =>
      clerk(correctNominee, {
        constituency: place,
        candidate: id,
        facts: { ...facts, ...changed },
        reason: '录入有误',
        document: '推荐表',
      });
    await expect(correct({})).rejects.toMatchObject({ code: 'lost-race' });
    const corrected = `${name}改`;
    expect((await confirmed(await correct({ name: corrected, occupation: '教师' }))).kind).toBe('done');
    const again = await correct({ name: `${name}又改`, occupation: '教师' });
    expect((await confirmed(again)).kind).toBe('done');
    expect((await records(place))[0]).toEqual(before);
    const { corrections } = await decisions(place);
    expect(corrections).toMatchObject([
      { name, before: { name, occupation }, after: { name: corrected, occupation: '教师' } },
      { before: { name: corrected }, after: { name: `${name}又改` } },
    ]);
    const { candidates } = await view(place);
    expect(candidates.find((each) => each.id === id)?.name).toBe(`${name}又改`);
  });

  test('before it is published, nothing is to be corrected or objected to', async () => {
    const other = await findPlace('和平镇第1选区');
    const [candidate = ''] = await listed(other);
    const said = { constituency: other, candidate, about: 'resume', receivedOn: '2016-09-25' } as const;
    expect(
      await clerk(receiveFactObjection, { ...said, objector: '甲', contact: '乙', statement: '丙' }),
    ).toMatchObject(refusedFor('act-state'));
  });
});

describe('what a nominee says of himself', () => {
  let place: string;
  let candidate: string;
  beforeAll(async () => {
    place = await findPlace('龙镇第1选区');
    candidate = (await listed(place))[1] ?? '';
  });

  const object = async (receivedOn = '2016-09-25') => {
    const answer = await clerk(receiveFactObjection, {
      constituency: place,
      candidate,
      about: 'resume',
      receivedOn,
      objector: '田小丙',
      contact: '本村',
      statement: '学历不是大学',
    });
    return (answer as { output: { objection: string } }).output.objection;
  };
  const conclude = (objection: string, finding: 'accurate' | 'inaccurate' | 'unproven') =>
    clerk(concludeFactCheck, { objection, finding, foundFacts: '经核对毕业证书，为高中', document: '证书' });

  test('is checked when somebody objects; where it is not true voters are told, and he stays', async () => {
    await expect(object('2016-09-01')).rejects.toMatchObject({ errors: [{ path: 'receivedOn' }] });
    const objection = await object();
    const done = await confirmed(await conclude(objection, 'inaccurate'));
    expect(done.kind).toBe('done');
    expect(await listed(place)).toContain(candidate);
    const body = await lastEntry('conclude-fact-check');
    expect(body).toContain('nom-info');
    expect(body).not.toContain('高中');
    expect((await decisions(place)).facts).toMatchObject([
      { objector: '田小丙', check: { finding: 'inaccurate', on: '2016-09-25' } },
    ]);
  });

  test('is checked once, whoever is first', async () => {
    const objection = await object();
    const asked = await conclude(objection, 'accurate');
    await expect(conclude(objection, 'unproven')).rejects.toMatchObject({ code: 'already-asked' });
    expect((await confirmed(asked)).kind).toBe('done');
    await expect(conclude(objection, 'unproven')).rejects.toThrow();
  });

  async function lastEntry(act: string): Promise<string> {
    const { body } = await rehearsal.stage.read((tx) =>
      tx
        .selectFrom('ledgerEntry')
        .select('body')
        .where('act', '=', act)
        .where('outcome', '=', 'done')
        .executeTakeFirstOrThrow(),
    );
    return body;
  }
});

describe('advice', () => {
  test('names who bears a committee member’s name and who is nominated elsewhere, and keeps nobody off', async () => {
    const [county, town] = [await findPlace('第21选区（龙镇1片）'), await findPlace('和平镇第1选区')];
    const member = await findMember();
    for (const constituency of [county, town])
      await clerk(nominate, {
        kind: 'organisations',
        constituency,
        organisations: ['五大连池市文学艺术界联合会'],
        nominees: [
          {
            name: member.name,
            sex: 'female',
            birthDate: '1970-01-31',
            ethnicity: '汉族',
            education: '高中',
            politics: '群众',
            occupation: '村民',
            group: 'worker-farmer',
          },
        ],
      });
    const { advice } = await decisions(county);
    expect(advice.map(({ text }) => text)).toEqual([
      expect.stringContaining('与选举委员会组成人员同名'),
      expect.stringContaining('两级有隶属关系，可以同时担任'),
    ]);
    const before = (await listed(county)).length;
    await both(publishInitialList, { constituency: county });
    const { candidates } = await view(county);
    expect(candidates.filter(({ listedOn }) => listedOn !== null)).toHaveLength(before);
  });
});

const nominee = (name: string, birthDate = '1970-01-31') => ({
  name,
  sex: 'female' as const,
  birthDate,
  ethnicity: '汉族',
  education: '高中',
  politics: '群众',
  occupation: '村民',
  group: 'worker-farmer' as const,
});

describe('before a list is published', () => {
  const nominated = async (constituency: string, name: string, birthDate?: string) => {
    const answer = await clerk(nominate, {
      kind: 'organisations',
      constituency,
      organisations: [`五大连池市${name}协会`],
      nominees: [nominee(name, birthDate)],
    });
    return (answer as { output: { candidates: string[] } }).output.candidates[0] ?? '';
  };

  test('whoever is under age keeps it back, with the article, until his birthday is corrected or the committee decides', async () => {
    const place = await findPlace('龙镇第1选区');
    const candidate = await nominated(place, '童小一', '2002-02-28');
    const { name, sex, birthDate: _, ethnicity, education, politics, occupation } = nominee('童小一');
    const stopped = await clerk(publishInitialList, { constituency: place });
    expect(stopped).toMatchObject({ ...refusedFor('cand-ineligible'), shown: [{ message: '童小一' }] });
    // What the ledger keeps of it says whose birthday it is to nobody.
    expect(JSON.stringify((stopped as { ruling: unknown }).ruling)).not.toContain('童小一');
    expect((await decisions(place)).advice).toContainEqual(
      expect.objectContaining({ candidate, kind: 'under-age', stops: true, article: '选举法（2015）第三条' }),
    );
    const facts = { name, sex, birthDate: '1992-02-28', ethnicity, education, politics, occupation };
    const said = { reason: '录入有误', document: '推荐表' };
    const corrected = await both(correctNominee, { constituency: place, candidate, facts, ...said });
    expect(corrected.kind).toBe('done');
    expect(await both(publishInitialList, { constituency: place })).toMatchObject({ kind: 'done' });
    const { corrections } = await decisions(place);
    expect(corrections.at(-1)).toMatchObject({ isOfList: false, before: { birthDate: '2002-02-28' } });
    // What was written wrong before it was published was never published.
    expect((await records(place)).at(-1)?.candidates).toMatchObject([{ id: candidate, bornIn: '1992-02' }]);
  });

  test('whoever nobody lawfully nominates any more is on it only by a recorded decision', async () => {
    const place = await findPlace('和平镇第1选区');
    const { nominations } = await view(place);
    const joint = nominations.find(({ kind }) => kind === 'voters');
    if (!joint) throw new Error('nobody was nominated by voters');
    const surplus = joint.nominators.length - 9;
    for (const { person } of joint.nominators.slice(0, surplus))
      expect((await clerk(withdrawSignature, { nomination: joint.id, person })).kind).toBe('done');
    expect(await clerk(publishInitialList, { constituency: place })).toMatchObject(refusedFor('nom-void'));
    const fallen = (await decisions(place)).advice.filter(({ kind }) => kind === 'too-few');
    const candidates = fallen.map(({ candidate }) => candidate);
    expect(joint.candidates).toEqual(expect.arrayContaining(candidates));
    const keep = (inFavour: number) =>
      clerk(publishInitialList, {
        constituency: place,
        kept: { candidates, reasons: '推荐时已满十人', meeting: { ...MEETING, inFavour } },
      });
    expect(await keep(4)).toMatchObject(refusedFor('ec-decides'));
    expect((await confirmed(await keep(9))).kind).toBe('done');
    expect(await records(place)).toMatchObject([{ kept: { candidates, meeting: MEETING } }]);
  });

  test('a member of the committee resigns first where that is decided, and a namesake is said to be one', async () => {
    const place = await findPlace('第21选区（龙镇1片）');
    const { name } = await findMember();
    const { decisions: points } = await actTransaction(rehearsal.context, as('demo-chief'), readLaw);
    const point = points.find(({ parameter, inForce }) => parameter === 'committeeResignTrigger' && inForce);
    const decided = await performAct(rehearsal.context, as('demo-chief'), decideSilentPoint, {
      points: [{ parameter: 'committeeResignTrigger', value: 'initial', supersedes: point?.id ?? null }],
      decidedBy: '五大连池市选举委员会',
      document: '五选委演〔2016〕9号',
    });
    expect(decided.kind).toBe('done');
    const candidate = await nominated(place, name, '1971-01-31');
    expect(await clerk(publishInitialList, { constituency: place })).toMatchObject(refusedFor('ec-resign'));
    expect(await both(publishInitialList, { constituency: place, namesakes: [candidate] })).toMatchObject({
      kind: 'done',
    });
  });
});

describe('two decisions about one nominee', () => {
  test('do not wait at once; whoever comes after the decision is told of it', async () => {
    const place = await findPlace('和平镇第1选区');
    const answer = await clerk(nominate, {
      kind: 'organisations',
      constituency: place,
      organisations: ['五大连池市工商联'],
      nominees: [nominee('田小四')],
    });
    const { candidates } = (answer as { output: { candidates: string[] } }).output;
    const asked = await exclude(place, candidates[0] ?? '');
    await expect(exclude(place, candidates[0] ?? '')).rejects.toMatchObject({
      code: 'already-asked',
      message: expect.stringMatching(/^“.*不列入.*”已由您于 2016-\d\d-\d\d \d\d:\d\d 申请，正在等待复核/),
    });
    await confirmed(asked);
    await expect(exclude(place, candidates[0] ?? '')).rejects.toMatchObject({
      code: 'lost-race',
      message: expect.stringContaining('已经决定不列入'),
    });
  });
});

describe('the day on which a paper came', () => {
  test('may lie before the day on which it is typed, never after', async () => {
    const place = await findPlace('和平镇第1选区');
    const nominees = [nominee('田小三')];
    const organisations = ['五大连池市文联'];
    const paper = { kind: 'organisations' as const, constituency: place, organisations };
    await expect(clerk(nominate, { ...paper, receivedOn: '2016-09-26', nominees })).rejects.toMatchObject({
      errors: [{ path: 'receivedOn' }],
    });
    await clerk(nominate, { ...paper, receivedOn: '2016-09-24', nominees });
    const { nominations } = await view(place);
    expect(nominations.find(({ organisations }) => organisations[0] === '五大连池市文联')).toMatchObject({
      receivedOn: '2016-09-24',
    });
  });
});

describe('seats', () => {
  test('none but the office decides, corrects and receives; none but the second person confirms', async () => {
    const place = await findPlace('龙镇第1选区');
    const [candidate = ''] = await listed(place);
    const input = { constituency: place, candidate, about: 'basic', receivedOn: '2016-09-25' } as const;
    const said = { objector: '甲', contact: '乙', statement: '丙' };
    for (const seat of [
      'demo-reviewer-court',
      'demo-station-clerk',
      'demo-auditor',
      'demo-publisher',
    ] as const)
      await expect(
        performAct(rehearsal.context, as(seat), receiveFactObjection, { ...input, ...said }),
      ).rejects.toMatchObject({ code: 'not-permitted' });
  });
});

test('of what was decided and corrected every figure can be asked where it comes from', async () => {
  await walkOrigins(rehearsal, ['exclusion-notice', 'correction-notice', 'fact-notice']);
});
