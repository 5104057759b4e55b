import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import { type NoticePart, textOfRuns } from './notice/notice.ts';
import { type ResultNotice, resultNoticeContents } from './result-notice.ts';
import { HEAD, inOwnWords, LAW } from './sample-documents.ts';

const worded = (data: ResultNotice) => inOwnWords('result-notice', resultNoticeContents(data));
const set = (data: ResultNotice) => renderText(worded(data));
/** What stands between the votes and the end. */
const saidAfter = (data: ResultNotice) => {
  const { parts } = worded(data);
  const after = parts.slice(parts.findLastIndex(({ part }) => part === 'table') + 1, -1);
  return after.map((part: NoticePart) => ('runs' in part ? textOfRuns(part.runs) : '')).join('');
};

const notice: ResultNotice = {
  ...HEAD,
  seats: 2,
  basis: `${LAW}第四十五条、第四十六条`,
  count: { voters: 2000, issued: 1500, cast: 1500, invalid: 20 },
  invalidBecause: null,
  elected: [{ name: '王雨', votes: 1200 }],
  unelected: [
    { name: '马小雪', votes: 750 },
    { name: '阿不都热西提·买买提依明', votes: 700 },
  ],
  next: {
    kind: 'another-election',
    seats: 1,
    candidates: ['马小雪', '阿不都热西提·买买提依明'],
    day: '2026-10-25',
  },
  vacant: 0,
};

test('选举结果公告', async () => {
  const { pages, text } = await set(notice);
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./result-notice.golden.txt');
});

test('an invalid vote (选举无效) says why', async () => {
  const { text } = await set({
    ...notice,
    count: { voters: 2000, issued: 1000, cast: 1000, invalid: 0 },
    invalidBecause: '全体选民2000人，参加投票的1000人，1000×2＝2000，等于2000，没有超过半数，选举无效。',
    elected: [],
    unelected: [],
    next: { kind: 'repeat-vote', seats: 2, candidates: [] },
  });
  expect(text.replaceAll('\n', '')).toContain(
    '全体选民2000人，参加投票的1000人，1000×2＝2000，等于2000，没有超过半数，选举无效。',
  );
  expect(text).toContain('本选区择日重新投票，应选代表2名。');
});

test.each([
  [
    { kind: 'tie-ballot', seats: 1, candidates: ['王雨', '马小雪'], day: '2026-10-20' } as const,
    '王雨、马小雪得票相等，不能确定当选人，定于2026年10月20日就上述2人再次投票，以得票多的当选。',
  ],
  [
    { kind: 'another-election', seats: 1, candidates: ['王雨', '马小雪'] } as const,
    '不足的名额1名，择日另行选举，候选人为王雨、马小雪。',
  ],
  [
    {
      kind: 'another-election',
      seats: 1,
      candidates: ['王雨'],
      tiedForPlace: ['马小雪', '欧阳初晴'],
    } as const,
    '不足的名额1名，择日另行选举，候选人为王雨。马小雪、欧阳初晴得票相等，其中列为候选人的，由选举委员会决定。',
  ],
])('what follows: %o', (next, expected) => {
  expect(saidAfter({ ...notice, next })).toBe(expected);
});

test('a vacancy (暂缺) is announced', () => {
  expect(saidAfter({ ...notice, next: null, vacant: 1 })).toBe('本选区不足的代表名额1名暂缺。');
});
