/**
 * Names of one character and of fifteen, with middle dots, from every block that the fonts have; nobody at all; four hundred of them: on every
 * kind of document that lists names each is there in full, inside the page, over nothing else, and no glyph is the empty box.
 */
import type { NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { readPdfLayout } from '../../tests/pdf-layout.ts';
import { openTestTypesetter } from '../../tests/typesetter.ts';
import { credentialsReportContents } from './credentials-report.ts';
import { deputiesNoticeContents } from './deputies-notice.ts';
import type { DocumentData } from './documents.ts';
import { formalCandidatesContents } from './formal-candidates-notice.ts';
import { initialCandidatesContents } from './initial-candidates-notice.ts';
import { resultNoticeContents } from './result-notice.ts';
import { type RollNotice, rollNoticeContents } from './roll-notice.ts';
import { type ContentsOf, sampleValues } from './wordings/kinds.ts';
import { HEAD, inOwnWords, LAW, sampleCandidate, weatherNames } from './sample-documents.ts';

const typesetter = openTestTypesetter();
afterAll(() => typesetter.close());

/** One character, fifteen, middle dots of both kinds, and a character of each block: URO, Extensions A to F, compatibility ideographs. */
const HARD = [
  '雨',
  '阿布都热合曼·买买提依明·托合提江',
  '古丽巴哈尔•阿不都克里木',
  '欧阳上官司马东方雨雪霜露风云雷',
  '王\u{9FA5}\u{3400}',
  '李\u{20BB7}\u{2A6D6}',
  '张\u{2A700}\u{2B734}',
  '赵\u{2B740}\u{2B81D}',
  '钱\u{2B820}\u{2CEA1}',
  '孙\u{2CEB0}\u{2EBE0}',
  '周\u{F900}〇',
];
/** A unit of forty characters, as a constituency may be named after. */
const UNIT = '云岭山天然矿泉水股份有限责任公司雨水镇第一生产基地职工与文化广场东侧居民联合选区';
const many = (count: number) => [...HARD, ...weatherNames(count - HARD.length)];

const head = { ...HEAD, title: '云岭市人民代表大会代表选举文书', basis: LAW };
const count = { voters: 9000, issued: 8999, cast: 8998, invalid: 12 };
const votesOf = (names: readonly string[]) => names.map((name, index) => ({ name, votes: 4000 - index }));
const candidatesOf = (names: readonly string[]) => names.map(sampleCandidate);

/** Every kind that lists names, of these names, in a constituency of that name. */
const KINDS: Readonly<Record<string, (names: readonly string[], unit: string) => DocumentData>> = {
  选民名单公告: (names, unit) =>
    roll(
      names.map((name) => ({ name })),
      unit,
    ),
  '选民名单公告（载明性别、选民小组）': (names, unit) =>
    roll(
      names.map((name, index) => ({ name, beside: index % 2 === 0 ? '男' : '女 柳树街第十二选民小组' })),
      unit,
    ),
  选民证: (names, unit) => ({
    ...head,
    constituency: unit,
    kind: 'voter-cards',
    cards: names.map((name, index) => ({
      number: index + 1,
      name,
      serial: index + 1,
      code: `CARD ${index}`,
    })),
  }),
  投票站选民登记簿: (names, unit) => ({
    ...head,
    constituency: unit,
    kind: 'place-register',
    place: '雨水村投票站',
    hours: '7:00至18:00',
    levels: [{ word: '县级', colour: '浅红色' }],
    sections: [
      {
        constituency: unit,
        voters: names.map((name, index) => ({
          serial: index + 1,
          name,
          sex: '女',
          bornIn: '1970-01',
          due: [true],
          note: '',
        })),
      },
    ],
  }),
  初步代表候选人名单公告: (names, unit) =>
    inOwnWords(
      'initial-candidates-notice',
      initialCandidatesContents({
        ...head,
        constituency: unit,
        seats: 2,
        order: '按姓氏笔画为序',
        candidates: candidatesOf(names),
      }),
    ),
  正式代表候选人名单公告: (names, unit) =>
    inOwnWords(
      'formal-candidates-notice',
      formalCandidatesContents({
        ...head,
        constituency: unit,
        seats: 2,
        decidedBy: 'within-range',
        order: '按姓氏笔画为序',
        candidates: candidatesOf(names),
      }),
    ),
  代表候选人情况介绍: (names, unit) => ({
    ...head,
    constituency: unit,
    kind: 'candidate-introduction',
    seats: 2,
    list: '正式代表候选人',
    order: '按姓氏笔画为序',
    meetings: [],
    candidates: names.map((name) => ({
      name,
      particulars: '女，汉族，1970年1月出生',
      position: '雨水村村民委员会主任',
      resume: '',
      pledges: [],
    })),
  }),
  选票: (names, unit) => ballot(names, unit),
  大字选票: (names, unit) => ({ ...ballot(names, unit), print: 'large' }),
  正字计票单: (names, unit) => ({
    ...head,
    constituency: unit,
    kind: 'tally-sheet',
    level: 'county',
    round: '第一次投票',
    seats: 2,
    candidates: names,
    writeInLines: 2,
    bundles: [{ number: 1, table: 1, ballots: 100, session: 1 }],
  }),
  选举结果报告单: (names, unit) => ({
    ...head,
    constituency: unit,
    kind: 'result-report',
    round: '第一次投票',
    seats: 2,
    count,
    votes: names.map((name, index) => ({
      name,
      for: 4000 - index,
      against: 3,
      abstain: 2,
      elected: index < 2,
    })),
    reasons: [],
    conclusions: ['选举有效。'],
    signatures: [{ role: '总监票人', people: 1 }],
  }),
  选举结果公告: (names, unit) =>
    inOwnWords(
      'result-notice',
      resultNoticeContents({
        ...head,
        constituency: unit,
        seats: 2,
        count,
        invalidBecause: null,
        elected: votesOf(names.slice(0, 2)),
        unelected: votesOf(names.slice(2)),
        next: null,
        vacant: 0,
      }),
    ),
  预选结果报告单: (names, unit) => ({
    ...head,
    constituency: unit,
    kind: 'primary-report',
    primary: 1,
    heldOn: HEAD.electionDay,
    choices: 2,
    places: null,
    count: { ...count, blank: 0 },
    votes: names.map((name, index) => ({ name, votes: 4000 - index, result: index < 3 ? '列入' : '' })),
    reasons: [],
    conclusion: '预选有效。',
  }),
  代表名单公告: (names, unit) =>
    inOwnWords(
      'deputies-notice',
      deputiesNoticeContents({
        ...head,
        list: 1,
        confirmedBy: '云岭市人民代表大会常务委员会第三次会议确认',
        deputies: [{ constituency: unit, names }],
        isSupplement: false,
      }),
    ),
  代表资格审查报告: (names, unit) =>
    inOwnWords(
      'credentials-report',
      credentialsReportContents({
        ...head,
        addressee: '云岭市人民代表大会常务委员会',
        report: 1,
        meeting: { heldOn: HEAD.electionDay },
        examined: names.length,
        valid: [{ constituency: unit, names }],
        void: [],
        postponed: [],
      }),
    ),
  选举机构组成人员公告: (names) =>
    ofSample('appointment-notice', { 组成人员: names.map((name) => ['委员', name]) }),
  再次投票公告: (names) => ofSample('follow-up-notice', { 候选人: names }),
  代表名册: (names, unit) =>
    ofSample('deputies-register', {
      代表一览: names.map((name) => [
        unit,
        name,
        '女',
        '维吾尔族',
        '1970-03',
        '大学本科',
        '无党派人士',
        `${UNIT}职工`,
      ]),
    }),
  当选证书: (names, unit) => ({ ...head, constituency: unit, kind: 'election-certificate', elected: names }),
};

/** A document of the sample, but for what is given. */
function ofSample<Kind extends NoticeKind>(kind: Kind, contents: Partial<ContentsOf<Kind>>): DocumentData {
  const sample = Object.entries(sampleValues(kind)).map(([name, { content }]) => [name, content]);
  return inOwnWords(kind, { ...(Object.fromEntries(sample) as ContentsOf<Kind>), ...contents });
}

function roll(voters: RollNotice['voters'], unit: string): DocumentData {
  return inOwnWords('roll-notice', rollNoticeContents({ ...head, constituency: unit, voters }));
}

function ballot(names: readonly string[], unit: string): DocumentData & { kind: 'ballot-sheet' } {
  return {
    ...head,
    constituency: unit,
    kind: 'ballot-sheet',
    level: 'county',
    seats: 2,
    paper: 'a5',
    candidates: names.map((name) => ({ name })),
  };
}

/** Fonts draw several middle dots with one glyph, of which a reader can only tell one. */
const alikeDots = (text: string) => text.replaceAll(/[·•]/g, '·');

async function layoutOf(document: DocumentData) {
  const result = await typesetter.render(document);
  if (!result.ok) throw new Error(result.error.message);
  return readPdfLayout(result.pdf);
}

describe.each(Object.entries(KINDS))('%s', (_, of) => {
  test.each([
    ['hard names', HARD, '第三选区'],
    ['hard names of a unit of forty characters', HARD, UNIT],
    ['four hundred', many(400), '第三选区'],
    ['nobody', [], '第三选区'],
  ])('%s', async (_what, names, unit) => {
    const document = of(names, unit);
    const { text, emptyBoxes, outside, colliding } = await layoutOf(document);
    const found = alikeDots(text);
    const said = unit === UNIT && JSON.stringify(document).includes(unit) ? [...names, unit] : names;
    expect(said.filter((name) => !found.includes(alikeDots(name)))).toEqual([]);
    expect({ emptyBoxes, outside, colliding }).toEqual({ emptyBoxes: 0, outside: [], colliding: [] });
  });
});
