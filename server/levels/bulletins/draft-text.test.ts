import { expect, test } from 'vitest';
import { draftParagraphs } from './draft-text.ts';

const place = (code: string, name: string) => ({ place: { code, name } });
const drafting = {
  stage: 'preparation',
  place: '黑河市',
  to: '2016-10-27',
  figures: { tasks: 0, tasksDone: 0, tasksLate: 0 },
} as const;
const none = { from: 'none', sheet: null, version: null, periodTo: null, figures: null } as const;

test('before anybody has reported, no zeros are told as if nothing had been done', () => {
  const parts = [{ ...place('231182', '五大连池市'), ...none }];
  expect(draftParagraphs({ ...drafting, parts })).toEqual([
    '截至2016年10月27日，黑河市还没有收到各地准备工作和划分选区阶段的报表。',
  ]);
  expect(draftParagraphs({ ...drafting, parts: [] })[0]).toContain('应完成任务0项');
});
