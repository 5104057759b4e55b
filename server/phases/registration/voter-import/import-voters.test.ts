/** A file of voters on a real database: imported, its bad rows downloaded, mended, imported again. */
import { Readable } from 'node:stream';
import { actTransaction } from '../../../acts/acting.ts';
import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeGb18030 } from '../../../files/gb18030.ts';
import { type JobHandler, runNextJob } from '../../../jobs/jobs.ts';
import { openTestRehearsal, type TestRehearsal } from '../../../../tests/rehearsal.ts';
import { confirmVoters, uploadVoters } from '../../../../tests/voter-files.ts';
import { readRegisterPage } from '../register.queries.ts';
import { RegisterQuerySchema } from '../register.schema.ts';
import { placeImportRows } from '../assignment/place-import-rows.ts';
import { checkVoter } from '../live-check/check-voter.ts';
import { registerVoter } from '../register-voter.ts';
import { issueEligibilityCertificate } from '../transfers/issue-eligibility-certificate.ts';
import { requestEligibilityCertificate } from '../transfers/request-eligibility-certificate.ts';
import { badRowsCsv } from './bad-rows.queries.ts';
import { confirmImport } from './confirm-import.ts';
import { importJobs } from './import-jobs.ts';
import type { ImportPreview } from './import-view.schema.ts';
import { receiveVoterFile } from '../voter-files/receive-voter-file.ts';

let rehearsal: TestRehearsal;
let cycle: string;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('constituencies');
  ({ id: cycle } = await rehearsal.stage.read((tx) =>
    tx.selectFrom('cycle').select('id').executeTakeFirstOrThrow(),
  ));
});

afterAll(() => rehearsal.close());

/** A number of nobody: the area does not exist. */
function numberOf(sequence: number, birth = '19900307'): string {
  const body = `999182${birth}${String(sequence).padStart(3, '0')}`;
  return body + checkDigit(body);
}

function upload(name: string, content: Buffer): Promise<ImportPreview> {
  return uploadVoters(rehearsal, cycle, name, content);
}

function confirm(id: string): Promise<ImportPreview> {
  return confirmVoters(rehearsal, id);
}

async function search(query: Record<string, string>) {
  const { context, stage } = rehearsal;
  const page = await actTransaction(context, stage.actor('demo-registrar'), (acting) =>
    readRegisterPage(acting, RegisterQuerySchema.parse(query)),
  );
  return { ...page, names: page.rows.map(({ name }) => name) };
}

const HEADER = '姓名,公民身份号码,性别,乡级选区,备注';
const PLACE = '龙镇第1选区';

/** One of each of CJK extensions B, G and H among common ones, in the order of strokes of the surname. */
const RARE = ['丁\u{20BB7}', '丁\u{30EDD}', '王\u{31350}', '王\u{2A6D6}小'];

describe('a GB 18030 file with bad rows', () => {
  const lines = [
    HEADER,
    ...RARE.map((name, index) => `${name},${numberOf(index + 1)},,${PLACE},`),
    `,${numberOf(11)},男,${PLACE},甲`,
    `赵小田,${numberOf(12).slice(0, 17)}?,,${PLACE},乙`,
    `钱小田,${numberOf(13)},女,${PLACE},丙`,
    `孙小田,${numberOf(14)},,没有的选区,丁`,
    `李"小田,"${numberOf(15)},,${PLACE},戊`,
  ];
  let first: ImportPreview;
  let mended: string;

  test('is read: what is wrong is told by line, and nobody is registered yet', async () => {
    first = await upload('选民.csv', encodeGb18030(`${lines.join('\r\n')}\r\n`));
    expect(first).toMatchObject({ encoding: 'gb18030', state: 'previewed', rowsReady: 4, rowsBad: 5 });
    expect(first.badRows.map(({ line, problems }) => [line, ...problems])).toEqual([
      [6, 'name-missing'],
      [7, 'id-number-invalid'],
      [8, 'sex-mismatch'],
      [9, 'constituency-unknown'],
      [10, 'row-unreadable'],
    ]);
    expect((await search({})).total).toBe(0);
  });

  test('is imported without them', async () => {
    expect(await confirm(first.id)).toMatchObject({ state: 'done', rowsImported: 4, rowsBad: 5 });
  });

  test('its bad rows are downloaded with every column, mended and imported', async () => {
    const { context, stage } = rehearsal;
    const csv = await actTransaction(context, stage.actor('demo-registrar'), (acting) =>
      badRowsCsv(acting, first.id),
    );
    const rows = csv.split('\r\n');
    expect(rows[0]).toBe('\uFEFF"姓名","公民身份号码","性别","乡级选区","备注","问题","原文件行号"');
    expect(rows[1]).toBe(`"","${numberOf(11)}","男","${PLACE}","甲","没有姓名，请补上","6"`);
    mended = csv
      .replace(`\n"",`, '\n"周小田",')
      .replace('?', numberOf(12).slice(17))
      .replace('"女"', '""')
      .replace('没有的选区', PLACE);
    const second = await upload('问题行.csv', Buffer.from(mended));
    expect(second).toMatchObject({ encoding: 'utf-8', rowsReady: 4 });
    expect(await confirm(second.id)).toMatchObject({ rowsImported: 4 });
    expect((await search({})).total).toBe(8);
  });

  test('imported once more it registers nobody twice', async () => {
    const again = await upload('问题行.csv', Buffer.from(mended));
    expect(again).toMatchObject({ rowsReady: 0 });
    expect(again.problems).toContainEqual({ problem: 'already-registered', rows: 4 });
    expect(again.badRows[0]?.reasons).toEqual([
      {
        rule: 'voter-one-place',
        article: '选举法（2015）第四条',
        test: `${PLACE}的乡级选民名单: 1 + 1 <= 1`,
        holds: false,
      },
    ]);
    expect(first.badRows.map(({ reasons }) => reasons)).toEqual([[], [], [], [], []]);
  });
});

describe('a list that names no constituency', () => {
  const lines = (problems: ImportPreview['badRows']) =>
    problems.map(({ line, problems: [...told] }) => [line, ...told]);

  test('tells who is on the register already, in whatever characters, and asks about nobody of them', async () => {
    const both = (name: string, order: number) => `${name},${numberOf(order)},第21选区（龙镇1片）,${PLACE}`;
    const roll = [
      '姓名,公民身份号码,县级选区,乡级选区',
      both('马国华', 61),
      both('马小田', 62),
      `马大田,${numberOf(63)},,${PLACE}`,
    ];
    const { id } = await upload('上届.csv', Buffer.from(roll.join('\n')));
    expect(await confirm(id)).toMatchObject({ rowsImported: 3 });
    const young = '99918220101010001';
    const police = [
      '姓名,公民身份号码,住址',
      `馬國華,${numberOf(61)},龙镇`,
      `牛小田,${numberOf(62)},龙镇`,
      `马大田,${numberOf(63)},龙镇`,
      `马新田,${numberOf(64)},龙镇`,
      `马小孩,${young}${checkDigit(young)},龙镇`,
    ];
    const list = await upload('户籍.csv', Buffer.from(police.join('\n')));
    expect(lines(list.badRows)).toEqual([
      [2, 'already-registered'],
      [3, 'other-name'],
      // On one roll of two: on which other one he belongs is to be settled.
      [4, 'constituency-missing'],
      [5, 'constituency-missing'],
      [6, 'under-age'],
    ]);
    expect(list.badRows[0]?.reasons).toHaveLength(2);
  });
});

describe('the register', () => {
  test('rare characters survive, are sorted by strokes and found', async () => {
    const { names } = await search({});
    expect(names).toEqual(names.toSorted((a, b) => (strokeSortKey(a) < strokeSortKey(b) ? -1 : 1)));
    expect(names).toEqual(expect.arrayContaining(RARE));
    for (const name of RARE) expect((await search({ q: name })).names).toEqual([name]);
    for (const name of RARE) {
      const rare = Array.from(name).find((character) => character.length > 1) ?? '';
      expect((await search({ q: rare })).names).toEqual([name]);
    }
  });

  test('is searched by the whole number, its last digits, a name and those', async () => {
    const number = numberOf(12);
    expect((await search({ q: number })).names).toEqual(['赵小田']);
    expect((await search({ q: number.slice(-4) })).names).toEqual(['赵小田']);
    expect((await search({ q: number.slice(-8) })).names).toEqual(['赵小田']);
    expect((await search({ q: `8${number.slice(-4)}` })).names).toEqual([]);
    expect((await search({ q: `小田 ${number.slice(-4)}` })).names).toEqual(['赵小田']);
    expect((await search({ q: `王 ${number.slice(-4)}` })).names).toEqual([]);
  });

  test('is sorted and filtered page by page', async () => {
    for (const sort of ['strokes', 'birth-date']) {
      for (const order of ['ascending', 'descending']) {
        const whole = await search({ sort, order, limit: '100' });
        const pages: string[] = [];
        for (let after: string | null = ''; after !== null;) {
          const page = await search({ sort, order, limit: '3', after });
          pages.push(...page.rows.map(({ person }) => person));
          after = page.next;
        }
        expect(pages).toEqual(whole.rows.map(({ person }) => person));
      }
    }
    expect((await search({ sex: 'male' })).rows.every(({ sex }) => sex === 'male')).toBe(true);
  });

  test('a page that begins nowhere is the first', async () => {
    const first = await search({});
    expect((await search({ sort: 'birth-date', after: 'x|y' })).rows).toHaveLength(first.rows.length);
    const after = '2016-99-99|00000000-0000-0000-0000-000000000000';
    expect((await search({ sort: 'birth-date', after })).rows).toHaveLength(first.rows.length);
  });
});

test('what is no text is told so, and is not kept', async () => {
  const { context } = rehearsal;
  const binary = Buffer.from('\u007fELF\u0002\u0000\u0000\u0000,甲\n');
  await expect(receiveVoterFile(context, 'program.csv', Readable.from([binary]))).rejects.toThrow(
    '不是文本文件',
  );
});

test('rows that may be one person, or somebody who is registered already, are registered, and people are asked once for each two', async () => {
  const house = '龙镇幸福路12号3单元402室';
  const row = (number: string) => `石小榴,${number},,${PLACE},${house}`;
  const header = '姓名,公民身份号码,性别,乡级选区,住址';
  const first = [header, row(numberOf(1, '19730707')), row(numberOf(3, '19730707'))];
  await confirm((await upload('一.csv', Buffer.from(first.join('\n')))).id);
  expect(await importCases()).toBe(1);
  const second = [header, row(numberOf(5, '19730707')), `石小榴,${numberOf(7, '19730808')},,${PLACE},`];
  const { rowsImported } = await confirm((await upload('二.csv', Buffer.from(second.join('\n')))).id);
  expect(rowsImported).toBe(2);
  expect(await importCases()).toBe(3);
});

test('a file of several chunks: every row is in or listed, rows of two chunks that may be one person are asked about, and all are looked for', async () => {
  const header = '姓名,公民身份号码,性别,乡级选区,住址';
  const house = '龙镇和平街5号2单元301室';
  const dayOf = (index: number) =>
    `${1940 + Math.floor(index / 336)}${String(1 + (Math.floor(index / 28) % 12)).padStart(2, '0')}${String(1 + (index % 28)).padStart(2, '0')}`;
  const rows = Array.from(
    { length: 10_300 },
    (_, index) => `林${index},${numberOf(501, dayOf(index))},,${PLACE},`,
  );
  rows.unshift(`程小桥,${numberOf(601, '19750505')},,${PLACE},${house}`);
  rows.push(`程小桥,${numberOf(603, '19750505')},,${PLACE},${house}`, rows[5] ?? '');
  const casesBefore = await importCases();
  const { id, rowsBad } = await upload('many.csv', Buffer.from([header, ...rows].join('\n')));
  expect(rowsBad).toBe(1);
  // Registered by hand between the preview and the confirmation, one of each chunk.
  for (const index of [3, 10_250]) await registerByHand(`林${index}`, numberOf(501, dayOf(index)));
  const after = await confirm(id);
  expect(after).toMatchObject({ rowsImported: 10_300, rowsReady: 0, rowsBad: 3, state: 'done' });
  expect((await importCases()) - casesBefore).toBe(1);
  const { unchecked, compared } = await rehearsal.stage.read(async (tx) => ({
    unchecked: await tx.selectFrom('importChunk').select('persons').execute(),
    compared: await tx
      .selectFrom('registration as g')
      .leftJoin('linkageRecord as l', 'l.person', 'g.person')
      .select('g.person')
      .where('l.person', 'is', null)
      .execute(),
  }));
  expect(unchecked).toEqual([]);
  expect(compared).toEqual([]);
});

async function anyTownshipConstituency(): Promise<string> {
  const { id } = await rehearsal.stage.read((tx) =>
    tx
      .selectFrom('constituency')
      .select('id')
      .where('level', '=', 'township')
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  return id;
}

async function registerByHand(name: string, idNumber: string): Promise<string> {
  const id = await anyTownshipConstituency();
  const { person } = await rehearsal.stage.act('demo-registrar', registerVoter, {
    cycle,
    voter: { name, idNumber, ethnicity: null, address: null, phone: null, voterGroup: null },
    countyConstituency: null,
    townshipConstituency: id,
  });
  return person;
}

async function importCases(): Promise<number> {
  const cases = await rehearsal.stage.read((tx) =>
    tx.selectFrom('registrationCase').select('id').where('source', '=', 'import').execute(),
  );
  return cases.length;
}

test('whose eligibility certificate is out is listed with where it went, and told so before he is typed to the end', async () => {
  const { context, stage } = rehearsal;
  const idNumber = numberOf(711);
  const { certificate } = await stage.act('demo-registrar', requestEligibilityCertificate, {
    cycle,
    person: await registerByHand('向小远', idNumber),
    channel: 'in-person',
    toOffice: '清溪县选举委员会',
    toCounty: null,
    residence: '清溪县晴川镇',
  });
  await stage.actOfTwo('demo-clerk', issueEligibilityCertificate, { certificate });
  const own = { name: '向小远', idNumber, ethnicity: null, address: null, phone: null };
  const check = () =>
    actTransaction(context, stage.actor('demo-registrar'), (acting) =>
      checkVoter(acting, { electionDay: '2016-10-20', voter: own }),
    );
  expect(await check()).toMatchObject({
    finding: 'certificate-out',
    certificate: { toOffice: '清溪县选举委员会', number: expect.stringContaining('选证') },
  });
  const lines = ['姓名,公民身份号码,性别,乡级选区', `向小远,${idNumber},,${PLACE}`];
  const read = await upload('回来的.csv', Buffer.from(lines.join('\n')));
  const done = await confirm(read.id);
  expect(done).toMatchObject({ rowsImported: 0, rowsBad: 1 });
  expect(done.badRows).toMatchObject([
    { problems: ['certificate-out'], reasons: [{ test: expect.stringContaining('开到清溪县选举委员会') }] },
  ]);
});

test('a 民族 that is none is registered as it was written, and told with its line', async () => {
  const lines = [
    '姓名,公民身份号码,民族,乡级选区',
    `火小星,${numberOf(721)},火星族,${PLACE}`,
    `汉小江,${numberOf(723)},汉,${PLACE}`,
    `回小山,${numberOf(725)},回族,${PLACE}`,
    `火小云,${numberOf(727)},火星族,${PLACE}`,
  ];
  const read = await upload('民族.csv', Buffer.from(lines.join('\n')));
  expect(await confirm(read.id)).toMatchObject({
    rowsImported: 4,
    rowsBad: 0,
    ethnicities: [{ ethnicity: '火星族', rows: 2, line: 2 }],
  });
});

test('an import that was cancelled goes on with rows that were given a constituency since, between those that are registered', async () => {
  const { context, stage } = rehearsal;
  const rows = [
    `齐小桃,${numberOf(701)},,${PLACE}`,
    `齐小杏,${numberOf(703)},,`,
    `齐小梨,${numberOf(705)},,${PLACE}`,
  ];
  const read = await upload('半途.csv', Buffer.from(['姓名,公民身份号码,性别,乡级选区', ...rows].join('\n')));
  expect(read).toMatchObject({ rowsReady: 2, rowsBad: 1 });
  await stage.act('demo-registrar', confirmImport, { import: read.id });
  const cancelling = new AbortController();
  const progress = () => Promise.resolve(cancelling.abort());
  const register = importJobs(context).get('import-voters');
  const cancelled: JobHandler = (job) =>
    register?.({ ...job, progress, signal: cancelling.signal }) ?? Promise.reject(new Error('no such job'));
  await runNextJob(context.db, new Map([['import-voters', cancelled]]));
  const township = await anyTownshipConstituency();
  const placing = { import: read.id, lines: [3], countyConstituency: null, townshipConstituency: township };
  expect(await stage.act('demo-registrar', placeImportRows, placing)).toMatchObject({ placed: 1 });
  expect(await confirm(read.id)).toMatchObject({ state: 'done', rowsImported: 3, rowsBad: 0 });
  expect((await search({ q: '齐小杏' })).names).toEqual(['齐小杏']);
});

test('a file of several megabytes is read on threads: every row is in or listed with its line, and can be found', async () => {
  const days = Array.from({ length: 13 }, (_, day) => `193001${10 + day}`);
  const lines = days.flatMap((day) =>
    Array.from({ length: 900 }, (_, index) => {
      const number = numberOf(index + 1, day);
      const written = index === 899 ? `${number.slice(0, 17)}?` : number;
      return `${index === 450 ? '大小田' : '大小' + String.fromCodePoint(0x4e00 + index)},${written},,${PLACE},${'备注'.repeat(40)}`;
    }),
  );
  const read = await upload('大文件.csv', Buffer.from(`${[HEADER, ...lines].join('\n')}\n`));
  expect(read).toMatchObject({ state: 'previewed', rowsRead: 11_700, rowsReady: 11_687, rowsBad: 13 });
  expect(read.badRows.map(({ line }) => line)).toEqual(days.map((_, day) => (day + 1) * 900 + 1));
  expect(await confirm(read.id)).toMatchObject({ state: 'done', rowsImported: 11_687, rowsBad: 13 });
  expect((await search({ q: '大小田' })).names).toEqual(days.map(() => '大小田'));
});
