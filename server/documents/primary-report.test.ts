import { articleOf } from '@xuanwu/rules/articles.ts';
import { RULE_TITLES } from '@xuanwu/rules/rule-titles.ts';
import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import type { PrimaryReport } from './primary-report.ts';
import { HEAD } from './sample-documents.ts';

const ELECTION_DAY = HEAD.electionDay;
const { verification: _, number: __, ...head } = HEAD;

const report: PrimaryReport = {
  ...head,
  kind: 'primary-report',
  title: '云岭市人民代表大会代表选举\n预选结果报告单',
  primary: 1,
  heldOn: '2026-10-08',
  choices: 3,
  places: null,
  count: { voters: 2000, issued: 1500, cast: 1500, invalid: 20, blank: 3 },
  votes: [
    { name: '王雨', votes: 900, result: '列入' },
    { name: '阿不都热西提·买买提依明', votes: 800, result: '列入' },
    { name: '马小雪', votes: 700, result: '票数相等' },
    { name: '霜㛃', votes: 700, result: '票数相等' },
  ],
  reasons: (
    [
      ['formal-primary', '7 > 6', true],
      ['res-boxcheck', '1500 <= 1500', true],
      ['primary-turnout', '3 × 1500 >= 1 × 2000', true],
      ['primary-tie', '5 + 2 <= 6', false],
    ] as const
  ).map(([rule, arithmetic, holds]) => ({
    rule,
    title: RULE_TITLES[rule],
    test: arithmetic,
    holds,
    article: articleOf(rule, ELECTION_DAY),
  })),
  conclusion:
    '王雨、阿不都热西提·买买提依明列入正式代表候选人。马小雪、霜㛃票数相等，余下的名额1名，就这几人再次预选。',
};

test('预选结果报告单', async () => {
  const { pages, text } = await renderText(report);
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./primary-report.golden.txt');
});

test('among those with equal votes', async () => {
  const { text } = await renderText({ ...report, primary: 2, choices: 1, places: 1 });
  expect(text).toContain('就票数相等的人再次预选，余下的名额1名');
});
