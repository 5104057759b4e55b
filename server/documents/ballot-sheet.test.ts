import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import { type BallotSheet, ballotSheetInput } from './ballot-sheet.ts';
import { HEAD, NAMES } from './sample-documents.ts';

const ballot: BallotSheet = {
  kind: 'ballot-sheet',
  title: '云岭市第十届人民代表大会代表选票',
  issuer: HEAD.issuer,
  electionDay: HEAD.electionDay,
  level: 'county',
  constituency: '第三选区',
  seats: 3,
  candidates: [
    ...NAMES.slice(0, 4).map((name) => ({ name })),
    { name: '李雪', note: '女，1975年3月出生' },
    { name: '李雪', note: '女，1980年11月出生' },
  ],
  paper: 'a5',
};

test('选票', async () => {
  const { pages, text } = await renderText(ballot);
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./ballot-sheet.golden.txt');
});

test.each([
  { paper: 'a4', level: 'township', seats: 1, candidates: [{ name: '王雨' }, { name: '马小雪' }] },
  {
    paper: 'a5',
    level: 'township',
    seats: 3,
    candidates: Array.from({ length: 12 }, () => ({ name: '马小雪' })),
  },
  { paper: 'a5', level: 'county', seats: 1, writeInLines: 0, round: '再次投票' },
] as const)('one page, whatever stands on it: %o', async (change) => {
  const { pages, text } = await renderText({ ...ballot, ...change });
  expect(pages).toBe(1);
  expect(text).toContain(change.level === 'county' ? '县级选票 浅红色' : '乡级选票 浅绿色');
});

test('a line to write in for every seat, none in a tie ballot', () => {
  expect(ballotSheetInput(ballot)['write-in-lines']).toBe(3);
  const tieBallot = ballotSheetInput({ ...ballot, writeInLines: 0 });
  expect(tieBallot['write-in-lines']).toBe(0);
  expect(tieBallot.instructions.join('')).not.toContain('另选');
});

test('nothing tells one sheet from another: no number, no code, no verification line', () => {
  const input = ballotSheetInput(ballot);
  expect(input.number).toBeNull();
  expect(input.verification).toBeNull();
});
