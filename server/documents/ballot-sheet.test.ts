import { expect, test } from 'vitest';
import { openTestTypesetter, renderText } from '../../tests/typesetter.ts';
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

async function renderBytes(sheet: BallotSheet): Promise<Uint8Array> {
  const typesetter = openTestTypesetter();
  try {
    const result = await typesetter.render(sheet);
    if (!result.ok) throw new Error(result.error.message);
    return result.pdf;
  } finally {
    typesetter.close();
  }
}

const SECOND: NonNullable<BallotSheet['second']> = {
  title: 'Ballot of Yunling',
  words: ['Name', 'For', 'Against', 'Abstain', 'Another'],
  instructions: ['Mark one box in every row.'],
  names: ['One', 'Two', 'Three'],
};

test.each([
  [{ print: 'large' }, '县级选票（大字） 浅红色'],
  [{ print: 'large', seats: 3, candidates: Array.from({ length: 10 }, () => ({ name: '马小雪' })) }, '大字'],
  [{ marks: true }, '县级选票 浅红色'],
  [{ second: SECOND }, 'Ballot of Yunling'],
  [{ second: SECOND, print: 'large', marks: true }, 'Mark one box'],
] as const)('large, with marks, in two languages: still one page: %o', async (change, words) => {
  const { pages, text } = await renderText({ ...ballot, ...change });
  expect(pages).toBe(1);
  expect(text).toContain(words);
});

test('盲文套板: every box of the sheet with its place in millimetres, column under column', async () => {
  const { text } = await renderText({ ...ballot, print: 'braille-template' });
  const left = [...text.matchAll(/左([\d.]+)/g)].map(([, mm]) => Number(mm));
  // Six candidates with three boxes each, three lines to write in with one.
  expect(left).toHaveLength(21);
  expect(new Set(left).size).toBe(3);
  const top = [...text.matchAll(/上([\d.]+)/g)].map(([, mm]) => Number(mm));
  expect(new Set(top).size).toBe(9);
  expect(Math.max(...top)).toBeLessThan(210);
});

test.each(['ordinary', 'large'] as const)(
  'two voters are handed the same sheet, byte by byte (%s)',
  async (print) => {
    const sheets = await Promise.all([1, 2].map(() => renderBytes({ ...ballot, print, marks: true })));
    const [one, two] = sheets.map((pdf) => Buffer.from(pdf));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
    expect(one?.includes('/Annot')).toBe(false);
  },
);

test('nothing tells one sheet from another: no number, no code, no verification line', () => {
  const input = ballotSheetInput(ballot);
  expect(input.number).toBeNull();
  expect(input.verification).toBeNull();
});
