import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import type { ResultReport } from './result-report.ts';
import { HEAD, weatherNames } from './sample-documents.ts';

const article = '选举法（2020）第四十五条';

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
  reasons: [
    {
      rule: 'res-boxcheck',
      title: '收回的选票不多于投票人数',
      test: '1500 <= 1500',
      article: '选举法（2020）第四十四条',
      holds: true,
    },
    {
      rule: 'res-turnout',
      title: '参加投票的选民超过全体选民的半数',
      test: '2 × 1500 > 2000',
      article,
      holds: true,
    },
    { rule: 'res-majority', title: '王雨获得过半数的选票', test: '2 × 1200 > 1500', article, holds: true },
    { rule: 'res-majority', title: '马小雪获得过半数的选票', test: '2 × 750 > 1500', article, holds: false },
    {
      rule: 'res-majority',
      title: '欧阳初晴获得过半数的选票',
      test: '2 × 700 > 1500',
      article,
      holds: false,
    },
    { rule: 'res-fewer', title: '当选人数少于应选代表名额', test: '1 < 2', article, holds: true },
  ],
  conclusions: ['选举有效，王雨当选。', '不足的名额1名另行选举，候选人为马小雪、欧阳初晴。'],
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
