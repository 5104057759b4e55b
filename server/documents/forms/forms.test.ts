import { expect, test } from 'vitest';
import { renderText } from '../../../tests/typesetter.ts';
import { placeNoticeContents, type PlaceNotice } from '../place-notice.ts';
import { HEAD, inOwnWords, LAW, NAMES } from '../sample-documents.ts';
import { ballotAccountSheet } from './ballot-account-sheet.ts';
import { handCountRecord } from './hand-count-record.ts';
import { type BoxStep, boxCustodyRecord } from './box-custody-record.ts';
import { equipmentList } from './equipment-list.ts';
import { layoutChecklist } from './layout-checklist.ts';
import { meetingProgramme } from './meeting-programme.ts';
import { mobileBoxRegister } from './mobile-box-register.ts';
import type { PlacePaper } from './paper-head.ts';
import { pollingRecord } from './polling-record.ts';
import { pollingStaffList } from './polling-staff-list.ts';
import { proxyLetter } from './proxy-letter.ts';
import { proxyRegister } from './proxy-register.ts';

const paper: PlacePaper = {
  issuer: HEAD.issuer,
  congress: HEAD.congress,
  place: '雨水村投票站',
  address: '雨水村文化广场二楼会议室',
  electionDay: HEAD.electionDay,
  opensAt: '07:00',
  closesAt: '18:00',
  constituencies: [
    { name: '第三选区', level: 'county' },
    { name: '雨水镇第1选区', level: 'township' },
  ],
};

const STOPS = [
  { number: 1, location: '敬老院', arrivesAt: '08:20', leavesAt: '09:20' },
  { number: 2, location: '东沟散居户', arrivesAt: '10:00', leavesAt: '11:00' },
];

const users = NAMES.map((name, index) => ({
  name,
  sex: index % 2 === 0 ? 'male' : 'female',
  bornIn: `19${30 + index}-0${1 + index}`,
  address: index === 3 ? null : '雨水村三组12号',
  reason: index === 1 ? '居住分散并且交通不便' : '患病',
  stop: index === 2 ? null : 1 + (index % 2),
}));

const STEPS: readonly BoxStep[] = [
  { step: 'shown-empty', at: '07:50', seal: 'L0017', scrutineers: ['王雨', '马小雪'], voters: 6 },
  { step: 'slot-sealed', at: '11:30', seal: 'T0017', scrutineers: ['王雨', '马小雪'], signatures: 8 },
  {
    step: 'handed-over',
    at: '12:10',
    from: '王雨',
    to: '欧阳初晴',
    where: '计票会场',
    seal: 'L0017',
    isIntact: true,
  },
];

const ballots = {
  issuer: HEAD.issuer,
  congress: HEAD.congress,
  constituency: '第三选区',
  level: 'county',
  round: '第一次投票',
  electionDay: HEAD.electionDay,
  printed: 1200,
  delivered: 1150,
  movements: [
    { on: '2026-10-12', place: null, count: 1200, givenBy: '云岭印刷厂', receivedBy: '王雨' },
    { on: '2026-10-17', place: '雨水村投票站', count: 1150, givenBy: '王雨', receivedBy: '马小雪' },
  ],
  places: [
    { name: '雨水村投票站', delivered: 1150, issued: null, spoiled: null, unused: null, reason: null },
  ],
} as const;

const programme = {
  ...paper,
  basis: { turnout: `${LAW}第四十五条`, ballot: '选举法第四十四条', staff: '选举法第四十三条' },
  host: '王雨',
  scrutineers: ['马小雪'],
  tellers: [],
  ballots: [
    { constituency: '第三选区', level: 'county', colour: '浅红色', seats: 2, candidates: NAMES.slice(0, 4) },
    { constituency: '雨水镇第1选区', level: 'township', colour: '浅绿色', seats: 1, candidates: [] },
  ],
} as const;

test.each([
  ['mobile-box-register', 2, mobileBoxRegister({ ...paper, basis: `${LAW}第三十八条`, stops: STOPS, users })],
  ['box-custody-record', 1, boxCustodyRecord({ ...paper, isMobile: true, steps: STEPS })],
  ['ballot-account-sheet', 1, ballotAccountSheet(ballots)],
  [
    'hand-count-record',
    2,
    handCountRecord({
      issuer: HEAD.issuer,
      congress: HEAD.congress,
      constituency: '第三选区',
      level: 'county',
      round: '第一次投票',
      kind: 'first',
      electionDay: HEAD.electionDay,
      voters: 1_234,
      seats: 2,
      places: ['雨水村投票站', '雨水村流动票箱'],
      candidates: NAMES.slice(0, 4),
      writeInLines: 2,
      of: 'cast',
      articles: {
        boxes: '选举法（2020）第四十四条',
        turnout: '选举法（2020）第四十五条',
        majority: '选举法（2020）第四十五条',
        tie: '选举法（2020）第四十五条',
      },
    }),
  ],
  [
    'polling-staff-list',
    1,
    pollingStaffList({
      ...paper,
      basis: `${LAW}第四十三条`,
      staff: NAMES.map((name, index) => ({ name, duty: '监票人', elected: index < 2 })),
    }),
  ],
  [
    'equipment-list',
    1,
    equipmentList({
      ...paper,
      isMobile: false,
      counts: [
        { item: 'ballot-box', planned: 3, delivered: 3, returned: 2 },
        { item: 'seals', planned: 12, delivered: 0, returned: 0 },
      ],
    }),
  ],
  ['polling-record', 1, pollingRecord(paper)],
  ['layout-checklist', 1, layoutChecklist({ ...paper, basis: `${LAW}第四十条` })],
  ['meeting-programme', 1, meetingProgramme(programme)],
  [
    'proxy-register',
    1,
    proxyRegister({
      ...paper,
      basis: `${LAW}第四十二条`,
      limit: 3,
      commissions: NAMES.map((principal, index) => ({
        principal,
        serial: 18 + index * 217,
        proxy: NAMES[(index + 3) % NAMES.length] ?? '',
        held: 1 + (index % 3),
      })),
    }),
  ],
  [
    'proxy-letter',
    1,
    proxyLetter({
      issuer: HEAD.issuer,
      congress: HEAD.congress,
      constituency: '第三选区',
      electionDay: HEAD.electionDay,
      basis: `${LAW}第四十二条`,
      reasons: ['选举期间外出', '因病不能到场'],
      limit: 3,
      mustBeSameConstituency: true,
    }),
  ],
] as const)('%s', async (name, pages, form) => {
  const rendered = await renderText(form);
  await expect(rendered.text).toMatchFileSnapshot(`./${name}.golden.txt`);
  expect(rendered.pages).toBe(pages);
});

test('选票收发清点表 after the close says where the sum is not what was delivered', async () => {
  const [place] = ballots.places;
  const { text } = await renderText(
    ballotAccountSheet({
      ...ballots,
      places: [{ ...place, issued: 1000, spoiled: 3, unused: 146, reason: '一张被选民带走' }],
    }),
  );
  expect(text).toContain('1149，不符');
  expect(text).toContain('一张被选民带走');
});

test('票箱交接记录: an untouched one has a row for everything; what is done needs no row to come', async () => {
  const rows = (steps: readonly BoxStep[]) =>
    boxCustodyRecord({ ...paper, isMobile: false, steps }).parts.flatMap((part) =>
      part.part === 'table' ? part.rows.map((row) => row[1]) : [],
    );
  expect(rows([])).toEqual(['验空加封', '密封投票口', '移交', '移交', '移交', '共同开箱']);
  expect(rows(STEPS)).toEqual(['验空加封', '密封投票口', '移交', '移交', '移交', '共同开箱']);
  expect(rows([...STEPS, { step: 'decided', at: '18:00', finding: '封签号抄错' }])).toContain(
    '选举委员会的决定',
  );
});

const notice: PlaceNotice = {
  ...paper,
  form: 'station',
  ballots: [
    { level: 'county', colour: '浅红色' },
    { level: 'township', colour: '浅绿色' },
  ],
  stops: [],
  basis: `${LAW}第三十八条`,
};

const setNotice = (data: PlaceNotice) =>
  renderText(inOwnWords('place-notice', placeNoticeContents(data), { date: HEAD.date }));

test('投票场所公告', async () => {
  const { pages, text } = await setNotice(notice);
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('../place-notice.golden.txt');
  const box = await setNotice({ ...notice, form: 'mobile-box', stops: STOPS });
  expect(box.text).toContain('东沟散居户');
  expect((await setNotice({ ...notice, form: 'meeting' })).text).toContain('开会');
});
