import { expect, test } from 'vitest';
import {
  lateStep,
  nextStep,
  type PollingProgress,
  PROGRESS_STEP_IDS,
  type ProgressStep,
} from './polling-progress.ts';

function place(upTo: ProgressStep | null, votes = 2): PollingProgress {
  const reached = upTo === null ? -1 : PROGRESS_STEP_IDS.indexOf(upTo);
  const done = Object.fromEntries(
    PROGRESS_STEP_IDS.map((step, index) => [step, index <= reached ? votes : 0]),
  ) as Record<ProgressStep, number>;
  return { electionDay: '2026-11-10', opensAt: '07:00', closesAt: '18:00', votes, done };
}

const at = (time: string, today = '2026-11-10') => ({ today, time });

test.each([
  [null, '07:10', undefined],
  [null, '07:11', 'opened'],
  ['opened', '18:30', undefined],
  ['opened', '18:31', 'closed'],
  ['closed', '20:00', undefined],
  ['closed', '20:01', 'boxed'],
  ['boxed', '23:59', undefined],
] as const)('done up to %s, at %s: late is %s', (upTo, time, expected) => {
  expect(lateStep(place(upTo), at(time))).toBe(expected);
});

test('the day after, whatever is not counted is late; a result that is not computed is not', () => {
  expect(lateStep(place('first'), at('00:01', '2026-11-11'))).toBe('second');
  expect(lateStep(place('signed'), at('00:01', '2026-11-11'))).toBeUndefined();
  expect(lateStep(place(null), at('23:00', '2026-11-09'))).toBeUndefined();
});

test('a step is done when both levels have done it; where nothing is scheduled nothing is late', () => {
  const one = place('opened');
  expect(nextStep({ ...one, done: { ...one.done, opened: 1 } })).toBe('opened');
  expect(nextStep(place('reported'))).toBeUndefined();
  expect(lateStep({ ...place(null, 0), electionDay: null }, at('20:00'))).toBeUndefined();
});
