/** What the law leaves open: asked the first time a ruling depends on it, decided once, answered from above, brought as a file. */
import { randomBytes } from 'node:crypto';
import type { Role } from '@xuanwu/rules/act-lines/act-line.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { findRole, type Actor } from '@xuanwu/server/accounts/actor.ts';
import { insertAccount } from '@xuanwu/server/accounts/sign-in.ts';
import type { Act } from '@xuanwu/server/acts/act.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import type { ActAnswer } from '@xuanwu/server/acts/carry-out.ts';
import { confirmAct } from '@xuanwu/server/acts/confirm-act.ts';
import { ActError } from '@xuanwu/server/acts/error-codes.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { insertRoleGrant } from '@xuanwu/server/administration/installation.ts';
import { grantRole } from '@xuanwu/server/administration/grant-role.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { adoptLocalRules } from '@xuanwu/server/law/adopt-local-rules.ts';
import { answerLegalEnquiry } from '@xuanwu/server/law/answer-legal-enquiry.ts';
import { askLegalEnquiry } from '@xuanwu/server/law/ask-legal-enquiry.ts';
import { decideSilentPoint } from '@xuanwu/server/law/decide-silent-point.ts';
import { readEnquiries, readLaw } from '@xuanwu/server/law/law-view.queries.ts';
import { withdrawLocalRules } from '@xuanwu/server/law/withdraw-local-rules.ts';
import { sequenceLedgers } from '@xuanwu/server/ledger/sequencer.ts';
import { lawFor } from '@xuanwu/server/local-law/law-for.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '../context.ts';
import { soundLedger } from '../ledger.ts';

/** 网球市 and its neighbours, in a province that holds no rules here (九十九). */
const PROVINCE = '990000';
const CITY = '990100';
const COUNTY = '990101';
const NEIGHBOUR = '990102';
const ELSEWHERE = '990201';
const TOWNSHIP = '990101001';

let context: TestContext;

beforeAll(async () => {
  context = await openTestContext();
  await context.db
    .insertInto('area')
    .values(
      [PROVINCE, CITY, COUNTY, NEIGHBOUR, ELSEWHERE].map((code) => ({
        code,
        name: `网球${code}`,
        kind: 'county',
      })),
    )
    .execute();
});
afterAll(() => context.close());

const actors = new Map<string, Actor>();

/** Someone with that role there, made when first asked for. */
async function someone(role: Role, county: string, area: string | null = null): Promise<Actor> {
  const key = `${role} ${county} ${area ?? ''}`;
  const known = actors.get(key);
  if (known) return known;
  const { db } = context;
  const account = await insertAccount(db, {
    signInName: `t${actors.size}`,
    displayName: `甄${role}`,
    password: randomBytes(12).toString('hex'),
    mustChangePassword: false,
  });
  const actor = await findRole(db, await insertRoleGrant(db, { account: account ?? '', role, county, area }));
  if (!actor) throw new Error('the role was just granted');
  actors.set(key, actor);
  return actor;
}

async function doneBy<Input, Output>(
  actor: Actor,
  act: Act<Input, Output>,
  input: NoInfer<Input>,
): Promise<Output> {
  const answer = await performAct(context, actor, act, input);
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  return answer.output;
}

/** Asked for by one, confirmed by the publisher of the same county. */
async function byTwo<Input, Output>(
  actor: Actor,
  act: Act<Input, Output>,
  input: NoInfer<Input>,
): Promise<ActAnswer<Output>> {
  const asked = await performAct(context, actor, act, input);
  if (asked.kind !== 'pending') return asked;
  const publisher = await someone('publisher', actor.county ?? '');
  return (await confirmAct(context, publisher, REGISTRY, asked.id)) as ActAnswer<Output>;
}

const lawAt = async (county: string) =>
  actTransaction(context, await someone('office-clerk', county), (acting) => lawFor(acting));

const decision = (parameter: ParameterId, value: unknown, supersedes: string | null = null) => ({
  points: [{ parameter, value: value as never, supersedes }],
  decidedBy: '网球县选举委员会第3次会议',
  document: '网选〔2026〕3号',
});

async function problemOf(work: Promise<unknown>): Promise<ActError> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ActError) return error;
  throw new Error(`no problem, but ${String(error)}`);
}

describe('a decision of the office', () => {
  test('holds for its county, on its document, and for nobody else', async () => {
    const chief = await someone('office-chief', COUNTY);
    await doneBy(chief, decideSilentPoint, decision('maxOtherRounds', 2));
    expect(await lawAt(COUNTY)).toMatchObject({
      values: { maxOtherRounds: 2 },
      decisions: { maxOtherRounds: { decidedBy: '网球县选举委员会第3次会议', document: '网选〔2026〕3号' } },
    });
    expect((await lawAt(NEIGHBOUR)).decisions).toEqual({});
  });

  test('is superseded by a later one, and both stay', async () => {
    const chief = await someone('office-chief', COUNTY);
    const [first] = (await actTransaction(context, chief, readLaw)).decisions;
    await doneBy(chief, decideSilentPoint, decision('maxOtherRounds', 3, first?.id));
    expect((await lawAt(COUNTY)).values.maxOtherRounds).toBe(3);
    const { decisions } = await actTransaction(context, chief, readLaw);
    expect(decisions.map(({ value, inForce }) => [value, inForce])).toEqual(
      expect.arrayContaining([
        [2, false],
        [3, true],
      ]),
    );
  });

  test('of two at once the second has lost the race', async () => {
    const chief = await someone('office-chief', COUNTY);
    const answers = await Promise.allSettled(
      ['cast', 'issued'].map((basis) =>
        performAct(context, chief, decideSilentPoint, decision('pBasis', basis)),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = answers.find((answer) => answer.status === 'rejected');
    // Whether both read before either wrote, or one after the other.
    expect(['23505', 'lost-race']).toContain(lost?.reason.code);
  });

  test('a meeting that is still to be held has decided nothing', async () => {
    const chief = await someone('office-chief', COUNTY);
    const meeting = { heldOn: '9999-12-31', minute: '第4次会议纪要', present: 9, inFavour: 9 };
    const problem = await problemOf(
      performAct(context, chief, decideSilentPoint, { ...decision('pBasis', 'cast'), meeting }),
    );
    expect(problem).toMatchObject({ code: 'bad-request', errors: [{ path: 'meeting.heldOn' }] });
    expect(problem.message).toContain('会议日期 9999-12-31 在今日');
  });

  test('a value that may not be is refused beside its field, of a table too', async () => {
    const chief = await someone('office-chief', COUNTY);
    const wrong = await problemOf(performAct(context, chief, decideSilentPoint, decision('pBasis', 'found')));
    expect(wrong.errors).toEqual([
      { path: 'points.0.value', message: '“参加投票的选民怎样计算”不能取这个值。' },
    ]);
    const table = await problemOf(
      performAct(context, chief, decideSilentPoint, decision('committeeSize', '九人')),
    );
    expect(table.errors).toMatchObject([{ path: 'points.0.value' }]);
  });

  test.each([
    ['a clerk', 'office-clerk', COUNTY, null],
    ['a registrar', 'registrar', COUNTY, null],
    ['a superior office', 'superior-clerk', CITY, null],
    ['the chief of a township', 'office-chief', COUNTY, TOWNSHIP],
  ] as const)('%s does not decide', async (_who, role, county, area) => {
    const actor = await someone(role, county, area);
    const problem = await problemOf(
      performAct(context, actor, decideSilentPoint, decision('pBasis', 'cast')),
    );
    expect(problem.code).toBe('not-permitted');
  });

  test('nobody writes for another place, nor changes what was decided', async () => {
    const chief = await someone('office-chief', COUNTY);
    const row = {
      parameter: 'pBasis',
      value: '"issued"',
      decidedBy: '某人',
      document: '1号',
      decidedOn: '2026-01-01',
      ledger: COUNTY,
    };
    const write = (place: string, area: string) =>
      actTransaction(context, chief, ({ tx, entry }) =>
        tx
          .insertInto('silentPointDecision')
          .values({ id: entry, entry, ...row, place, area })
          .execute(),
      );
    await expect(write(NEIGHBOUR, NEIGHBOUR)).rejects.toThrow('row-level security');
    await expect(write(COUNTY, NEIGHBOUR)).rejects.toThrow('check constraint');
    const change = actTransaction(context, chief, ({ tx }) =>
      sql`update silent_point_decision set value = '1'`.execute(tx),
    );
    await expect(change).rejects.toThrow('permission denied');
  });
});

describe('an enquiry to the superior office', () => {
  const question = '另行选举以后名额仍然不足的，第二次另行选举是否要有过半数选民参加？';

  test('is answered with a number and a scope, and settles the point for every county in it', async () => {
    const clerk = await someone('office-clerk', COUNTY);
    const { enquiry } = await doneBy(clerk, askLegalEnquiry, {
      askedOf: CITY,
      question,
      parameter: 'turnoutInSecondRound',
    });
    const superior = await someone('superior-clerk', CITY);
    const asked = await actTransaction(context, superior, readEnquiries);
    expect(asked).toMatchObject([{ id: enquiry, by: { code: COUNTY }, isMineToAnswer: true, answer: null }]);
    const { decision: id } = await doneBy(superior, answerLegalEnquiry, {
      enquiry,
      answer: '不要求。',
      document: '网市选函〔2026〕7号',
      scope: CITY,
      point: { parameter: 'turnoutInSecondRound', value: false },
    });
    expect(id).not.toBeNull();
    for (const county of [COUNTY, NEIGHBOUR]) {
      expect(await lawAt(county)).toMatchObject({
        values: { turnoutInSecondRound: false },
        decisions: { turnoutInSecondRound: { document: '网市选函〔2026〕7号' } },
      });
    }
    expect((await lawAt(ELSEWHERE)).decisions).toEqual({});
  });

  test('a county in the scope reads question and answer, one outside neither', async () => {
    const read = async (county: string) =>
      actTransaction(context, await someone('office-clerk', county), readEnquiries);
    expect(await read(NEIGHBOUR)).toMatchObject([{ question, answer: { text: '不要求。' } }]);
    expect(await read(ELSEWHERE)).toEqual([]);
  });

  test('what is answered above is not decided below: refused with the document, and recorded', async () => {
    const chief = await someone('office-chief', NEIGHBOUR);
    const answer = await performAct(
      context,
      chief,
      decideSilentPoint,
      decision('turnoutInSecondRound', true),
    );
    expect(answer).toMatchObject({
      kind: 'refused',
      ruling: { reasons: [{ rule: 'point-open', article: `网球${CITY}选举机构（网市选函〔2026〕7号）` }] },
    });
    await sequenceLedgers(context.db, context.keys, () => context.clock.now());
    const ledger = await soundLedger(context.db, NEIGHBOUR);
    expect(ledger.at(-1)).toMatchObject({ act: 'decide-silent-point', outcome: 'refused' });
    expect((await soundLedger(context.db, CITY)).map(({ act }) => act)).toEqual(['answer-legal-enquiry']);
  });

  test("a superior's answer goes before what the office had decided itself", async () => {
    const chief = await someone('office-chief', COUNTY);
    await doneBy(chief, decideSilentPoint, decision('secondRoundWriteIns', true));
    const clerk = await someone('office-clerk', COUNTY);
    const asked = { askedOf: PROVINCE, question: '另选的人能否列为候选人？', parameter: null };
    const { enquiry } = await doneBy(clerk, askLegalEnquiry, asked);
    await doneBy(await someone('superior-clerk', PROVINCE), answerLegalEnquiry, {
      enquiry,
      answer: '不可以。',
      document: '省人常函〔2026〕1号',
      scope: PROVINCE,
      point: { parameter: 'secondRoundWriteIns', value: false },
    });
    expect((await lawAt(COUNTY)).values.secondRoundWriteIns).toBe(false);
    expect((await lawAt(ELSEWHERE)).values.secondRoundWriteIns).toBe(false);
  });

  test('is asked only upward, answered once, only by who was asked, and within his own place', async () => {
    const clerk = await someone('office-clerk', COUNTY);
    const ask = (askedOf: string) => ({ askedOf, question, parameter: null });
    const sideways = await problemOf(performAct(context, clerk, askLegalEnquiry, ask('990200')));
    expect(sideways.errors).toEqual([{ path: 'askedOf', message: '不是本级的上级' }]);
    const township = await someone('office-clerk', COUNTY, TOWNSHIP);
    const { enquiry } = await doneBy(township, askLegalEnquiry, ask(COUNTY));

    const reply = { enquiry, answer: '可以。', document: '1号', point: null };
    const city = await someone('superior-clerk', CITY);
    const notAsked = await problemOf(
      performAct(context, city, answerLegalEnquiry, { ...reply, scope: CITY }),
    );
    expect(notAsked.code).toBe('not-found');
    const clerks = await problemOf(
      performAct(context, clerk, answerLegalEnquiry, { ...reply, scope: COUNTY }),
    );
    expect(clerks.code).toBe('not-permitted');
    const chief = await someone('office-chief', COUNTY);
    const tooWide = await problemOf(
      performAct(context, chief, answerLegalEnquiry, { ...reply, scope: CITY }),
    );
    expect(tooWide.errors).toEqual([{ path: 'scope', message: '不在本级的辖区以内' }]);
    const forOne = { ...reply, scope: TOWNSHIP, point: { parameter: 'primaryTie' as const, value: 'again' } };
    expect((await problemOf(performAct(context, chief, answerLegalEnquiry, forOne))).message).toContain(
      '以县',
    );

    const another = await problemOf(
      performAct(context, chief, answerLegalEnquiry, { ...reply, scope: '990101002' }),
    );
    expect(another.errors).toEqual([{ path: 'scope', message: `应包括提出请示的 ${TOWNSHIP}` }]);

    await doneBy(chief, answerLegalEnquiry, { ...reply, scope: TOWNSHIP });
    const again = await problemOf(
      performAct(context, chief, answerLegalEnquiry, { ...reply, scope: COUNTY }),
    );
    expect(again.code).toBe('already-decided');
  });

  test('two answer at once: one answer stands', async () => {
    const clerk = await someone('office-clerk', COUNTY);
    const { enquiry } = await doneBy(clerk, askLegalEnquiry, { askedOf: CITY, question, parameter: null });
    const superior = await someone('superior-clerk', CITY);
    const answers = await Promise.allSettled(
      ['可以。', '不可以。'].map((answer) =>
        performAct(context, superior, answerLegalEnquiry, {
          enquiry,
          answer,
          document: '8号',
          scope: CITY,
          point: null,
        }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a file of local rules', () => {
  const file = (changes: object = {}) =>
    JSON.stringify({
      format: 'xuanwu-local-rules/1',
      area: '99',
      name: '网球省',
      title: '网球实施细则',
      from: '2020-01-01',
      parameters: { primaryTie: { value: 'again', article: '网球实施细则第二十一条' } },
      limits: { rollPublishDays: { value: 25, article: '网球实施细则第九条' } },
      unknown: ['第五章未见'],
      ...changes,
    });
  const upload = (text: string) => ({ fileName: '细则.json', text, document: '网人常〔2020〕4号' });

  test('is asked for by one and confirmed by another, and then decides; its parameters are no longer open', async () => {
    const chief = await someone('office-chief', COUNTY);
    const answer = await byTwo(chief, adoptLocalRules, upload(file()));
    expect(answer.kind).toBe('done');
    const law = await lawAt(COUNTY);
    expect(law).toMatchObject({
      values: { primaryTie: 'again' },
      articles: { primaryTie: '网球实施细则第二十一条' },
      limits: { rollPublishDays: { value: 25 } },
    });
    const late = await performAct(context, chief, decideSilentPoint, decision('primaryTie', 'extend'));
    expect(late).toMatchObject({
      kind: 'refused',
      ruling: { reasons: [{ article: '网球实施细则第二十一条' }] },
    });
    expect((await lawAt(NEIGHBOUR)).articles).toEqual({});
  });

  test('loosened, it is refused with both articles, and the refusal is recorded', async () => {
    const chief = await someone('office-chief', NEIGHBOUR);
    const limits = { rollPublishDays: { value: 15, article: '网球实施细则第九条' } };
    const answer = await byTwo(chief, adoptLocalRules, upload(file({ limits })));
    expect(answer.kind).toBe('refused');
    const [reason] = answer.kind === 'refused' ? answer.ruling.reasons : [];
    expect(reason?.test).toContain('网球实施细则第九条为 15 日');
    expect(reason?.test).toContain('选举法（2020）第二十八条为 20 日');
    expect((await lawAt(NEIGHBOUR)).limits).toEqual({});
  });

  test('what contradicts the rules that stand here already is refused too', async () => {
    const chief = await someone('office-chief', COUNTY);
    const parameters = { primaryTie: { value: 'extend', article: '网球县办法第三条' } };
    const text = file({ area: COUNTY, title: '网球县办法', parameters, limits: {} });
    const answer = await byTwo(chief, adoptLocalRules, upload(text));
    expect(answer).toMatchObject({ kind: 'refused' });
    expect(JSON.stringify(answer)).toContain('网球实施细则第二十一条已规定为');
  });

  test('with ten mistakes every one is told by its place, before anyone else is asked', async () => {
    const text = file({
      format: 'xuanwu-local-rules/2',
      area: '9',
      name: '',
      title: ' ',
      from: '2020-02-30',
      parameters: { pBasis: { value: 'found' }, noSuch: { value: 1, article: '第一条' } },
      limits: { proxyLimit: { value: 2.5, article: '第二条' } },
      steps: [{ rule: 'roll-correct', daysBefore: 90, article: '第三条' }],
      unknown: 'nothing',
      remarks: '',
    });
    const problem = await problemOf(
      performAct(context, await someone('office-chief', NEIGHBOUR), adoptLocalRules, upload(text)),
    );
    expect(problem.code).toBe('local-rules-unreadable');
    expect(problem.errors.map(({ path }) => path).toSorted()).toEqual([
      'area',
      'format',
      'from',
      'limits.proxyLimit.value',
      'name',
      'parameters.noSuch',
      'parameters.pBasis.article',
      'parameters.pBasis.value',
      'remarks',
      'steps[0].daysBefore',
      'title',
      'unknown',
    ]);
  });

  test.each([
    ['of another area', file({ area: NEIGHBOUR, name: '邻县' }), '对本级（990101）不适用'],
    ['that is no JSON', '{"format": ', '不是 JSON 文件，或者写坏了（在第 1 行附近）'],
    ['that says a thing twice', `{"area": "11",${file({}).slice(1)}`, '同一项写了两遍'],
  ])('a file %s is refused', async (_what, text, why) => {
    const chief = await someone('office-chief', COUNTY);
    const problem = await problemOf(performAct(context, chief, adoptLocalRules, upload(text)));
    expect([problem.message, ...problem.errors.map(({ message }) => message)].join()).toContain(why);
  });

  test('saved on Windows it is adopted, and the law is read as before', async () => {
    const chief = await someone('office-chief', ELSEWHERE);
    const answer = await byTwo(chief, adoptLocalRules, upload(`\uFEFF${file()}`));
    expect(answer.kind).toBe('done');
    expect((await lawAt(ELSEWHERE)).values).toMatchObject({ primaryTie: 'again' });
    const again = await problemOf(byTwo(chief, adoptLocalRules, upload(`\uFEFF${file()}`)));
    expect(again).toMatchObject({ code: 'already-decided' });
  });

  test('withdrawn, it holds no longer; nobody else withdraws it', async () => {
    const chief = await someone('office-chief', COUNTY);
    const { rules } = await actTransaction(context, chief, readLaw);
    const [adopted] = rules;
    const withdrawal = { rules: adopted?.id ?? '', reason: '省里已经修订' };
    const other = await problemOf(
      performAct(context, await someone('office-chief', NEIGHBOUR), withdrawLocalRules, withdrawal),
    );
    expect(other.code).toBe('not-found');
    expect((await byTwo(chief, withdrawLocalRules, withdrawal)).kind).toBe('done');
    expect((await lawAt(COUNTY)).articles).toEqual({});
  });
});

test("a superior clerk's seat needs the code of a city or a province", async () => {
  const administrator = await someone('security-administrator', COUNTY);
  const account = (await someone('registrar', NEIGHBOUR)).account;
  const grant = (county: string) =>
    performAct(context, { ...administrator, county: null }, grantRole, {
      account,
      role: 'superior-clerk',
      county: { code: county, name: '某地' },
      area: null,
    });
  await expect(grant(COUNTY)).rejects.toThrow('末两位');
  expect((await grant('980000')).kind).toBe('done');
});
