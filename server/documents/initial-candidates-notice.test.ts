import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import { type InitialCandidatesNotice, initialCandidatesContents } from './initial-candidates-notice.ts';
import { HEAD, inOwnWords, LAW, NAMES, sampleCandidate, weatherNames } from './sample-documents.ts';

const set = (data: InitialCandidatesNotice) =>
  renderText(inOwnWords('initial-candidates-notice', initialCandidatesContents(data)));

const notice: InitialCandidatesNotice = {
  ...HEAD,
  seats: 2,
  basis: `${LAW}第三十二条`,
  order: '按姓氏笔画为序',
  candidates: NAMES.map(sampleCandidate),
};

test('初步代表候选人名单公告', async () => {
  const { pages, text } = await set(notice);
  expect(pages).toBe(2);
  await expect(text).toMatchFileSnapshot('./initial-candidates-notice.golden.txt');
});

test('400 candidates: the head of the table is on every page', async () => {
  const { pages, text } = await set({ ...notice, candidates: weatherNames(400).map(sampleCandidate) });
  expect(pages).toBeGreaterThan(20);
  expect(text.match(/工作单位及职务/g)?.length).toBeGreaterThanOrEqual(pages - 1);
});

test('a column that nobody has anything in is left out', async () => {
  const { text } = await set({
    ...notice,
    candidates: [{ name: '王雨' }, { name: '马小雪', sex: '女' }],
  });
  expect(text).toContain('序号 姓名 性别');
  expect(text).not.toContain('政治面貌');
});

test('who is not on the list stands in the notice with ground and reason', async () => {
  const leftOff = [{ name: '云虹', ground: '没有被选举权', explanation: '判决附加剥夺政治权利。' }];
  const { text } = await set({ ...notice, leftOff });
  expect(text).toContain('下列被提名推荐的人不列入名单');
  expect(text).toContain('判决附加剥夺政治权利');
});

test('nobody nominated', async () => {
  const { pages, text } = await set({ ...notice, candidates: [] });
  expect(pages).toBe(1);
  expect(text).toContain('共提名推荐初步代表候选人0名');
});
