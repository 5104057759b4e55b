import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import {
  type CredentialsReportSheet,
  credentialsReportContents,
  type VoidFinding,
} from './credentials-report.ts';
import { type DeputiesNotice, deputiesNoticeContents } from './deputies-notice.ts';
import { HEAD, inOwnWords, LAW, NAMES } from './sample-documents.ts';
import { voidElectionContents, type VoidElectionNotice } from './void-election-notice.ts';

const { congress, electionDay } = HEAD;
const head = { congress, electionDay };
const BODY = `${HEAD.congress}常务委员会`;
const BASIS = `${LAW}第四十七条`;

const finding: VoidFinding = {
  name: NAMES[1] ?? '',
  constituency: '第三选区',
  grounds: [{ text: '以金钱或者其他财物贿赂而当选的，当选无效。', article: '选举法（2020）第五十八条' }],
  document: '检察院起诉书',
};

const report: CredentialsReportSheet = {
  ...head,
  issuer: `${HEAD.congress}代表资格审查委员会`,
  addressee: BODY,
  report: 1,
  basis: BASIS,
  meeting: { heldOn: '2026-10-26' },
  examined: 6,
  valid: [
    { constituency: '第一选区', names: NAMES.slice(2, 5) },
    { constituency: '第三选区', names: NAMES.slice(0, 1) },
  ],
  void: [finding],
  postponed: [{ name: NAMES[6] ?? '', reason: '有明确线索正在核查' }],
};

const notice: DeputiesNotice = {
  ...head,
  list: 1,
  issuer: BODY,
  basis: BASIS,
  confirmedBy: `${BODY}2026年10月30日会议（常委会第30次会议纪要）`,
  deputies: report.valid,
  isSupplement: false,
};

const setReport = (data: CredentialsReportSheet) =>
  renderText(inOwnWords('credentials-report', credentialsReportContents(data)));
const setNotice = (data: DeputiesNotice) =>
  renderText(inOwnWords('deputies-notice', deputiesNoticeContents(data)));

test('代表资格审查报告', async () => {
  const { text } = await setReport(report);
  await expect(text).toMatchFileSnapshot('./credentials-report.golden.txt');
});

test('a report that found nothing says so', async () => {
  const { text } = await setReport({ ...report, void: [], postponed: [] });
  expect(text).toContain('没有发现当选无效的情形');
  expect(text).not.toContain('三、');
});

test('代表名单公告', async () => {
  const { pages, text } = await setNotice(notice);
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./deputies-notice.golden.txt');
  expect((await setNotice({ ...notice, isSupplement: true })).text).toContain('补充公布如下');
});

test('当选无效决定书', async () => {
  const decision: VoidElectionNotice = {
    issuer: BODY,
    congress: HEAD.congress,
    electionDay: HEAD.electionDay,
    basis: BASIS,
    decidedBy: notice.confirmedBy,
    finding,
    discipline: '政务处分',
    seatDecision: '暂缺，依法补选',
  };
  const { pages, text } = await renderText(
    inOwnWords('void-election-notice', voidElectionContents(decision), {
      date: HEAD.date,
      verification: HEAD.verification,
    }),
  );
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./void-election-notice.golden.txt');
});
