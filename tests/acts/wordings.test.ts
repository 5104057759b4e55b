/** 文书文本: a county's own words for its documents; what has been issued stays as it was. */
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { confirmAct } from '@xuanwu/server/acts/confirm-act.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { noticeWord } from '@xuanwu/server/documents/notice/notice-word.ts';
import { sequenceLedgers } from '@xuanwu/server/ledger/sequencer.ts';
import { readDocumentData } from '@xuanwu/server/reports/document-data.ts';
import type { DocumentKind } from '@xuanwu/server/reports/documents.schema.ts';
import { readDocuments } from '@xuanwu/server/reports/documents.queries.ts';
import { adoptDocumentWording } from '@xuanwu/server/reports/wordings/adopt-document-wording.ts';
import { issueDocument } from '@xuanwu/server/reports/issuing/issue-document.ts';
import { isNoticeKind } from '@xuanwu/server/reports/notices/notice-kind.ts';
import { noticeDocument } from '@xuanwu/server/reports/notices/notice-document.ts';
import { readSameNumber } from '@xuanwu/server/reports/issuing/same-number.queries.ts';
import { readSources } from '@xuanwu/server/reports/issuing/sources.queries.ts';
import { ownWording } from '@xuanwu/server/documents/wordings/own-wordings.ts';
import { keepProjectWordings } from '@xuanwu/server/reports/wordings/project-wordings.ts';
import { readWordings, wordingInForce } from '@xuanwu/server/reports/wordings/wordings.queries.ts';
import type { NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectOrigins, figuresIn } from '../origins.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';
import { readPdfText } from '../pdf-text.ts';
import { openTestTypesetter } from '../typesetter.ts';

const KIND = 'election-day-notice';

let rehearsal: TestRehearsal;
const typesetter = openTestTypesetter();

beforeAll(async () => {
  rehearsal = await openTestRehearsal('result');
  await sequenceLedgers(rehearsal.context.db, rehearsal.context.keys, () => rehearsal.context.clock.now());
});
afterAll(async () => {
  typesetter.close();
  await rehearsal.close();
});

const actor = (name = 'demo-chief') => rehearsal.stage.actor(name);
const read = <T>(work: Parameters<typeof actTransaction<T>>[2]) =>
  actTransaction(rehearsal.context, actor(), work);
const rows = async () =>
  (await read((acting) => readDocuments(acting))).filter(({ kind }) => isNoticeKind(kind));
const rowOf = async (kind: NoticeKind) => {
  const row = (await rows()).find((each) => each.kind === kind);
  if (!row) throw new Error(`no ${kind}`);
  return row;
};
const documentOf = async (kind: NoticeKind) => {
  const { id } = await rowOf(kind);
  return read((acting) => noticeDocument(acting, kind, id));
};
const adopt = (input: Partial<Parameters<typeof adoptDocumentWording.perform>[1]>, name?: string) =>
  performAct(rehearsal.context, actor(name), adoptDocumentWording, {
    kind: KIND,
    wording: null,
    over: 0,
    ...input,
  });
const reworded = (body: string) => ({ ...ownWording(KIND), body });

test('every kind that has come about can be printed, and says where each figure comes from', async () => {
  const listed = await rows();
  const kinds = new Set(listed.map(({ kind }) => kind));
  for (const kind of [
    'work-plan-notice',
    'appointment-notice',
    'quota-notice',
    'constituency-notice',
    'election-day-notice',
    'election-method',
    'registration-notice',
    'voter-letter',
    'voter-handbook',
    'box-count-report',
    'deputies-register',
    'roll-notice',
    'initial-candidates-notice',
    'formal-candidates-notice',
    'place-notice',
    'result-notice',
  ])
    expect(kinds).toContain(kind);
  for (const kind of kinds) {
    if (!isNoticeKind(kind)) continue;
    const { id } = await rowOf(kind);
    const notice = await read((acting) => noticeDocument(acting, kind, id));
    const rendered = await typesetter.render(notice);
    expect(rendered.ok, `${kind}: ${rendered.ok ? '' : rendered.error.message}`).toBe(true);
    expect(JSON.stringify(notice)).not.toMatch(/[{}]表格|undefined|NaN/);
    const sources = await read((acting) => readSources(acting, kind, id));
    expectOrigins(kind, sources);
  }
  const { id } = await rowOf('quota-notice');
  const { fields } = await read((acting) => readSources(acting, 'quota-notice', id));
  const seats = fields.find(({ name }) => name === '代表名额');
  expect(seats?.text).toBe('193');
  expect(seats?.position).toBeGreaterThan(0);
});

test('words that do not hold are sent back, each mistake in its place', async () => {
  const wrong = adopt({ wording: reworded('选举日是{选举曰}。') });
  await expect(wrong).rejects.toMatchObject({
    errors: [
      { path: 'wording.body', message: '第 1 行：这份文书没有“选举曰”这个字段，是不是“{选举日}”？' },
      { path: 'wording.body', message: expect.stringContaining('要写明“{选举日}”') as string },
    ],
  });
  await expect(adopt({}, 'demo-teller-1')).rejects.toMatchObject({ code: 'not-permitted' });
});

test('the county words it its own way, from then on; two at once are told; it can go back', async () => {
  const answer = await adopt({ wording: reworded('我县的选举日，是{选举日}。') });
  expect(answer).toMatchObject({ kind: 'done', output: { version: 1 } });
  await expect(adopt({ wording: reworded('{选举日}') })).rejects.toMatchObject({ code: 'lost-race' });
  const notice = await documentOf(KIND);
  expect(notice.parts).toEqual([
    {
      part: 'paragraph',
      runs: [{ text: '我县的选举日，是' }, { text: '2016年10月20日', field: '选举日' }, { text: '。' }],
    },
  ]);
  await adopt({ over: 1 });
  expect((await documentOf(KIND)).parts.length).toBeGreaterThan(2);
  const view = (await read(readWordings)).find(({ kind }) => kind === KIND);
  expect(view).toMatchObject({ isAdapted: false, version: 2 });
  expect(view?.versions.map(({ version, wording }) => [version, wording === null])).toEqual([
    [2, true],
    [1, false],
  ]);
});

test('issued by two people it stays as it went out, also for Word', async () => {
  const { id, issuedOn } = await rowOf(KIND);
  expect(issuedOn).toBeNull();
  const input = { kind: KIND, id, number: '五选发〔2016〕7号' } as const;
  const asked = await performAct(rehearsal.context, actor('demo-clerk'), issueDocument, input);
  if (asked.kind !== 'pending') throw new Error(asked.kind);
  const confirmed = await confirmAct(rehearsal.context, actor('demo-publisher'), REGISTRY, asked.id);
  expect(confirmed.kind).toBe('done');
  const issued = await documentOf(KIND);
  expect(issued.number).toBe('五选发〔2016〕7号');
  await adopt({ wording: reworded('另一种写法：{选举日}。'), over: 2 });
  expect((await documentOf(KIND)).parts).toEqual(issued.parts);
  expect((await rowOf(KIND)).issuedOn).not.toBeNull();
  const sources = await read((acting) => readSources(acting, KIND, id));
  expect(sources).toMatchObject({ wordingVersion: 0, issuedOn: issued.date });
  expect((await noticeWord(issued)).length).toBeGreaterThan(5000);

  const sameAs = async (kind: 'election-day-notice' | 'registration-notice', number: string) => {
    const about = { kind, id: (await rowOf(kind)).id };
    return read((acting) => readSameNumber(acting, about, number));
  };
  expect(await sameAs('registration-notice', ' 五选发[2016]7 号')).toMatchObject([
    { kind: KIND, id, issuedOn: issued.date },
  ]);
  expect(await sameAs('registration-notice', '五选发〔2016〕8号')).toEqual([]);
  expect(await sameAs(KIND, '五选发〔2016〕7号'), 'its own').toEqual([]);
});

test('what an act has published says what it said then, however the office words the next one', async () => {
  const { id, date } = await rowOf('roll-notice');
  const before = await documentOf('roll-notice');
  const body = '{选区名称}的名单，选举日为{选举日}。\n{表格 选民名单}';
  await adopt({ kind: 'roll-notice', wording: { ...ownWording('roll-notice'), body } });
  const { context } = rehearsal;
  await sequenceLedgers(context.db, context.keys, () => context.clock.now());
  expect(await documentOf('roll-notice')).toEqual(before);
  expect(await read((acting) => readSources(acting, 'roll-notice', id))).toMatchObject({
    wordingVersion: 0,
    issuedOn: date,
  });
  const { entry } = await read(({ tx }) =>
    tx
      .selectFrom('documentWording')
      .select('entry')
      .where('kind', '=', KIND)
      .orderBy('version', 'desc')
      .executeTakeFirstOrThrow(),
  );
  // The words of the roll came after those of the election day: a publication between them has none of the county's own.
  expect((await read((acting) => wordingInForce(acting, 'roll-notice', entry))).isAdapted).toBe(false);
  await adopt({ kind: 'place-notice' });
  await sequenceLedgers(context.db, context.keys, () => context.clock.now());
  const later = await read(({ tx }) =>
    tx
      .selectFrom('documentWording')
      .select('entry')
      .where('kind', '=', 'place-notice')
      .executeTakeFirstOrThrow(),
  );
  expect(await read((acting) => wordingInForce(acting, 'roll-notice', later.entry))).toMatchObject({
    version: 1,
    isAdapted: true,
  });
});

test('a release that words something otherwise changes no paper of before, and what comes after has its words', async () => {
  const { context } = rehearsal;
  const before = await documentOf('result-notice');
  await keepProjectWordings(context);
  const later = (kind: NoticeKind) => ({ ...ownWording(kind), body: `新的写法。\n${ownWording(kind).body}` });
  await keepProjectWordings(context, later);
  expect(await documentOf('result-notice')).toEqual(before);
  await keepProjectWordings(context, later);
  const kept = context.db.selectFrom('projectWording').select('sha256').where('kind', '=', 'result-notice');
  expect(await kept.execute()).toHaveLength(2);
  await adopt({ kind: 'voter-letter' });
  const { entry } = await read(({ tx }) =>
    tx
      .selectFrom('documentWording')
      .select('entry')
      .where('kind', '=', 'voter-letter')
      .executeTakeFirstOrThrow(),
  );
  expect((await read((acting) => wordingInForce(acting, 'result-notice', entry))).wording).toEqual(
    later('result-notice'),
  );
});

/** Those that are no wording and that the rehearsal has come to. */
const PAPERS: DocumentKind[] = [
  'ballot-sheet',
  'braille-ballot-template',
  'election-certificate',
  'nomination-form',
  'result-report',
  'tally-sheet',
];

/** Figures of three digits and more that are of no record, and why. */
const WITHOUT_RECORD: Partial<Record<DocumentKind, string>> = {
  'braille-ballot-template': 'the measures in millimetres by which the template is cut',
};

test('of ballots, forms, reports and certificates every figure on the page can be pressed, and every one has its record', async () => {
  const others = (await read((acting) => readDocuments(acting))).filter(({ kind }) => !isNoticeKind(kind));
  const first = new Map(others.map((row) => [row.kind, row]));
  const strangers: string[] = [];
  const recorded: string[] = [];
  for (const { kind, id } of first.values()) {
    if (isNoticeKind(kind)) continue;
    const data = await read((acting) => readDocumentData(acting, kind, id));
    const sources = await read((acting) => readSources(acting, kind, id));
    for (const { record, page } of sources.fields) {
      expect(record).not.toBe('');
      expect(page).toMatch(/^\/(?!.*:id)/);
    }
    expectOrigins(kind, sources);
    for (const { name, position } of sources.fields) if (position !== null) recorded.push(`${kind} ${name}`);
    const rendered = await typesetter.render(data);
    if (!rendered.ok) throw new Error(rendered.error.message);
    const page = (await readPdfText(rendered.pdf)).replaceAll(/=== \d+ ===|— \d+ —|选务日志第.*/g, '');
    // Of one and two digits many are serial numbers of rows.
    const printed = new Set(page.match(/\d{3,}/g) ?? []);
    // On the screen a long table ends after some rows; the rest is more of the same.
    const isWhole = sources.paper.parts.every(
      (part) => part.part !== 'table' || part.rows.length === part.total,
    );
    const known = figuresIn(isWhole ? sources.paper : [sources.paper, data]).join(' ');
    const unknown = [...printed].filter((figure) => !known.includes(figure));
    if (!(kind in WITHOUT_RECORD)) strangers.push(...unknown.map((figure) => `${kind}: ${figure}`));
  }
  expect(strangers).toEqual([]);
  expect([...first.keys()]).toEqual(expect.arrayContaining(PAPERS));
  expect(recorded).toEqual(
    expect.arrayContaining([
      'ballot-sheet 候选人',
      'election-certificate 当选人',
      'nomination-form 被提名人',
      'result-report 票数',
      'result-report 结论',
      'tally-sheet 各捆',
    ]),
  );
});
