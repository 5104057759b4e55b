import { articleOf } from '@xuanwu/rules/articles.ts';
import { RULE_TITLES } from '@xuanwu/rules/rule-titles.ts';
import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import type { ResultReport } from './result-report.ts';
import { HEAD, weatherNames } from './sample-documents.ts';

const ELECTION_DAY = HEAD.electionDay;

const report: ResultReport = {
  ...HEAD,
  kind: 'result-report',
  title: '云岭市人民代表大会代表选举结果报告单',
  round: '第一次投票',
  seats: 2,
  count: { voters: 2000, issued: 1500, cast: 1500, invalid: 20 },
  votes: [
    { name: '王雨', for: 1200, against: 100, abstain: 180, elected: true },
    { name: '马小雪', for: 750, against: 400, abstain: 330, elected: false },
    { name: '欧阳初晴', for: 700, against: 500, abstain: 280, elected: false },
    { name: '霜㛃', for: 12, elected: false, writeIn: true },
  ],
  reasons: (
    [
      ['res-boxcheck', '1500 <= 1500', true],
      ['res-turnout', '2 × 1500 > 2000', true],
      ['res-majority', '王雨: 2 × 1200 > 1500', true],
      ['res-majority', '马小雪: 2 × 750 > 1500', false],
      ['res-majority', '欧阳初晴: 2 × 700 > 1500', false],
      ['res-fewer', '1 < 2', true],
      ['res-other-cand', '1 seat: 2 candidates', true],
    ] as const
  ).map(([rule, test, holds]) => ({
    rule,
    title: RULE_TITLES[rule],
    test,
    holds,
    article: articleOf(rule, ELECTION_DAY),
  })),
  conclusions: ['本次投票有效。', '王雨当选。', '不足的名额1名另行选举，候选人为马小雪、欧阳初晴。'],
  signatures: [
    { role: '总监票人', people: 1 },
    { role: '监票人', people: 2 },
    { role: '计票人', people: 3 },
    { role: '主持人', people: 1 },
  ],
};

test('选举结果报告单: figures and signatures on one page', async () => {
  const { pages, text } = await renderText(report);
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./result-report.golden.txt');
});

test('many write-ins: the head of the table is on every page', async () => {
  const writeIns = weatherNames(60).map((name) => ({ name, for: 1, elected: false, writeIn: true }));
  const { pages, text } = await renderText({ ...report, votes: [...report.votes, ...writeIns] });
  expect(pages).toBe(3);
  expect(text.match(/序号 姓名 赞成/g)).toHaveLength(3);
});

test('反对 and 弃权 that were not counted have no columns', async () => {
  const votes = report.votes.map(({ against: _against, abstain: _abstain, ...row }) => row);
  const { text } = await renderText({ ...report, votes });
  expect(text).toContain('序号 姓名 赞成 得票过半数');
});

test('a full report of three seats stays on one page', async () => {
  const votes = weatherNames(7).map((name, place) => ({ name, for: 900 - place, elected: place < 2 }));
  const majority = votes.map(({ name, for: number }) => ({
    rule: 'res-majority' as const,
    title: RULE_TITLES['res-majority'],
    article: articleOf('res-majority', ELECTION_DAY),
    test: `${name}: 2 × ${number} > 1500`,
    holds: true,
  }));
  const others = report.reasons.filter(({ rule }) => rule !== 'res-majority');
  const { pages } = await renderText({ ...report, votes, reasons: [...majority, ...others] });
  expect(pages).toBe(1);
});
