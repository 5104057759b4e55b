import { describe, expect, test } from 'vitest';
import { ballotsBalance, deliveryWithinPrinted } from './ballot-stock.ts';
import { type BoxCustody, boxCustody, boxMayBeOpened, type CustodyStep } from './box-custody.ts';

const DAY = '2021-11-05';
const SHOWN: CustodyStep = {
  step: 'shown-empty',
  seal: 'A17',
  scrutineers: ['艾监票', '时监票'],
  voters: 12,
};
const CLOSED: CustodyStep = { step: 'slot-sealed', seal: 'B03', scrutineers: ['艾监票'], signatures: 4 };
const OPENED: CustodyStep = { step: 'opened', seal: 'A17', isIntact: true, openers: ['艾监票', '时监票'] };
const handed = (from: string, to: string, more: object = {}): CustodyStep => ({
  step: 'handed-over',
  from,
  to,
  seal: 'A17',
  isIntact: true,
  ...more,
});

const box = (...steps: readonly CustodyStep[]): BoxCustody => ({
  electionDay: DAY,
  name: '第一流动票箱',
  isMobile: true,
  handedBallots: 4,
  steps,
});

describe('票箱交接', () => {
  test('an unbroken chain', () => {
    const whole = box(SHOWN, handed('艾监票', '司机甲'), CLOSED, handed('司机甲', '总监票人'), OPENED);
    expect(boxCustody(whole).filter(({ holds }) => !holds)).toEqual([]);
    expect(boxMayBeOpened(whole)).toEqual({ permitted: true, broken: [] });
  });

  test.each([
    ['nobody has seen it empty', [CLOSED, OPENED], '当众验空并加封 0 = 1'],
    ['no voter was there', [{ ...SHOWN, voters: 0 }, CLOSED, OPENED], '在场选民 0 >= 1'],
    ['its slot was left open', [SHOWN, OPENED], '密封投票口 0 = 1'],
    ['it was opened by one', [SHOWN, CLOSED, { ...OPENED, openers: ['艾监票', '艾监票'] }], '开箱人 1 >= 2'],
    ['another seal at the opening', [SHOWN, CLOSED, { ...OPENED, seal: 'A18' }], '封签 A17 = A18'],
    ['a torn seal', [SHOWN, CLOSED, { ...OPENED, isIntact: false }], '封签完好 = 否'],
    [
      'handed over by who did not have it',
      [SHOWN, handed('艾监票', '甲'), CLOSED, handed('乙', '丙'), OPENED],
      '交出人 乙 = 甲',
    ],
    ['a user has not signed', [SHOWN, { ...CLOSED, signatures: 3 }, OPENED], '第一流动票箱: 3 = 4'],
    ['sealed after it was opened', [SHOWN, OPENED, CLOSED], '先验空、后密封、再开箱 = 否'],
  ] as const)('%s', (_, steps, broken) => {
    const answer = boxMayBeOpened(box(...steps));
    expect(answer.permitted).toBe(false);
    expect(answer.broken.map((each) => each.test)).toContain(broken);
  });

  test('a decision lets a broken chain go on, a step after it asks for another', () => {
    expect(boxMayBeOpened(box(SHOWN, OPENED, { step: 'decided' })).permitted).toBe(true);
    expect(boxMayBeOpened(box(SHOWN, { step: 'decided' }, OPENED)).permitted).toBe(false);
  });

  test('a mobile box is never opened without a record; a station keeps it on paper unless it was begun here', () => {
    expect(boxMayBeOpened(box()).permitted).toBe(false);
    expect(boxMayBeOpened({ ...box(), isMobile: false }).permitted).toBe(true);
    expect(boxMayBeOpened({ ...box(SHOWN), isMobile: false }).permitted).toBe(false);
  });
});

describe('选票收发', () => {
  test('delivered is what was handed out, spoiled and left over', () => {
    const ballots = { delivered: 500, issued: 431, spoiled: 3, unused: 66 };
    expect(ballotsBalance(DAY, ballots)).toMatchObject({ holds: true, test: '500 = 431 + 3 + 66' });
    expect(ballotsBalance(DAY, { ...ballots, unused: 65 }).holds).toBe(false);
  });

  test('no more is delivered than was printed', () => {
    expect(deliveryWithinPrinted(DAY, { printed: 600, delivered: 500, more: 100 }).holds).toBe(true);
    expect(deliveryWithinPrinted(DAY, { printed: 600, delivered: 500, more: 101 }).holds).toBe(false);
  });
});
