/** The act table against the page of the manual that offices read (`docs/manual/acts.md`), cell by cell. */
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import {
  type ActLine,
  CONSTITUENCY_STAGES,
  type ConstituencyStage,
  ROLES,
  ROUND_STATES,
  type RoundState,
} from './act-lines/act-line.ts';
import { type ActName, ACTS, articlesOfAct, mayActNow, VIEWS } from './acts.ts';

const page = readFileSync(new URL('../../docs/manual/acts.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\|.*`/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, title = '', name = '', roles = '', second = '', when = '', articles = '']) => ({
    title,
    name: name.slice(1, -1) as ActName,
    roles,
    second,
    when: when.split('；'),
    articles,
  }));

test('the page has every act once', () => {
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(ACTS));
});

describe.each(rows)('$name', ({ title, name, roles, second, when, articles }) => {
  const line: ActLine = ACTS[name];
  const titles = (of: readonly (keyof typeof ROLES)[] = []) => of.map((role) => ROLES[role]).join('、');

  test('is called, done and confirmed as the page says, by its articles', () => {
    expect([line.title, titles(line.roles), titles(line.second)]).toEqual([title, roles, second]);
    expect(articlesOfAct(name)).toBe(articles);
    expect(articles).not.toBe('');
  });

  test('is permitted in the states of the page, and refused in all others with the state', () => {
    const allowed = (kind: string) =>
      when.find((cell) => cell.startsWith(`${kind}：`))?.slice(kind.length + 1);
    for (const [stage, words] of Object.entries(CONSTITUENCY_STAGES)) {
      const ruling = mayActNow(name, { constituency: stage as ConstituencyStage });
      expectState(ruling, allowed('选区'), '选区', words);
    }
    for (const [state, words] of Object.entries(ROUND_STATES)) {
      const ruling = mayActNow(name, { round: state as RoundState });
      expectState(ruling, allowed('本轮投票'), '本轮投票', words);
    }
    const before = when.includes('选区公布以前');
    const after = when.includes('选区公布以后');
    expect(mayActNow(name, { cycle: 'preparing' }).permitted).toBe(!after);
    expect(mayActNow(name, { cycle: 'constituencies-published' }).permitted).toBe(!before);
    const untilClosed = when.includes('换届结束以前');
    expect(mayActNow(name, { cycle: 'closed' }).permitted).toBe(!before && !after && !untilClosed);
  });

  function expectState(
    { permitted, reasons }: ReturnType<typeof mayActNow>,
    allowed: string | undefined,
    subject: string,
    words: string,
  ): void {
    if (allowed === undefined) {
      expect([permitted, reasons]).toEqual([true, []]);
      return;
    }
    const holds = allowed.split('、').includes(words);
    expect(permitted).toBe(holds);
    const written = `${subject}:${words} ∈ ${allowed}`;
    expect(reasons).toEqual([{ rule: 'act-state', article: articles, test: written, holds }]);
  }
});

test('a state that is not told is not asked for', () => {
  expect(mayActNow('publish-roll', {})).toMatchObject({ permitted: true, reasons: [] });
});

test('personal data is for those who work with it', () => {
  expect(VIEWS).toEqual({
    closing: {
      title: '封存、移交和办结',
      roles: ['office-chief', 'office-clerk', 'publisher', 'count-supervisor', 'station-chief', 'auditor'],
    },
    levels: {
      title: '上报与批复',
      roles: ['office-chief', 'office-clerk', 'publisher', 'auditor', 'superior-clerk'],
    },
    register: { title: '选民登记册和导入的文件', roles: ['office-chief', 'office-clerk', 'registrar'] },
    eligibility: { title: '选民资格的材料', roles: ['office-chief', 'office-clerk'] },
    cases: {
      title: '登记核查事项',
      roles: ['office-chief', 'office-clerk', 'registrar', 'publisher'],
    },
    contact: { title: '选民的联系方式和联系记录', roles: ['office-chief', 'office-clerk', 'registrar'] },
    postings: {
      title: '名单张贴的记录和照片',
      roles: ['office-chief', 'office-clerk', 'registrar', 'publisher'],
    },
    objections: { title: '名单申诉', roles: ['office-chief', 'office-clerk', 'registrar', 'publisher'] },
    'review-queue': { title: '本单位的联审', roles: ['reviewer'] },
    review: { title: '联审意见', roles: ['office-chief', 'office-clerk', 'publisher'] },
    consultation: {
      title: '酝酿协商和预选',
      roles: [
        'office-chief',
        'office-clerk',
        'registrar',
        'publisher',
        'auditor',
        'teller',
        'count-supervisor',
      ],
    },
    'list-objections': { title: '对候选人名单的异议', roles: ['office-chief', 'office-clerk', 'publisher'] },
    nominations: {
      title: '提名和联名的选民',
      roles: ['office-chief', 'office-clerk', 'publisher', 'auditor'],
    },
    credentials: {
      title: '代表资格审查',
      roles: ['office-chief', 'office-clerk', 'publisher', 'auditor'],
    },
    'place-pack': { title: '离线登记包', roles: ['station-chief', 'station-clerk'] },
    'place-register': {
      title: '投票站选民登记簿',
      roles: ['office-chief', 'office-clerk', 'station-chief'],
    },
    observers: {
      title: '观察员和观察报告',
      roles: ['office-chief', 'office-clerk', 'publisher', 'auditor', 'station-chief'],
    },
    proxies: {
      title: '登记的委托投票',
      roles: ['office-chief', 'office-clerk', 'publisher', 'station-chief', 'station-clerk'],
    },
    absentees: { title: '不能到场的选民', roles: ['office-chief', 'office-clerk'] },
    transfers: {
      title: '选民资格转移',
      roles: ['office-chief', 'office-clerk', 'registrar', 'publisher'],
    },
    'mobile-box': {
      title: '使用流动票箱的选民',
      roles: ['office-chief', 'office-clerk', 'station-chief', 'station-clerk'],
    },
    'place-moves': { title: '改派的选民', roles: ['office-chief', 'office-clerk', 'station-chief'] },
    'archive-packages': { title: '归档包', roles: ['office-chief', 'office-clerk'] },
    'printed-documents': { title: '批量生成的文书', roles: ['office-chief', 'office-clerk'] },
    funds: { title: '选举经费', roles: ['office-chief', 'office-clerk', 'publisher', 'auditor'] },
    staff: {
      title: '培训和工作人员名册',
      roles: ['office-chief', 'office-clerk', 'publisher', 'auditor'],
    },
    summary: { title: '总结报告', roles: ['office-chief', 'office-clerk', 'publisher', 'auditor'] },
    'place-figures': {
      title: '各投票场所的统计',
      roles: ['office-chief', 'office-clerk', 'publisher', 'count-supervisor', 'auditor'],
    },
    'command-room': {
      title: '指挥室',
      roles: ['office-chief', 'office-clerk', 'publisher', 'count-supervisor', 'auditor', 'superior-clerk'],
    },
  });
});
