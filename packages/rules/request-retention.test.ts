import { expect, test } from 'vitest';
import { localLaw, NATIONAL_LAW } from './local-law.ts';
import { requestKeptUntil } from './request-retention.ts';

test('what was decided is kept for that day, what waits for thirty days or as many as were decided', () => {
  expect(requestKeptUntil({ askedOn: '2016-09-20', decidedOn: '2016-09-22' }, NATIONAL_LAW)).toBe(
    '2016-09-22',
  );
  const waiting = { askedOn: '2016-09-20', decidedOn: null };
  expect(requestKeptUntil(waiting, NATIONAL_LAW)).toBe('2016-10-20');
  expect(requestKeptUntil(waiting, localLaw(undefined, { requestWaitsDays: 10 }))).toBe('2016-09-30');
});
