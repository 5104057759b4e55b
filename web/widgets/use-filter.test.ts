import { expect, test } from 'vitest';
import { arriveAt, withFilter } from './use-filter.ts';

test('of two filters that change before the page is drawn anew, both are kept', () => {
  const page = new URLSearchParams('tab=cases');
  withFilter(page, 'kind', 'missed');
  expect(withFilter(page, 'owner', 'none').toString()).toBe('tab=cases&kind=missed&owner=none');
});

test('back on an address where something was changed before, that is not brought along', () => {
  const page = new URLSearchParams('tab=notices');
  arriveAt(withFilter(page, 'state', 'sent').toString());
  arriveAt(page.toString());
  expect(withFilter(page, 'q', '王').toString()).toBe(
    new URLSearchParams({ tab: 'notices', q: '王' }).toString(),
  );
});

test('an emptied filter leaves the address', () => {
  expect(withFilter(new URLSearchParams('q=王'), 'q', '').toString()).toBe('');
});
