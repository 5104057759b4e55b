import { NATIONAL_LAW } from '@xuanwu/rules/local-law.ts';
import type { TaskRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { expect, test } from 'vitest';
import { dueReasons, timeLeft } from './task-steps.ts';

const TASK: TaskRow = {
  id: '00000000-0000-4000-8000-000000000000',
  step: 'roll-publish',
  title: '公布选民名单',
  area: '999999',
  areaName: '网球县',
  due: '2016-09-20',
  responsible: null,
  evidence: null,
  signedOffAt: null,
  signedOffBy: null,
  status: 'due',
};

test('what is left of the time is told from today, or from the day of signing off in UTC+8', () => {
  expect(timeLeft(TASK, '2016-09-15')).toBe('还有 5 天');
  expect(timeLeft(TASK, '2016-09-20')).toBe('今天到期');
  expect(timeLeft(TASK, '2016-09-23')).toBe('逾期 3 天');
  expect(timeLeft({ ...TASK, signedOffAt: '2016-09-20T15:59:00.000Z' }, '2016-10-01')).toBe('按时销号');
  expect(timeLeft({ ...TASK, signedOffAt: '2016-09-20T16:01:00.000Z' }, '2016-10-01')).toBe('迟 1 天销号');
});

test('a task late by the plan may still be in time by the law', () => {
  const reasons = dueReasons(TASK, { today: '2016-09-25', electionDay: '2016-10-20' }, NATIONAL_LAW);
  expect(reasons.map(({ article, test, holds }) => `${article} ${test} ${holds}`)).toEqual([
    '工作方案 2016-09-25 <= 2016-09-20 false',
    '选举法（2015）第二十七条 2016-09-25 <= 2016-09-30 true',
  ]);
});
