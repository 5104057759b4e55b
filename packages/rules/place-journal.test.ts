import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { clockFinding, type JournalLine, readJournal, type SealedLine, textOfLine } from './place-journal.ts';

const PACK = '7f0e8a52-0000-4000-8000-000000000001';
const HEAD = { number: 0, seal: 'a secret of the pack' };
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

function journal(count: number, secret = HEAD.seal): SealedLine[] {
  const lines: SealedLine[] = [];
  let seal = secret;
  for (let number = 1; number <= count; number++) {
    const at = `2016-10-20T0${number}:00:00Z`;
    const line: JournalLine = {
      number,
      at,
      person: `person ${number}`,
      rounds: ['one', 'two'],
      byProxy: null,
      document: 'voter-card',
      helper: null,
    };
    seal = hash(textOfLine(PACK, seal, line));
    lines.push({ ...line, seal });
  }
  return lines;
}

const sealsOf = (lines: readonly SealedLine[]) => new Map(lines.map(({ number, seal }) => [number, seal]));
const lineOf = (lines: readonly SealedLine[], number: number): SealedLine => {
  const line = lines.find((each) => each.number === number);
  if (!line) throw new Error(`no line ${number}`);
  return line;
};

describe('a journal', () => {
  const lines = journal(5);

  test('comes in from its beginning, goes on where it ended, and changes nothing when it is sent again', () => {
    expect(readJournal(PACK, HEAD, new Map(), lines, hash)).toEqual({ fresh: lines });
    const head = lineOf(lines, 3);
    const known = sealsOf(lines.slice(0, 3));
    expect(readJournal(PACK, head, known, lines, hash)).toEqual({ fresh: lines.slice(3) });
    expect(readJournal(PACK, lineOf(lines, 5), sealsOf(lines), lines, hash)).toEqual({ fresh: [] });
  });

  test('with a line left out has a gap; nothing of it is taken', () => {
    const fault = { number: 3, kind: 'gap' };
    const gapped = lines.filter(({ number }) => number !== 2);
    expect(readJournal(PACK, HEAD, new Map(), gapped, hash)).toEqual({ fresh: [], fault });
  });

  test('with anything changed does not chain: voter, ballots, time, proxy, document, helper', () => {
    const changes: Partial<JournalLine>[] = [
      { person: 'another' },
      { rounds: ['one'] },
      { at: '2016-10-20T09:00:00Z' },
      { byProxy: 'somebody' },
      { document: null },
      { helper: '郝帮' },
    ];
    for (const change of changes) {
      const changed = lines.map((line) => (line.number === 4 ? { ...line, ...change } : line));
      const { fault } = readJournal(PACK, HEAD, new Map(), changed, hash);
      expect(fault).toEqual({ number: 4, kind: 'broken' });
    }
  });

  test('of another pack, or begun without its secret, does not chain', () => {
    const guessed = journal(2, 'a guess');
    expect(readJournal(PACK, HEAD, new Map(), guessed, hash).fault).toEqual({ number: 1, kind: 'broken' });
    expect(readJournal('other', HEAD, new Map(), lines, hash).fault).toEqual({ number: 1, kind: 'broken' });
  });

  test('of which a line that came in is another now has forked', () => {
    const head = lineOf(lines, 3);
    const known = sealsOf(lines.slice(0, 3));
    const other = { ...lineOf(lines, 2), seal: 'another' };
    expect(readJournal(PACK, head, known, [other], hash).fault).toEqual({ number: 2, kind: 'forked' });
  });
});

test('a clock that is hours off is seen, unless it was known to be when the pack was taken; so is what was written after the end', () => {
  const day = (hour: number) => hour * 3_600_000;
  const times = { opensAt: day(7), closesAt: day(18), cameAt: day(12), aheadMs: 0 };
  const found = (hour: number, changes: Partial<typeof times> = {}) =>
    clockFinding(day(hour), { ...times, ...changes });
  expect([found(7), found(11.9), found(12)]).toEqual([null, null, null]);
  expect([found(15), found(6), clockFinding(Number.NaN, times)]).toEqual([
    'clock-off',
    'clock-off',
    'clock-off',
  ]);
  expect(found(15, { aheadMs: 3 * 3_600_000 })).toBeNull();
  expect(found(10, { aheadMs: -9 * 3_600_000 })).toBe('clock-off');
  expect([found(18.1, { cameAt: day(20) }), found(19, { cameAt: day(20) })]).toEqual([null, 'after-close']);
});

test('who looked at the register is sealed with the line; a line without is sealed as ever', () => {
  const [line] = journal(1);
  if (!line) throw new Error('there is no line');
  const attested = { ...line, attestedBy: '艾监票' };
  expect(textOfLine(PACK, 'before', attested)).not.toBe(textOfLine(PACK, 'before', line));
  expect(textOfLine(PACK, 'before', { ...line, attestedBy: undefined })).toBe(
    textOfLine(PACK, 'before', line),
  );
});
