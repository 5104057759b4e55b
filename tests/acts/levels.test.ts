/** 报表、督导检查、第一次会议、简报 between the offices of a county, its township and its city, over a rehearsal whose seats are fixed. */
import type { Actor } from '@xuanwu/server/accounts/actor.ts';
import type { Act, Acting } from '@xuanwu/server/acts/act.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { confirmAct } from '@xuanwu/server/acts/confirm-act.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { openTypesetter } from '@xuanwu/server/documents/typesetter.ts';
import { readBulletinNotice, readBulletins } from '@xuanwu/server/levels/bulletins/bulletin.queries.ts';
import { draftBulletin } from '@xuanwu/server/levels/bulletins/draft-bulletin.ts';
import { editBulletin } from '@xuanwu/server/levels/bulletins/edit-bulletin.ts';
import { issueBulletin } from '@xuanwu/server/levels/bulletins/issue-bulletin.ts';
import { readInspections } from '@xuanwu/server/levels/inspections/inspection.queries.ts';
import { judgeRectification } from '@xuanwu/server/levels/inspections/judge-rectification.ts';
import { liftStageGate } from '@xuanwu/server/levels/inspections/lift-stage-gate.ts';
import { recordInspection } from '@xuanwu/server/levels/inspections/record-inspection.ts';
import { rectifyFinding } from '@xuanwu/server/levels/inspections/rectify-finding.ts';
import { requireStageGate } from '@xuanwu/server/levels/inspections/require-stage-gate.ts';
import { planFirstSession } from '@xuanwu/server/levels/sessions/plan-first-session.ts';
import { recordFirstSession } from '@xuanwu/server/levels/sessions/record-first-session.ts';
import { readSessionCalendar } from '@xuanwu/server/levels/sessions/session.queries.ts';
import { orderSheets } from '@xuanwu/server/levels/sheets/order-sheets.ts';
import { prepareSheet } from '@xuanwu/server/levels/sheets/prepare-sheet.ts';
import { remindSheet } from '@xuanwu/server/levels/sheets/remind-sheet.ts';
import { sendSheet } from '@xuanwu/server/levels/sheets/send-sheet.ts';
import { readSheets } from '@xuanwu/server/levels/sheets/sheet.queries.ts';
import { stopSheets } from '@xuanwu/server/levels/sheets/stop-sheets.ts';
import { publishConstituencies } from '@xuanwu/server/phases/constituencies/publish-constituencies.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeActor } from '../office.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';
import { readPdfText } from '../pdf-text.ts';

const TOWN = '231182101';

let rehearsal: TestRehearsal;
let chief: Actor;
let superior: Actor;
let town: Actor;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('seats');
  chief = rehearsal.stage.actor('demo-chief');
  superior = rehearsal.stage.actor('demo-superior');
  town = await makeActor(rehearsal.context, rehearsal.stage.county, 'office-clerk', TOWN);
});
afterAll(() => rehearsal.close());

const look = <T>(actor: Actor, view: (acting: Acting) => Promise<T>) =>
  actTransaction(rehearsal.context, actor, view);

async function doneBy<Input, Output>(
  actor: Actor,
  act: Act<Input, Output>,
  input: NoInfer<Input>,
): Promise<Output> {
  const asked = await performAct(rehearsal.context, actor, act, input);
  const second = rehearsal.stage.actor(actor === superior ? 'demo-superior-publisher' : 'demo-publisher');
  const answer =
    asked.kind === 'pending' ? await confirmAct(rehearsal.context, second, REGISTRY, asked.id) : asked;
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  return answer.output as Output;
}

const today = () => look(chief, (acting) => Promise.resolve(acting.today));

async function daysAgo(days: number): Promise<string> {
  const now = new Date(`${await today()}T00:00:00Z`);
  return new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}

describe('报表', () => {
  let order: string;
  let periodTo: string;

  const ask = async (actor: Actor) =>
    doneBy(actor, orderSheets, {
      stage: 'preparation',
      every: 'week',
      from: await daysAgo(14),
      to: await daysAgo(-60),
      dueDays: 1,
      document: '黑市选办〔2016〕5号',
    });

  test('ordered from above, it is the county’s to send; of one stage there is one order', async () => {
    ({ order } = await ask(superior));
    await expect(ask(superior)).rejects.toMatchObject({ code: 'already-decided' });
    const [asked] = (await look(chief, readSheets)).orders;
    periodTo = asked?.duties[0]?.to ?? '';
    expect(asked).toMatchObject({ id: order, isMine: false, below: [] });
    expect(asked?.duties.map(({ state }) => state)).toEqual(['none', 'late']);
    await doneBy(superior, remindSheet, { order, periodTo, place: rehearsal.stage.county });
    expect((await look(chief, readSheets)).orders[0]?.duties[0]?.reminded).toHaveLength(1);
  });

  test('its numbers are those of the data, township by township, and add up', async () => {
    const { sheet: id } = await doneBy(chief, prepareSheet, { order, periodTo, remark: '', reason: null });
    const sheet = (await look(chief, readSheets)).sheets.find((row) => row.id === id);
    const steps = ['bodies', 'seats', 'constituencies'];
    const { tasks, done } = await rehearsal.stage.read((tx) =>
      tx
        .selectFrom('task')
        .select(({ fn }) => [fn.countAll<number>().as('tasks'), fn.count<number>('signedOffAt').as('done')])
        .where('step', 'in', steps)
        .executeTakeFirstOrThrow(),
    );
    expect(sheet?.figures).toMatchObject({ tasks, tasksDone: done });
    expect(tasks).toBeGreaterThan(20);
    const towns = sheet?.parts.filter(({ place }) => place.code.length === 9);
    expect(towns?.map(({ from }) => from)).toEqual(towns?.map(() => 'data'));
    const sum = sheet?.parts.reduce((total, { figures }) => total + (figures?.['tasks'] ?? 0), 0);
    expect(sum).toBe(tasks);
    expect((await look(superior, readSheets)).sheets).toEqual([]);
    await doneBy(chief, sendSheet, { sheet: id });
    expect((await look(superior, readSheets)).sheets).toMatchObject([{ id, version: 1, isMine: false }]);
  });

  test('a township sends its own; the county’s next sheet takes it from there, and the first version stays', async () => {
    const { order: own } = await ask(chief);
    const { sheet: ofTown } = await doneBy(town, prepareSheet, {
      order: own,
      periodTo,
      remark: '已办完',
      reason: null,
    });
    await doneBy(town, sendSheet, { sheet: ofTown });
    const prepare = (reason: string | null) =>
      doneBy(chief, prepareSheet, { order, periodTo, remark: '', reason });
    await expect(prepare(null)).rejects.toMatchObject({ errors: [{ path: 'reason' }] });
    const { sheet } = await prepare('乡镇补报');
    await doneBy(chief, sendSheet, { sheet });
    const { sheets } = await look(superior, readSheets);
    expect(
      sheets.filter(({ by }) => by.code === '231182').map(({ version, reason }) => [version, reason]),
    ).toEqual([
      [2, '乡镇补报'],
      [1, null],
    ]);
    const part = sheets.find(({ id }) => id === sheet)?.parts.find(({ place }) => place.code === TOWN);
    expect(part).toMatchObject({ from: 'sheet', sheet: ofTown, version: 1 });
    const [latest] =
      (await look(superior, readSheets)).orders[0]?.below.find(({ place }) => place.code === '231182')
        ?.duties ?? [];
    expect(latest?.state).toBe('sent');
  });

  test('nobody makes a sheet that was not asked of him, nor of a period that is not over', async () => {
    const early = doneBy(chief, prepareSheet, { order, periodTo: '2030-01-01', remark: '', reason: null });
    await expect(early).rejects.toMatchObject({ errors: [{ path: 'periodTo' }] });
    const foreign = doneBy(town, prepareSheet, { order, periodTo, remark: '', reason: null });
    await expect(foreign).rejects.toMatchObject({ code: 'not-permitted' });
    await doneBy(superior, stopSheets, { order });
    await expect(doneBy(superior, stopSheets, { order })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('简报', () => {
  test('drafted by the city from what its counties sent; edited, issued with a number, seen by the county', async () => {
    const { bulletin } = await doneBy(superior, draftBulletin, {
      stage: 'preparation',
      from: await daysAgo(7),
      to: await today(),
    });
    expect(await look(chief, readBulletins)).toEqual([]);
    const [draft] = await look(superior, readBulletins);
    expect(draft?.paragraphs[0]).toMatch(/黑河市准备工作和划分选区阶段应完成任务\d+项/);
    const sources = new Set(
      draft?.figures.filter(({ place }) => place === '五大连池市').map(({ source }) => source),
    );
    expect([...sources]).toEqual([expect.stringMatching(/^报表（截至 .*，第2次）$/)]);
    await doneBy(superior, editBulletin, {
      bulletin,
      title: '黑河市换届选举工作简报',
      paragraphs: [...(draft?.paragraphs ?? []), '各地要抓紧办理。'],
    });
    await doneBy(superior, issueBulletin, { bulletin, up: false, down: true });
    expect(await look(chief, readBulletins)).toMatchObject([
      { number: expect.stringMatching(/年第 1 期$/), isMine: false, title: '黑河市换届选举工作简报' },
    ]);
    const again = doneBy(superior, editBulletin, { bulletin, title: '再改', paragraphs: ['不行'] });
    await expect(again).rejects.toMatchObject({ code: 'already-decided' });
  });

  test('its PDF has the words and every place', async () => {
    const [row] = await look(chief, readBulletins);
    const notice = await look(chief, (acting) => readBulletinNotice(acting, row?.id ?? ''));
    const typesetter = openTypesetter({ templates: 'server/documents/templates', fonts: 'node_modules' });
    const rendered = await typesetter.render(notice);
    typesetter.close();
    const text = rendered.ok ? await readPdfText(rendered.pdf) : '';
    for (const words of ['黑河市换届选举工作简报', '各地要抓紧办理', '五大连池市'])
      expect(text.replaceAll(/\s/g, '')).toContain(words);
  });
});

describe('督导检查和关口', () => {
  const visit = {
    stage: 'constituencies' as const,
    inspectors: '市督导第一组',
    summary: '查看了选区划分。',
    findings: [{ finding: '两个选区的范围写得不清', rectifyBy: '2016-12-31' }],
  };

  const publish = async () => {
    const { id: cycle } = await rehearsal.stage.read((tx) =>
      tx.selectFrom('cycle').select('id').executeTakeFirstOrThrow(),
    );
    const answer = await performAct(rehearsal.context, chief, publishConstituencies, { cycle });
    return answer.kind === 'refused'
      ? answer.ruling.reasons.map(({ rule, test: said }) => [rule, said])
      : answer.kind;
  };
  const gateShut = [['stage-gate', '未销号的督导问题 1 = 0']];

  test('what was found is seen by both sides; without a gate it stops nothing', async () => {
    await doneBy(superior, recordInspection, { ...visit, of: '231182', visitedOn: await today() });
    expect((await look(chief, readInspections)).findings).toMatchObject([
      { state: 'open', isMineToRectify: true, isMineToJudge: false, by: { name: '黑河市' } },
    ]);
    expect(await publish()).not.toEqual(gateShut);
  });

  test('with a gate the next stage waits until it is mended and accepted', async () => {
    const { gate } = await doneBy(superior, requireStageGate, {
      stage: 'constituencies',
      document: '黑市选办〔2016〕6号',
    });
    expect(await publish()).toEqual(gateShut);
    const [{ id: finding } = { id: '' }] = (await look(chief, readInspections)).findings;
    const early = doneBy(superior, judgeRectification, { finding, accepted: true, content: '可以' });
    await expect(early).rejects.toMatchObject({ code: 'already-decided' });
    await doneBy(chief, rectifyFinding, { finding, content: '已经改清楚' });
    expect(await publish()).toEqual(gateShut);
    await doneBy(superior, judgeRectification, { finding, accepted: false, content: '还有一个没有改' });
    await doneBy(chief, rectifyFinding, { finding, content: '两个都改了' });
    const own = doneBy(chief, judgeRectification, { finding, accepted: true, content: '自己销号' });
    await expect(own).rejects.toMatchObject({ code: 'not-permitted' });
    await doneBy(superior, judgeRectification, { finding, accepted: true, content: '同意销号' });
    expect(await publish()).not.toEqual(gateShut);
    expect((await look(superior, readInspections)).findings[0]?.replies.map(({ kind }) => kind)).toEqual([
      'rectified',
      'returned',
      'rectified',
      'accepted',
    ]);
    await doneBy(superior, liftStageGate, { gate });
    expect((await look(chief, readInspections)).gates).toMatchObject([
      { isMine: false, liftedOn: await today() },
    ]);
  });

  test('an office inspects below it, nobody else, and not ahead of time', async () => {
    const wrong = doneBy(chief, recordInspection, { ...visit, of: '231100', visitedOn: '2099-01-01' });
    await expect(wrong).rejects.toMatchObject({
      errors: [{ path: 'of' }, { path: 'visitedOn' }, { path: 'findings.0.rectifyBy' }],
    });
  });
});

describe('首次会议日历', () => {
  const session = {
    to: '2016-12-20',
    venue: '市会议中心',
    calledBy: '市人大常委会',
    document: '五人发〔2016〕9号',
  };
  const elections = async () => (await look(chief, readSessionCalendar)).rows;

  test('not later than two months after the election: planned later it is refused, with the arithmetic', async () => {
    const [county] = await elections();
    expect(county).toMatchObject({ electedOn: '2016-10-20', latest: '2016-12-20', state: 'unvoted' });
    const election = county?.election ?? '';
    const late = await performAct(rehearsal.context, chief, planFirstSession, {
      ...session,
      election,
      from: '2016-12-21',
      to: '2016-12-21',
    });
    expect(late).toMatchObject({
      kind: 'refused',
      ruling: { reasons: [{ rule: 'first-session', test: '2016-12-21 <= 2016-12-20' }] },
    });
    await doneBy(chief, planFirstSession, { ...session, election, from: '2016-12-19' });
    await doneBy(chief, planFirstSession, { ...session, election, from: '2016-12-18' });
    expect((await elections())[0]).toMatchObject({
      state: 'planned',
      changes: 1,
      session: { from: '2016-12-18' },
    });
  });

  test('what falls on one day is told to the county and the city alike', async () => {
    const township = (await elections()).find(({ level }) => level === 'township');
    await doneBy(chief, planFirstSession, {
      ...session,
      election: township?.election ?? '',
      from: '2016-12-20',
    });
    for (const actor of [chief, superior]) {
      const { collisions, rows } = await look(actor, readSessionCalendar);
      expect(collisions.map(({ kind }) => kind)).toEqual(['same-venue']);
      expect(rows.length).toBeGreaterThan(10);
    }
  });

  test('that it was held is recorded once, and not before the election', async () => {
    const [{ election } = { election: '' }] = await elections();
    const early = doneBy(chief, recordFirstSession, {
      ...session,
      election,
      from: '2016-10-20',
      to: '2016-10-20',
    });
    await expect(early).rejects.toMatchObject({ errors: [{ path: 'to' }] });
    await rehearsal.moveTo('2016-12-26T09:00:00+08:00');
    await doneBy(chief, recordFirstSession, { ...session, election, from: '2016-12-24', to: '2016-12-25' });
    expect((await elections())[0]).toMatchObject({ state: 'held', reasons: [{ holds: false }] });
    const twice = doneBy(chief, planFirstSession, { ...session, election, from: '2016-12-19' });
    await expect(twice).rejects.toMatchObject({ code: 'already-decided' });
    // Of what was never voted on no last day is told.
    expect(new Set((await elections()).map(({ state }) => state))).toEqual(
      new Set(['held', 'planned', 'unvoted']),
    );
  });
});
