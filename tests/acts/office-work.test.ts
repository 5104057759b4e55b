/** 宣传、培训、经费: what an office does besides, and the figures that come of it. */
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { readOfficeFigures } from '@xuanwu/server/reports/office-work/office-figures.ts';
import { addFundVoucher } from '@xuanwu/server/reports/office-work/funds/add-fund-voucher.ts';
import { adoptFundBudget } from '@xuanwu/server/reports/office-work/funds/adopt-fund-budget.ts';
import { approveFundSpending } from '@xuanwu/server/reports/office-work/funds/approve-fund-spending.ts';
import { readFunds } from '@xuanwu/server/reports/office-work/funds/funds.queries.ts';
import { recordFundAppropriation } from '@xuanwu/server/reports/office-work/funds/record-fund-appropriation.ts';
import { recordFundSpending } from '@xuanwu/server/reports/office-work/funds/record-fund-spending.ts';
import { reverseFundEntry } from '@xuanwu/server/reports/office-work/funds/reverse-fund-entry.ts';
import { setFundRates } from '@xuanwu/server/reports/office-work/funds/set-fund-rates.ts';
import { addPublicityPhoto } from '@xuanwu/server/reports/office-work/publicity/add-publicity-photo.ts';
import { readPublicity } from '@xuanwu/server/reports/office-work/publicity/publicity.queries.ts';
import { recordPublicity } from '@xuanwu/server/reports/office-work/publicity/record-publicity.ts';
import { setPublicityPlan } from '@xuanwu/server/reports/office-work/publicity/set-publicity-plan.ts';
import { withdrawPublicity } from '@xuanwu/server/reports/office-work/publicity/withdraw-publicity.ts';
import { addTrainingSheet } from '@xuanwu/server/reports/office-work/training/add-training-sheet.ts';
import { cancelTraining } from '@xuanwu/server/reports/office-work/training/cancel-training.ts';
import { planTraining } from '@xuanwu/server/reports/office-work/training/plan-training.ts';
import { recordStaffParticulars } from '@xuanwu/server/reports/office-work/training/record-staff-particulars.ts';
import { recordTraining } from '@xuanwu/server/reports/office-work/training/record-training.ts';
import { readStaffRoster } from '@xuanwu/server/reports/office-work/training/staff-roster.queries.ts';
import { readTraining } from '@xuanwu/server/reports/office-work/training/training.queries.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeActor } from '../office.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

const TODAY = '2016-10-14';
let rehearsal: TestRehearsal;
let cycle: string;
let area: string;
let areaName: string;
let elsewhere: string;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('places');
  await rehearsal.moveTo(`${TODAY}T09:00:00+08:00`);
  const { areas, id } = (await by('demo-clerk', readPublicity)).cycle;
  cycle = id;
  const staffed = (await by('demo-clerk', readTraining)).staff[0];
  area = staffed?.area ?? '';
  areaName = staffed?.areaName ?? '';
  elsewhere = areas.find((each) => each.area !== area && each.area.length > 6)?.area ?? '';
});
afterAll(() => rehearsal.close());

function by<T>(account: string, read: Parameters<typeof actTransaction<T>>[2]): Promise<T> {
  return actTransaction(rehearsal.context, rehearsal.stage.actor(account), read);
}

const clerk: TestRehearsal['stage']['act'] = (_, act, input) => rehearsal.stage.act('demo-clerk', act, input);
const two: TestRehearsal['stage']['actOfTwo'] = (_, act, input) =>
  rehearsal.stage.actOfTwo('demo-chief', act, input);

const picture = (of: string) => ({
  of,
  file: randomUUID(),
  name: '照片.jpg',
  size: 3,
  sha256: 'ab'.repeat(32),
  type: 'image/jpeg' as const,
});

test('where no cycle is open yet, the page says who opens one', async () => {
  await expect(by('demo-superior', readPublicity)).rejects.toThrow('本级还没有建立换届');
});

test('publicity: plan against what was done, by township; what was withdrawn counts no more', async () => {
  const planned = [
    { kind: 'points', planned: 3 },
    { kind: 'leaflets', planned: 2_000 },
  ] as const;
  await clerk('demo-clerk', setPublicityPlan, { cycle, area, plan: [...planned] });
  await clerk('demo-clerk', setPublicityPlan, {
    cycle,
    area: elsewhere,
    plan: [{ kind: 'points', planned: 2 }],
  });
  const record = { cycle, area, kind: 'points' as const, count: 2, doneOn: TODAY, place: '中心广场、集市' };
  const { id } = await clerk('demo-clerk', recordPublicity, record);
  const wrong = await clerk('demo-clerk', recordPublicity, { ...record, count: 40 });
  await clerk('demo-clerk', withdrawPublicity, { record: wrong.id, reason: '数量多写了一位' });
  await clerk('demo-clerk', addPublicityPhoto, picture(id));
  await expect(clerk('demo-clerk', addPublicityPhoto, picture(id))).rejects.toMatchObject({
    code: 'lost-race',
  });
  await expect(
    clerk('demo-clerk', recordPublicity, { ...record, doneOn: '2016-10-15' }),
  ).rejects.toMatchObject({ errors: [{ path: 'doneOn' }] });
  await expect(clerk('demo-clerk', recordPublicity, { ...record, area: '110101' })).rejects.toMatchObject({
    code: 'not-found',
  });
  const { figures, records } = await by('demo-teller-1', readPublicity);
  expect(figures.kinds).toEqual([
    { kind: 'points', planned: 5, done: 2 },
    { kind: 'leaflets', planned: 2_000, done: 0 },
  ]);
  expect(figures.areas.find((each) => each.area === area)?.kinds).toEqual([
    { kind: 'points', planned: 3, done: 2 },
    { kind: 'leaflets', planned: 2_000, done: 0 },
  ]);
  expect(records.find((row) => row.id === id)).toMatchObject({ hasPhoto: true, withdrawnOn: null });
  expect(records.find((row) => row.id === wrong.id)).toMatchObject({ hasPhoto: false, withdrawnOn: TODAY });
});

const SESSION = {
  title: '监票人、计票人业务培训',
  audience: 'counting' as const,
  heldOn: TODAY,
  startsAt: '14:00',
  place: '乡政府会议室',
  minutes: 150,
  materials: '选举法、计票工作手册',
  expected: 30,
};

test('training: who was there leaves the list of those who were not; only whom a place names can be ticked', async () => {
  const before = await by('demo-clerk', readTraining);
  expect(before.staff.every(({ isTrained }) => !isTrained)).toBe(true);
  const [one, other] = before.staff.filter((row) => row.area === area);
  if (!one || !other) throw new Error('nobody serves at a place');
  const { session } = await clerk('demo-clerk', planTraining, { ...SESSION, cycle, area });
  const staff = [one, other].map(({ place, name }) => ({ place, name }));
  const record = (more: object) =>
    clerk('demo-clerk', recordTraining, { session, attended: 28, staff, ...more });
  await expect(record({ attended: 1 })).rejects.toMatchObject({ errors: [{ path: 'attended' }] });
  const stranger = [{ place: one.place, name: '不在名册' }];
  await expect(record({ staff: stranger })).rejects.toMatchObject({ errors: [{ path: 'staff' }] });
  await record({});
  await clerk('demo-clerk', addTrainingSheet, picture(session));
  await expect(clerk('demo-clerk', cancelTraining, { session, reason: '已经办过了' })).rejects.toMatchObject({
    code: 'already-decided',
  });
  const later = await clerk('demo-clerk', planTraining, {
    ...SESSION,
    cycle,
    area,
    heldOn: '2016-10-17',
  });
  await expect(
    clerk('demo-clerk', recordTraining, { session: later.session, attended: 5, staff: [] }),
  ).rejects.toMatchObject({ errors: [{ path: 'attended' }] });
  await clerk('demo-clerk', cancelTraining, { session: later.session, reason: '与集市冲突' });
  const { figures, sessions, staff: now } = await by('demo-auditor', readTraining);
  expect(now.filter(({ isTrained }) => isTrained).map((row) => row.sessions)).toEqual([[session], [session]]);
  expect(figures).toMatchObject({
    planned: 1,
    held: 1,
    attended: 28,
    minutes: 150,
    audiences: [{ audience: 'counting', held: 1, attended: 28 }],
    staff: { people: before.staff.length, trained: 2 },
  });
  expect(sessions).toMatchObject([{ sheetType: 'image/jpeg', named: 2 }, { cancelledOn: TODAY }]);
  await expect(by('demo-teller-1', readTraining)).rejects.toMatchObject({ code: 'not-permitted' });
});

test('the roster is of those whom bodies and places name; what is not known is counted as not known', async () => {
  const { rows, figures } = await by('demo-clerk', readStaffRoster);
  const [first] = rows.filter((row) => row.area === area);
  if (!first) throw new Error('the roster is empty');
  expect(figures.together).toMatchObject({ posts: rows.length, women: 0, sexUnknown: rows.length });
  const of = { holder: first.holder, name: first.name };
  await clerk('demo-clerk', recordStaffParticulars, {
    cycle,
    rows: [{ ...of, sex: 'female', party: null }],
  });
  const posts = rows.filter((row) => row.holder === first.holder && row.name === first.name).length;
  const after = (await by('demo-clerk', readStaffRoster)).figures;
  expect(after.together).toMatchObject({ women: posts, party: 0, partyUnknown: rows.length });
  expect(after.areas.find((each) => each.area === area)).toMatchObject({ women: posts });
  expect(after.roles.map((each) => each.posts).reduce((sum, each) => sum + each)).toBe(rows.length);
  await expect(
    clerk('demo-clerk', recordStaffParticulars, {
      cycle,
      rows: [{ ...of, name: '不在名册', sex: 'male', party: true }],
    }),
  ).rejects.toMatchObject({ code: 'not-found' });
});

const spend = (more: object = {}) =>
  clerk('demo-clerk', recordFundSpending, {
    cycle,
    area,
    item: 'printing',
    purpose: '印制选民证',
    spentOn: TODAY,
    voucherNumber: '记-001',
    fen: 30_000,
    ...more,
  });
const ask = (spending: string) =>
  performAct(rehearsal.context, rehearsal.stage.actor('demo-chief'), approveFundSpending, { spending });
const failing = (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.kind === 'refused'
    ? answer.ruling.reasons.filter(({ holds }) => !holds).map(({ rule }) => rule)
    : answer.kind;

test('money: nothing before it is budgeted and paid out, nothing without its voucher, nothing by one person', async () => {
  await clerk('demo-clerk', setFundRates, { cycle, rates: [{ item: 'printing', basis: 'voter', fen: 100 }] });
  const { id } = await spend();
  await expect(spend({ fen: 1 })).rejects.toMatchObject({ errors: [{ path: 'voucherNumber' }] });
  await expect(ask(id)).rejects.toMatchObject({ code: 'bad-request' });
  await clerk('demo-clerk', addFundVoucher, picture(id));
  expect(failing(await ask(id))).toEqual(['fund-budget', 'fund-appropriated']);
  const line = { area, item: 'printing' as const, basis: 'voter' as const, quantity: 500, fen: 100 };
  const twice = { cycle, document: '财预〔2016〕8号', lines: [line, line] };
  await expect(two('demo-chief', adoptFundBudget, twice)).rejects.toMatchObject({
    errors: [{ path: 'lines.1.item' }],
  });
  expect(await two('demo-chief', adoptFundBudget, { ...twice, lines: [line] })).toMatchObject({
    number: 1,
    fen: 50_000,
  });
  expect(failing(await ask(id))).toEqual(['fund-appropriated']);
  const paid = { cycle, area, source: '市财政局', document: '财行〔2016〕31号', receivedOn: TODAY };
  const { id: appropriation } = await two('demo-chief', recordFundAppropriation, { ...paid, fen: 40_000 });
  await two('demo-chief', approveFundSpending, { spending: id });
  await expect(ask(id)).rejects.toMatchObject({ code: 'already-decided' });

  const { figures } = await by('demo-publisher', readFunds);
  const own = figures.areas.find((each) => each.area === area);
  expect(own).toMatchObject({
    budget: 50_000,
    appropriated: 40_000,
    spent: 30_000,
    waiting: 0,
    balance: 10_000,
  });
  expect(own?.perVoter).toBe(Math.round(30_000 / (own?.voters ?? 1)));
  expect(figures.items).toEqual([{ item: 'printing', budget: 50_000, spent: 30_000, waiting: 0 }]);

  const more = await spend({ voucherNumber: '记-002', fen: 10_001 });
  await clerk('demo-clerk', addFundVoucher, picture(more.id));
  expect(failing(await ask(more.id))).toEqual(['fund-appropriated']);
  const back = { kind: 'appropriation' as const, id: appropriation, reason: '重复登记了一次' };
  await expect(two('demo-chief', reverseFundEntry, back)).rejects.toThrow('拨款');
});

test('a wrong entry is reversed by two and stays to be seen; nothing of money can be deleted or rewritten', async () => {
  const before = await by('demo-clerk', readFunds);
  const spent = before.spendings.find(({ voucherNumber }) => voucherNumber === '记-001');
  await two('demo-chief', reverseFundEntry, {
    kind: 'spending',
    id: spent?.id ?? '',
    reason: '收款单位写错了',
  });
  const after = await by('demo-clerk', readFunds);
  expect(after.spendings).toHaveLength(before.spendings.length);
  expect(after.figures.together).toMatchObject({ spent: 0, waiting: 10_001, balance: 40_000 });
  expect(after.spendings.find(({ id }) => id === spent?.id)?.reversed).toEqual({
    on: TODAY,
    because: '收款单位写错了',
  });
  await spend();
  for (const table of ['fundBudget', 'fundBudgetLine', 'fundAppropriation', 'fundSpending'] as const)
    await expect(rehearsal.stage.read((tx) => tx.deleteFrom(table).execute())).rejects.toMatchObject({
      code: '42501',
    });
  await expect(
    rehearsal.stage.read((tx) => tx.updateTable('fundSpending').set({ fen: 1 }).execute()),
  ).rejects.toMatchObject({ code: '42501' });
  await expect(by('demo-registrar', readFunds)).rejects.toMatchObject({ code: 'not-permitted' });
});

test('all figures together, without a name', async () => {
  const figures = await by('demo-clerk', readOfficeFigures);
  expect(figures).toMatchObject({
    hazards: { open: expect.any(Number) },
    publicity: { kinds: [{ kind: 'points', planned: 5, done: 2 }, {}] },
    training: { held: 1, attended: 28 },
    funds: { together: { budget: 50_000, appropriated: 40_000 } },
  });
  const { rows } = await by('demo-clerk', readStaffRoster);
  const text = JSON.stringify(figures);
  expect(rows.some(({ name }) => text.includes(name))).toBe(false);
});

test("a township's office works in its own area and sees no other's money", async () => {
  const { county } = rehearsal.stage;
  const own = await makeActor(rehearsal.context, county, 'office-clerk', elsewhere);
  const input = { cycle, kind: 'points' as const, count: 1, doneOn: TODAY, place: '村部' };
  const there = await performAct(rehearsal.context, own, recordPublicity, { ...input, area: elsewhere });
  expect(there.kind).toBe('done');
  await expect(performAct(rehearsal.context, own, recordPublicity, { ...input, area })).rejects.toMatchObject(
    {
      code: 'not-permitted',
    },
  );
  const view = await actTransaction(rehearsal.context, own, readFunds);
  expect(view.cycle.areas.map((each) => each.area)).toEqual([elsewhere]);
  expect([view.spendings, view.appropriations, view.budget?.lines]).toEqual([[], [], []]);
  const bodies = await rehearsal.stage.read((tx) =>
    tx.selectFrom('ledgerEntry').select('body').where('act', 'like', '%training%').execute(),
  );
  expect(bodies.length).toBeGreaterThan(3);
  expect(areaName).not.toBe('');
});
