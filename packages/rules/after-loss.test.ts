import { expect, test } from 'vitest';
import { mayHandOutAfterLoss, mayTakePackAfterLoss } from './after-loss.ts';
import { localLaw } from './local-law.ts';

const LOST = { electionDay: '2026-11-05', unnamed: 3 };
const STOPPED = localLaw('231182', { checkInAfterLoss: 'stop' });

test('where nobody has decided, whoever looked at the paper may hand out, and the question is put', () => {
  expect(mayHandOutAfterLoss({ ...LOST, isAttested: true })).toMatchObject({
    permitted: true,
    undecided: ['checkInAfterLoss'],
    reasons: [{ article: '选举法（2020）第五条', test: expect.stringContaining('没有记名发出的选票 3 张') }],
  });
  expect(mayHandOutAfterLoss({ ...LOST, isAttested: false }).permitted).toBe(false);
});

test('where it was decided to stop, no paper helps, and no other device goes out', () => {
  expect(mayHandOutAfterLoss({ ...LOST, isAttested: true }, STOPPED)).toMatchObject({ permitted: false });
  expect(mayTakePackAfterLoss(LOST, STOPPED).permitted).toBe(false);
  expect(mayTakePackAfterLoss(LOST).permitted).toBe(true);
});
