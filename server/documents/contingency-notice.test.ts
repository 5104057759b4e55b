import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import { type ContingencyNotice, contingencyNoticeContents } from './contingency-notice.ts';
import { HEAD, inOwnWords, LAW } from './sample-documents.ts';

const notice: ContingencyNotice = {
  issuer: HEAD.issuer,
  congress: HEAD.congress,
  constituency: HEAD.constituency,
  happened: '今日上午暴雨，文化站进水',
  basis: `${LAW}第十一条`,
  document: '云选委〔2026〕9号',
  measure: {
    kind: 'substitute-place',
    place: '雨水村投票站',
    electionDay: HEAD.electionDay,
    from: { address: '雨水村文化站', opensAt: '07:00', closesAt: '18:00' },
    to: { address: '雨水村小学', opensAt: '09:00', closesAt: '19:00' },
  },
};

const set = (data: ContingencyNotice) =>
  renderText(inOwnWords('contingency-notice', contingencyNoticeContents(data)));

test('投票安排变更公告: another place', async () => {
  const { pages, text } = await set(notice);
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./contingency-notice.golden.txt');
});

test('another day; and the same place on paper, without a table', async () => {
  const later = await set({
    ...notice,
    measure: {
      kind: 'postponement',
      from: '2026-10-18',
      to: '2026-10-20',
      constituencies: ['第三选区', '雨水镇第1选区'],
    },
  });
  expect(later.text).toContain('2026年10月20日');
  expect(later.text).toContain('请重新办理');
  const onPaper = await set({ ...notice, measure: { kind: 'on-paper' } });
  expect(onPaper.text).not.toContain('原定地点');
  expect(onPaper.text).toContain('纸质名册');
});
