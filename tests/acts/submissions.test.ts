/** 请示、备案和批复 between the offices of a county, its city and province: sent by two, answered by two, seen by both, waited for where the law says so. */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Act } from '@xuanwu/server/acts/act.ts';
import type { Actor } from '@xuanwu/server/accounts/actor.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { confirmAct } from '@xuanwu/server/acts/confirm-act.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { sequenceLedgers } from '@xuanwu/server/ledger/sequencer.ts';
import { answerSubmission } from '@xuanwu/server/levels/submissions/answer-submission.ts';
import { attachSubmissionFile } from '@xuanwu/server/levels/submissions/attach-submission-file.ts';
import { draftSubmission } from '@xuanwu/server/levels/submissions/draft-submission.ts';
import { sendSubmission } from '@xuanwu/server/levels/submissions/send-submission.ts';
import { findAttachment, readSubmissions } from '@xuanwu/server/levels/submissions/submission.queries.ts';
import type { DraftSubmission } from '@xuanwu/server/levels/submissions/submission.schema.ts';
import { withdrawSubmission } from '@xuanwu/server/levels/submissions/withdraw-submission.ts';
import { decideSilentPoint } from '@xuanwu/server/law/decide-silent-point.ts';
import { appointBody } from '@xuanwu/server/phases/preparation/appoint-body.ts';
import { fixSeats } from '@xuanwu/server/phases/preparation/fix-seats.ts';
import { openCycle } from '@xuanwu/server/phases/preparation/open-cycle.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '../context.ts';
import { soundLedger } from '../ledger.ts';
import { act, makeActor } from '../office.ts';
import { PLAN } from '../rehearsal.ts';

const CITY = '231100';
const COUNTY = PLAN.county.code;
const NEIGHBOUR = '231183';

let context: TestContext;
let chief: Actor;
let publisher: Actor;
let superior: Actor;
let superiorSecond: Actor;
let neighbour: Actor;
let cycle: string;

beforeAll(async () => {
  context = await openTestContext();
  chief = await makeActor(context, COUNTY, 'office-chief');
  publisher = await makeActor(context, COUNTY, 'publisher');
  superior = await makeActor(context, CITY, 'superior-clerk');
  superiorSecond = await makeActor(context, CITY, 'publisher');
  neighbour = await makeActor(context, NEIGHBOUR, 'office-chief');
  await context.db
    .insertInto('area')
    .values([
      { code: CITY, name: '网球市', kind: 'city' },
      { code: COUNTY, name: '网球县', kind: 'county' },
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  ({ cycle } = await act(context, chief, openCycle, { plan: PLAN }));
});
afterAll(() => context.close());

const DRAFT: DraftSubmission = {
  sentTo: CITY,
  matter: 'county-seats',
  manner: 'approval',
  about: COUNTY,
  title: '关于确定县级人大代表名额的请示',
  content: '人口三十六万八千人，拟确定代表名额一百九十三名。',
  document: '网选请〔2016〕1号',
  answerBy: null,
  replaces: null,
};

async function byTwo<Input, Output>(
  first: Actor,
  second: Actor,
  which: Act<Input, Output>,
  input: NoInfer<Input>,
) {
  const asked = await performAct(context, first, which, input);
  return asked.kind === 'pending' ? confirmAct(context, second, REGISTRY, asked.id) : asked;
}

const send = (submission: string) => byTwo(chief, publisher, sendSubmission, { submission });

const answer = (submission: string, outcome: 'approved' | 'returned' | 'filed', document: string) =>
  byTwo(superior, superiorSecond, answerSubmission, { submission, outcome, answer: '如下。', document });

const view = (actor: Actor) => actTransaction(context, actor, readSubmissions);

const seats = (actor = chief) =>
  actTransaction(context, actor, ({ tx }) =>
    tx.selectFrom('election').select('id').where('level', '=', 'county').executeTakeFirstOrThrow(),
  ).then(({ id: election }) =>
    performAct(context, actor, fixSeats, {
      election,
      seats: 193,
      decidedBy: '省人大常委会',
      documentNumber: '〔2016〕1号',
    }),
  );

async function draft(changes: Partial<typeof DRAFT> = {}): Promise<string> {
  const { submission } = await act(context, chief, draftSubmission, { ...DRAFT, ...changes });
  return submission;
}

test('a draft is the office’s own; sent by two it is the superior’s to answer, and nobody else sees it', async () => {
  const submission = await draft();
  expect((await view(superior)).rows).toEqual([]);
  expect(await seats()).toMatchObject({ kind: 'done' });
  expect(await send(submission)).toMatchObject({ kind: 'done' });
  expect((await view(superior)).rows).toMatchObject([
    { id: submission, state: 'waiting', isMine: false, isMineToAnswer: true, by: { name: '网球县' } },
  ]);
  expect((await view(chief)).rows).toMatchObject([{ isMine: true, isMineToAnswer: false }]);
  expect((await view(neighbour)).rows).toEqual([]);
});

test('the seats wait for what the law has another organ decide; returned, sent again, approved, they do not', async () => {
  const [first] = (await view(chief)).rows;
  expect(await seats()).toMatchObject({
    kind: 'refused',
    ruling: {
      reasons: [{ article: '选举法（2015）第十二条', test: '县级人大代表名额: 上级已经批复 = 否' }],
    },
  });
  expect(await answer(first?.id ?? '', 'returned', '网市选函〔2016〕2号')).toMatchObject({ kind: 'done' });
  expect(await seats()).toMatchObject({ kind: 'refused' });
  const again = await draft({ document: '网选请〔2016〕2号', replaces: first?.id ?? null });
  await send(again);
  await answer(again, 'approved', '网市选函〔2016〕3号');
  expect(await seats()).toMatchObject({ kind: 'done' });
  expect(
    (await view(chief)).rows.map(({ document, state, answer: given }) => [document, state, given?.document]),
  ).toEqual(
    expect.arrayContaining([
      ['网选请〔2016〕1号', 'returned', '网市选函〔2016〕2号'],
      ['网选请〔2016〕2号', 'approved', '网市选函〔2016〕3号'],
    ]),
  );
});

test('an answer fits what was asked, is given once, and not by whom it was not sent to', async () => {
  const submission = await draft({ document: '网选备〔2016〕3号', matter: 'committee', manner: 'filing' });
  await send(submission);
  await expect(answer(submission, 'approved', '网市选函〔2016〕4号')).rejects.toMatchObject({
    errors: [{ path: 'outcome', message: '报备案的，备案或者退回' }],
  });
  await expect(
    byTwo(chief, publisher, answerSubmission, {
      submission,
      outcome: 'filed',
      answer: '同意。',
      document: '1号',
    }),
  ).rejects.toMatchObject({ code: 'not-permitted' });
  expect(await answer(submission, 'filed', '网市选备〔2016〕4号')).toMatchObject({ kind: 'done' });
  await expect(answer(submission, 'filed', '网市选备〔2016〕5号')).rejects.toMatchObject({
    code: 'already-decided',
  });
  const withdraw = performAct(context, chief, withdrawSubmission, { submission, reason: '写错了文号' });
  await expect(withdraw).rejects.toMatchObject({ code: 'already-decided' });
});

test('a number is used once, a day to come is asked for, only a superior is written to', async () => {
  await expect(draft()).rejects.toMatchObject({ errors: [{ path: 'document' }] });
  const wrong = draft({ document: '9号', answerBy: '2001-01-01', about: NEIGHBOUR, sentTo: NEIGHBOUR });
  await expect(wrong).rejects.toMatchObject({
    errors: [{ path: 'sentTo' }, { path: 'about' }, { path: 'answerBy' }],
  });
  const sent = await draft({ document: '网选请〔2016〕4号', matter: 'other' });
  await expect(draft({ document: '10号', replaces: sent })).rejects.toMatchObject({
    errors: [{ path: 'replaces' }],
  });
});

test('what a superior asks to be approved first is refused until it is; by default it is not', async () => {
  const body = {
    cycle,
    kind: 'committee',
    area: COUNTY,
    name: '网球县选举委员会',
    appointedBy: '网球县人大常委会',
    documentNumber: '网人发〔2016〕1号',
    members: [{ name: '甲', duty: 'chair' as const }],
  } as const;
  const appoint = () => performAct(context, chief, appointBody, { ...body, members: [...body.members] });
  expect(await appoint()).toMatchObject({ kind: 'done' });
  await act(context, chief, decideSilentPoint, {
    points: [{ parameter: 'approvalMatters', value: ['committee', 'constituencies'], supersedes: null }],
    decidedBy: '网球县选举委员会',
    document: '网选〔2016〕8号',
  });
  // What was filed with the superior office stands for its answer.
  expect(await appoint()).toMatchObject({ kind: 'done' });
  const township = { ...body, area: `${COUNTY}001`, members: [...body.members] };
  await context.db
    .insertInto('area')
    .values({ code: township.area, name: '网球乡', kind: 'township' })
    .onConflict((c) => c.doNothing())
    .execute();
  expect(await performAct(context, chief, appointBody, township)).toMatchObject({
    kind: 'refused',
    ruling: { reasons: [{ rule: 'superior-approval', test: '选举委员会组成人员: 上级已经批复 = 否' }] },
  });
});

test('attachments belong to a draft and to an answer that is not given yet; the other side sees them afterwards', async () => {
  const submission = await draft({ document: '网选请〔2016〕6号', matter: 'work-plan' });
  const attach = async (actor: Actor) => {
    const { id: file, size, sha256 } = await context.files.put(Readable.from(['%PDF-1.7']));
    return act(context, actor, attachSubmissionFile, {
      submission,
      file,
      name: '附件.pdf',
      size,
      sha256: sha256.toString('hex'),
    });
  };
  await attach(chief);
  await expect(attach(superior)).rejects.toMatchObject({ code: 'already-decided' });
  await send(submission);
  await expect(attach(chief)).rejects.toMatchObject({ code: 'already-decided' });
  await attach(superior);
  const own = (await view(chief)).rows.find(({ id }) => id === submission);
  expect(own?.files.map(({ of, name }) => [of, name])).toEqual([['submission', '附件.pdf']]);
  await answer(submission, 'approved', '网市选函〔2016〕6号');
  const { files } = (await view(chief)).rows.find(({ id }) => id === submission) ?? { files: [] };
  expect(files.map(({ of }) => of).toSorted()).toEqual(['answer', 'submission']);
  const found = await actTransaction(context, superior, (acting) =>
    findAttachment(acting, files[0]?.id ?? ''),
  );
  expect(found.name).toBe('附件.pdf');
  const other = actTransaction(context, neighbour, (acting) =>
    findAttachment(acting, files[0]?.id ?? randomUUID()),
  );
  await expect(other).rejects.toMatchObject({ code: 'not-found' });
});

test('what is withdrawn before the answer stays to be seen, and binds nobody', async () => {
  const submission = await draft({ document: '网选请〔2016〕7号' });
  await send(submission);
  expect(await seats()).toMatchObject({ kind: 'refused' });
  await act(context, chief, withdrawSubmission, { submission, reason: '数字要改' });
  expect(await seats()).toMatchObject({ kind: 'done' });
  expect((await view(superior)).rows.find(({ id }) => id === submission)).toMatchObject({
    state: 'withdrawn',
    withdrawn: { reason: '数字要改' },
  });
});

test('both ledgers are sound and say what was sent and answered', async () => {
  await sequenceLedgers(context.db, context.keys, () => context.clock.now());
  for (const [ledger, said] of [
    [COUNTY, 'send-submission'],
    [CITY, 'answer-submission'],
  ] as const) {
    const entries = await soundLedger(context.db, ledger);
    expect(entries.map((entry) => entry.act)).toContain(said);
  }
});
