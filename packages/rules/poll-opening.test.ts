import { expect, test } from 'vitest';
import { pollMayOpen, staffedBy, type StaffedPlace } from './poll-opening.ts';

const DAY = '2021-11-05';
const STATION: StaffedPlace = { name: '第一投票站', kind: 'station', scrutineers: 1, tellers: 1 };
const BOX: StaffedPlace = { name: '流动票箱', kind: 'mobile-box', scrutineers: 2, tellers: 0 };

function opening(places: readonly StaffedPlace[], today = DAY) {
  const { permitted, reasons, undecided } = pollMayOpen({ today, electionDay: DAY, places });
  return { permitted, holds: reasons.map(({ holds }) => holds), undecided };
}

test('on the day, with a station that has a scrutineer and a teller', () => {
  expect(opening([STATION])).toEqual({ permitted: true, holds: [true, true, true], undecided: [] });
});

test.each([
  ['the day before', [STATION], '2021-11-04', [false, true, true]],
  ['the day after', [STATION], '2021-11-06', [false, true, true]],
  ['without a place', [], DAY, [true, false]],
  ['without a scrutineer', [{ ...STATION, scrutineers: 0, tellers: 2 }], DAY, [true, true, false]],
  ['without a teller', [{ ...STATION, scrutineers: 2, tellers: 0 }], DAY, [true, true, false]],
  ['one place of two short', [STATION, { ...BOX, scrutineers: 1 }], DAY, [true, true, true, false]],
])('not %s', (_what, places, today, holds) => {
  expect(opening(places, today)).toMatchObject({ permitted: false, holds });
});

test('a mobile box has two scrutineers and no teller; how many is asked of the office', () => {
  expect(opening([BOX])).toEqual({
    permitted: true,
    holds: [true, true, true],
    undecided: ['mobileBoxScrutineersMin'],
  });
  expect(opening([{ ...BOX, scrutineers: 3 }]).permitted).toBe(true);
});

test('a name that is written twice is one person; the chief scrutineer is a scrutineer', () => {
  const twice = { name: '孙丽', duty: 'scrutineer' };
  expect(staffedBy([twice, { ...twice, name: '孙丽 ' }])).toEqual({ scrutineers: 1, tellers: 0 });
  const chief = { name: '周强', duty: 'chief-scrutineer' };
  expect(
    staffedBy([twice, chief, { name: '吴江', duty: 'teller' }, { name: '吴江', duty: 'caller' }]),
  ).toEqual({
    scrutineers: 2,
    tellers: 1,
  });
});
