/** 选区归属 on a real database: rules from a form and a file, rows placed by them, voters moved when boundaries change. */
import { Readable } from 'node:stream';
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../../../../tests/rehearsal.ts';
import type { Acting } from '../../../acts/act.ts';
import { actTransaction } from '../../../acts/acting.ts';
import { runNextJob } from '../../../jobs/jobs.ts';
import { publishRoll } from '../publish-roll.ts';
import { confirmImport } from '../voter-import/confirm-import.ts';
import { importJobs } from '../voter-import/import-jobs.ts';
import { readImportPreview } from '../voter-import/import-view.queries.ts';
import { mapImportColumns } from '../voter-import/map-import-columns.ts';
import { receiveVoterFile } from '../voter-files/receive-voter-file.ts';
import { uploadVoterFile } from '../voter-import/upload-voter-file.ts';
import { readAddressRules } from '../address-rules/address-rules.queries.ts';
import { assignVoters } from './assign-voters.ts';
import { placeImportRows } from './place-import-rows.ts';
import { readPlacements } from './placements.ts';
import { readRuleFile } from './read-rule-file.ts';
import { reassignVoters } from './reassign-voters.ts';
import { previewReassignment, readAffected } from './reassignment.queries.ts';
import { removeAddressRule } from './remove-address-rule.ts';
import { readUnplacedView } from './unplaced-rows.ts';
import { writeAddressRules } from './write-address-rules.ts';

let rehearsal: TestRehearsal;
let cycle: string;
/** By name. */
let constituencies: Map<string, { id: string; area: string }>;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('constituencies');
  const { stage } = rehearsal;
  ({ id: cycle } = await stage.read((tx) => tx.selectFrom('cycle').select('id').executeTakeFirstOrThrow()));
  const rows = await stage.read((tx) =>
    tx.selectFrom('constituency').select(['id', 'name', 'area']).execute(),
  );
  constituencies = new Map(rows.map((row) => [row.name, row]));
});
afterAll(() => rehearsal.close());

const ONE = '龙镇第1选区';
const TWO = '和平镇第1选区';

const idOf = (name: string) => constituencies.get(name)?.id ?? '';
const read = <T>(
  work: (acting: Acting) => Promise<T>,
  account: 'demo-registrar' | 'demo-clerk' = 'demo-registrar',
) => actTransaction(rehearsal.context, rehearsal.stage.actor(account), work);

const PLAIN = { parity: 'all', low: null, high: null } as const;

function write(name: string, ...rules: { kind: 'village' | 'house-numbers' | 'unit'; name: string }[]) {
  return rehearsal.stage.act('demo-clerk', writeAddressRules, {
    cycle,
    area: constituencies.get(name)?.area ?? '',
    rules: rules.map((rule) => ({ ...PLAIN, ...rule, constituency: idOf(name) })),
  });
}

function numberOf(sequence: number): string {
  const body = `99918219900307${String(sequence).padStart(3, '0')}`;
  return body + checkDigit(body);
}

async function upload(lines: readonly string[]): Promise<string> {
  const { context, stage } = rehearsal;
  const stored = await receiveVoterFile(
    context,
    '住址.csv',
    Readable.from([Buffer.from(`${lines.join('\n')}\n`)]),
  );
  const { import: id } = await stage.act('demo-registrar', uploadVoterFile, { cycle, ...stored });
  const { mapping } = await read((acting) => readImportPreview(acting, id));
  await stage.act('demo-registrar', mapImportColumns, { import: id, mapping });
  await runNextJob(context.db, importJobs(context));
  return id;
}

async function confirm(id: string): Promise<void> {
  await rehearsal.stage.act('demo-registrar', confirmImport, { import: id });
  await runNextJob(rehearsal.context.db, importJobs(rehearsal.context));
}

const onRoll = () =>
  rehearsal.stage.read(async (tx) => {
    const rows = await tx
      .selectFrom('registration as g')
      .innerJoin('person as p', 'p.id', 'g.person')
      .innerJoin('constituency as c', 'c.id', 'g.constituency')
      .where('g.status', '=', 'on-roll')
      .orderBy('p.name')
      .select(['p.name', 'c.name as constituency', 'p.id', 'p.area'])
      .execute();
    return rows;
  });
const placesOf = async () => (await onRoll()).map(({ name, constituency }) => `${name} ${constituency}`);

describe('rules from a form and from a file', () => {
  test('are written for a constituency, and read back in words', async () => {
    await write(ONE, { kind: 'village', name: '发球村' }, { kind: 'unit', name: '网球厂' });
    const { rules, overlaps } = await read((acting) => readAddressRules(acting, cycle));
    expect(rules.map(({ constituencyName, words }) => [constituencyName, words])).toEqual([
      [ONE, '单位：网球厂'],
      [ONE, '发球村'],
    ]);
    expect(overlaps).toEqual([]);
  });

  test('a file is read: what is right with its line, what is wrong with the reason', async () => {
    const csv = [
      '级别,选区,种类,名称,单双号,起,止',
      `乡级,${TWO},门牌号,球场路,单号,1,99`,
      `乡级,没有的选区,村,和平村,,,`,
      `乡级,${TWO},街,球场路,,,`,
      `乡级,${TWO},门牌号,球场路,,9,1`,
      `国家级,${TWO},村,和平村,三,a,`,
    ].join('\n');
    const { rules, mistakes } = await read((acting) => readRuleFile(acting, cycle, Buffer.from(csv)));
    expect(rules).toMatchObject([
      { line: 2, words: '球场路单号 1—99 号', rule: { constituency: idOf(TWO) } },
    ]);
    expect(mistakes).toEqual([
      { line: 3, message: '没有“没有的选区”这个选区' },
      { line: 4, message: '种类“街”应当是村、社区、门牌号、楼栋、单位、学校、选民小组之一' },
      { line: 5, message: '止号不能小于起号' },
      {
        line: 6,
        message:
          '级别“国家级”应当是县级或者乡级；单双号“三”应当是单号、双号，或者空着；起、止应当是正整数，或者空着',
      },
    ]);
    await expect(read((acting) => readRuleFile(acting, cycle, Buffer.from('村,名\n')))).rejects.toThrow(
      '“级别”、“选区”',
    );
    await rehearsal.stage.act('demo-clerk', writeAddressRules, {
      cycle,
      area: constituencies.get(TWO)?.area ?? '',
      rules: rules.map(({ rule }) => rule),
    });
  });

  test('an address is proposed a constituency, with the rule', async () => {
    const at = (address: string) =>
      read((acting) => readPlacements(acting, cycle, { address, unit: null, voterGroup: null }));
    expect(await at('龙镇发球村3号')).toEqual({
      county: null,
      township: {
        constituency: { id: idOf(ONE), name: ONE, stage: 'drawn' },
        why: null,
        words: '依据规则“发球村”',
      },
    });
    expect((await at('球场路8号')).township).toMatchObject({ constituency: null, why: 'number-outside' });
  });
});

describe('a file without constituencies', () => {
  let id: string;

  test('its rows get theirs by rule; what no rule says is listed', async () => {
    id = await upload([
      '姓名,公民身份号码,住址,工作单位',
      `赵发球,${numberOf(1)},龙镇发球村1组2号,`,
      `钱发球,${numberOf(2)},和平镇球场路十三号,`,
      `孙发球,${numberOf(3)},龙镇底线路5号,网球厂`,
      `李发球,${numberOf(4)},龙镇底线路6号,`,
      `周发球,${numberOf(5)},和平镇球场路8号,`,
    ]);
    const preview = await read((acting) => readImportPreview(acting, id));
    expect(preview).toMatchObject({ rowsReady: 3, rowsBad: 2 });
    expect(preview.readyRows.map(({ name, township }) => `${name} ${township}`)).toEqual([
      `赵发球 ${ONE}`,
      `钱发球 ${TWO}`,
      `孙发球 ${ONE}`,
    ]);
    const unplaced = await read((acting) => readUnplacedView(acting, id));
    expect(unplaced.rows.map(({ line, name, address }) => [line, name, address])).toEqual([
      [5, '李发球', '龙镇底线路6号'],
      [6, '周发球', '和平镇球场路8号'],
    ]);
    await confirm(id);
  });

  test('one is placed by hand, the other by a rule that is added; then both are registered', async () => {
    const { stage } = rehearsal;
    const rows = { import: id, lines: null, countyConstituency: null, townshipConstituency: null };
    expect(await stage.act('demo-registrar', placeImportRows, rows)).toEqual({ placed: 0, left: 2 });
    const hand = { ...rows, lines: [5], townshipConstituency: idOf(ONE) };
    expect(await stage.act('demo-registrar', placeImportRows, hand)).toEqual({ placed: 1, left: 1 });
    await write(TWO, { kind: 'village', name: '球场路' });
    expect(await stage.act('demo-registrar', placeImportRows, rows)).toEqual({ placed: 1, left: 0 });
    await confirm(id);
    expect(await placesOf()).toEqual([
      `周发球 ${TWO}`,
      `孙发球 ${ONE}`,
      `李发球 ${ONE}`,
      `赵发球 ${ONE}`,
      `钱发球 ${TWO}`,
    ]);
  });
});

describe('boundaries that change before publication', () => {
  const preview = () => read((acting) => previewReassignment(acting, cycle, 'township'));

  test('who moves from where to where is shown, with whom no rule places; an old preview moves nobody', async () => {
    const { rules } = await read((acting) => readAddressRules(acting, cycle));
    const removed = rules.find(({ name }) => name === '发球村')?.id ?? '';
    await rehearsal.stage.act('demo-clerk', removeAddressRule, { rule: removed });
    await rehearsal.stage.act('demo-clerk', writeAddressRules, {
      cycle,
      area: constituencies.get(TWO)?.area ?? '',
      rules: [{ ...PLAIN, kind: 'unit', name: '网球二厂', constituency: idOf(TWO) }],
    });
    await rehearsal.stage.read((tx) => tx.updateTable('voterUnit').set({ unit: '网球二厂' }).execute());
    expect(await preview()).toEqual({
      registered: 5,
      inPlace: 2,
      byHand: 1,
      moves: [
        { from: { id: idOf(ONE), name: ONE }, to: { id: idOf(TWO), name: TWO }, voters: 1, blocked: null },
      ],
      unplaced: [{ why: 'no-rule', voters: 1 }],
    });
    const moves = [{ from: idOf(ONE), to: idOf(TWO), voters: 2 }];
    await expect(
      rehearsal.stage.act('demo-clerk', reassignVoters, { cycle, level: 'township', moves }),
    ).rejects.toThrow('一个人也没有调整');
  });

  test('whom no rule places can be searched, and is put somewhere by hand; rules move him no more', async () => {
    const page = await read((acting) =>
      readAffected(acting, cycle, { level: 'township', q: '发球村', limit: 50 }),
    );
    expect(page.rows.map(({ name, words }) => [name, words])).toEqual([['赵发球', '没有一条规则说到']]);
    await rehearsal.stage.act('demo-registrar', assignVoters, {
      persons: page.rows.map(({ person }) => person),
      constituency: idOf(TWO),
      reason: '发球村划归和平镇',
    });
    expect(await placesOf()).toContain(`赵发球 ${TWO}`);
    expect(await preview()).toMatchObject({ byHand: 2, unplaced: [] });
  });

  test('the move that was shown is done, and the people follow their office', async () => {
    const moves = [{ from: idOf(ONE), to: idOf(TWO), voters: 1 }];
    await rehearsal.stage.act('demo-clerk', reassignVoters, { cycle, level: 'township', moves });
    const row = (await onRoll()).find(({ name }) => name === '孙发球');
    expect(row).toMatchObject({ constituency: TWO, area: constituencies.get(TWO)?.area });
    expect(await preview()).toMatchObject({ moves: [] });
  });

  test('once a roll is published nobody is moved in or out, and its rules stand', async () => {
    await write(ONE, { kind: 'unit', name: '网球二厂' });
    await rehearsal.stage.actOfTwo('demo-clerk', publishRoll, { constituency: idOf(TWO) });
    expect((await preview()).unplaced).toEqual([{ why: 'claimed-twice', voters: 1 }]);
    const { rules, overlaps } = await read((acting) => readAddressRules(acting, cycle));
    expect(overlaps.map(({ words }) => words)).toEqual([
      `${ONE}的“单位：网球二厂”和${TWO}的“单位：网球二厂”说的是同样的住址`,
    ]);
    const published = rules.find(({ constituency }) => constituency === idOf(TWO))?.id ?? '';
    await expect(rehearsal.stage.act('demo-clerk', removeAddressRule, { rule: published })).rejects.toThrow(
      '选区',
    );
    const [person = ''] = (await onRoll())
      .filter(({ constituency }) => constituency === TWO)
      .map(({ id }) => id);
    const back = { persons: [person], constituency: idOf(ONE), reason: '试' };
    await expect(rehearsal.stage.act('demo-registrar', assignVoters, back)).rejects.toThrow('选区');
    const moves = [{ from: idOf(TWO), to: idOf(ONE), voters: 1 }];
    await expect(
      rehearsal.stage.act('demo-clerk', reassignVoters, { cycle, level: 'township', moves }),
    ).rejects.toThrow('选区');
  });
});
