import { NATIONAL_LAW } from '@xuanwu/rules/local-law.ts';
import type { CalendarView, ConstituencyDays } from '@xuanwu/server/cycle/calendar.schema.ts';
import { expect, test } from 'vitest';
import { batchesOf, linesOf } from './calendar-lines.ts';
import { findingsOf, overviewRows } from './calendar-overview-rows.ts';

function constituency(number: number, days: Partial<ConstituencyDays> = {}): ConstituencyDays {
  return {
    id: `00000000-0000-4000-8000-00000000000${number}`,
    name: `网球第${number}选区`,
    level: 'township',
    area: '999999101',
    areaName: '网球镇',
    electionDay: '2021-11-05',
    isOwnDay: false,
    rollPublished: null,
    initialPublished: [],
    formalPublished: null,
    taken: ['vote-forms'],
    voted: null,
    ...days,
  };
}

function viewOf(constituencies: ConstituencyDays[], today: string): CalendarView {
  const of = (rule: string, more: object) => ({
    rule,
    plannedFrom: null,
    planned: null,
    actual: null,
    done: null,
    total: null,
    ...more,
  });
  return {
    cycle: {
      id: '00000000-0000-4000-8000-000000000000',
      name: '网球县换届',
      electionDay: '2021-11-05',
      stage: 'constituencies-published',
    },
    today,
    constituencies,
    progress: [
      of('quota-authority', { done: 2, total: 2, actual: '2021-08-01' }),
      of('voter-perm', { plannedFrom: '2021-09-20', planned: '2021-10-05' }),
      of('roll-publish', { planned: '2021-10-10' }),
    ],
    changes: [],
  };
}

function lineOf(view: CalendarView, rule: string, day = '2021-11-05') {
  const those = batchesOf(view.constituencies).find(([each]) => each === day)?.[1] ?? [];
  const { lines } = linesOf(view, day, those, NATIONAL_LAW);
  return lines.find(({ step }) => step.rule === rule);
}

test('a list is published on the day of the last constituency, once all have published it', () => {
  const half = [constituency(1, { rollPublished: '2021-10-10' }), constituency(2)];
  expect(lineOf(viewOf(half, '2021-10-12'), 'roll-publish')).toMatchObject({
    planned: '2021-10-10',
    isProposed: false,
    done: 1,
    total: 2,
    step: { actual: null },
    standing: { kind: 'left', days: 4 },
  });
  expect(lineOf(viewOf(half, '2021-10-20'), 'roll-publish')?.standing).toEqual({ kind: 'overdue', days: 4 });
  const all = [
    constituency(1, { rollPublished: '2021-10-10' }),
    constituency(2, { rollPublished: '2021-10-16' }),
  ];
  expect(lineOf(viewOf(all, '2021-10-20'), 'roll-publish')).toMatchObject({
    step: { actual: '2021-10-16' },
    standing: { kind: 'warn' },
  });
});

test('what has no day in the law is done or not, never in time', () => {
  const view = viewOf([constituency(1), constituency(2)], '2021-10-12');
  expect(lineOf(view, 'quota-authority')?.standing).toEqual({ kind: 'done' });
  expect(lineOf(view, 'vote-forms')?.standing).toEqual({ kind: 'done' });
  expect(lineOf(view, 'staff-elect')?.standing).toEqual({ kind: 'untimed' });
  expect(lineOf(view, 'voter-perm')).toMatchObject({
    plannedFrom: '2021-09-20',
    planned: '2021-10-05',
    standing: { kind: 'untimed' },
  });
});

test('what only some elections need is not overdue', () => {
  const view = viewOf([constituency(1)], '2021-12-01');
  expect(lineOf(view, 'roll-suit')).toMatchObject({
    isProposed: true,
    planned: '2021-10-30',
    standing: { kind: 'conditional' },
  });
});

test('a batch has its own days, and only its own constituencies', () => {
  const later = constituency(2, {
    electionDay: '2021-11-20',
    isOwnDay: true,
    rollPublished: '2021-10-25',
  });
  const view = viewOf([constituency(1), later], '2021-10-26');
  expect(batchesOf(view.constituencies).map(([day, those]) => [day, those.length])).toEqual([
    ['2021-11-05', 1],
    ['2021-11-20', 1],
  ]);
  expect(lineOf(view, 'roll-publish', '2021-11-20')).toMatchObject({
    step: { latest: '2021-10-31', actual: '2021-10-25' },
    standing: { kind: 'ok' },
  });
  expect(lineOf(view, 'vote-forms', '2021-11-20')).toMatchObject({ done: 1, total: 1 });
});

test('batches side by side: what moved with the day stands out, what they share does not', () => {
  const view = viewOf(
    [constituency(1), constituency(2, { electionDay: '2021-11-09', isOwnDay: true })],
    '2021-10-12',
  );
  const batches = batchesOf(view.constituencies).map(([electionDay, those]) => ({
    electionDay,
    constituencies: those.length,
    ...linesOf(view, electionDay, those, NATIONAL_LAW),
  }));
  const rows = new Map(overviewRows(batches).map((row) => [row.rule, row]));
  expect(rows.get('roll-publish')).toMatchObject({
    differs: true,
    cells: [
      { later: 0, line: { step: { latest: '2021-10-16' } } },
      { later: 4, line: { step: { latest: '2021-10-20' } } },
    ],
  });
  expect(rows.get('quota-authority')).toMatchObject({ differs: false, cells: [{ later: 0 }, { later: 0 }] });
});

test('a doubt that every batch has is said once, another with its batch', () => {
  const finding = (text: string) => ({
    id: 'roll-publish',
    article: '选举法',
    severity: 'warning' as const,
    test: '',
    text,
  });
  const batch = (electionDay: string, ...texts: readonly string[]) => ({
    electionDay,
    constituencies: 1,
    lines: [],
    findings: texts.map(finding),
  });
  const told = findingsOf([batch('2021-11-05', '甲'), batch('2021-11-09', '甲', '乙')]);
  expect(told.map(({ text }) => text)).toEqual(['甲', '选举日 2021-11-09：乙']);
});
