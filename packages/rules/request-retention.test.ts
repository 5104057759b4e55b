import { expect, test } from 'vitest';
import { requestKeptUntil } from './request-retention.ts';

test('what was decided is kept for that day, what waits for thirty', () => {
  expect(requestKeptUntil({ askedOn: '2016-09-20', decidedOn: '2016-09-22' })).toBe('2016-09-22');
  expect(requestKeptUntil({ askedOn: '2016-09-20', decidedOn: null })).toBe('2016-10-20');
});
