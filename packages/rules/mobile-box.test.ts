import { describe, expect, test } from 'vitest';
import { type MobileBoxRequest, mayUseMobileBox, stopsOutOfOrder } from './mobile-box.ts';

const ASKS: MobileBoxRequest = {
  electionDay: '2021-11-05',
  reason: 'ill',
  hasProxy: false,
  hasBox: false,
  hasVoted: false,
};

describe('选举法第三十八条: who may vote at a mobile box', () => {
  test.each(['ill', 'immobile', 'scattered', 'custody'] as const)('%s', (reason) => {
    expect(mayUseMobileBox({ ...ASKS, reason }).permitted).toBe(true);
  });

  test('who is held does so by the provisions on direct elections', () => {
    const [user] = mayUseMobileBox({ ...ASKS, reason: 'custody' }).reasons;
    expect(user?.article).toContain('第五条');
    expect(user?.article).not.toContain('第三十八条');
  });

  test.each([
    [{ reason: 'other' }, 'vote-mobile-user'],
    [{ hasProxy: true }, 'vote-once'],
    [{ hasBox: true }, 'vote-once'],
    [{ hasVoted: true }, 'vote-once'],
  ] as const)('not with %o', (change, broken) => {
    const { permitted, reasons } = mayUseMobileBox({ ...ASKS, ...change });
    expect(permitted).toBe(false);
    expect(reasons.filter(({ holds }) => !holds).map(({ rule }) => rule)).toEqual([broken]);
  });
});

describe('the stops of a route', () => {
  const hours = { opensAt: '07:00', closesAt: '18:00' };
  const stop = (arrivesAt: string, leavesAt: string) => ({ location: '某处', arrivesAt, leavesAt });

  test('one after the other, within the hours', () => {
    expect(
      stopsOutOfOrder([stop('07:00', '08:00'), stop('08:00', '09:30'), stop('17:00', '18:00')], hours),
    ).toEqual([]);
  });

  test('two at once, one before the opening, one after the close', () => {
    expect(stopsOutOfOrder([stop('06:30', '08:00'), stop('07:50', '09:00')], hours)).toEqual([1, 2]);
    expect(stopsOutOfOrder([stop('09:00', '09:00')], hours)).toEqual([1]);
    expect(stopsOutOfOrder([stop('17:30', '18:01')], hours)).toEqual([1]);
  });
});
