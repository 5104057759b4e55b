import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import type { AuditReport } from './audit-report.ts';
import { HEAD } from './sample-documents.ts';

const { verification: _, number: __, electionDay: ___, ...head } = HEAD;

const report: AuditReport = {
  ...head,
  kind: 'audit-report',
  title: '云岭市人民代表大会代表选举\n抽样审计报告',
  round: '第一次投票',
  audit: 1,
  riskPercent: 10,
  method: '按可能的差错加权，抽后放回',
  bundles: 23,
  dice: {
    throws: '61524366125431625346',
    thrownOn: '2026-11-10',
    place: '镇政府会议室',
    witnesses: ['王雨', '李小雪'],
  },
  draws: 26,
  drawn: [1, 2, 5, 7, 11, 23],
  assertions: [
    { claim: '王雨得票过半数', margin: 812, overstated: 2 },
    { claim: '王雨得票多于马小雪', margin: 640, overstated: 1 },
  ],
  discrepancies: [{ bundle: '5', figure: '王雨', announced: 61, recounted: 60 }],
  risk: '9.1402%',
  conclusion: '结果得到证实，审计停止。',
};

test('抽样审计报告', async () => {
  const { pages, text } = await renderText(report);
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./audit-report.golden.txt');
});

test('without a difference it says so', async () => {
  const { text } = await renderText({ ...report, discrepancies: [] });
  expect(text).toContain('与计票单完全一致');
});
