import { localLaw, NATIONAL_LAW } from '@xuanwu/rules/local-law.ts';
import { expect, test } from 'vitest';
import { type ConstituencyFacts, hazardsOf } from './hazards-of.ts';

const STATION = { name: '第一投票站', kind: 'station', scrutineers: 2, tellers: 1 } as const;

function facts(
  constituency: Partial<ConstituencyFacts['constituency']>,
  rest: Partial<Omit<ConstituencyFacts, 'constituency'>> = {},
): ConstituencyFacts {
  return {
    constituency: {
      stage: 'formal-published',
      seats: 3,
      voters: 900,
      nominees: 6,
      candidates: 5,
      electionDay: '2016-10-20',
      ...constituency,
    },
    balance: null,
    isPosted: true,
    serving: [],
    places: [STATION],
    equipped: [],
    printed: 900,
    unanswered: 0,
    certified: { open: 0, onRoll: 0 },
    ...rest,
  };
}

const found = (given: ConstituencyFacts, today = '2016-10-15', law = NATIONAL_LAW) =>
  hazardsOf(given, law, today).map(({ kind, dueOn, reasons }) => [
    kind,
    dueOn,
    ...reasons.map(({ test }) => test),
  ]);

test('where all is in order there is none', () => {
  expect(found(facts({}))).toEqual([]);
});

test('a step is told from the third day before its last, and stays until it is taken', () => {
  const drawn = facts({ stage: 'drawn' });
  expect(found(drawn, '2016-09-26')).toEqual([]);
  expect(found(drawn, '2016-09-27')).toEqual([['late', '2016-09-30', '2016-09-27 <= 2016-09-30']]);
  expect(found(drawn, '2016-10-06').map(([kind, dueOn]) => [kind, dueOn])).toEqual([
    ['late', '2016-09-30'],
    ['late', '2016-10-05'],
  ]);
});

test('a balance that is open is told until the roll is published', () => {
  const balance = { closes: false, last: 880, added: 30, removed: 10, now: 902, unexplained: 2 };
  expect(found(facts({ stage: 'drawn' }, { balance }), '2016-09-01')).toEqual([
    ['balance', '2016-09-30', '880 + 30 - 10 = 902, 原因不明的 2 = 0'],
  ]);
  expect(found(facts({}, { balance }))).toEqual([]);
});

test('three seats want four candidates at least: nominees before the formal list is fixed, candidates after', () => {
  expect(found(facts({ stage: 'roll-published', nominees: 3 }), '2016-10-01')).toEqual([
    ['short-list', '2016-10-05', '初步候选人 3 >= 4'],
  ]);
  expect(found(facts({ candidates: 3 }))).toEqual([['short-list', '2016-10-13', '正式候选人 3 >= 4']]);
  expect(found(facts({ candidates: 3 }), '2016-10-21')).toEqual([]);
});

test('a roll that hangs nowhere, a member who has not resigned, places without their staff, ballots too few', () => {
  const given = facts(
    {},
    { isPosted: false, serving: ['赵小田'], places: [{ ...STATION, tellers: 0 }], printed: 800 },
  );
  expect(found(given)).toEqual([
    ['unposted', '2016-09-30', '张贴的地点 0 >= 1'],
    ['serving', '2016-10-13', '赵小田: 选举委员会组成人员，尚未辞职'],
    ['places', '2016-10-20', '第一投票站: 监票人 2 >= 1, 计票人 0 >= 1'],
    ['ballots', '2016-10-20', '印制 800 >= 选民 900'],
  ]);
});

test('one scrutineer is enough to open and too few to rely on; of a mobile box the law says it', () => {
  const alone = { ...STATION, scrutineers: 1 };
  const box = { ...alone, name: '第一流动票箱', kind: 'mobile-box' } as const;
  expect(found(facts({ stage: 'drawn' }, { places: [alone, box] }), '2016-09-01')).toEqual([
    ['scrutineers', '2016-10-20', '第一投票站: 监票人 1 >= 2'],
  ]);
});

test('a certificate without a receipt, and who is on the roll all the same, until election day', () => {
  const given = facts({}, { certified: { open: 2, onRoll: 1 } });
  expect(found(given)).toEqual([
    ['certificate-open', '2016-10-19', '没有回执的证明 2 = 0'],
    ['certified-on-roll', '2016-09-30', '去外地登记还在名单上的 1 = 0'],
  ]);
  expect(found(given, '2016-10-21').map(([kind]) => kind)).not.toContain('certificate-open');
});

test('who is held and has no way agreed is told from the publication of the roll until election day', () => {
  const told = (stage: ConstituencyFacts['constituency']['stage'], today: string) =>
    found(facts({ stage }, { unanswered: 2 }), today).filter(([kind]) => kind === 'custody-unanswered');
  expect(told('drawn', '2016-09-01')).toEqual([]);
  expect(told('roll-published', '2016-10-01')).toEqual([
    ['custody-unanswered', '2016-10-19', '没有商定投票方式的 2 = 0'],
  ]);
  expect(told('formal-published', '2016-10-21')).toEqual([]);
});

const FIRST = { name: '第一投票站', isMobile: false, items: ['secret-booth'] } as const;

test('what a place cannot open without is told from the day before; once its list has been begun', () => {
  const counts = [{ item: 'seals', planned: 4, delivered: 2, returned: 0 } as const];
  const given = facts({}, { equipped: [{ ...FIRST, counts }] });
  expect(found(given, '2016-10-18')).toEqual([]);
  expect(found(given, '2016-10-19')).toEqual([
    ['equipment', '2016-10-20', '第一投票站: 没有送齐的必备物资 5 = 0'],
  ]);
});

test('a place whose secret booth nobody has seen is told on the day before and on the day; a mobile box needs none', () => {
  const counts = [{ item: 'seals', planned: 4, delivered: 4, returned: 0 } as const];
  const bare = { ...FIRST, counts, items: ['exchange'] } as const;
  const given = facts({}, { equipped: [bare, { ...bare, name: '第一流动票箱', isMobile: true }] });
  const told = (today: string) => found(given, today).filter(([kind]) => kind === 'booth');
  expect(told('2016-10-18')).toEqual([]);
  expect(told('2016-10-19')).toEqual([['booth', '2016-10-20', '第一投票站: 秘密写票处已经设好 = 否']]);
  expect(told('2016-10-21')).toEqual([]);
  expect(found(facts({}, { equipped: [{ ...FIRST, counts }] }), '2016-10-20').map(([kind]) => kind)).toEqual([
    'equipment',
  ]);
});

test('a place without a list is told from the third day before, or from the day that the office has set', () => {
  const given = facts({}, { equipped: [{ ...FIRST, counts: [] }] });
  const told = ['equipment', '2016-10-20', '第一投票站: 清单登记的设备物资 0 >= 1'];
  expect(found(given, '2016-10-16')).toEqual([]);
  expect(found(given, '2016-10-17')).toEqual([told]);
  expect(found(given, '2016-10-21')).toEqual([]);
  const set = (equipmentListDays: number | null) => localLaw(undefined, { equipmentListDays });
  expect(found(given, '2016-10-11', set(10))).toEqual([told]);
  expect(found(given, '2016-10-20', set(null))).toEqual([]);
});
