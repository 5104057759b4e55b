import { expect, test } from 'vitest';
import { batchCalendars } from './batch-calendars.ts';

/** Eight constituencies vote on one day, five on another; one of the second batch has published its roll late. */
const days = [...Array<string>(8).fill('2021-12-27'), ...Array<string>(5).fill('2022-01-08')];
const ruling = () =>
  batchCalendars({
    kind: 'general',
    constituencies: days.map((electionDay, id) => ({
      id,
      electionDay,
      actual: id < 8 ? { 'roll-publish': '2021-12-06' } : id === 8 ? { 'roll-publish': '2021-12-20' } : {},
    })),
  });

function overviewOf(rule: string) {
  return ruling().overview.find((step) => step.rule === rule);
}

test('each constituency has its own calendar', () => {
  const rolls = ruling().constituencies.map(
    ({ steps }) => steps.find(({ rule }) => rule === 'roll-publish')?.latest,
  );
  expect(rolls).toEqual([...Array<string>(8).fill('2021-12-07'), ...Array<string>(5).fill('2021-12-19')]);
});

test('constituencies of one day are a batch', () => {
  expect(ruling().batches).toEqual([
    { electionDay: '2021-12-27', constituencies: [0, 1, 2, 3, 4, 5, 6, 7] },
    { electionDay: '2022-01-08', constituencies: [8, 9, 10, 11, 12] },
  ]);
});

test('the overview shows from when to when each step runs, how many have taken it, and how many late', () => {
  expect(overviewOf('roll-publish')).toEqual({
    rule: 'roll-publish',
    name: '公布选民名单',
    scope: 'constituency',
    isPublished: true,
    planned: { from: '2021-12-06', to: '2021-12-18' },
    latest: { from: '2021-12-07', to: '2021-12-19' },
    actual: { from: '2021-12-06', to: '2021-12-20' },
    done: 9,
    late: 1,
  });
});

test('what is done once must be done for the first batch; the first session waits for the last', () => {
  const first = overviewOf('const-basis');
  expect(first?.planned).toEqual({ from: '2021-11-21', to: '2021-11-21' });
  expect(overviewOf('first-session')?.latest).toEqual({ from: '2022-03-08', to: '2022-03-08' });
});

test('what must be published in each constituency', () => {
  const published = ruling().overview.filter(
    ({ scope, isPublished }) => scope === 'constituency' && isPublished,
  );
  expect(published.map(({ rule }) => rule)).toEqual([
    'roll-publish',
    'roll-correct',
    'nom-publish',
    'formal-publish',
    'vote-forms',
    'res-publish',
  ]);
});

test('without constituencies there is nothing to show', () => {
  expect(batchCalendars({ constituencies: [] })).toEqual({ batches: [], overview: [], constituencies: [] });
});
