import { expect, test } from 'vitest';
import type { ElectionPlan } from './election-plan.ts';
import { planFindings } from './plan-findings.ts';
import wudalianchi from './plans/wudalianchi-2016.json' with { type: 'json' };

const plan = wudalianchi as ElectionPlan;

test('the plan of Wudalianchi 2016: every doubt, and none besides', () => {
  expect(
    planFindings(plan).map(({ id, severity, article, test: arithmetic }) => [
      id,
      severity,
      article,
      arithmetic,
    ]),
  ).toEqual([
    ['seats-above-formula', 'wrong', '选举法（2015）第十一条', '五镇: 51 <= 50'],
    [
      'townships-pooled',
      'wrong',
      '选举法（2015）第十一条',
      'floor(187424 / 1500) = 124 > 123 = 18 + 16 + 14 + 13 + 11 + 13 + 11 + 7 + 5 + 10 + 5',
    ],
    ['late-by-strict-reading', 'warning', '选举法（2015）第三十一条', '2016-10-05 <= 2016-10-04'],
    ['late-by-strict-reading', 'warning', '选举法（2015）第三十一条', '2016-10-13 <= 2016-10-12'],
    ['nomination-after-initial-list', 'warning', '选举法（2015）第三十一条', '2016-10-05 <= 2016-09-30'],
    ['consultation-after-formal-list', 'warning', '选举法（2015）第三十一条', '2016-10-13 <= 2016-10-10'],
    ['session-on-last-day', 'note', '地方组织法（2015）第十二条', '2016-12-20 <= 2016-12-20'],
    [
      'beyond-law',
      'wrong',
      '选举法（2015）第三十七条',
      '流动票箱: 或者其他原因 ∉ {患有疾病等原因行动不便、居住分散并且交通不便}',
    ],
    ['narrower-than-law', 'note', '选举法（2015）第三十九条', '代写: 选民 ⊂ 他信任的人'],
    ['local-addition', 'note', '选举法（2015）第四十一条', '委托方式: 传真'],
    ['local-addition', 'note', '选举法（2015）第四十四条', '不足的名额可以暂缺'],
  ]);
});

test('an office reads what is wrong, with the figures', () => {
  const [seats, pooled] = planFindings(plan);
  expect(seats?.text).toBe('五镇人口 15769，按公式至多 50 名，方案为 51 名，多 1 名。');
  expect(pooled?.text).toContain(
    '共 564 名；法律按各乡镇分别计算，不足 1500 人的不增加，合计增加 123 名，共 563 名',
  );
});

test('days that no reading allows are wrong', () => {
  const late = planFindings({
    electionDay: '2013-05-15',
    congresses: [],
    rollPublished: '2013-04-25',
    initialListPublished: '2013-05-03',
    formalListPublished: '2013-05-11',
  });
  expect(late.map(({ id, severity, test: arithmetic }) => [id, severity, arithmetic])).toEqual([
    ['late-by-strict-reading', 'warning', '2013-04-25 <= 2013-04-24'],
    ['late', 'wrong', '2013-05-03 <= 2013-04-30'],
    ['late', 'wrong', '2013-05-11 <= 2013-05-08'],
  ]);
});

test('a session past two months is wrong', () => {
  const sessions = [{ name: '县人民代表大会', latest: '2022-03-01' }];
  expect(planFindings({ electionDay: '2021-12-31', congresses: [], sessions })).toMatchObject([
    { id: 'session-late', severity: 'wrong', test: '2022-03-01 <= 2022-02-28' },
  ]);
});

test('a plan that keeps to the law has no doubt', () => {
  expect(
    planFindings({
      electionDay: '2021-11-05',
      congresses: [{ name: '甲镇', level: 'township', population: 16_367, seats: 55 }],
      pooledTownships: { population: 16_367, base: 45, increase: 10 },
      nomination: { from: '2021-10-10', to: '2021-10-18' },
      consultation: { from: '2021-10-20', to: '2021-10-27' },
      rollPublished: '2021-10-15',
      initialListPublished: '2021-10-18',
      formalListPublished: '2021-10-27',
      sessions: [{ name: '甲镇人民代表大会', latest: '2021-12-31' }],
    }),
  ).toEqual([]);
});
