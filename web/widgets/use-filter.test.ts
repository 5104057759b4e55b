import { expect, test } from 'vitest';
import { arriveAt, isStillComing, withFilter } from './use-filter.ts';

const page = (key: string, address: string) => ({ key, search: new URLSearchParams(address) });

test('of two filters that change before the page is drawn anew, both are kept', () => {
  withFilter(page('list', 'tab=cases'), 'kind', 'missed');
  const { to } = withFilter(page('list', 'tab=cases'), 'owner', 'none');
  expect(to.toString()).toBe('tab=cases&kind=missed&owner=none');
});

test('a filter that changes between the addresses of two others keeps both', () => {
  const one = withFilter(page('before', ''), 'kind', 'missed');
  withFilter(page('before', ''), 'owner', 'none');
  arriveAt({ key: 'between', state: { change: one.change } });
  const { to } = withFilter(page('between', 'kind=missed'), 'state', 'open');
  expect(to.toString()).toBe('kind=missed&owner=none&state=open');
});

test('what was changed before somebody went elsewhere is not brought along, back on the address or by a link to it', () => {
  withFilter(page('first', 'tab=notices'), 'state', 'sent');
  arriveAt({ key: 'elsewhere', state: null });
  arriveAt({ key: 'first', state: null });
  const searched = new URLSearchParams({ tab: 'notices', q: '王' }).toString();
  expect(withFilter(page('first', 'tab=notices'), 'q', '王').to.toString()).toBe(searched);
  expect(withFilter(page('link to the same', 'tab=notices'), 'q', '王').to.toString()).toBe(searched);
});

test('an emptied filter leaves the address', () => {
  expect(withFilter(page('search', 'q=王'), 'q', '').to.toString()).toBe('');
});

const typed = { change: 7, on: 'list' };

test('what is typed stands until the address has followed it', () => {
  expect(isStillComing(typed, { key: 'list', state: null })).toBe(true);
  expect(isStillComing(typed, { key: 'one letter behind', state: { change: 6 } })).toBe(true);
  expect(isStillComing(typed, { key: 'followed', state: { change: 7 } })).toBe(false);
  expect(isStillComing(typed, { key: 'another filter after it', state: { change: 8 } })).toBe(false);
});

test('whoever follows a link before the address has followed is where the link leads', () => {
  expect(isStillComing(typed, { key: 'link', state: null })).toBe(false);
});
