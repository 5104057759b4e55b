import { expect, test } from 'vitest';
import { explainReason } from './explanations/explanations.ts';
import { nominationInTime } from './nomination-in-time.ts';

const electionDay = '2016-10-20';

test('a paper that comes on the last day for the list is in time, one day later it is not', () => {
  expect(nominationInTime({ electionDay, receivedOn: '2016-10-05' }).permitted).toBe(true);
  const { permitted, reasons } = nominationInTime({ electionDay, receivedOn: '2016-10-06' });
  expect(permitted).toBe(false);
  expect(reasons.map(({ article, test: said }) => [article, said])).toEqual([
    ['选举法（2015）第三十一条', '收到 2016-10-06 <= 2016-10-05'],
  ]);
  expect(reasons.map(explainReason)).toEqual([
    '2016年10月6日收到推荐，初步代表候选人名单最迟2016年10月5日公布，已经不能列入；变更选举日的，期限重新计算。',
  ]);
});
