/** 签名文件: a city and a county, each with an installation, a database and keys of its own, and nothing between them but files. */
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeOfficeFile } from '@xuanwu/evidence/office-file.ts';
import { verifyPackage } from '@xuanwu/evidence/verify.ts';
import { takeEmptyInstallation } from '@xuanwu/server/administration/installation.ts';
import type { Actor } from '@xuanwu/server/accounts/actor.ts';
import type { Act, Acting } from '@xuanwu/server/acts/act.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { confirmAct } from '@xuanwu/server/acts/confirm-act.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { acceptOfficeKey } from '@xuanwu/server/levels/files/accept-office-key.ts';
import { receiveOfficeFile } from '@xuanwu/server/levels/files/receive-office-file.ts';
import { readOfficeKeys, signedOrder, signedSheet } from '@xuanwu/server/levels/files/signed-file.queries.ts';
import { withdrawOfficeKey } from '@xuanwu/server/levels/files/withdraw-office-key.ts';
import { signedSubmission } from '@xuanwu/server/levels/files/signed-submission.queries.ts';
import { makeSheet } from '@xuanwu/server/levels/sheets/make-sheet.ts';
import { orderSheets } from '@xuanwu/server/levels/sheets/order-sheets.ts';
import { prepareSheet } from '@xuanwu/server/levels/sheets/prepare-sheet.ts';
import { sendSheet } from '@xuanwu/server/levels/sheets/send-sheet.ts';
import { readSheets } from '@xuanwu/server/levels/sheets/sheet.queries.ts';
import { answerSubmission } from '@xuanwu/server/levels/submissions/answer-submission.ts';
import { attachSubmissionFile } from '@xuanwu/server/levels/submissions/attach-submission-file.ts';
import { draftSubmission } from '@xuanwu/server/levels/submissions/draft-submission.ts';
import { receiveAttachment } from '@xuanwu/server/levels/submissions/receive-attachment.ts';
import { sendSubmission } from '@xuanwu/server/levels/submissions/send-submission.ts';
import { findAttachment, readSubmissions } from '@xuanwu/server/levels/submissions/submission.queries.ts';
import { withdrawSubmission } from '@xuanwu/server/levels/submissions/withdraw-submission.ts';
import { readArchiveTables } from '@xuanwu/server/reports/archive/archive-tables.queries.ts';
import { exportPackage } from '@xuanwu/server/reports/export-package.ts';
import { readPackageFolder } from '@xuanwu/server/reports/package-folder.ts';
import { getCycleId } from '@xuanwu/server/rehearsal/steps/played.queries.ts';
import { moveClock } from '@xuanwu/server/rehearsal/move-clock.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '../context.ts';
import { makeActor } from '../office.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

const COUNTY = '231182';
const CITY = '231100';

interface Office {
  readonly context: TestContext;
  readonly actor: Actor;
  readonly second: Actor;
}

let rehearsal: TestRehearsal;
let county: Office;
let city: Office;
let today: string;
/** 报来的第一张, as it went over. */
let sent: string;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('seats');
  const { context, stage } = rehearsal;
  county = { context, actor: stage.actor('demo-chief'), second: stage.actor('demo-publisher') };
  city = await openCity(context.clock.now());
  today = await look(county, (acting) => Promise.resolve(acting.today));
});
afterAll(async () => {
  await city.context.close();
  await rehearsal.close();
});

async function openCity(now: Date): Promise<Office> {
  const context = await openTestContext();
  await context.db.transaction().execute((tx) => takeEmptyInstallation(tx, 'rehearsal'));
  await context.db.insertInto('area').values({ code: CITY, name: '黑河市', kind: 'city' }).execute();
  await moveClock(context.db, context.clock, now);
  return {
    context,
    actor: await makeActor(context, CITY, 'superior-clerk'),
    second: await makeActor(context, CITY, 'publisher'),
  };
}

const look = <T>({ context, actor }: Office, view: (acting: Acting) => Promise<T>) =>
  actTransaction(context, actor, view);

async function by<Input, Output>(
  { context, actor, second }: Office,
  act: Act<Input, Output>,
  input: NoInfer<Input>,
): Promise<Output> {
  const asked = await performAct(context, actor, act, input);
  const answer = asked.kind === 'pending' ? await confirmAct(context, second, REGISTRY, asked.id) : asked;
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  return answer.output as Output;
}

const receive = (office: Office, text: string) => by(office, receiveOfficeFile, { text });

const keyOf = ({ context }: Office, place: string, name: string) => ({
  place,
  name,
  fingerprint: context.keys.fingerprint,
  learnedFrom: '电话核对',
});

let order: string;

test('an order goes down as a file, once the key of the city is entered by two', async () => {
  ({ order } = await by(city, orderSheets, {
    stage: 'preparation',
    every: 'day',
    from: today,
    to: today,
    dueDays: 1,
    document: '黑市选办〔2016〕5号',
  }));
  const file = await look(city, (acting) => signedOrder(acting, order, COUNTY));
  await expect(receive(county, file)).rejects.toThrow('没有登记过黑河市的这把公钥');
  await expect(by(county, acceptOfficeKey, keyOf(county, CITY, '黑河市'))).rejects.toMatchObject({
    errors: [{ path: 'fingerprint' }],
  });
  await expect(by(county, acceptOfficeKey, keyOf(city, '230000', '黑龙江省'))).rejects.toMatchObject({
    errors: [{ path: 'place' }],
  });
  await by(county, acceptOfficeKey, keyOf(city, CITY, '黑河市'));
  await expect(by(county, acceptOfficeKey, keyOf(city, CITY, '黑河市'))).rejects.toThrow('已经登记');
  expect((await receive(county, file)).said).toContain('黑市选办〔2016〕5号');
  await expect(receive(county, file)).rejects.toThrow(`这份文件 ${today} 已经导入`);
  const { orders } = await look(county, readSheets);
  expect(orders).toMatchObject([{ id: order, by: { code: CITY }, duties: [{ to: today, state: 'none' }] }]);
});

async function makeAndSend(reason: string | null): Promise<string> {
  const { sheet } = await by(county, prepareSheet, { order, periodTo: today, remark: '如期', reason });
  await expect(look(county, (acting) => signedSheet(acting, sheet))).rejects.toThrow('还没有报送');
  await by(county, sendSheet, { sheet });
  return look(county, (acting) => signedSheet(acting, sheet));
}

test('a sheet goes up as a file and is added up with the others, nothing typed again', async () => {
  sent = await makeAndSend(null);
  await expect(receive(city, sent)).rejects.toThrow('没有登记过县（市、区）（231182）的这把公钥');
  await by(city, acceptOfficeKey, keyOf(county, COUNTY, '五大连池市'));
  expect((await receive(city, sent)).said).toBe(
    `五大连池市准备工作和划分选区报表（截至 ${today}，第1次）已经收到`,
  );
  const mine = (await look(county, readSheets)).sheets[0];
  const view = await look(city, readSheets);
  expect(view.sheets).toMatchObject([{ figures: mine?.figures, sentOn: today, by: { name: '五大连池市' } }]);
  expect(view.orders[0]?.below).toMatchObject([{ place: { code: COUNTY }, duties: [{ state: 'sent' }] }]);
  const made = await look(city, (acting) => makeSheet(acting, 'preparation', today));
  expect(made.figures).toEqual(mine?.figures);
  expect(made.parts).toMatchObject([{ from: 'sheet', version: 1 }]);
});

test('twice, older, changed, for another, from a real one: each is refused with what to do', async () => {
  await expect(receive(city, sent)).rejects.toMatchObject({ code: 'already-decided' });
  const newer = await makeAndSend('有一个选区写错了');
  expect((await receive(city, newer)).said).toContain('第2次');
  const again = (change: (data: Record<string, unknown>) => object, head: object = {}) => {
    const { from, to, isRehearsal, data } = JSON.parse(sent) as Parameters<typeof writeOfficeFile>[0];
    const changed = change(data as Record<string, unknown>) as never;
    return writeOfficeFile(
      { kind: 'sheet', from, to, isRehearsal, data: changed, ...head },
      county.context.keys,
    );
  };
  const other = { id: '11111111-1111-4111-8111-111111111111' };
  const wrongTotal = { ...other, version: 3, reason: '改', figures: { tasks: 1 } };
  for (const [text, why] of [
    [again((data) => ({ ...data, ...other })), '第2次已经收到，这一份是第1次，不比它新'],
    [sent.replace('"version": 1', '"version": 9'), '签名与内容不符'],
    [sent.slice(0, 400), '没有传完整'],
    [again((data) => data, { to: '2312' }), '不是给本级的'],
    [again((data) => data, { isRehearsal: false }), '不能导入演练'],
    [again((data) => ({ ...data, ...wrongTotal })), '相加不等于合计'],
    [again((data) => ({ ...data, ...other, periodTo: '2016-01-01' })), '不是已经到期的一期'],
    [again((data) => ({ ...data, ...other, order: other.id })), '不是按本级布置的报表生成的'],
    [again(() => other), '升级到同一版本'],
  ] as const)
    await expect(receive(city, text), why).rejects.toThrow(why);
  expect((await look(city, readSheets)).sheets).toHaveLength(2);
});

async function draftSent(title: string, document: string): Promise<string> {
  const { submission } = await by(county, draftSubmission, {
    sentTo: CITY,
    matter: 'county-seats',
    manner: 'approval',
    about: COUNTY,
    title,
    content: '人口三十六万八千人，拟确定代表名额一百九十三名。',
    document,
    answerBy: null,
    replaces: null,
  });
  await attach(county, submission, '人口数.pdf');
  await by(county, sendSubmission, { submission });
  return submission;
}

const pdfNamed = (name: string) => `%PDF-1.7\n${name}\n%%EOF\n`;

async function attach(office: Office, submission: string, name: string): Promise<void> {
  const content = Readable.from([Buffer.from(pdfNamed(name))]);
  const stored = await receiveAttachment(office.context, name, content);
  await by(office, attachSubmissionFile, { submission, ...stored });
}

const submissionFile = (office: Office, id: string) => look(office, (acting) => signedSubmission(acting, id));
const rowIn = async (office: Office, id: string) =>
  (await look(office, readSubmissions)).rows.find((row) => row.id === id);
/** What the entries of its ledger seal of it, in their order. */
async function sealsOf(office: Office, id: string): Promise<{ kind: string; sha256: string }[]> {
  const entries = await look(office, ({ tx }) =>
    tx
      .selectFrom('ledgerEntry')
      .select('body')
      .where('outcome', '=', 'done')
      .where('body', 'like', `%"id":"${id}"%`)
      .orderBy('id')
      .execute(),
  );
  return entries.flatMap(
    ({ body }) => (JSON.parse(body) as { records: { kind: string; sha256: string }[] }).records,
  );
}

test('a request goes up as a file with what is attached, its answer comes back, and both ledgers hold the same', async () => {
  const id = await draftSent('关于确定代表名额的请示', '五选请〔2016〕1号');
  const up = await submissionFile(county, id);
  expect((await receive(city, up)).said).toContain('五大连池市报来的五选请〔2016〕1号');
  await expect(receive(city, up)).rejects.toThrow(`这份文件 ${today} 已经导入`);
  const there = await rowIn(city, id);
  expect(there).toMatchObject({ state: 'waiting', isMineToAnswer: true, by: { code: COUNTY } });
  const [attached] = there?.files ?? [];
  const { file } = await look(city, (acting) => findAttachment(acting, attached?.id ?? ''));
  expect(String(await buffer(city.context.files.get(file)))).toBe(pdfNamed('人口数.pdf'));
  await expect(submissionFile(city, id)).rejects.toThrow('还没有答复');
  await attach(city, id, '批复.pdf');
  const answer = { outcome: 'approved', answer: '同意。', document: '黑市选函〔2016〕7号' } as const;
  await by(city, answerSubmission, { submission: id, ...answer });
  const down = await submissionFile(city, id);
  await refuseChanged(down);
  expect((await receive(county, down)).said).toContain('已经批准（黑市选函〔2016〕7号）');
  await expect(receive(county, down)).rejects.toThrow(`这份文件 ${today} 已经导入`);
  const answered = await rowIn(county, id);
  expect(answered?.files.map(({ of, name }) => `${of} ${name}`).toSorted()).toEqual([
    'answer 批复.pdf',
    'submission 人口数.pdf',
  ]);
  expect(answered).toMatchObject({
    state: 'approved',
    answer: { text: '同意。', document: '黑市选函〔2016〕7号' },
  });
  const seals = await sealsOf(county, id);
  expect(seals.map(({ kind }) => kind)).toEqual(['submission', 'submission-answer']);
  expect(await sealsOf(city, id)).toEqual(seals);
});

/** Of an answer: each with where it goes wrong. */
async function refuseChanged(down: string): Promise<void> {
  const again = (change: object, head: object = {}, keys = city.context.keys) => {
    const { kind, from, to, isRehearsal, data } = JSON.parse(down) as Parameters<typeof writeOfficeFile>[0];
    const changed = { ...(data as object), ...change } as never;
    return writeOfficeFile({ kind, from, to, isRehearsal, data: changed, ...head }, keys);
  };
  const files = [{ name: '批复.pdf', sha256: '0'.repeat(64), content: 'JVBERi0xLjc=' }];
  for (const [text, why] of [
    [down.replace('同意。', '退回。'), '签名与内容不符'],
    [again({}, { to: '231183' }), '不是给本级的'],
    [again({}, {}, county.context.keys), '没有登记过黑河市的这把公钥'],
    [again({ sha256: '0'.repeat(64) }), '与本级上报的不一致'],
    [again({ outcome: 'filed' }), '批准或者退回'],
    [again({ files }), '与它的哈希不符'],
    [again({ submission: '11111111-1111-4111-8111-111111111111' }), '这份上报件'],
    [again({ document: '' }), '升级到同一版本'],
  ] as const)
    await expect(receive(county, text), why).rejects.toThrow(why);
}

test('what was withdrawn is withdrawn there too, unless it has been answered', async () => {
  const early = await draftSent('关于选举日的备案', '五选请〔2016〕2号');
  await receive(city, await submissionFile(county, early));
  await by(county, withdrawSubmission, { submission: early, reason: '日期还要研究' });
  expect((await receive(city, await submissionFile(county, early))).said).toContain('日期还要研究');
  expect(await rowIn(city, early)).toMatchObject({ state: 'withdrawn', isMineToAnswer: false });
  const late = await draftSent('关于名额的请示', '五选请〔2016〕3号');
  await receive(city, await submissionFile(county, late));
  const answer = { outcome: 'returned', answer: '请补充。', document: '黑市选函〔2016〕8号' } as const;
  await by(city, answerSubmission, { submission: late, ...answer });
  await by(county, withdrawSubmission, { submission: late, reason: '名额有变化' });
  await expect(receive(city, await submissionFile(county, late))).rejects.toThrow('已经答复，不能撤回');
  await expect(receive(county, await submissionFile(city, late))).rejects.toThrow('已经撤回');
});

test('a key that was withdrawn opens nothing more; what came before stays', async () => {
  const { keys } = await look(city, readOfficeKeys);
  await by(city, withdrawOfficeKey, { key: keys[0]?.id ?? '', reason: '对方换了服务器' });
  await expect(receive(city, await makeAndSend('再更正一次'))).rejects.toThrow('已经停用（对方换了服务器）');
  const view = await look(city, readOfficeKeys);
  expect(view.received.filter(({ kind }) => kind === 'sheet')).toHaveLength(2);
  expect(view.keys).toMatchObject([{ withdrawnReason: '对方换了服务器' }]);
});

test('what was sent upward leaves the county an evidence package that holds, and stands in its archive', async () => {
  const { context, stage } = rehearsal;
  const directory = join(context.directory, 'package');
  const cycle = await getCycleId(stage);
  await exportPackage(context, stage.actor('demo-auditor'), { cycle, directory });
  const checks = verifyPackage(await readPackageFolder(directory));
  expect(checks.filter(({ outcome }) => outcome === 'FAILED')).toEqual([]);
  const tables = await look(county, (acting) => readArchiveTables(acting, cycle));
  const sheets = tables.find(({ name }) => name === '报送的报表');
  expect(sheets?.rows.map((cells) => [cells[0], cells[1], cells[3]])).toEqual([
    [COUNTY, '准备工作和划分选区', 1],
    [COUNTY, '准备工作和划分选区', 2],
    [COUNTY, '准备工作和划分选区', 3],
  ]);
});
