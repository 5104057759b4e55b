import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import { formalRemovalContents, type FormalRemovalNotice } from './formal-removal-notice.ts';
import { HEAD, inOwnWords, LAW, NAMES, sampleCandidate } from './sample-documents.ts';

const notice: FormalRemovalNotice = {
  issuer: HEAD.issuer,
  congress: HEAD.congress,
  constituency: HEAD.constituency,
  electionDay: HEAD.electionDay,
  seats: 3,
  basis: `${LAW}第三十五条`,
  name: '王雨',
  ground: '因本人提出退出',
  candidates: NAMES.slice(1, 6).map(sampleCandidate),
  order: '按姓氏笔画为序',
  next: null,
};

const set = (data: FormalRemovalNotice) =>
  renderText(inOwnWords('formal-removal-notice', formalRemovalContents(data)));

test('正式代表候选人撤出名单公告', async () => {
  const { pages, text } = await set(notice);
  expect(pages).toBeLessThanOrEqual(2);
  await expect(text).toMatchFileSnapshot('./formal-removal-notice.golden.txt');
});

test('with too few left it says what was decided', async () => {
  const postponed = await set({ ...notice, next: 'postpone' });
  expect(postponed.text).toContain('推迟本选区的选举日');
  expect(postponed.text).not.toContain('马小雪');
  expect((await set({ ...notice, next: 'proceed' })).text).toContain('按余下的候选人选举');
});
