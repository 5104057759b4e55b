import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import type { FormalRemovalNotice } from './formal-removal-notice.ts';
import { HEAD, LAW, NAMES, sampleCandidate } from './sample-documents.ts';

const notice: FormalRemovalNotice = {
  ...HEAD,
  kind: 'formal-removal-notice',
  title: '云岭市选举委员会\n关于修改第三选区正式代表候选人名单的公告',
  seats: 3,
  basis: `${LAW}第三十五条`,
  name: '王雨',
  ground: '因本人提出退出',
  candidates: NAMES.slice(1, 6).map(sampleCandidate),
  order: '按姓氏笔画为序',
  next: null,
};

test('正式代表候选人撤出名单公告', async () => {
  const { pages, text } = await renderText(notice);
  expect(pages).toBeLessThanOrEqual(2);
  await expect(text).toMatchFileSnapshot('./formal-removal-notice.golden.txt');
});

test('with too few left it says what was decided', async () => {
  const postponed = await renderText({ ...notice, next: 'postpone' });
  expect(postponed.text).toContain('推迟本选区的选举日');
  expect(postponed.text).not.toContain('马小雪');
  expect((await renderText({ ...notice, next: 'proceed' })).text).toContain('按余下的候选人选举');
});
