/** Of the kinds that the rehearsal seldom comes to: what is printed stands on the paper for the screen, and no figure or name on it is without a field. */
import { expect, test } from 'vitest';
import { HEAD, LAW, NAMES } from '../../documents/sample-documents.ts';
import type { DocumentData } from '../../documents/documents.ts';
import { runsOfPaper } from '../wordings/paper.ts';
import { paperOfForm } from './form-paper.ts';

const head = { ...HEAD, title: '云岭市人民代表大会代表选举文书', basis: LAW };

const SAMPLES: readonly (DocumentData & { readonly says: readonly string[] })[] = [
  {
    ...head,
    kind: 'tally-sheet',
    level: 'county',
    round: '第一次投票',
    seats: 3,
    candidates: NAMES,
    writeInLines: 2,
    bundles: [
      { number: 1, table: 1, ballots: 100, session: 1 },
      { number: 2, table: 2, ballots: 103, session: 2 },
    ],
    says: [...NAMES, '103'],
  },
  {
    ...head,
    kind: 'primary-report',
    primary: 1,
    heldOn: '2026-10-08',
    choices: 3,
    places: 1,
    count: { voters: 2000, issued: 1500, cast: 1499, invalid: 20, blank: 3 },
    votes: NAMES.map((name, index) => ({ name, votes: 900 - index, result: '列入' })),
    reasons: [],
    conclusion: '王雨列入正式代表候选人，余下的名额1名。',
    says: [...NAMES, '1479', '893'],
  },
  {
    ...head,
    kind: 'audit-report',
    round: '第一次投票',
    audit: 1,
    riskPercent: 10,
    method: '按可能的差错加权，抽后放回',
    bundles: 23,
    dice: { throws: '6152436612', thrownOn: '2026-11-10', place: '镇政府会议室', witnesses: NAMES },
    draws: 26,
    drawn: [1, 2],
    assertions: [{ claim: '王雨得票过半数', margin: 812, overstated: 2 }],
    discrepancies: [{ bundle: '5', figure: '王雨', announced: 61, recounted: 60 }],
    risk: '9.1402%',
    conclusion: '结果得到证实，审计停止。',
    says: ['61524 36612', '812', '9.1402%', '第5捆'],
  },
  {
    ...head,
    kind: 'consultation-record',
    round: 1,
    form: 'nominees',
    seats: 3,
    range: { min: 4, max: 6 },
    candidates: NAMES,
    record: {
      group: '雨水村第1选民小组',
      convener: '王雨',
      voters: 180,
      present: 126,
      heldOn: '2026-09-20',
      opinions: [{ candidates: NAMES, voters: 80 }],
    },
    says: ['180', '126', '80', '雨水村第1选民小组'],
  },
  {
    ...head,
    kind: 'review-statement',
    nominee: '马小雪',
    opinions: [
      {
        department: '市人民法院',
        said: '没有被选举权',
        document: '（2026）云0102刑初12号',
        givenOn: '2026-09-18',
      },
    ],
    grounds: ['没有被选举权'],
    keptUntil: '2026-10-15',
    says: ['马小雪', '（2026）云0102刑初12号', '2026年10月15日'],
  },
  {
    ...head,
    kind: 'place-register',
    place: '第3投票站',
    hours: '07:00—18:00',
    levels: [{ word: '县级', colour: '浅红色' }],
    sections: [
      {
        constituency: '第三选区',
        voters: NAMES.map((name, index) => ({
          serial: 340 + index,
          name,
          sex: '女',
          bornIn: '1973-07',
          due: [index > 0],
          note: '',
        })),
      },
    ],
    says: [...NAMES, '347', '7', '340—347'],
  },
  {
    ...head,
    kind: 'candidate-introduction',
    seats: 2,
    list: '正式代表候选人',
    order: '按姓氏笔画为序',
    candidates: NAMES.map((name) => ({
      name,
      particulars: '女，1978年3月生',
      position: '教师',
      resume: '1998年在雨水村务农。',
      pledges: [{ givenOn: '2026-10-01', text: '修好3条路。' }],
    })),
    meetings: [{ heldOn: '2026-10-12', startsAt: '09:00', place: '雨水村文化室' }],
    says: [...NAMES, '1978', '1998', '2026年10月1日', '3条路', '09:00'],
  },
  {
    ...head,
    kind: 'voter-cards',
    cards: NAMES.map((name, index) => ({ number: index + 1, name, serial: 20 + index, code: 'CARD' })),
    says: [...NAMES, '00008', '第27号'],
  },
];

test.each(SAMPLES)('$kind', ({ says, ...document }) => {
  const runs = runsOfPaper(paperOfForm(document));
  expect(runs.filter(({ text, field }) => field === null && /\d/.test(text))).toEqual([]);
  const pressed = runs.filter(({ field }) => field !== null).map(({ text }) => text);
  expect(says.filter((said) => !pressed.some((text) => text.includes(said)))).toEqual([]);
});
