import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import { type FormalCandidatesNotice, formalCandidatesContents } from './formal-candidates-notice.ts';
import { HEAD, inOwnWords, LAW, NAMES, sampleCandidate } from './sample-documents.ts';

const set = (data: FormalCandidatesNotice) =>
  renderText(inOwnWords('formal-candidates-notice', formalCandidatesContents(data)));

const notice: FormalCandidatesNotice = {
  ...HEAD,
  seats: 2,
  basis: `${LAW}第三十二条`,
  decidedBy: 'consultation',
  order: '按姓氏笔画为序',
  candidates: NAMES.slice(0, 3).map(sampleCandidate),
};

test('正式代表候选人名单公告', async () => {
  const { pages, text } = await set(notice);
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./formal-candidates-notice.golden.txt');
});

test('as many as the law lets stand: nobody had to be left out', async () => {
  const { text } = await set({ ...notice, decidedBy: 'within-range' });
  expect(text.replaceAll('\n', '')).toContain('经各选民小组讨论、协商，确定下列3人');
});

test('after a primary (预选)', async () => {
  const { text } = await set({ ...notice, decidedBy: 'primary', order: '按预选得票多少为序' });
  expect(text.replaceAll('\n', '')).toContain('经预选，根据得票多少的顺序，确定下列3人');
});
