import { expect, test } from 'vitest';
import { nominationCancelling } from './nomination-cancelling.ts';

const typed = { electionDay: '2016-10-20', isListed: false, isCollected: false, isDecidedOn: false };

test('what was typed by mistake is put right before it is published', () => {
  expect(nominationCancelling(typed).permitted).toBe(true);
});

test.each([
  ['这件推荐还没有公布 = 否', { isListed: true }],
  ['由登记人员录入 = 否', { isCollected: true }],
  ['没有不列入的决定、更正和联审指明的情形 = 否', { isDecidedOn: true }],
])('%s: whoever was nominated stays', (said, differing) => {
  const { permitted, reasons } = nominationCancelling({ ...typed, ...differing });
  expect(permitted).toBe(false);
  expect(reasons.filter(({ holds }) => !holds)).toEqual([
    { rule: 'nom-equal', article: '直接选举若干规定（1983）第十条', test: said, holds: false },
  ]);
});
